"""The columns of the table of clusters."""

from optimizer.reading.column import FOUNDED, Column, number, status, text, yes_no
from optimizer.reading.dimensions import Dimension

_IDENTITY: tuple[Column, ...] = (
    text(
        "id",
        "Mã; Mã CCN; Mã cụm; Mã cụm công nghiệp; Mã số; Ký hiệu",
        "Mã duy nhất của cụm, trong cả cụm và địa điểm.",
        "Unique id of the cluster, among clusters and places.",
        required=True,
    ),
    text(
        "name",
        "Tên CCN; Tên cụm công nghiệp; Tên cụm; Tên; Cụm công nghiệp; CCN",
        "Tên in trong bảng và báo cáo.",
        "Name as printed.",
        required=True,
    ),
    status(
        "Hiện có trong phương án hiện hành, hay dự kiến bổ sung.",
        "In today's plan (existing), or one that may be added (candidate).",
    ),
    text(
        "district",
        "Huyện; Quận/Huyện; Huyện/Thành phố; Huyện, thành phố; Địa bàn; Địa bàn huyện; "
        "Đơn vị hành chính",
        "Địa bàn để phân bổ chỉ tiêu và lập bảng; để trống: một nhóm chung.",
        "Area for quotas and tables, a free grouping; blank: one group.",
    ),
    text(
        "commune",
        "Xã; Xã/Phường; Xã, phường; Xã/Phường/Thị trấn; Địa bàn xã",
        "Xã, phường, đặc khu; để trống: lấy theo huyện.",
        "Commune; blank: the district.",
    ),
    number(
        "lat",
        Dimension.DEGREES,
        "Vĩ độ; Latitude",
        "Vĩ độ WGS 84; để trống: không có điểm trên bản đồ.",
        "Latitude, WGS 84; blank: no point on the map.",
        minimum=None,
    ),
    number(
        "lon",
        Dimension.DEGREES,
        "Kinh độ; Longitude; Lng",
        "Kinh độ WGS 84; để trống: không có điểm trên bản đồ.",
        "Longitude, WGS 84; blank: no point on the map.",
        minimum=None,
    ),
)

_LAND: tuple[Column, ...] = (
    number(
        "area_ha",
        Dimension.HECTARES,
        "Diện tích hiện có; Diện tích hiện trạng; Diện tích; Diện tích quy hoạch; "
        "Tổng diện tích",
        "Diện tích trong phương án hiện hành; cụm dự kiến để trống: 0.",
        "Area in today's plan; 0 where blank for a candidate.",
    ),
    number(
        "built_ha",
        Dimension.HECTARES,
        "Diện tích đã đầu tư hạ tầng; Diện tích đã xây dựng hạ tầng; "
        "Diện tích đã có hạ tầng; Đã đầu tư hạ tầng",
        "Phần đã có hạ tầng; để trống: toàn bộ diện tích.",
        "Hectares whose infrastructure exists today; blank: the whole area.",
    ),
    number(
        "min_ha",
        Dimension.HECTARES,
        "Diện tích tối thiểu; Diện tích nhỏ nhất",
        "Cận dưới của diện tích khi cụm nằm trong phương án.",
        "Least area while the cluster is in the plan.",
    ),
    number(
        "max_ha",
        Dimension.HECTARES,
        "Diện tích tối đa; Diện tích lớn nhất",
        "Cận trên của diện tích; cụm dự kiến không dùng luật phải có.",
        "Greatest area; needed for a candidate where no law is used.",
    ),
    number(
        "industrial_ha",
        Dimension.HECTARES,
        "Đất công nghiệp; Diện tích đất công nghiệp; Đất công nghiệp cho thuê",
        "Đất công nghiệp có thể cho thuê hiện nay.",
        "Leasable land today.",
    ),
    number(
        "industrial_share",
        Dimension.SHARE,
        "Tỷ lệ đất công nghiệp; Tỉ lệ đất công nghiệp",
        "Phần diện tích có thể cho thuê, từ 0 đến 1.",
        "Part of the area that can be leased, 0 to 1.",
        maximum=1.0,
    ),
    number(
        "leased_ha",
        Dimension.HECTARES,
        "Đã cho thuê; Diện tích đã cho thuê; Diện tích cho thuê; "
        "Đất công nghiệp đã cho thuê",
        "Diện tích đã cho thuê hiện nay.",
        "Leased today.",
    ),
    number(
        "fill",
        Dimension.SHARE,
        "Tỷ lệ lấp đầy; Tỉ lệ lấp đầy; Lấp đầy",
        "Tỷ lệ lấp đầy đã công bố, từ 0 đến 1; được đối chiếu với diện tích cho thuê.",
        "Stated share leased, 0 to 1; checked against leased_ha.",
        maximum=1.0,
    ),
    number(
        "absorption_ha_per_year",
        Dimension.HA_PER_YEAR,
        "Tốc độ cho thuê; Diện tích cho thuê mỗi năm; Tốc độ lấp đầy",
        "Diện tích cho thuê thêm được mỗi năm; để trống: không giới hạn.",
        "How fast leasing can grow; blank: no limit.",
    ),
)

