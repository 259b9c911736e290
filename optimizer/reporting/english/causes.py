"""Words about causes: why a pathway is ruled out."""

WORDS: dict[str, str] = {
    "cause_not_listed": "`actions` does not list {actions}",
    "cause_not_permitted": "`actions.{entry}` does not allow it for {cluster} "
    "in {period}",
    "cause_must": "a decision says: must {actions}",
    "cause_must_not": "a decision says: must not {actions}",
    "cause_too_far": "{km} km to the nearest {kind}, at most {most} allowed",
    "cause_no_room": "{room} ha of room to expand up to {most} ha",
    "cause_no_spare": "{spare} ha can be given back, down to {floor} ha",
    "cause_area_outside": "its {area} ha lie outside min_ha {low} to max_ha {high}",
    "cause_no_size": "no area between {least} and {most} ha ({article})",
    "cause_fact": "{column} is `no` ({article})",
    "cause_fill": "{leased} of {land} ha are leased ({article})",
    "cause_fill_of": "in {group} {leased} of {land} ha are leased ({article})",
    "cause_no_line": "no line of {service}, existing or candidate, leads from a trunk "
    "place to {cluster}, and `connectivity` asks for {service}",
    "cause_no_line_from": "no line of {service}, existing or candidate, leads from a "
    "trunk place to {cluster}, and `connectivity` asks for {service} from {period}",
    "cause_no_way_through": "every way of {service} to {cluster} leads through "
    "clusters that cannot be in the plan: {barring} ({period}); and `connectivity` "
    "asks for {service} through clusters in the plan",
}
