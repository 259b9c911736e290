"""The words of ranked recommendations."""

WORDS: dict[str, str] = {
    "left_out": "{path}: phương án đúng, nhưng một phần kèm theo không tìm được và bị "
    "bỏ qua: {why}",
    "title_ranking": "Khuyến nghị: việc mà làm sai thì thiệt hại nhất đứng đầu",
    "price_of_opposite": "làm ngược lại mất",
    "lost_by": "mất: {parts}",
    "gained_by": "được: {parts}",
    "loss_part": "{what} {change}: mất {worth}",
    "gain_part": "{what} {change}: được {worth}",
    "how_sure": "độ chắc",
    "price_legend": "Làm ngược lại mất: phần mục tiêu bị mất nếu cấm hành động đó đối "
    "với cụm này, mọi thứ khác được chọn lại. {verdicts}",
    "explained_no_plan_without_it": "không thể thiếu: làm khác đi thì không còn phương "
    "án nào.",
    "explained_always": "luôn luôn: mọi phương án gần tốt nhất đều làm như vậy.",
    "explained_usually": "thường: làm khác đi kém hơn, nhưng không nhiều.",
    "explained_swing": "có thể đổi: làm khác đi có thể cũng tốt như vậy.",
    "price_open": "?",
    "price_at_least": "ít nhất {low}",
    "loss_preferences": "ưu tiên",
    "verdict_no_plan_without_it": "không thể thiếu",
    "verdict_always": "luôn luôn",
    "verdict_usually": "thường",
    "verdict_swing": "có thể đổi",
    "verdict_fixed": "cố định",
    "more_recommendations": "… và {count} khuyến nghị nữa trong recommendations.csv.",
    "fixed_recommendations": "Số cụm không còn lựa chọn nào khác, xếp cuối trong "
    "recommendations.csv: {count}.",
    "certified_positions": "Chắc chắn về vị trí: {count} trong {of}; khoảng giá "
    "của các cụm này không chồng lên cụm nào khác.",
    "priced_roughly": "Với {count} cụm chỉ biết mức mất ít nhất: price_low trong "
    "recommendations.csv.",
    "stake_weighed": "Phần được và phần mất trong mục tiêu gần như bù trừ nhau: mức "
    "mất được coi là nhỏ khi so với {share} tổng hai phần, chia đều cho các cụm.",
    "stake_nothing": "Theo mục tiêu, phương án có giá trị 0 và không phần nào tạo nên "
    "giá trị đó: không có gì để so nên mọi mức mất đều xếp là luôn luôn.",
    "ranking_interrupted": "Việc xếp hạng đã bị dừng: những giá chưa tìm được "
    "để trống.",
    "reason_step": "{action} nếu {entry} có {step}",
    "beside_output": "{value} tỷ đồng/ha cho thuê/năm (trung vị {median})",
    "beside_jobs": "{value} lao động/ha cho thuê (trung vị {median})",
    "beside_absorption": "cho thuê {value} ha/năm (trung vị {median})",
    "beside_fill": "hiện lấp đầy {value} (trung vị {median})",
    "beside_cost": "{value} tỷ đồng/ha (trung vị {median})",
    "beside_cost_new": "{value} tỷ đồng/ha mới (trung vị {median})",
    "median_is": "(trung vị ",
    "medians": "Trung vị là của các cụm khác cùng địa bàn.",
}
