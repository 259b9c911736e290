"""A cluster by its id or name, as people type it."""

from dataclasses import replace

import pytest

from optimizer.cli.named_cluster import named_cluster
from optimizer.errors import SettingsError
from tests.reporting import hand_made

SCENARIO = hand_made.scenario()


def renamed(**names: str) -> object:
    clusters = tuple(
        replace(one, name=names.get(one.id, one.name)) for one in SCENARIO.clusters
    )
    return replace(SCENARIO, clusters=clusters)


@pytest.mark.parametrize("text", ["A", "a", "Cụm A", "cum a", "CỤM  A", " cụm a"])
def test_ids_and_names_are_found_in_any_spelling(text: str) -> None:
    assert named_cluster(SCENARIO, text) == "A"


def test_an_id_wins_over_a_name() -> None:
    assert named_cluster(renamed(B="A"), "A") == "A"


def test_a_name_that_several_have_is_told_with_their_ids() -> None:
    with pytest.raises(SettingsError, match="the name of A, B"):
        named_cluster(renamed(A="Đông Phố", B="dong pho"), "Đông Phố")


def test_what_there_is_not_is_told_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match=r"Nearest: C Đông Phố Mới"):
        named_cluster(renamed(C="Đông Phố Mới"), "dong pho")
    with pytest.raises(SettingsError, match="no cluster of hand-made"):
        named_cluster(SCENARIO, "zzzzzz")
