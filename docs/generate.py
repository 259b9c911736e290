"""Write what is generated from the code: `make docs`.

docs/model.md from the docstrings of the model's rules, docs/scenario_format.md and
scenarios/*.schema.json from the schemas of scenario and sweep files.
"""

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from optimizer.formulation.build import FAMILIES, Rule
from optimizer.reading.schema.document import scenario_format_markdown
from optimizer.reading.schema.json_schema import scenario_json_schema, sweep_json_schema
from optimizer.reporting.as_text import as_json

ROOT = Path(__file__).resolve().parent.parent

INTRODUCTION = """\
# The model

Generated from the docstrings of `optimizer/formulation/` by `make docs`: change those.

Every cluster follows one **pathway**: one action per period. What a pathway does in a
period is data; a binary variable says which pathway is taken, and hectares are
continuous within it. A pathway that law, policy or a lock rules out is left out of the
model, and the reason is kept. Hectares are ha, money is bn VND, $t$ counts periods
from 1, $t = 0$ is today, $i$ counts clusters.

The objective is the discounted sum of measures: a state counts its value at the end of
a period times the period's years, a flow counts once; both are discounted at the
middle of the period.

Each rule below is one function, stated as a sentence that is true of a good plan.
"""


def generated() -> dict[Path, str]:
    """The text of every generated file by its path."""
    return {
        ROOT / "docs" / "model.md": model_markdown(FAMILIES),
        ROOT / "docs" / "scenario_format.md": scenario_format_markdown(),
        ROOT / "scenarios" / "scenario.schema.json": as_json(scenario_json_schema()),
        ROOT / "scenarios" / "sweep.schema.json": as_json(sweep_json_schema()),
    }


def model_markdown(families: tuple[Rule, ...]) -> str:
    """A section per file of rules with its docstring, a paragraph per rule."""
    parts = [INTRODUCTION]
    file = ""
    for family in families:
        module = sys.modules[family.__module__]
        if module.__name__ != file:
            file = module.__name__
            title, _, text = (inspect.getdoc(module) or "").partition("\n")
            parts.append(f"## {title.rstrip('.')}\n\n`{file.replace('.', '/')}.py`\n")
            if text.strip():
                parts.append(_markdown(text.strip()) + "\n")
        parts.append(f"### {family.__name__.replace('_', ' ')}\n")
        parts.append(_markdown(inspect.getdoc(family) or "") + "\n")
    return "\n".join(parts)


def _markdown(docstring: str) -> str:
    """The docstring with its formulas between dollar signs, code between backticks."""
    text = docstring.replace("``", "`")
    text = re.sub(r":math:`([^`]*)`", r"$\1$", text)
    text = re.sub(r":func:`(\w+)`", _rule_link, text)
    return "\n".join(_lines(text.splitlines())).strip()


def _rule_link(found: re.Match[str]) -> str:
    """A link to the section of a rule of the model."""
    title = found[1].replace("_", " ")
    return f"[{title}](#{title.replace(' ', '-')})"


def _lines(lines: list[str]) -> Iterator[str]:
    formula: list[str] | None = None
    for line in [*lines, ""]:
        if line.startswith(".. math::"):
            formula = [line.removeprefix(".. math::")]
        elif formula is not None and line.startswith("    "):
            formula.append(line)
        else:
            if formula is not None:
                yield from ("```math", *(part.strip() for part in formula), "```")
                formula = None
            yield line


def main() -> None:
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
