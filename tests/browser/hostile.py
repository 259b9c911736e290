"""A case whose every text would do something if a page took it for more than text."""

import csv
import io
from pathlib import Path

from tests.browser import cases

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src="x" onerror="alert(2)">'
LINK = "javascript:alert(3)"
ENDING = "</script></title></style><svg onload=alert(4)>"
TEMPLATE = "{{7*7}} ${7*7} %{x} {0}"
FORMULA = '=HYPERLINK("http://somewhere.invalid";"x")'
TURNED = "Cụm \u202egnốđ\u202c \u200bẩn\u0301 \U0001f3ed ﷽"
NAMES = (SCRIPT, IMAGE, LINK, ENDING, TEMPLATE, FORMULA, TURNED)

LONG = "T" * 200
ID = "a'\"><b onclick=alert(5)>"


def written(folder: Path) -> Path:
    """The usual case with such texts in it."""
    case = cases.written(folder)
    table = case / "clusters.csv"
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"))))
    for row, name in zip(rows, NAMES, strict=True):
        row["name"] = name
        row["commune"] = IMAGE
        row["source"] = LINK
        row["district"] = {"Ân Thi": SCRIPT, "Đông Hưng": IMAGE}.get(
            row["district"], TEMPLATE
        )
        row["conversion"] = row["conversion"] and ENDING
        row["id"] = row["id"].replace("C-01", ID)
    made = io.StringIO()
    writer = csv.DictWriter(made, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    table.write_text(made.getvalue(), encoding="utf-8")
    quoted = ID.replace('"', '""')
    links = cases.LINKS.replace("C-01", f'"{quoted}"').replace("L-04", SCRIPT)
    (case / "links.csv").write_text(links, encoding="utf-8")
    places = cases.PLACES.replace("Nút giao 1", IMAGE.replace('"', "'"))
    (case / "places.csv").write_text(places, encoding="utf-8")
    base = cases.BASE.replace("nhà đầu tư", '"<img src=x onerror=alert(6)>"')
    base = base.replace("tỉnh", LONG)
    (case / "base.yaml").write_text(base, encoding="utf-8")
    for number, text in ((1, cases.FIRST), (2, cases.SECOND)):
        lines = text.replace("Phương án", f"{ENDING} {LONG} phương án")
        lines = lines.replace("Option", "<i>Option</i>").replace(
            "chỉ tiêu sử dụng đất", f"'{SCRIPT}'"
        )
        (case / f"phuong-an-{number}.yaml").write_text(lines, encoding="utf-8")
    return case
