"""The columns of a plan made by people, and its words for what is done."""

from optimizer.reading.column import Column, number, text
from optimizer.reading.dimensions import Dimension

ACTION_WORDS = {
    "giữ nguyên": "keep",
    "giữ": "keep",
    "mở rộng": "expand",
    "tăng": "expand",
    "thu hẹp": "reduce",
    "giảm": "reduce",
    "điều chỉnh giảm": "reduce",
    "rút khỏi phương án": "drop",
    "đưa ra khỏi phương án": "drop",
    "đưa ra khỏi quy hoạch": "drop",
    "loại bỏ": "drop",
    "rút": "drop",
    "bỏ": "drop",
    "bổ sung": "add",
    "thành lập mới": "add",
    "không bổ sung": "leave_out",
    "không đưa vào": "leave_out",
    "chưa bổ sung": "leave_out",
    "leave out": "leave_out",
    "chờ": "wait",
    "chưa có": "wait",
    "đã rút": "gone",
}

ACTIONS = ("keep", "expand", "reduce", "drop", "add", "leave_out", "wait", "gone")

ACTION = Column(
    name="action",
    kind="choice",
    dimension=None,
    aliases=("Hành động", "Phương án", "Hướng xử lý", "Đề xuất"),
    title_vi="Hành động",
    help_vi="Giữ nguyên, mở rộng, thu hẹp, rút khỏi phương án, bổ sung, không bổ sung.",
    help_en="keep, expand, reduce, drop, add or leave_out.",
    choices=ACTIONS,
    required=True,
    choice_aliases=ACTION_WORDS,
)

PEOPLE_PLAN: tuple[Column, ...] = (
    text(
        "cluster",
        "Cụm; Mã CCN; Mã cụm; Mã; Cụm công nghiệp; CCN; id",
        "Mã cụm như trong bảng cụm.",
        "Id of the cluster.",
        required=True,
    ),
    ACTION,
    number(
        "area_ha",
        Dimension.HECTARES,
        "Diện tích; Diện tích cuối kỳ; Diện tích quy hoạch; ha",
        "Diện tích cuối kỳ.",
        "Area at the end of the last period.",
    ),
    text(
        "period",
        "Giai đoạn; Thời kỳ; Kỳ",
        "Giai đoạn thực hiện.",
        "The period in which it happens.",
    ),
)
"""`cluster`, `action`, `area_ha` and `period`; other columns are passed over."""
