"""Yes and no in the words that tables and scenarios use."""

from optimizer.reading.text_file import tidy
from optimizer.sentence import Sentence

YES = frozenset({"yes", "true", "có", "co", "x", "1"})
NO = frozenset({"no", "false", "không", "khong", "chưa", "chua", "0"})


def parse_yes_no(text: str) -> bool:
    """Whether a text means yes; raises `ValueError` with a planner's sentence."""
    word = tidy(text).casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    message = Sentence('"{text}" is neither yes nor no (có, không).', text=text)
    raise ValueError(message)
