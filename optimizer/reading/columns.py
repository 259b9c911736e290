"""Every column that the engine knows, by table."""

from optimizer.reading.cluster_columns import CLUSTER_COLUMNS
from optimizer.reading.column import (
    FOUNDED,
    Column,
    folded,
    number,
    parse_choice,
    quality,
    status,
    text,
)
from optimizer.reading.dimensions import Dimension, unit_of

__all__ = ["TABLES", "Column", "heading_unit", "known_heading", "parse_choice"]

_PLACES: tuple[Column, ...] = (
    text(
        "id",
        "Mã; Mã địa điểm; Ký hiệu",
        "Mã duy nhất, trong cả cụm và địa điểm.",
        "Unique id, among clusters and places.",
        required=True,
    ),
    text(
        "kind",
        "Loại; Loại địa điểm",
        "trunk (nơi mạng lưới bên ngoài bắt đầu), junction, hoặc từ bất kỳ.",
        "trunk (where the outside network begins), junction, or any word.",
        required=True,
    ),
    text("name", "Tên; Tên địa điểm", "Tên in trong bảng.", "Name as printed."),
    number(
        "lat",
        Dimension.DEGREES,
        "Vĩ độ; Latitude",
        "Vĩ độ WGS 84.",
        "Latitude, WGS 84.",
        minimum=None,
    ),
    number(
        "lon",
        Dimension.DEGREES,
        "Kinh độ; Longitude",
        "Kinh độ WGS 84.",
        "Longitude, WGS 84.",
        minimum=None,
    ),
    text(
        "services",
        "Dịch vụ; Các dịch vụ",
        "Dịch vụ mà điểm trunk cung cấp, cách nhau bằng dấu chấm phẩy; trống: tất cả.",
        "Services of a trunk place, separated by semicolons; blank: all.",
    ),
    *FOUNDED,
)

_LINKS: tuple[Column, ...] = (
    text("id", "Mã; Mã tuyến", "Mã của tuyến.", "Id of the link."),
    text(
        "from",
        "Từ; Điểm đầu",
        "Mã địa điểm hoặc cụm ở một đầu.",
        "Id of the place or cluster at one end.",
        required=True,
    ),
    text(
        "to",
        "Đến; Điểm cuối",
        "Mã địa điểm hoặc cụm ở đầu kia.",
        "Id of the place or cluster at the other end.",
        required=True,
    ),
    text(
        "service",
        "Dịch vụ; Loại hạ tầng",
        "road, power, water, wastewater hoặc từ bất kỳ.",
        "road, power, water, wastewater or any word.",
        required=True,
    ),
    status("Tuyến hiện có, hay có thể xây dựng.", "It exists, or may be built."),
    number(
        "length_km",
        Dimension.KILOMETRES,
        "Chiều dài; Độ dài",
        "Chiều dài tuyến, km.",
        "Length in kilometres.",
    ),
    number(
        "cost",
        Dimension.BN_VND,
        "Chi phí; Kinh phí; Vốn đầu tư",
        "Tỷ đồng; để trống: chiều dài nhân với suất đầu tư mặc định.",
        "Billions of dong; blank: length times the default cost per km.",
    ),
    number(
        "capacity",
        Dimension.NUMBER,
        "Công suất; Năng lực",
        "Công suất theo đơn vị của dịch vụ; để trống: không giới hạn.",
        "Capacity in the service's own unit; blank: no limit.",
    ),
    *FOUNDED,
)

_DISTANCES: tuple[Column, ...] = (
    text("from", "Từ; Điểm đầu", "Mã ở một đầu.", "Id at one end.", required=True),
    text("to", "Đến; Điểm cuối", "Mã ở đầu kia.", "Id at the other.", required=True),
    number(
        "km",
        Dimension.KILOMETRES,
        "Khoảng cách; Cự ly; Số km",
        "Khoảng cách, km, hai chiều như nhau.",
        "Kilometres, the same both ways.",
        required=True,
    ),
)

_ESTIMATES: tuple[Column, ...] = (
    text("id", "Mã; Mã CCN", "Mã của cụm.", "Id of the cluster.", required=True),
    text(
        "column",
        "Cột; Chỉ tiêu",
        "Cột của bảng cụm mà dòng này nói tới.",
        "The column of the clusters table that this row is about.",
        required=True,
    ),
    quality(
        "Ô đó có nguồn, ước tính hay minh hoạ.",
        "Whether that cell is sourced, estimated or illustrative.",
        required=True,
    ),
    text(
        "basis",
        "Căn cứ; Cơ sở; Cách ước tính",
        "Căn cứ của số liệu.",
        "What the figure rests on.",
    ),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "clusters": CLUSTER_COLUMNS,
    "places": _PLACES,
    "links": _LINKS,
    "distances": _DISTANCES,
    "estimates": _ESTIMATES,
}
"""The columns of each table; any other column of a file is kept as it is."""


def known_heading(heading: str, columns: tuple[Column, ...]) -> Column | None:
    """The column that a heading names, with or without a unit in brackets."""
    names = {folded(heading)}
    if heading_unit(heading):
        names.add(folded(heading[: _bracket(heading)]))
    for column in columns:
        if not names.isdisjoint(map(folded, (column.name, *column.aliases))):
            return column
    return None


def heading_unit(heading: str) -> str:
    """The unit at the end of a heading, as in ``Diện tích (ha)``, or nothing."""
    start = _bracket(heading)
    inner = heading.strip()[start + 1 : -1].strip() if start > 0 else ""
    return inner if unit_of(inner) else ""


def _bracket(heading: str) -> int:
    """Where the bracket opens that closes at the end of the heading; else -1."""
    bare = heading.strip()
    if bare.endswith(")"):
        return bare.rfind("(")
    return bare.rfind("[") if bare.endswith("]") else -1
