"""Lý do khiến một cách làm không chọn được."""

WORDS: dict[str, str] = {
    "cause_not_listed": "`actions` không cho phép {actions}",
    "cause_not_permitted": "`actions.{entry}` không cho phép đối với {cluster} "
    "trong {period}",
    "cause_must": "đã có quyết định: phải {actions}",
    "cause_must_not": "đã có quyết định: không được {actions}",
    "cause_too_far": "cách {kind} gần nhất {km} km, tối đa cho phép {most} km",
    "cause_no_room": "chỉ còn {room} ha để mở rộng, đến {most} ha",
    "cause_no_spare": "chỉ trả lại được {spare} ha, còn {floor} ha",
    "cause_area_outside": "diện tích {area} ha nằm ngoài khoảng từ min_ha {low} đến "
    "max_ha {high}",
    "cause_no_size": "không có diện tích nào từ {least} đến {most} ha ({article})",
    "cause_fact": "{column} ghi là `no` ({article})",
    "cause_fill": "mới cho thuê {leased} trên {land} ha ({article})",
    "cause_fill_of": "tại {group} mới cho thuê {leased} trên {land} ha ({article})",
    "cause_no_line": "không có tuyến {service} nào, hiện có hay dự kiến, nối từ đầu "
    "mối đến {cluster}, mà `connectivity` yêu cầu {service}",
    "cause_no_line_from": "không có tuyến {service} nào, hiện có hay dự kiến, nối từ "
    "đầu mối đến {cluster}, mà `connectivity` yêu cầu {service} từ {period}",
    "cause_no_way_through": "mọi tuyến {service} đến {cluster} đều phải đi qua những "
    "cụm không thể có trong phương án: {barring} ({period}), mà `connectivity` yêu "
    "cầu {service} chỉ đi qua các cụm có trong phương án",
}
