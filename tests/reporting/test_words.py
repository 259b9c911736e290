"""Words are chosen by what they stand beside."""

from optimizer.reporting.words import Words


def test_a_measure_of_the_planner_keeps_its_name_though_it_is_a_word() -> None:
    for language in ("en", "vi"):
        assert Words(language).measure("lines") == "lines"
        assert Words(language).measure("jobs") == Words(language)["jobs"]


def test_a_cost_by_fund_names_the_fund() -> None:
    assert Words("en").measure("cost.fund.tỉnh").strip() == "paid by tỉnh"
    assert Words("vi").measure("cost.fund.tỉnh").strip() == "chi từ nguồn tỉnh"
    assert Words("vi").measure("cost.fund.budget").strip() == "chi từ nguồn ngân sách"


def test_usual_services_have_their_word_and_others_keep_their_name() -> None:
    vietnamese = Words("vi")
    assert vietnamese.service("wastewater") == "nước thải"
    assert vietnamese.service("khí đốt") == "khí đốt"
    assert Words("en").service("road") == "road"


def test_one_of_a_thing_is_not_several() -> None:
    english, vietnamese = Words("en"), Words("vi")
    assert english("clusters_count", count=1) == "1 cluster"
    assert english("clusters_count", count=2) == "2 clusters"
    assert english("looking_conflict", solves=1).endswith(" 1 solve")
    assert vietnamese("clusters_count", count=1) == "1 cụm"
    assert [english.unit("clusters", n) for n in (1, -1, 0, 2)] == [
        "cluster",
        "cluster",
        "clusters",
        "clusters",
    ]
    assert english.unit("people", 1) == "person"
    assert english.unit("ha", 1) == "ha"
    assert english.unit("clusters") == "clusters"


def test_what_a_planner_wrote_is_no_choice_of_words() -> None:
    assert "{a|b}" in Words("en")("conflict_why", text="{a|b}", why="{0:x|y}")
