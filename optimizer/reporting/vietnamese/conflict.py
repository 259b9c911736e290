"""The words that tell why no plan exists, and what would help."""

WORDS: dict[str, str] = {
    "no_plan": "{path}: không có phương án nào.",
    "conflict_one": "Riêng mục này đã không thể thực hiện với số liệu và `actions` "
    "hiện có:",
    "conflict_several": "{count} mục sau không thể cùng thực hiện (bỏ bất kỳ mục nào "
    "thì các mục còn lại thực hiện được):",
    "conflict_within": "Việc tìm kiếm đã dừng: trong {count} mục sau có mâu thuẫn:",
    "conflict_rows": "Bảng số liệu và `actions` không để lại việc gì làm được với các "
    "cụm sau, dù phương án yêu cầu gì khác:",
    "conflict_unknown": "Chưa rõ nguyên nhân: không do mục nào của phương án, cũng "
    "không do riêng cụm nào.",
    "conflict_why": "{text} ({why})",
    "conflict_more": "và {count} mục nữa trong conflict.json",
    "conflict_causes": "Không còn việc gì làm được với {cluster}:",
    "conflict_mend_rows": "Hãy sửa các dòng này, hoặc cho phép thêm ở `actions`.",
    "besides_one": "Ngoài ra, riêng mục này đã không thể thực hiện:",
    "besides_several": "Ngoài ra, {count} mục sau không thể cùng thực hiện:",
    "repairs_one": "Các thay đổi nhỏ nhất giải quyết được, mỗi thay đổi đã tính thử:",
    "repairs_several": "Không thay đổi đơn lẻ nào là đủ: phải gỡ nhiều mâu thuẫn cùng "
    "lúc. Các thay đổi nhỏ nhất của {count} mục, mỗi cách đã tính thử:",
    "repairs_none": "Chưa tìm được thay đổi ở một vài mục nào giải quyết được.",
    "repairs_capped": "Còn những cách khác; đây là các cách tìm được trước.",
    "repair_and": "{first}; và {then}",
    "repair_earns": "{text} → mục tiêu {objective}",
    "repair_without": "bỏ mục “{entry}”",
    "repair_warns": "để luật chỉ cảnh báo (law: {{rules: {{{rule}: warn}}}}) về "
    "“{entry}”",
    "explain_interrupted": "Dừng bằng Ctrl-C: chưa thử hết.",
    "explain_time": "Hết thời gian: chưa thử hết. Tăng thời gian bằng --time-limit.",
    "explain_unproved": "Chưa chứng minh: có lần giải chưa ra kết quả. Tăng thời gian "
    "bằng --time-limit.",
    "looking_conflict": "đang tìm mâu thuẫn: {solves} lần giải",
    "looking_repairs": "đang tìm thay đổi giải quyết được: {solves} lần giải",
    # what an entry asks
    "asks": "{what} {sense} {amount}",
    "asks_instead": "{what} {sense} {to} thay cho {amount} ({percent})",
    "asks_nothing_before": "{what} {sense} {to} thay cho {amount}",
    "within_period": "{what}, {period}",
    "every_period": "mọi giai đoạn",
    "each_group": "mỗi nhóm theo {by}",
    "fund_amount": "ngân sách {fund} {period}",
    "fund_alone": "ngân sách {period}",
    "fund_carries": "{what} (phần còn lại chuyển sang kỳ sau)",
    "demand_amount": "diện tích thuê mới",
    "flow_cluster_open": "{service} mỗi cụm cần",
    "flow_hectare_planned": "{service} mỗi ha quy hoạch cần",
    "flow_hectare_built": "{service} mỗi ha đã xây cần",
    "flow_hectare_occupied": "{service} mỗi ha cho thuê cần",
    "near_amount": "khoảng cách từ cụm mới đến {kind} gần nhất",
    "lock_must": "{clusters} phải {headlines}",
    "lock_must_not": "{clusters} không được {headlines}",
    "lock_by": "{text} chậm nhất trong {period}",
    "lock_area": "{text}, với {area} ha",
    "lock_or": " hoặc ",
    "relation_apart": "nhiều nhất một trong {clusters} có trong phương án",
    "relation_needs": "{cluster} chỉ có trong phương án nếu có {needs}",
    "relation_moves": "doanh nghiệp của {clusters}, nếu bị rút, chuyển đến {to}",
    "obligation_text": "chi trả {column} chậm nhất trong {period} cho các cụm hiện có "
    "được giữ mà còn thiếu ({count})",
    "service_all": "mọi cụm trong phương án được nối {service} từ {period}",
    "service_new": "mọi cụm mới được nối {service} từ {period}",
    "through_text": "tuyến chỉ đi qua các cụm trong phương án",
    "rule_text": "{title} ({article})",
}
