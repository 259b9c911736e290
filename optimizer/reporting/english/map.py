"""The words of maps."""

WORDS: dict[str, str] = {
    "map_of_plan": "Map of the plan",
    "map_of_difference": "Map of what the two scenarios do otherwise",
    "map_estimated": "estimated point",
    "map_existing": "exists today",
    "map_built_in": "built in {period}",
    "map_lines_existing": "{count} existing",
    "map_lines_built": "{count} built",
    "map_covered": "within reach at the end",
    "map_uncovered": "not within reach at the end",
    "map_missing": "Not shown, as the tables have no point for them ({count}): "
    "{names}.",
    "map_without_point": "{count} without a point",
    "map_lines_missing": "Lines not shown, because an end has no point: {lines}.",
    "map_trunks_missing": "Trunk places without a point: {names}.",
    "map_size_note": "The area of a mark stands for hectares at the end of the plan, "
    "of dropped clusters for hectares today. Marks at the same point are set apart.",
    "map_legend_trunk": "trunk places",
    "map_legend_covered": "places within reach at the end",
    "map_legend_uncovered": "places not within reach",
    "map_legend_estimated": "estimated points (dashed edge)",
    "map_no_points": "No map: none of the {count} clusters has a point (lat, lon) in "
    "the tables.",
    "map_north": "N",
    "map_legend": "Legend",
    "map_difference_legend": "left: {first}; right: {second}",
    "map_differing": "clusters treated differently: {count}",
    "map_no_difference": "Both do the same with every cluster.",
    "map_differing_missing": "Treated differently, but without a point: {names}.",
    "map_not_there": "not in this scenario",
    "map_same_action": "Where both signs are alike, the period or the hectares differ.",
}
