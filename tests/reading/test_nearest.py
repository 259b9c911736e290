"""The nearest valid name."""

from optimizer.reading.nearest import did_you_mean, nearest


def test_a_near_name_is_suggested_as_it_is_written():
    assert nearest("LNAD", ["land", "Built"]) == "land"
    assert nearest("buit", ["land", "Built"]) == "Built"
    assert did_you_mean("lnad", ["land", "built"]) == 'Did you mean "land"?'


def test_nothing_is_suggested_where_nothing_is_near():
    assert nearest("xyz", ["land"]) is None
    assert did_you_mean("xyz", ["land"]) == ""
    assert did_you_mean("xyz", []) == ""


def test_the_order_of_the_names_does_not_matter():
    names = ["road", "roads", "Road"]
    assert nearest("raod", names) == nearest("raod", names[::-1])
