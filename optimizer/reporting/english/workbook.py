"""The words of a report's workbook."""

WORDS: dict[str, str] = {
    # names of sheets
    "sheet_overview": "Overview",
    "sheet_comparison": "Comparison",
    "sheet_differences": "Differences",
    "sheet_recommendations": "Recommendations",
    "sheet_periods": "Plan by period",
    "sheet_register": "By district",
    "sheet_measures": "Measures",
    "sheet_limits": "Limits",
    "sheet_spending": "Spending",
    "sheet_links": "Links",
    "sheet_alternatives": "Alternatives",
    "sheet_law": "Law check",
    "sheet_today": "Today",
    "sheet_assumptions": "Assumptions",
    "sheet_sources": "Sources and quality",
    # what the sheets of input say
    "input_clusters": "Table of clusters as read, to be read again or changed",
    "input_estimates": "Table of estimates as read: which cells of clusters are "
    "estimates, and on what they rest",
    "input_clusters_after": "Table of clusters at the end of the plan, where the next "
    "one begins",
    "input_estimates_after": "Table of estimates for the clusters at the end of the "
    "plan",
    "input_links_after": "Table of links at the end of the plan: those built exist",
    "input_places_after": "Table of places at the end of the plan, with the sites of "
    "clusters that are not in it",
    "input_planned": "planned: {title}, end of {period}",
    "input_derived": "follows from other cells of the row that rest on estimates",
    "input_how": "The last sheets are input tables. To read them again, put this "
    "workbook into the folder of the case and point a scenario at it:",
    "input_how_after": "To begin the next plan where this one ends, take the tables of "
    "its end; give it its own periods, demand and budget, and leave out locks and "
    "published totals of clusters that are gone:",
    # the overview
    "overview_title": "Plan for the development of industrial clusters",
    "overview_scenario": "scenario",
    "overview_result": "result",
    "overview_gap": "gap to the best possible",
    "overview_figures": "Main figures at the end of the plan; of flows, over all "
    "periods",
    "overview_at_end": "end, or total",
    "overview_actions": "Clusters by action; hectares at the end, of those dropped "
    "today's",
    "overview_clusters": "clusters",
    "overview_hectares": "area",
    "overview_sheets": "Sheets",
    "overview_legend": "Legend",
    "overview_binding": "a limit that binds, or a fund that is spent",
    "overview_estimate": "an estimate: the cell holds the number, the mark is its "
    "format only",
    "back_to_overview": "← Overview",
    "workbook_scenario": "scenario",
    # charts
    "chart_spending": "Spending by period and fund",
    "chart_land": "Hectares over the periods",
}
