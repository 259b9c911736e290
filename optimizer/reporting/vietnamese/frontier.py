"""The words of a curve of value against means."""

WORDS: dict[str, str] = {
    "title_frontier": "Giá trị đạt được theo {means}, từ ít nguồn lực đến nhiều",
    "title_nested": "Các phương án lồng nhau, từ ít nguồn lực đến nhiều",
    "varied_budget": "ngân sách",
    "varied_demand": "nhu cầu thuê đất",
    "of_written": "so với mức đã ghi",
    "varied_amount": "mức",
    "curve": "đường cong",
    "gain_per": "tăng thêm mỗi {unit}",
    "percent_of_means": "1 % mức đã ghi",
    "percentage_point": "điểm phần trăm",
    "against_before": "so với điểm trước",
    "first_point": "(phương án đầu tiên)",
    "no_change": "hành động như cũ",
    "comes_in": "+{ids}",
    "goes_out": "−{ids}",
    "acts_otherwise": "{action}: {ids}",
    "acts_sooner": "sớm hơn: {ids}",
    "acts_later": "muộn hơn: {ids}",
    "proved": "đã chứng minh",
    "within_gap": "sai lệch {gap}",
    "no_plan_here": "không có phương án",
    "none_in_time": "chưa tìm được",
    "nested_value": "giá trị khi lồng nhau",
    "price_of_nesting": "giá của việc lồng nhau",
    "first_stage_curve": "Các mục tiêu theo thứ tự: đường cong là mục tiêu thứ nhất, "
    "{goal}.",
    "doubtful_gain": "~ nằm trong sai lệch của hai phương án: có thể không tăng gì. "
    "--gap nhỏ hơn cho biết rõ hơn.",
    "falls_by_gap": "Ở {where}, giá trị giảm dù nguồn lực tăng: chỉ do sai lệch khi "
    "giải. Dùng --gap nhỏ hơn hoặc thêm thời gian.",
    "nested_explained": "Lồng nhau: cụm mà một phương án bổ sung hoặc mở rộng thì "
    "phương án sau cũng bổ sung hoặc mở rộng, không muộn hơn và không ít ha hơn; cụm "
    "đã rút hoặc thu hẹp thì vẫn rút hoặc thu hẹp. Mỗi phương án là tốt nhất trong số "
    "chứa phương án trước. Giá là phần mà phương án tốt nhất với cùng nguồn lực hơn "
    "được.",
    "few_points": "Đã dừng: xong {done} trên {count} điểm.",
    "limit_named": "giới hạn {id}",
    "fund_named": "nguồn vốn {fund}",
}
