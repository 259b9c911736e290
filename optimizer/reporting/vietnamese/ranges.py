"""The words of what is attainable."""

WORDS: dict[str, str] = {
    "title_ranges": "Mỗi chỉ tiêu có thể thấp nhất và cao nhất bao nhiêu khi vẫn tuân "
    "thủ mọi mục",
    "group": "nhóm",
    "no_group": "(để trống)",
    "in_best_plan": "phương án tốt nhất",
    "lowest": "thấp nhất",
    "highest": "cao nhất",
    "own_limit": "giới hạn riêng",
    "free_lowest": "thấp nhất nếu bỏ",
    "free_highest": "cao nhất nếu bỏ",
    "of_fund": "chi từ nguồn {fund}",
    "of_cost": "chi phí: {kind}",
    "ranges_explained": "Thấp nhất và cao nhất: xét mọi phương án tuân thủ tất cả các "
    "mục, không kể mục tiêu đạt bao nhiêu; mỗi dòng xét riêng, nên không thể đạt tất "
    "cả cùng lúc.",
    "lifted_explained": "Nếu bỏ: khi bỏ các giới hạn đặt cho chính chỉ tiêu đó, còn "
    "mọi mục khác vẫn giữ.",
    "not_proved_legend": "? chưa chứng minh được trong thời gian cho phép: có phương "
    "án đạt số này, có thể còn đi xa hơn.",
    "few_ranges": "Đã dừng: xong {done} trên {count} dòng.",
}
