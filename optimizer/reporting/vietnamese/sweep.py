"""Từ ngữ của một loạt tình huống tương lai."""

WORDS: dict[str, str] = {
    "sweep_begins": "{path}: {count} tình huống; đã có {done}, còn phải giải "
    "{missing}.",
    "sweep_done": "{done}/{count} {what}",
    "sweep_rate": ", {rate} mỗi giây, còn khoảng {left}",
    "sweep_runs": "tình huống",
    "sweep_evaluations": "tình huống đã thử các phương án",
    "hours_minutes": "{hours} giờ {minutes} phút",
    "minutes_seconds": "{minutes} phút {seconds} giây",
    "seconds_only": "{seconds} giây",
    "sweep_stopped": "Đã dừng: {done}/{count} tình huống đã giải và được lưu. Chạy lại "
    "cùng lệnh sẽ làm tiếp từ đó.",
    "sweep_stopped_holding": "Đã dừng khi đang thử các phương án trong mọi tình huống: "
    "phần đã làm được lưu. Chạy lại cùng lệnh sẽ làm tiếp từ đó.",
    "title_sweep": "{title}: {count} tình huống",
    "sweep_scenarios": "{count} kịch bản gốc",
    "sweep_grid": "{count} điểm lưới",
    "sweep_samples": "{count} mẫu",
    "ended_plans": "{count} tình huống có phương án",
    "ended_none": "{count} không có phương án nào",
    "ended_late": "{count} chưa tìm được phương án trong thời gian cho phép",
    "ended_invalid": "{count} không đọc được",
    "ended_failed": "{count} bị lỗi",
    "sweep_invalid_first": "Tình huống {run} không đọc được: {note}",
    "sweep_failed_first": "Tình huống {run} bị lỗi, lần sau sẽ giải lại: {note}",
    "sweep_without_any": "Không tình huống nào có phương án. Chạy `optimizer run` với "
    "một kịch bản gốc để biết vì sao.",
    "title_sweep_shares": "Hành động tốt nhất cho từng cụm, và tỷ lệ tình huống mà "
    "điều đó đúng",
    "best_mostly": "thường tốt nhất",
    "in_share": "tỷ lệ",
    "share_interval": "khoảng tin cậy 95 %",
    "else_best": "còn lại",
    "sweep_shares_all": "{count} cụm có cùng một hành động tốt nhất trong mọi tình "
    "huống có phương án; shares.csv liệt kê đủ.",
    "sweep_shares_more": "{count} cụm nữa ở trong shares.csv.",
    "sweep_interval_explained": "Khoảng tin cậy là của tỷ lệ trong mọi tình huống loại "
    "này, mà đây chỉ là một mẫu (Wilson).",
    "title_sweep_plans": "Các phương án được giữ nguyên trong mọi tình huống",
    "plan": "phương án",
    "best_in": "tốt nhất ở",
    "differs_from_first": "số cụm khác 1",
    "fails_in": "không đứng được ở",
    "mean_regret": "thiệt trung bình",
    "worst_regret": "thiệt lớn nhất",
    "worst_in": "ở tình huống",
    "near_in": "thiệt không quá {near}",
    "at_least_in": "đạt từ {value}",
    "sweep_held_explained": "Mỗi phương án giữ nguyên hành động với từng cụm; diện "
    "tích, giai đoạn, các tuyến và việc cho thuê đất thì điều chỉnh theo tình huống. "
    "Mức thiệt là phần mà phương án tốt nhất của tình huống đó hơn phương án này; "
    "phương án không đứng được nếu vi phạm một giới hạn dù điều chỉnh thế nào.",
    "first_goal_counts": "Mục tiêu theo thứ tự: mức thiệt tính theo mục tiêu thứ nhất.",
    "plans_unknown": "Hết thời gian mà chưa biết các phương án sau đạt bao nhiêu (ở "
    "mấy tình huống): {plans}. Coi như không đứng được; mức thiệt tính trên các tình "
    "huống còn lại.",
    "least_regret_is": "Thiệt ít nhất: phương án {plan}, lớn nhất {worst}{share}, "
    "trung bình {mean}; không đứng được ở {fails}/{count} tình huống.",
    "of_the_best": " ({share} của phương án tốt nhất ở đó)",
    "satisfying_is": "Đủ tốt thường xuyên nhất: phương án {plan}, {what} ở "
    "{reached}/{count} tình huống ({share}).",
    "within_best": "thiệt không quá {near} so với tốt nhất",
    "worth_at_least": "đạt ít nhất {value}",
    "dominated_plans": "Không bao giờ hơn phương án khác: {plans}.",
    "dominated_by": "phương án {plan} (so với phương án {by})",
    "best_of_seen": "Chỉ so trong {count} phương án đã thử; còn {more} phương án khác "
    "tốt nhất ở một số tình huống nhưng chưa thử (tăng --plans để thử thêm).",
    "robust_is": "Trong mọi phương án đứng được ở mọi tình huống, kể cả chưa gặp: mức "
    "còn {worst}; không phương án nào dưới {bound}{proved}.",
    "robust_proved": " (đã chứng minh)",
    "robust_open": " (chưa chứng minh được trong thời gian hoặc quy mô cho phép)",
    "robust_of_some": "Tìm trên {count}/{of} tình huống có phương án, bốc thăm.",
    "robust_impossible": "Không phương án nào, kể cả chưa gặp, đứng được trong mọi "
    "tình huống.",
    "robust_unknown": "Trong thời gian cho phép chưa tìm được phương án nào đứng được "
    "trong mọi tình huống.",
    "robust_more_changes": ", và {count} cụm nữa trong robust.csv",
    "satisfying_all_is": "Trong mọi phương án, kể cả chưa gặp: có phương án {what} ở "
    "{reached}/{count} tình huống; không phương án nào ở hơn {bound}{proved}.",
    "robust_differs": "Phương án này khác phương án {plan} ở: {changes}.",
    "robust_same": "Đó là phương án {plan}.",
    "sweep_future_written": "{path}: tình huống {run}, viết thành một kịch bản riêng. "
    "Có thể kiểm tra, chạy và giải thích như mọi kịch bản khác.",
    "title_loses": "Khi nào phương án {plan} không đạt: không đứng được hoặc {what}",
    "title_without_plan": "Khi nào không có phương án nào",
    "plan_differs": "Phương án {plan} khác phương án 1 ở: {changes}.",
    "plan_more_changes": ", và {count} cụm nữa trong plans.csv",
    "robust_no_better": "Mức đó không hơn phương án {plan}.",
    "input_times": "{entry} (số lần so với đã ghi)",
    "input_plus": "{entry} (cộng thêm vào số đã ghi)",
    "sweep_scenario": "kịch bản gốc",
    "title_sweep_options": "Các kịch bản gốc trong cùng những tình huống",
    "median_objective": "mục tiêu trung vị",
    "least_objective": "thấp nhất",
    "no_plan_in": "không có phương án ở",
    "of_futures": "{count}/{of}",
    "sweep_of_all": "Phần sau tính chung tình huống của mọi kịch bản gốc; thêm --of "
    "{scenario} để chỉ xem kịch bản đó.",
    "sweep_of": "Phần sau chỉ nói về {scenario}.",
    "objectives_differ": "Bản thân mục tiêu khác nhau giữa các tình huống: mức thiệt "
    "lớn nhất và trung bình gộp những đại lượng được tính khác nhau.",
}
