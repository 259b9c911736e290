"""The words of a frontier between measures."""

WORDS: dict[str, str] = {
    "title_pareto": "What can be had together: {measures}",
    "point": "point",
    "pareto_max": "{measure}: more is better",
    "pareto_min": "{measure}: less is better",
    "because_written": "as asked",
    "because_objective": "as the objective has it",
    "because_usual": "as is usual; :min or :max after the name says otherwise",
    "exchange_rate": "{second} per {unit} of {first}",
    "exchange_rate_counted": "{second} per {unit}",
    "exchange_rate_no_unit": "{second} per 1 of {first}",
    "knee": "knee",
    "bend": "bend",
    "distance_to_best": "distance to best",
    "pareto_unproved": "not proved",
    "pareto_unproved_by": "not proved, may be better by: {rooms}",
    "against_knee": "against the knee",
    "changes_headline": "{was} → {now}: {ids}",
    "first_of_all": "(first point)",
    "the_knee": "(the knee)",
    "pareto_counted": "A state counts at the end of the last period, what happens in "
    "periods is summed over all; nothing is discounted. The scenario's objective and "
    "its preferences do not count; limits, funds, law and lines do.",
    "pareto_proved": "Proved: no plan is as good in every measure and better in one by "
    "more than this: {most}.",
    "pareto_exact": "Proved: no plan is as good in every measure and better in one.",
    "pareto_by": "{measure} {amount}",
    "pareto_complete": "Every undominated plan is among these points: proved for every "
    "whole number of {held}.",
    "pareto_between": "Other undominated plans may lie between these points, but only "
    "with {held} between a point and the next level asked, a step of {step}; more "
    "--points narrow that.",
    "pareto_between_many": "Other undominated plans may lie between the levels asked: "
    "steps of {steps}.",
    "pareto_between_open": "Other undominated plans may lie anywhere between these "
    "points: not all of them are proved.",
    "pareto_every_whole": "Every whole number of {held} was asked for.",
    "knee_two": "◆ Knee, point {point}, farthest above the line through the ends: "
    "before it {before}, after it {after} {rate}.",
    "bend_two": "◇ Bend, point {point}: before it {before}, after it {after}.",
    "knee_three": "◆ Knee, point {point}, nearest to the best of every measure at "
    "once, each scaled from the worst to the best of the points.",
    "knee_none": "No point stands out above the line through the ends.",
    "nothing_to_trade": "One plan is best in every measure: there is nothing to trade.",
    "pareto_stopped": "Stopped: the points found so far are shown; others are missing.",
    "pareto_unanswered": "At {count} {count:level|levels} nothing was proved in time, "
    "so points may be missing there. Allow more with --time-limit.",
}
