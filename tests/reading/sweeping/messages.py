"""Entries of a sweep with something wrong, each with what is told of it."""

DRAW = "samples: 4\nuncertain:\n  - {id: a, column: jobs_per_ha, times: [1, 2]}\n"
TWO = "samples: 2\nuncertain: ["
COSTS = "column: infra_cost_per_ha"

MESSAGES = [
    (
        "vary: {limits.quta.at_most: [1]}",
        'sweep.yaml:2:8  vary.limits.quta.at_most: plan.yaml has no entry "limits.quta.'
        'at_most". Did you mean "limits.quota.at_most"?',
    ),
    (
        "vary: {budget.funds.province.2021-2025: [600, -5]}",
        'vary.budget.funds.province.2021-2025[1]: "-5" is out of range.',
    ),
    (
        "vary: {budget.funds.province.2021-2026: [600]}",
        'sweep.yaml:2:8  vary.budget.funds.province.2021-2026: "2021-2026" is no perio',
    ),
    (
        "vary: {law: [{use: nd-32-2024}, {use: nd-23-2024}]}",
        'sweep.yaml:2:39  vary.law[1]: there is no rule set "nd-23-2024".',
    ),
    (
        "vary: {objective: [{maximize: jobs}, {maximize: jobs, balance: {jobs: 1}}]}",
        "sweep.yaml:2:38  vary.objective[1]: the objective has several forms.",
    ),
    (
        "vary: {limits.quota.at_most: {from: 100, to: 50 km, steps: 3}}",
        '"100" and "50 km" are in two units.',
    ),
    (
        "vary: {limits.quota.at_most: {from: 100, to: x, steps: 3}}",
        'vary.limits.quota.at_most: "x" is not a number.',
    ),
    (
        "vary: {limits.quota.at_most: {from: 5, to: 5, steps: 3}}",
        'the range starts and ends at "5"',
    ),
    (
        "vary: {limits.quota.at_most: {from: 5, to: 6, steps: 1}}",
        'steps: "1" is out of range. Expected a whole number from 2 to 10,000.',
    ),
    (
        "vary: {limits.quota.at_most: {from: 5, to: 6}}",
        'vary.limits.quota.at_most: "steps" is missing.',
    ),
    ("vary: {discount_rate: 5%}", 'discount_rate: "5%" stands here. Expected a list'),
    ("vary: {discount_rate: []}", "discount_rate: the list has 0 values."),
    ("vary: {discount_rate: [5%, 5%]}", 'discount_rate[1]: the value "5%" stands her'),
    ("vary: {discount_rate: [5%, null]}", "discount_rate[1]: the value is empty."),
    ("vary: {discount_rate: }", "vary.discount_rate: there are no values."),
    (
        'vary: {limits.quota.at_most: [1], "limits[0]": [{measure: land, at_most: 2}]}',
        '"limits[0]" and "limits.quota.at_most" change the same entry.',
    ),
    (
        f"uncertain: [{{{COSTS}, times: {{uniform: [1, 2]}}}}]",
        "sweep.yaml:1:1  samples: what is uncertain is drawn, but it is not said how",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{triangular: [1, 3, 2]}}}}]",
        "uncertain[0]: times: the lowest, most likely and highest value are 1, 3",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{triangular: [1, 3]}}}}]",
        "times.triangular: a list of 2 stands here. Expected 3 numbers: lowest, most l",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [2, 1]}}}}]",
        "uncertain[0]: times: the lowest and highest value are 2 and 1",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{normal: [1, 0]}}}}]",
        "times: the standard deviation is 0; it must be above 0.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{normal: [1, 1], within: [5, 4]}}}}]",
        "times: the bounds are 5 and 4, which do not rise.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [-1, 1]}}}}]",
        "times: a factor of -1 would turn amounts negative.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [1, 2], within: [1, 2]}}}}]",
        "within is for a normal distribution.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{weights: [1, 2]}}}}]",
        "none is given. Expected one of triangular, uniform, normal, list.",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{list: [1, 2], weights: [1]}}}}]",
        "times: values: 2, weights: 1; each value needs one",
    ),
    (
        f"{TWO}{{{COSTS}, times: {{list: [1, 2], uniform: [1, 2]}}}}]",
        "uniform and list are given. Expected one of",
    ),
    (
        f"{TWO}{{{COSTS}, times: [dear]}}]",
        'times: "dear" is not a number.',
    ),
    (
        f"{TWO}{{{COSTS}, times: {{uniform: [1 ha, 2]}}}}]",
        '"1 ha" has a unit; a draw is in the unit of the entry itself.',
    ),
    (
        f"{TWO}{{{COSTS}, times: [1], plus: [2]}}]",
        "2 of times, plus and set are given. Expected one of times, plus and set.",
    ),
    (
        "samples: 2\nuncertain: [{table: clusters, times: [1]}]",
        "neither of column and entry given.",
    ),
    (
        "samples: 2\nuncertain: [{entry: budget, each: yes, times: [1]}]",
        "each goes with a column, not with an entry.",
    ),
    (
        "samples: 2\nuncertain: [{column: infra_cost, times: [1, 2]}]",
        'uncertain[0].column: "infra_cost" is no column of the clusters.',
    ),
    (
        f"{TWO}{{{COSTS}, where: {{district: Nort}}, times: [1, 2]}}]",
        'uncertain[0].where.district: no cluster has "Nort" in column district.',
    ),
    (
        "samples: 2\nuncertain: [{column: industrial_share, times: [1, 2]}]",
        'uncertain[0]: clusters.csv:2 industrial_share: "1.2" is out of range',
    ),
    (
        "samples: 2\nuncertain: [{entry: law.use, times: [1, 2]}]",
        'plan.yaml: "law.use" is "nd-32-2024", in which there is no amount.',
    ),
    (
        "samples: 2\nuncertain: [{entry: discount_rate, times: [1, 2]}]",
        'plan.yaml does not say "discount_rate", so there is nothing to change.',
    ),
    (
        "samples: 2\nuncertain: [{entry: demand.hectars, times: [1, 2]}]",
        'Did you mean "demand.hectares"?',
    ),
    ("samples: 2\nuncertain: [null]", "uncertain[0]: it is empty. Delete it."),
    (
        f"{DRAW}correlated: [{{between: [a, b], by: 0.5}}]",
        'correlated[0].between[1]: no item of `uncertain` has the id or entry "b".',
    ),
    (
        f"{DRAW}correlated: [{{between: [a, a], by: 0.5}}]",
        "correlated[0]: the same item is named twice, or only one.",
    ),
    (
        f"{DRAW}correlated: [{{between: [a, b], by: 2}}]",
        "correlated[0]: 2 is no correlation. Expected a number from -1 to 1.",
    ),
    (
        f"{DRAW}  - {{id: b, {COSTS}, each: yes, times: [1, 2]}}\n"
        "correlated: [{between: [a, b], by: 0.5}]",
        "clusters.jobs_per_ha and clusters.infra_cost_per_ha are not drawn for the",
    ),
    (
        f"{DRAW}  - {{id: b, {COSTS}, times: [1, 2]}}\n"
        "correlated: [{between: [a, b], by: 0.5}, {between: [b, a], by: 0.4}]",
        "are correlated twice, by 0.5 and by 0.4.",
    ),
    (
        f"{DRAW}  - {{id: a, {COSTS}, times: [1, 2]}}\n"
        "correlated: [{between: [a, clusters.jobs_per_ha], by: 0.5}]",
        'several items of `uncertain` are called "a".',
    ),
    (
        f"{DRAW}  - {{id: b, {COSTS}, times: [1, 2]}}\n"
        "  - {id: c, entry: demand.hectares, times: [1, 2]}\n"
        "correlated: [{between: [a, b], by: 0.9}, {between: [b, c], by: 0.9}]",
        "clusters.jobs_per_ha, clusters.infra_cost_per_ha, demand.hectares cannot all",
    ),
    ("samples: 1.5", 'samples: "1.5" is out of range.'),
    ("samples: 3 ha", 'samples: "3 ha" stands here. Expected a whole number'),
    ("seed: -1", 'seed: "-1" is out of range.'),
    ("method: sobl", 'Did you mean "sobol"?'),
    ("sample: 3", '"sample" is no key that can stand at the top of a sweep.'),
    ("scenarios: []", "scenarios: no scenario is named."),
    ("scenarios: [plan.yaml, ./plan.yaml]", '"./plan.yaml" has the same name as'),
    ("scenarios: [pln.yaml]", 'sweep.yaml:1:13  scenarios[0]: the file "'),
    ("scenarios: [/etc/plan.yaml]", '"/etc/plan.yaml" is an absolute path'),
    ("scenarios: [clusters.csv]", '"clusters.csv" does not end in .yaml or .yml.'),
]
