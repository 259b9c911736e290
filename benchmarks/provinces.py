"""The 34 provinces of July 2025 as rough boxes, neighbours near each other in the list.

Middles and half-sides are read off a map by eye, for plausible distances only: they are
no boundaries and come from no register.
"""

from typing import NamedTuple


class Province(NamedTuple):
    """A box: its middle [degrees] and half its height and width [degrees].

    ``weight`` says how dense clusters lie, compared with other provinces.
    """

    name: str
    lat: float
    lon: float
    half_lat: float
    half_lon: float
    weight: float
    mountainous: bool = False


PROVINCES = (
    Province("Hưng Yên", 20.60, 106.30, 0.28, 0.25, 2.4),
    Province("Ninh Bình", 20.30, 106.00, 0.25, 0.30, 2.4),
    Province("Hà Nội", 21.00, 105.70, 0.30, 0.25, 3.4),
    Province("Hải Phòng", 20.85, 106.55, 0.22, 0.25, 1.8),
    Province("Bắc Ninh", 21.25, 106.35, 0.22, 0.35, 2.2),
    Province("Phú Thọ", 21.15, 105.20, 0.40, 0.30, 2.0),
    Province("Thái Nguyên", 21.85, 105.80, 0.40, 0.30, 1.5, True),
    Province("Tuyên Quang", 22.40, 105.15, 0.55, 0.35, 0.9, True),
    Province("Lào Cai", 22.05, 104.45, 0.45, 0.40, 1.2, True),
    Province("Quảng Ninh", 21.15, 107.30, 0.25, 0.50, 0.7),
    Province("Lạng Sơn", 21.85, 106.60, 0.35, 0.40, 0.6, True),
    Province("Cao Bằng", 22.75, 106.10, 0.25, 0.50, 0.3, True),
    Province("Lai Châu", 22.30, 103.20, 0.35, 0.45, 0.2, True),
    Province("Điện Biên", 21.65, 103.05, 0.45, 0.30, 0.2, True),
    Province("Sơn La", 21.20, 104.05, 0.40, 0.60, 0.4, True),
    Province("Thanh Hóa", 19.95, 105.55, 0.35, 0.35, 2.6),
    Province("Nghệ An", 19.00, 105.25, 0.40, 0.45, 1.8),
    Province("Hà Tĩnh", 18.25, 105.85, 0.30, 0.30, 1.2),
    Province("Quảng Trị", 17.20, 106.70, 0.55, 0.30, 1.2),
    Province("Huế", 16.40, 107.50, 0.20, 0.30, 0.6),
    Province("Đà Nẵng", 15.75, 108.10, 0.30, 0.30, 1.6),
    Province("Quảng Ngãi", 14.80, 108.35, 0.45, 0.45, 1.1),
    Province("Gia Lai", 13.90, 108.60, 0.40, 0.50, 1.8),
    Province("Đắk Lắk", 12.85, 108.55, 0.40, 0.60, 1.2),
    Province("Khánh Hòa", 12.10, 109.00, 0.45, 0.15, 0.7),
    Province("Lâm Đồng", 11.65, 108.00, 0.50, 0.50, 1.2),
    Province("Đồng Nai", 11.40, 106.90, 0.50, 0.30, 1.4),
    Province("Tây Ninh", 11.00, 106.15, 0.40, 0.25, 1.4),
    Province("TP. Hồ Chí Minh", 10.95, 106.70, 0.40, 0.25, 1.2),
    Province("Đồng Tháp", 10.45, 106.00, 0.20, 0.45, 1.6),
    Province("Vĩnh Long", 10.05, 106.20, 0.30, 0.30, 1.6),
    Province("An Giang", 10.15, 105.15, 0.40, 0.30, 1.4),
    Province("Cần Thơ", 9.75, 105.75, 0.30, 0.30, 1.2),
    Province("Cà Mau", 9.20, 105.25, 0.25, 0.30, 0.8),
)
