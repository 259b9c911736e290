"""The words of a judgement on a plan made by people."""

WORDS: dict[str, str] = {
    "title_judge_breaches": "Các quy định mà phương án vi phạm",
    "title_judge_measures": "Phương án so với hiện nay và với phương án tốt nhất "
    "(trạng thái cuối kỳ, lượng cộng dồn)",
    "title_judge_actions": "Cách xử lý các cụm: số cụm, diện tích cuối kỳ (ha)",
    "title_judge_gains": "Những thay đổi có lợi nhất",
    "title_judge_mends": "Cách sửa phương án: thay đổi ít hành động nhất, cách gần "
    "nhất trước",
    "judge_head": "{title} · {plan} · nêu {named} trên {count} cụm",
    "judge_breaks": "Phương án có {count} vi phạm, dù những chỗ để ngỏ đã được "
    "chọn sao cho vi phạm ít nhất.",
    "judge_breaks_one": "Phương án có một vi phạm, dù những chỗ để ngỏ đã được "
    "chọn sao cho vi phạm ít nhất.",
    "judge_not_least": "Có thể có cách bổ sung những chỗ phương án để ngỏ mà vi phạm "
    "ít hơn: chưa đủ thời gian để chứng minh là không có.",
    "judge_breaks_none": "Phương án không vi phạm quy định nào.",
    "judge_no_completion": "Chưa tìm được phương án đúng như đã nêu trong thời gian "
    "cho phép nên chưa thể kết luận. Hãy tăng --time-limit.",
    "judge_no_best": "Bản thân kịch bản không có phương án nào nên không có phương án "
    "tốt nhất để so sánh.",
    "judge_best_unknown": "Chưa tìm được phương án tốt nhất trong thời gian cho phép.",
    "judge_distance": "Mục tiêu {value}; phương án tốt nhất đạt {best}: hơn {loss} "
    "({share}).",
    "judge_distance_stage": "Mục tiêu thứ {stage}: {value}; phương án tốt nhất đạt "
    "{best}: hơn {loss} ({share}).",
    "judge_proved_between": "Đã chứng minh: phương án tốt nhất có thể có hơn từ "
    "{least} đến {most}.",
    "judge_is_best": "Mục tiêu {value}: không tìm được phương án nào tốt hơn.",
    "judge_waived": "Nếu bỏ qua mọi vi phạm, mục tiêu là {value}; phương án tốt nhất "
    "đúng quy định đạt {best}. Phương án vi phạm thì không tính khoảng cách tới "
    "phương án tốt nhất.",
    "judge_departs": "Phương án tốt nhất xử lý khác đối với {count} trên {named} cụm "
    "được nêu.",
    "judge_nearest": "Phương án đúng quy định gần nhất: số cụm đổi hành động: "
    "{changed}; tổng diện tích chênh so với đã nêu: {apart} ha; số cụm giữ hành động "
    "nhưng đổi thời gian hoặc diện tích: {moved}; mục tiêu {value}.",
    "judge_nearest_below": "Thấp hơn phương án tốt nhất {loss}.",
    "title_judge_moved": "Trong phương án gần nhất: giữ hành động nhưng đổi thời gian "
    "hoặc diện tích",
    "judge_apart_ha": "ha chênh",
    "judge_moved": "cụm đổi thời gian, ha",
    "judge_stated_ha": "ha đã nêu",
    "judge_nearest_ha": "ha gần nhất",
    "judge_tried_gains": "Đã xét: đổi hành động, hoặc giữ hành động nhưng đổi thời "
    "gian hay diện tích, của một cụm bất kỳ; đổi hành động của hai cụm bất kỳ, một cụm "
    "tăng và một cụm giảm. Còn lại giữ như đã nêu; mỗi thay đổi đều được kiểm tra và "
    "giải lại.",
    "judge_tried_mends": "Không phương án đúng quy định nào đổi ít hành động hơn; "
    "trong những phương án đổi ít như vậy, không phương án nào chênh ít héc-ta hơn.",
    "judge_proved": "Không có thay đổi nào lợi hơn quá {within}.",
    "judge_unproved": "Có thể có thay đổi tốt hơn: chưa đủ thời gian để chứng minh là "
    "không có.",
    "judge_no_gain": "Không thay đổi nào như vậy có lợi.",
    "judge_no_mend": "Không tìm được phương án nào đúng quy định.",
    "judge_stopped": "Dừng bằng Ctrl-C: thiếu những phần chưa tính xong.",
    "whole_province": "toàn tỉnh",
    "judge_rule": "quy định",
    "judge_about": "đối tượng",
    "judge_has": "phương án có",
    "judge_asked": "yêu cầu",
    "judge_plan": "phương án này",
    "judge_best": "tốt nhất",
    "judge_apart": "chênh lệch",
    "judge_stated": "đã nêu",
    "judge_instead": "thay bằng",
    "judge_gain": "lợi thêm",
    "judge_objective": "mục tiêu",
    "judge_cost": "chi phí",
    "judge_more_cost": "chi phí thêm",
    "judge_not": "không {what}",
    "breach_demand": "cho thuê mới vượt nhu cầu [ha]",
    "breach_limits": "giới hạn {what}",
    "breach_budget": "chi vượt nguồn vốn [tỷ đồng]",
    "breach_budget_so_far": "chi vượt nguồn vốn, đều tính cộng dồn [tỷ đồng]",
    "breach_at_most_one_of": "chỉ được có một trong các cụm này",
    "breach_if_then": "thiếu cụm mà cụm này cần đến",
    "breach_moves_to": "doanh nghiệp của cụm bị rút phải có chỗ chuyển đến",
    "breach_actions": "{action}: `actions` không cho phép",
    "breach_decisions": "trái với quyết định đã có: {action}",
    "breach_within_km": "quá xa [km]",
    "breach_connectivity": "không có tuyến nào nối tới dịch vụ",
    "breach_connectivity_through": "không có tuyến nào qua các cụm có trong phương án "
    "nối tới dịch vụ",
    "breach_flow_balance": "dịch vụ đến không đủ nhu cầu",
    "breach_supply": "điểm đầu mối phải cấp quá công suất",
    "breach_link_capacity": "tuyến phải tải quá công suất",
    "breach_min_ha": "nhỏ hơn diện tích tối thiểu [ha]",
    "breach_max_ha": "lớn hơn diện tích tối đa [ha]",
    "breach_expand_by_a_step": "mở rộng ít hơn một bước [ha]",
    "breach_reduce_by_a_step": "thu hẹp ít hơn một bước [ha]",
    "breach_reduce_unbuilt_land": "thu hẹp dưới diện tích đã xây [ha]",
    "breach_built_within_area": "đã xây nhiều hơn diện tích trong phương án [ha]",
    "breach_built_stays": "bỏ đất đã xây hạ tầng [ha]",
    "breach_leasable": "cho thuê nhiều hơn có thể [ha]",
    "breach_tenants_stay": "doanh nghiệp mất đất thuê [ha]",
    "breach_absorption": "cho thuê tăng quá nhanh [ha]",
    "breach_keep_changes_no_area": "giữ nguyên nhưng diện tích lại khác",
    "breach_flow_on_built_links": "dịch vụ đến qua tuyến chưa xây",
    "breach_flow_through_plan": "dịch vụ đến qua cụm không có trong phương án",
    "breach_other": "{text}",
}
