"""The 63 provinces of before 1 July 2025, by region, and how many people live rurally.

Regions are those of the national plan, by their usual short names. The rural population
(tens of thousands, about 2019) is general knowledge, rounded and not checked against
the census; it only shares out what is not published by province, since clusters are
for rural districts and craft villages. `mountainous` is general knowledge too.
"""

from typing import NamedTuple


class Province(NamedTuple):
    """A province: the letters of its ids, its region and its rural people [10,000]."""

    name: str
    code: str
    region: str
    rural: int
    mountainous: bool = False


_NORTH = (
    ("Hà Giang", "HGI", 72),
    ("Cao Bằng", "CBA", 41),
    ("Bắc Kạn", "BKA", 25),
    ("Tuyên Quang", "TQU", 68),
    ("Lào Cai", "LCA", 56),
    ("Yên Bái", "YBA", 66),
    ("Điện Biên", "DBI", 51),
    ("Lai Châu", "LCH", 38),
    ("Sơn La", "SLA", 107),
    ("Hòa Bình", "HBI", 72),
    ("Thái Nguyên", "TNG", 88),
    ("Lạng Sơn", "LSO", 62),
    ("Bắc Giang", "BGI", 160),
    ("Phú Thọ", "PTH", 120),
)
_RED_RIVER = (
    ("Hà Nội", "HNO", 409),
    ("Quảng Ninh", "QNI", 48),
    ("Vĩnh Phúc", "VPH", 86),
    ("Bắc Ninh", "BNI", 99),
    ("Hải Dương", "HDU", 142),
    ("Hải Phòng", "HPH", 110),
    ("Hưng Yên", "HYE", 110),
    ("Thái Bình", "TBI", 166),
    ("Hà Nam", "HNA", 71),
    ("Nam Định", "NDI", 146),
    ("Ninh Bình", "NBI", 78),
)
_CENTRE = (
    ("Thanh Hóa", "THO", 310),
    ("Nghệ An", "NAN", 284),
    ("Hà Tĩnh", "HTI", 104),
    ("Quảng Bình", "QBI", 71),
    ("Quảng Trị", "QTR", 44),
    ("Thừa Thiên Huế", "TTH", 57),
    ("Đà Nẵng", "DNA", 15),
    ("Quảng Nam", "QNA", 111),
    ("Quảng Ngãi", "QNG", 103),
    ("Bình Định", "BDI", 101),
    ("Phú Yên", "PYE", 69),
    ("Khánh Hòa", "KHO", 71),
    ("Ninh Thuận", "NTH", 38),
    ("Bình Thuận", "BTH", 76),
)
_HIGHLANDS = (
    ("Kon Tum", "KTU", 37),
    ("Gia Lai", "GLA", 108),
    ("Đắk Lắk", "DLA", 141),
    ("Đắk Nông", "DNO", 53),
    ("Lâm Đồng", "LDO", 79),
)
_SOUTH_EAST = (
    ("Bình Phước", "BPH", 76),
    ("Tây Ninh", "TNI", 96),
    ("Bình Dương", "BDU", 49),
    ("Đồng Nai", "DON", 174),
    ("Bà Rịa - Vũng Tàu", "BRV", 48),
    ("TP. Hồ Chí Minh", "HCM", 187),
)
_MEKONG = (
    ("Long An", "LAN", 142),
    ("Tiền Giang", "TGI", 152),
    ("Bến Tre", "BTR", 116),
    ("Trà Vinh", "TVI", 83),
    ("Vĩnh Long", "VLO", 85),
    ("Đồng Tháp", "DTH", 131),
    ("An Giang", "AGI", 131),
    ("Kiên Giang", "KGI", 124),
    ("Cần Thơ", "CTH", 37),
    ("Hậu Giang", "HGA", 55),
    ("Sóc Trăng", "STR", 81),
    ("Bạc Liêu", "BLI", 66),
    ("Cà Mau", "CMA", 92),
)
_BY_REGION = {
    "TDMNPB": _NORTH,
    "ĐBSH": _RED_RIVER,
    "BTB-DHMT": _CENTRE,
    "Tây Nguyên": _HIGHLANDS,
    "ĐNB": _SOUTH_EAST,
    "ĐBSCL": _MEKONG,
}
_MOUNTAINOUS = ("TDMNPB", "Tây Nguyên")

PROVINCES = tuple(
    Province(name, code, region, rural, region in _MOUNTAINOUS)
    for region, here in _BY_REGION.items()
    for name, code, rural in here
)
