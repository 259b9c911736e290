"""What the engine does where the format says nothing, as the documentation tells it."""

SILENT: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Files",
        (
            "Paths of `extends` and `tables` are relative to the file that says so. A "
            "table lies in or under the folder of the scenario or of a file that it "
            "extends.",
            "No-break spaces, thin ones and tabs within a text are read as one plain "
            "space.",
            "All values of YAML are read as text first; the entry decides whether that "
            "text is a number, a yes or a name.",
            "In a `,` file and in YAML the decimal sign is the point, in a `;` file "
            "the comma. A text that only one convention can read is read by it. "
            "`1.264` in a `;` file and `1,264` in a `,` file are errors; `1.260` as an "
            "amount of YAML, where it may mean thousands, is a warning.",
            "`≈` before a number marks it as an estimate, as in a sheet of a report "
            "that was saved as CSV; what the table of estimates says goes before it.",
            "In braces a comma ends an entry, also within a number or a text without "
            "quotes. An entry in braces without a colon, as in `{at_most: 1,400}`, is "
            "an error.",
            "Merged cells among the rows of a sheet are an error: Excel leaves all but "
            "the first of them blank.",
            "A heading that is almost one of a missing column is kept as a column of "
            "your own, with a warning. A table without rows is a warning; that of "
            "clusters needs one row at least.",
            "A null in a list, an empty name and an entry with no value are errors or "
            "warnings, never passed over. A key without a value that no entry has is "
            "an error. In the items of a list a null counts as not given, with a "
            "warning: lists replace as a whole.",
            "The files of a run are UTF-8 without a byte order mark, with `,` between "
            "columns and a decimal point, whatever the language. Programs read them as "
            "they are; Excel has to be told (Data > From Text/CSV, 65001: UTF-8).",
        ),
    ),
    (
        "Clusters",
        (
            "The leasable share of an existing cluster is `industrial_ha` / `area_ha` "
            "if `industrial_ha` is stated. Leasable today is that share of "
            "`built_ha`.",
            "A candidate has no area, nothing built and nothing leased today, whatever "
            "its cells say (a warning; `leased_ha` above 0 is an error); what can be "
            "leased of it later is its `industrial_share`.",
            "A stated bound wins over one that the law gives by default: a `max_ha` "
            "below the law's floor lowers `min_ha` to it, with a warning.",
            "A fill, or a share, that differs from its hectares by more than half a "
            "percentage point is a warning; the hectares are used.",
            "A point is far from the rest at more than six times the median distance "
            "from the middle of all points (60 km at least). A point out of range, or "
            "with one coordinate only, is not used.",
            "A cell of a column of your own is a number if it reads as one, or as a "
            "percentage; a text that starts with a needless 0 (`01`) is a code.",
            "A column `km_to.<kind>` of the table itself wins over the computed one.",
            "`published` reads the clusters as they are after `defaults` and before "
            "`assume`, blank cells as what they stand for. `is: 51.6%` agrees with "
            "51.55 to 51.65 %, `is: 300 ha` with 299.5 to 300.5 ha, unless `within` "
            "says otherwise. `check` shows every total beside what the table gives; it "
            "changes no plan.",
            "The table `estimates` marks single cells of the clusters table as "
            "estimated, illustrative or sourced. A row's own `quality` marks all its "
            "filled figures.",
        ),
    ),
    (
        "Selecting",
        (
            "Comparisons are <, <=, > and >=. A text that no row has is an error; for "
            "`status`, `quality` and yes/no columns it need not occur.",
            "A yes/no column of your own may be asked with any word for yes and no.",
            "A `must` selected by a map is for clusters whose status fits the "
            "headline; on a cluster named by id that does not fit it is an error. "
            "The same holds for preferences.",
        ),
    ),
    (
        "Limits, demand and money",
        (
            "`at_most` and `at_least` may stand in one limit. With `by` the first keys "
            "of a map are groups, inside them periods; without, keys are periods. "
            "Periods in the amounts and under `period` together are an error.",
            "With `by` and `where` the groups are those of the clusters selected. "
            "Clusters with a blank cell are in no group; blank districts are one.",
            "The amount of a ratio of like units is a share, else a plain number. A "
            "yearly output may be limited in bn VND.",
            "A plain number of `demand.hectares` holds for every period.",
            "A simple budget is one fund named `budget`. A single fund pays every cost "
            "that `pays` does not name.",
            "A blank cell of a column that a measure counts is 0, with a warning; a "
            "text is an error.",
        ),
    ),
    (
        "Lines",
        (
            "Links have their own ids, also in `assume`; one without an id is called "
            "from-to-service. A candidate link without a cost, and without a length "
            "and a default per kilometre, costs 0, with a warning. A cost by that "
            "default is marked as an estimate; so are all figures of a row of links or "
            "places whose `quality` is `estimated` or `illustrative`.",
            "A cluster may name another cluster as its place; it stands on the node at "
            "the end of that chain, and so do links that lead to it. A circle is an "
            "error.",
            "`require` may be one service or one map alone. A cluster whose node is "
            "itself a trunk place of the service is joined. The same service may be "
            "required twice, such as of new clusters from the first period and of all "
            "from the second.",
            "A service that is required or demanded is one of a trunk place and of a "
            "link, letter by letter; otherwise that is an error. It needs no link "
            "where all clusters that it is asked of stand on trunk places that name "
            "it. A cluster at whose node no link of it ends is a warning.",
            "With `of: new` candidates that were added must be joined, existing "
            "clusters need not.",
            "In `demand` the amount is per unit of one of the four states; existing "
            "clusters demand as well, from the first period on. An amount of 0 asks "
            "for nothing.",
            "With `through: clusters_in_plan` a node on which several clusters stand "
            "is open while one of them is in the plan. Existing links are bound by it "
            "too; trunk places of the service and nodes without clusters are always "
            "open.",
            "A `capacity.<service>` of a place that is no trunk place, or has not that "
            "service, counts for nothing, with a warning.",
            "A candidate link is built once, at its whole cost in that period. A link "
            "of a service that is neither required nor demanded may be built as well.",
            "`pays` must name links where a service required or demanded has a "
            "candidate link that costs something, or where such a link exists and a "
            "measure per link_built is in a limit or the objective.",
            "A measure per link_built reads columns of the links table, those of "
            "candidates only; `cost` there is the cost after defaults. Without a "
            "stated unit one of `cost` is in bn VND, one of `length_km` in km, one "
            "without a column in links.",
            "`by` and `where` are errors in a limit on `covered`, `cost.links`, or "
            "any measure with links in it. On `cost` and `cost.fund.<name>` they are "
            "allowed in a case without candidate links.",
        ),
    ),
    (
        "Coverage",
        (
            "A distance is that of the table under the id of the cluster, else under "
            "that of the node that it stands on, else the great circle times `detour`. "
            "A distance that exceeds the reach by no more than a millionth of a metre "
            "is within it.",
            "A pair whose distance is not known counts as not reached; those without "
            "coordinates are named in one warning.",
            "A blank weight is 0, with a warning; a text or a negative number is an "
            "error. Existing clusters cover as well, today's value included.",
        ),
    ),
    (
        "Choices",
        (
            "The headline `leave out` is written `leave_out`; both are read.",
            "`by` of a lock counts the headline in that period or before; `area_ha` is "
            "the area at the end of the last period.",
            "An existing cluster of which nobody knows whether it has what an "
            "obligation asks is taken to lack it, with a warning.",
            "A candidate with no known distance to a kind of place is not ruled out "
            "by `within_km`; it is to be confirmed.",
            "`maximize: jobs` is short for `maximize: {jobs: 1}`.",
            "`assume` may also say `plus`. Setting `fill` clears a stated `leased_ha` "
            "and the other way round, likewise `industrial_share` and "
            "`industrial_ha`. `times` on a blank cell multiplies what it stands for. A "
            "map by id changes those rows and no others.",
        ),
    ),
    (
        "Sweeps",
        (
            "Runs are numbered from 1: by scenario, then by the grid in the order "
            "written (the last entry of `vary` changes first), then by sample. What is "
            "drawn is drawn anew for each sample, and is the same in every scenario "
            "and at every point of the grid.",
            "A path of `vary` or `entry` means an entry after `extends`. Where several "
            "keys fit, since keys may hold dots, the longest one that leads somewhere "
            "counts. The entry must be in every scenario, or be a key that a map has "
            "not yet, which is then set. Two entries of which one lies in the other "
            "cannot both be varied.",
            "A map or list in `vary` replaces what is there; nothing is merged. A "
            "table named there is relative to the sweep file, and lies in or under the "
            "folder of the scenario or of a file that it extends.",
            "Each value of the grid, and the samples with the least and greatest "
            "draws, are read before anything is solved; what is wrong is told at its "
            "place in the sweep file.",
            "A draw for a column is an item of `assume`, after the scenario's own; "
            "it keeps or clears the mark of an estimate as any other does. A draw "
            "for an entry that is a map or a list changes every amount in it, in the "
            "unit in which it is written, but none under a key that holds names, "
            "such as `period`, `where` or `id`, nor shares under `pays`.",
            "With `each` the rows are those that each scenario selects as it is "
            "written, whatever `vary` says. A row of several scenarios has the same "
            "draw in all of them.",
            "A normal distribution under `times` is cut off at 0 unless `within` says "
            "otherwise; a factor below 0 is an error. What is cut off is spread over "
            "the rest.",
            "`correlated` is about normal scores: amounts that are not normal are "
            "correlated a little less. Pairs that are not named count as 0 beside "
            "named ones.",
            "Inputs are named by the path; columns as `clusters.fixed_cost`, with the "
            "id of the item in brackets if two share a name, and with the row as in "
            "`clusters.fixed_cost[HNA-12]`.",
        ),
    ),
)
