"""Which services trunk places and links have, rows with a fault of their own included.

A row that is refused for another reason still tells what its service is called, so
that nothing is said to be missing that is only written wrong.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from optimizer.domain.network import TRUNK
from optimizer.reading.records import Record


@dataclass(frozen=True, slots=True)
class Services:
    """The services by who has them; what could not be read is taken to have any.

    ``trunks_sure`` and ``links_sure`` say whether the tables tell it all; ``all_from``
    whether a trunk place has every service.
    """

    trunks: bool
    all_from: bool
    of_trunks: frozenset[str]
    of_links: frozenset[str]
    trunks_sure: bool = True
    links_sure: bool = True

    @property
    def no_trunk(self) -> bool:
        """Whether there surely is no trunk place."""
        return self.trunks_sure and not self.trunks

    def trunk_lacks(self, service: str) -> bool:
        """Whether surely no trunk place has a service."""
        unsure = not self.trunks_sure or self.all_from
        return not unsure and service not in self.of_trunks

    def link_lacks(self, service: str) -> bool:
        """Whether surely no link has a service."""
        return self.links_sure and service not in self.of_links


def services_in(text: str) -> frozenset[str]:
    """The services that a cell names, separated by semicolons or commas."""
    parts = (one.strip() for one in re.split("[;,]", text))
    return frozenset(one for one in parts if one)


def services_of(
    places: Sequence[Record], links: Sequence[Record], lost: Set[str]
) -> Services:
    """What the rows of both tables say; ``lost`` names tables that were not read."""
    trunks = [one for one in places if one.text("kind") == TRUNK]
    named = [services_in(one.text("services")) for one in trunks]
    return Services(
        trunks=bool(trunks),
        all_from=not all(named),
        of_trunks=frozenset().union(*named),
        of_links=frozenset(one.text("service") for one in links) - {""},
        trunks_sure="places" not in lost and all(one.text("kind") for one in places),
        links_sure="links" not in lost and all(one.text("service") for one in links),
    )