_MONEY: tuple[Column, ...] = (
    number(
        "infra_cost_per_ha",
        Dimension.BN_VND_PER_HA,
        "Suất đầu tư hạ tầng; Chi phí hạ tầng; Suất vốn đầu tư hạ tầng",
        "Tỷ đồng cho mỗi hecta được đầu tư hạ tầng.",
        "Billions of dong per hectare whose infrastructure is built.",
    ),
    number(
        "clearance_cost_per_ha",
        Dimension.BN_VND_PER_HA,
        "Chi phí giải phóng mặt bằng; Suất giải phóng mặt bằng; Chi phí GPMB",
        "Tỷ đồng cho mỗi hecta đưa thêm vào phương án.",
        "Billions of dong per hectare added to the plan.",
    ),
    number(
        "fixed_cost",
        Dimension.BN_VND,
        "Chi phí cố định; Chi phí thành lập",
        "Tỷ đồng, một lần, khi bổ sung cụm.",
        "Billions of dong once, when added.",
    ),
    number(
        "drop_cost",
        Dimension.BN_VND,
        "Chi phí đưa ra khỏi quy hoạch; Chi phí đưa ra; Chi phí di dời",
        "Tỷ đồng, một lần, khi đưa cụm ra khỏi phương án.",
        "Billions of dong once, when dropped.",
    ),
    number(
        "jobs_per_ha",
        Dimension.PER_HA,
        "Lao động trên mỗi ha; Lao động/ha; Số lao động trên ha",
        "Lao động trên mỗi hecta đã cho thuê.",
        "Jobs per occupied hectare.",
    ),
    number(
        "output_per_ha",
        Dimension.BN_VND_PER_HA_YEAR,
        "Giá trị sản xuất trên mỗi ha; Giá trị sản xuất/ha",
        "Giá trị sản xuất, tỷ đồng một năm trên mỗi hecta đã cho thuê.",
        "Output in billions of dong a year per occupied hectare.",
    ),
)

_FACTS: tuple[Column, ...] = (
    text(
        "conversion",
        "Chuyển đổi; Mục đích chuyển đổi; Phương án chuyển đổi",
        "Đất của cụm đưa ra khỏi phương án sẽ dùng làm gì.",
        "What the land of a dropped cluster becomes.",
    ),
    yes_no(
        "investor",
        "Có chủ đầu tư; Chủ đầu tư hạ tầng; Nhà đầu tư",
        "Đã có chủ đầu tư hạ tầng; để trống: chưa rõ, cần xác nhận.",
        "Has an investor; blank: unknown, to be confirmed.",
    ),
    yes_no(
        "wastewater",
        "Xử lý nước thải; Có xử lý nước thải; Hệ thống xử lý nước thải",
        "Hệ thống xử lý nước thải đã hoạt động; để trống: chưa rõ.",
        "Wastewater treatment is in service; blank: unknown.",
    ),
    yes_no(
        "craft_village",
        "Làng nghề; CCN làng nghề; Cụm làng nghề",
        "Cụm công nghiệp làng nghề; để trống: không.",
        "A craft village's cluster; blank: no.",
    ),
    yes_no(
        "mountainous",
        "Miền núi; Huyện miền núi; Vùng núi",
        "Nằm ở địa bàn miền núi; để trống: không.",
        "In a mountainous district; blank: no.",
    ),
    text(
        "place",
        "Nút mạng; Điểm đấu nối",
        "Nút mạng lưới mà cụm nằm trên đó; để trống: chính mã của cụm.",
        "The network node the cluster stands on; blank: its id.",
    ),
    *FOUNDED,
)

CLUSTER_COLUMNS = (*_IDENTITY, *_LAND, *_MONEY, *_FACTS)
"""Every column of clusters in the order of the format's documentation."""
