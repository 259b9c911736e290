"""The words of the page."""

WORDS: dict[str, str] = {
    # whole page
    "page_skip": "Skip to the content",
    "page_language": "Language",
    "page_scenarios": "Scenarios",
    "page_beside": "Side by side",
    "page_extra": "Further analyses",
    "page_contents": "Contents",
    "page_several": "Plans for industrial clusters side by side",
    "page_noscript": "Without scripts everything is shown, one below the other; "
    "sorting, filters and the choice of language are left out.",
    # summary
    "page_summary": "Summary",
    "page_objective": "Objective: {value}",
    "page_status": "{status}, gap {gap}",
    "page_size": "{clusters} · {periods}",
    "page_in_all": "all periods",
    "page_warnings": "Warnings ({count})",
    "page_warnings_read": "From reading the tables",
    "page_warnings_solved": "From solving",
    "page_law_counts": "Before establishment or expansion {to_meet} requirements of "
    "the law are still to be met and {to_confirm} to be confirmed: see the check "
    "against the law.",
    # map
    "page_map": "Map",
    "page_map_whole": "whole plan",
    "page_map_period": "State at the end of",
    "page_map_actions": "Show",
    "page_map_how": "Click a cluster, or press Enter on it, to see its row below.",
    "page_difference_map": "Map of differences: {first} and {second}",
    "page_difference_how": "Click a cluster, or press Enter on it, to see its row in "
    "the table of what is done otherwise.",
    "page_zoom": "Size of the map",
    "page_zoom_in": "Zoom in",
    "page_zoom_out": "Zoom out",
    "page_zoom_all": "whole map",
    "page_show_on_map": "Show on the map",
    # ranking
    "page_ranking": "Recommendations",
    "page_sort_how": "Sort by a column with its heading; open a row to read why.",
    "page_search": "Search id, name, district",
    "page_any_action": "All actions",
    "page_any_district": "All districts",
    "page_any_verdict": "However sure",
    "page_clear": "Clear filters",
    "page_shown": "Shown: {shown} of {count} clusters",
    "page_reason": "Why",
    "page_no_price": "This run was not ranked: there are no prices of the opposite.",
    # further sections
    "page_spending": "Spending",
    "page_by_kind": "How the cost adds up, by kind of work [bn VND]",
    "page_by_fund": "How the cost adds up, by fund [bn VND]",
    "page_sum_of": "Sum {period}",
    "page_sum_of_all": "All periods",
    "page_measures": "Measures over the periods, against limits",
    "page_limit_legend": "Line with dots, or bars: what the plan reaches. Broken line: "
    "the limit, ▼ at most, ▲ at least.",
    "page_lines": "Lines",
    "page_law": "Check against the law",
    "page_alternatives": "Other good plans",
    "page_tables": "The plan in tables",
    "page_assumptions": "Assumptions and quality of the data",
    "page_rows": "{shown} {count:row|rows}",
    # headings of tables
    "title_doings": "Clusters by action, and their hectares at the end (dropped: "
    "hectares today)",
}
