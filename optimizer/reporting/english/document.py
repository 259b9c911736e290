"""The words of a report as a Word document."""

WORDS: dict[str, str] = {
    # tables
    "title_groups": "Clusters by action",
    "title_deeds_keep": "Clusters kept as they are",
    "title_deeds_expand": "Clusters to expand",
    "title_deeds_reduce": "Clusters to reduce",
    "title_deeds_drop": "Clusters to drop, with what their land becomes",
    "title_deeds_add": "Clusters to add",
    "title_deeds_leave_out": "Candidates that are not added",
    "title_rules": "Rules of law that the plan was checked against",
    "title_law_summed": "The check against the law in figures",
    "deed_conversion": "conversion",
    "deed_law": "check against the law",
    "deed_sure": "{verdict}; the opposite: {lost}.",
    "law_thresholds": "thresholds",
    "law_mode": "acts by",
    "law_text": "text (in Vietnamese)",
    "law_verified": "decree read",
    "law_mode_off": "switched off",
    "law_mode_warn": "warning",
    "law_mode_enforce": "enforced",
    "law_floor_ha": "at least {amount} ha",
    "law_special_floor_ha": "mountains and craft villages: at least {amount} ha",
    "law_cap_ha": "at most {amount} ha",
    "law_fill": "{amount} % leased",
    "law_unleased_ha": "{amount} ha not leased",
    "law_share": "{amount} %",
    # causes, told to people who never see a case's files
    "told_not_listed": "this option does not consider {actions}",
    "told_not_permitted": "the conditions set do not allow it for this cluster in "
    "{period}",
    "told_area_outside": "its {area} ha lie outside {low} to {high} ha",
    "told_fact": "what is asked is not there: {column} ({article})",
    "told_no_line": "no line of {service}, existing or candidate, leads from a trunk "
    "place to {cluster}, and this service is required",
    "told_no_line_from": "no line of {service}, existing or candidate, leads from a "
    "trunk place to {cluster}, and this service is required from {period}",
    "told_no_way_through": "every way of {service} to {cluster} leads through "
    "clusters that cannot be in the plan: {barring} ({period})",
    # first page
    "doc_state": "SOCIALIST REPUBLIC OF VIET NAM",
    "doc_motto": "Independence - Freedom - Happiness",
    "doc_rule": "―――――――――――――",
    "doc_fill_above": "⟦SUPERIOR AGENCY⟧",
    "doc_fill_agency": "⟦DRAFTING AGENCY⟧",
    "doc_fill_number": "No.: ⟦……/……⟧",
    "doc_fill_date": "⟦Place⟧, ⟦day, month, year⟧",
    "doc_kind": "REPORT",
    "doc_title": "PLAN FOR THE DEVELOPMENT OF INDUSTRIAL CLUSTERS",
    "doc_fill_place": "in ⟦name of the province or city⟧",
    "doc_periods": "Periods: {periods}",
    "doc_before_handing_in": "What stands in square brackets and is marked yellow must "
    "be filled in or confirmed before this is handed in.",
    "doc_contents": "CONTENTS",
    "doc_conventions": "HOW TO READ THIS DOCUMENT",
    "doc_convention_estimate": "≈ before a figure: it rests on an estimate, that is, "
    "on values filled by defaults, or marked estimated or illustrative in the tables.",
    "doc_convention_units": "Areas are in hectares (ha), money in billions of dong "
    "(bn VND), undiscounted. Areas are those of whole clusters unless industrial land "
    "is named.",
    "doc_convention_numbers": "Numbers are written as 1,264.9. They are rounded where "
    "they are shown, so that sums may differ in the last digit. A dash – stands where "
    "there is no figure.",
    "doc_convention_to_fill": "What is marked yellow in square brackets, like "
    "⟦this⟧, is not known from the data: the agency fills it in.",
    "doc_convention_names": "Names of clusters, districts, funds and limits are "
    "written as in the tables of the case.",
    "doc_convention_options": "Letters of the options: {options}.",
    "doc_option": "Option {letter}",
    "doc_table": "Table",
    "doc_picture": "Figure",
    "doc_annex": "ANNEX",
    "doc_estimate": "≈: rests on an estimate",
    # I
    "doc_grounds": "Grounds and necessity",
    "doc_legal_grounds": "Legal grounds",
    "doc_law": "{title}, in force since {day} (day/month/year). The rules that each "
    "cluster was checked against are listed below; a rule that warns rules out no "
    "option but says what is still to be met when a cluster is established, expanded "
    "or dropped.",
    "doc_law_unread": "Some rules were taken from a summary and not held against the "
    "text itself: check them before citing them.",
    "doc_no_law": "The plan was drawn up without a check against any rules of law: "
    "⟦legal grounds⟧.",
    "doc_local_grounds": "Local grounds:",
    "doc_local_1": "⟦Provincial master plan and the decision that approves it⟧",
    "doc_local_2": "⟦Resolutions and programmes of the provincial Party committee and "
    "People's Council⟧",
    "doc_local_3": "⟦Land-use plans and the quota allotted⟧",
    "doc_local_4": "⟦Industrial strategies and plans that bear on this one⟧",
    "doc_local_5": "⟦The order to draw up this plan; opinions of departments and "
    "localities⟧",
    "doc_necessity": "Necessity",
    "doc_need": "Clusters today: {clusters}, with {area_ha} ha in all, of which "
    "{built_ha} ha have infrastructure and {leased_ha} ha are leased; {fill} % of the "
    "industrial land with infrastructure is leased.",
    "doc_no_clusters_today": "The tables have no cluster that exists today.",
    "doc_fill_necessity": "⟦Policy and goals of local industry, and why a plan is "
    "needed⟧",
    "doc_asked": "What was asked, and how the plan was found",
    "doc_question": "For each of {clusters} clusters ({existing} of today, "
    "{candidates} candidates) the plan decides whether to keep, expand, reduce, drop "
    "or add it, with how many hectares and in which period ({periods}).",
    "doc_kept": "At the same time the plan must respect: {what}.",
    "doc_kept_nothing": "No limit was set on land, demand, budget or connections.",
    "doc_kept_limits": "{count} {count:limit|limits} on measures",
    "doc_kept_demand": "{count} {count:cap|caps} of demand for land by area and period",
    "doc_kept_funds": "the budget of {count} {count:fund|funds}",
    "doc_kept_services": "{count} required {count:connection|connections}",
    "doc_kept_near": "{count} {count:distance|distances} that new clusters must keep",
    "doc_kept_decisions": "decisions already made on {count} {count:cluster|clusters}",
    "doc_kept_relations": "{count} {count:relation|relations} between clusters",
    "doc_kept_obligations": "{count} {count:obligation|obligations} of clusters of "
    "today",
    "doc_goal": "Of all plans that respect this, the one chosen has {goal}.",
    "doc_goal_balanced": "Of all plans that respect this, the one chosen balances "
    "best, by these shares: {shares}.",
    "doc_goal_stage": "Goal {number}: {goal}.",
    "doc_most": "most of {parts}",
    "doc_least": "least of {parts}",
    "doc_weighed": "{measure} (weight {weight})",
    "doc_goal_none": "no preference for any measure",
    # II
    "doc_state_today": "Current state",
    "doc_state_by_district": "By district",
    "doc_state_intro": "The table shows each district; each cluster stands in an "
    "annex.",
    "doc_fill_extremes": "The share leased is highest in {high} ({high_fill} %) and "
    "lowest in {low} ({low_fill} %).",
    "doc_state_found": "What the data shows",
    "doc_found_unbuilt": "{count} of {of} clusters have no hectare with "
    "infrastructure.",
    "doc_found_empty": "{count} of {of} clusters have infrastructure and no tenant.",
    "doc_found_no_investor": "{count} of {of} clusters have no infrastructure "
    "investor.",
    "doc_found_no_wastewater": "{count} of {of} clusters have no wastewater treatment.",
    "doc_found_investor_unknown": "Of {count} of {of} clusters it is not known whether "
    "they have an infrastructure investor.",
    "doc_found_wastewater_unknown": "Of {count} of {of} clusters it is not known "
    "whether they have wastewater treatment.",
    "doc_fill_state": "⟦Investment attracted, production, environment, fire safety, "
    "management; shortcomings and their causes⟧",
    # III
    "doc_forecast": "Forecast and demand",
    "doc_demand_for_land": "Demand for land",
    "doc_no_demand": "No cap was set on the demand for land.",
    "doc_demand_intro": "Hectares asked for beyond those leased today, cumulated to "
    "the end of each period, beside those that the plan leases.",
    "doc_demand_met": "By the end of {period} {asked} ha are asked for and {leased} ha "
    "leased; in {met} of {of} areas all that is asked for is leased.",
    "doc_fill_forecast": "⟦Basis of the forecast; land available, capital that can be "
    "raised, other factors⟧",
    "doc_labour": "Labour",
    "doc_jobs": "Jobs on leased land: {today} people today, {end} people at the end of "
    "{period}.",
    "doc_fill_labour": "⟦Forecast of the supply of labour, training and housing⟧",
    # IV
    "doc_options": "Options",
    "doc_overview": "Overview",
    "doc_land": "Land in the plan changes from {before} ha today to {after} ha at the "
    "end.",
    "doc_proved_optimal": "The plan is proved to be the best by the objective of "
    "chapter I (objective {value}, gap {gap}): no plan that respects all conditions "
    "exceeds {bound}.",
    "doc_proved_feasible": "The plan respects all conditions but is not proved to be "
    "the best: objective {value}; there may be better ones, but none above {bound} "
    "(gap {gap}).",
    "doc_interrupted": "The search was stopped before its end.",
    "doc_lines_besides": "The cost in the table is that of clusters; besides, "
    "connecting lines cost {cost} bn VND.",
    "doc_does_not": "None of the clusters is under: {actions}.",
    "doc_kept_intro": "Clusters that keep their area: {count}. A cost, where there is "
    "one, builds infrastructure on land that is in the plan already, and meets "
    "obligations. The reason for each stands in an annex.",
    "doc_expand_intro": "Clusters to expand: {count}. Below each stand the check "
    "against the rules on expansion and the reason.",
    "doc_reduce_intro": "Clusters that give back land on which nothing is built: "
    "{count}.",
    "doc_drop_intro": "Clusters to drop: {count}. Each needs a feasible conversion "
    "plan.",
    "doc_add_intro": "Clusters to add: {count}. Below each stand the check against the "
    "rules on establishment and the reason.",
    "doc_leave_out_intro": "Candidates that are not added: {count}: {names}. The "
    "reasons stand in an annex.",
    "doc_fill_conversion": "what the land of the cluster becomes",
    "doc_rest_in_annex": "The whole list stands in an annex",
    "doc_rest_by_option": "What is done with the other clusters stands in the annexes "
    "of each option",
    "doc_rest_in_workbook": "Only the first rows are shown",
    "doc_no_check": "The plan was drawn up without a check against any rules.",
    "doc_nothing_to_check": "Nothing is to be checked: no cluster is added, expanded "
    "or dropped.",
    "doc_check": "Clusters by what the check against each rule found; each cluster "
    "stands in an annex. A cluster may count in several rows.",
    # V
    "doc_comparing": "Comparison",
    "doc_options_beside": "The options side by side",
    "doc_others": "Other plans that are nearly as good",
    "doc_more": "the more the better",
    "doc_less": "the less the better",
    "doc_by_value": "The options have the same objective and are ranked by its value "
    "(rank in brackets): {ranks}. The objective counts: {counted}.",
    "doc_by_dominance": "The options have different objectives, so that their values "
    "are not compared; those that another one dominates rank behind it (rank in "
    "brackets): {ranks}. Compared are: {counted}.",
    "doc_dominated": "Option {worse} is better in none of these and worse in some than "
    "{better}.",
    "doc_none_dominated": "No option is at least as good as another in all of these.",
    "doc_best_in": "Best in {measure}: {letters}.",
    "doc_no_alternatives": "Other plans that are nearly as good were not looked for.",
    "doc_alternatives_none": "No other plan was found.",
    "doc_alternatives": "Each of these is the best of all plans that act otherwise "
    "with at least {differ} clusters than the best plan and those before it.",
    # VI
    "doc_estimate_cost": "Estimated cost",
    "doc_by_fund": "Cost by fund and period",
    "doc_cost_in_all": "Estimated cost over all periods: {cost} bn VND.",
    "doc_no_budget": "No budget was set, and nothing is divided among funds.",
    "doc_by_kind": "Cost by kind and period",
    "doc_by_kind_intro": "Only kinds that cost something are listed. The cost of each "
    "cluster stands in an annex.",
    "doc_no_lines": "No connecting line needs to be built.",
    "doc_against_limits": "Measures and limits",
    "doc_limits": "Limits, and what the plan comes to",
    "doc_no_limits": "Beside demand and budget no limit was set.",
    # VII
    "doc_conclusion": "Conclusion and recommendations",
    "doc_concluded": "Conclusion",
    "doc_comes_to": "At the end of {period} the plan has {clusters} clusters with "
    "{land} ha, of which {built} ha have infrastructure and {occupied} ha are leased "
    "({fill} % of the industrial land with infrastructure), and {jobs} jobs; the cost "
    "over all periods is {cost} bn VND.",
    "doc_not_ranked": "What would be lost by doing otherwise was not computed for each "
    "cluster: how sure each recommendation is remains unknown, but for clusters to "
    "which nothing else is open.",
    "doc_verdict_no_plan_without_it": "Clusters ({count}): no plan is left without it.",
    "doc_verdict_always": "Clusters ({count}): certain, every plan of "
    "nearly the best value does this.",
    "doc_verdict_usually": "Clusters ({count}): fairly certain, "
    "otherwise is worse, but only a little.",
    "doc_verdict_swing": "Clusters ({count}): open, otherwise may be as good.",
    "doc_verdict_fixed": "Clusters ({count}): nothing else is open under "
    "the conditions set.",
    "doc_not_the_decision": "These conclusions hold for the data, conditions and "
    "objective told here; if data or conditions change, the plan must be computed "
    "again.",
    "doc_recommended": "Recommendations",
    "doc_ask_decision": "The competent authority is asked to consider the plan of "
    "chapter IV.",
    "doc_ask_choice": "The competent authority is asked to choose among the options of "
    "chapter IV, on the basis of the comparison in chapter V.",
    "doc_law_to_meet": "Still to be met (clusters: {count}): {rule} ({article}).",
    "doc_law_to_confirm": "To be confirmed (clusters: {count}): {rule} ({article}).",
    "doc_binding": "Limits that are reached, so that loosening them may change the "
    "plan: {limits}.",
    "doc_confirm_clusters": "The data of {count} of {of} clusters ({share}) is marked "
    "estimated or illustrative: replace it by surveys and compute again before "
    "deciding.",
    "doc_confirm_cells": "{count} cells have no source that vouches for them; they are "
    "listed in the annex on assumptions.",
    "doc_confirm_totals": "{count} of {of} published totals differ from what the "
    "tables add up to: to be cleared up.",
    "doc_fill_organisation": "⟦Organisation: who is responsible for what, schedule, "
    "checks⟧",
    "doc_fill_solutions": "⟦Measures on capital, land, environment, labour, and to "
    "attract infrastructure investors⟧",
    "doc_sent_to": "Sent to:",
    "doc_fill_sent_to": "⟦…⟧",
    "doc_fill_signer": "⟦TITLE OF WHO SIGNS⟧",
    "doc_signature": "⟦Signature, name⟧",
    # annexes
    "doc_reasons": "Recommendation for each cluster, how sure it is, and why",
    "doc_idle_rows": "Left out are {count} rows of clusters that wait or are gone",
    "doc_map": "Map of the clusters",
    "doc_assumptions": "Assumptions and sources",
    "doc_assumptions_intro": "Values that no source vouches for and what they rest on, "
    "sources of the table of clusters, and entries that an option sets otherwise than "
    "the file it extends.",
    "doc_quality": "Quality of the data",
    "doc_quality_intro": "Clusters and cells by the quality of their data; published "
    "totals beside what the tables add up to.",
    "doc_files": "Files used, with their hashes",
}
