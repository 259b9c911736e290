"""The collector rests only while it is told to."""

import gc

import pytest

from optimizer.uncollected import uncollected


@uncollected()
def fails() -> None:
    assert not gc.isenabled()
    raise LookupError


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_as_before_also_after_an_error(was_on: bool) -> None:
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(LookupError):
            fails()
        assert gc.isenabled() == was_on
    finally:
        (gc.enable if before else gc.disable)()
