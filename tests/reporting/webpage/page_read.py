"""A page as a tree of elements, read back without a browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "input", "col", "br", "hr"}


@dataclass(eq=False)
class Element:
    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str = "", **attributes: str) -> Iterator["Element"]:
        """Elements within; an attribute `data_v` is that called `data-v`."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag.startswith(tag) and child.has(tag, attributes):
                    yield child
                yield from child.all(tag, **attributes)

    def one(self, tag: str = "", **attributes: str) -> "Element":
        (found,) = self.all(tag, **attributes)
        return found

    def has(self, tag: str, attributes: dict[str, str]) -> bool:
        own = self.attributes
        return tag in ("", self.tag) and all(
            own.get(key.strip("_").replace("_", "-")) == value
            for key, value in attributes.items()
        )

    def text(self, language: str = "") -> str:
        """What is read in a language."""
        return "".join(
            child if isinstance(child, str) else child.text(language)
            for child in self.children
            if isinstance(child, str) or child.speaks(language)
        )

    def speaks(self, language: str) -> bool:
        own = self.attributes.get("lang", language)
        return self.tag == "button" or own == language or not language


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {key: value or "" for key, value in attrs}, self.at)
        assert len(made.attributes) == len(attrs), (tag, attrs)
        self.at.children.append(made)
        if tag not in _VOID:
            self.at = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {key: value or "" for key, value in attrs}, self.at)
        self.at.children.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.at.tag == tag, (self.at.tag, tag)
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def page_read(content: bytes) -> Element:
    """The tree; fails where a tag is not closed, or closed in another order."""
    tree = _Tree()
    tree.feed(content.decode())
    tree.close()
    assert tree.at is tree.root
    return tree.root
