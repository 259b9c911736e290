"""The columns of the table of clusters."""

import pytest

from optimizer.reading.cluster_columns import CLUSTER_COLUMNS
from optimizer.reading.dimensions import Dimension

BY_NAME = {column.name: column for column in CLUSTER_COLUMNS}


@pytest.mark.parametrize("name", ["fill", "industrial_share"])
def test_shares_lie_between_nothing_and_all(name):
    share = BY_NAME[name]
    assert share.dimension is Dimension.SHARE
    assert (share.minimum, share.maximum) == (0.0, 1.0)


def test_only_coordinates_may_be_below_zero():
    free = [
        name
        for name, column in BY_NAME.items()
        if column.kind == "number" and column.minimum is None
    ]
    assert free == ["lat", "lon"]


def test_a_name_says_its_unit():
    units = {"cost_per_ha": Dimension.BN_VND_PER_HA, "ha": Dimension.HECTARES}
    for name, column in BY_NAME.items():
        ending = next((end for end in units if name.endswith(f"_{end}")), None)
        if ending is not None and name not in ("jobs_per_ha", "output_per_ha"):
            assert column.dimension is units[ending]
