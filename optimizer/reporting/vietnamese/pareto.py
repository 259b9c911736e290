"""The words of a frontier between measures."""

WORDS: dict[str, str] = {
    "title_pareto": "Có thể đạt cùng lúc đến đâu: {measures}",
    "point": "điểm",
    "pareto_max": "{measure}: càng nhiều càng tốt",
    "pareto_min": "{measure}: càng ít càng tốt",
    "because_written": "theo yêu cầu",
    "because_objective": "theo mục tiêu của kịch bản",
    "because_usual": "theo thông lệ; ghi :min hoặc :max sau tên để đổi",
    "exchange_rate": "{second} trên mỗi {unit} {first}",
    "exchange_rate_counted": "{second} trên mỗi {unit}",
    "exchange_rate_no_unit": "{second} trên mỗi 1 {first}",
    "knee": "điểm gãy",
    "bend": "chỗ uốn",
    "distance_to_best": "cách mức tốt nhất",
    "pareto_unproved": "chưa chứng minh",
    "pareto_unproved_by": "chưa chứng minh, có thể tốt hơn: {rooms}",
    "against_knee": "so với điểm gãy",
    "changes_headline": "{was} → {now}: {ids}",
    "first_of_all": "(điểm đầu tiên)",
    "the_knee": "(điểm gãy)",
    "pareto_counted": "Chỉ tiêu trạng thái tính ở cuối giai đoạn cuối cùng, phát sinh "
    "trong các giai đoạn thì cộng dồn; không chiết khấu. Mục tiêu và các ưu tiên của "
    "kịch bản không được tính; giới hạn, nguồn vốn, pháp luật và các tuyến thì có.",
    "pareto_proved": "Đã chứng minh: không phương án nào tốt ngang ở mọi chỉ tiêu mà "
    "lại tốt hơn ở một chỉ tiêu quá mức sau: {most}.",
    "pareto_exact": "Đã chứng minh: không phương án nào tốt ngang ở mọi chỉ tiêu mà "
    "lại tốt hơn ở một chỉ tiêu.",
    "pareto_by": "{measure} {amount}",
    "pareto_complete": "Đây là toàn bộ các phương án không bị phương án nào khác vượt "
    "qua: đã chứng minh với mọi số nguyên của {held}.",
    "pareto_between": "Giữa các điểm này có thể còn phương án khác không bị vượt qua, "
    "nhưng chỉ khi {held} nằm giữa một điểm và mức yêu cầu kế tiếp, mỗi bước {step}; "
    "tăng --points để thu hẹp.",
    "pareto_between_many": "Giữa các mức đã yêu cầu có thể còn phương án khác không bị "
    "vượt qua: mỗi bước {steps}.",
    "pareto_between_open": "Giữa các điểm này, ở bất cứ đâu, có thể còn phương án khác "
    "không bị vượt qua: chưa chứng minh được hết.",
    "pareto_every_whole": "Đã xét mọi số nguyên của {held}.",
    "knee_two": "◆ Điểm gãy, điểm {point}, cao nhất so với đường nối hai đầu: trước đó "
    "{before}, sau đó {after} {rate}.",
    "bend_two": "◇ Chỗ uốn, điểm {point}: trước đó {before}, sau đó {after}.",
    "knee_three": "◆ Điểm gãy, điểm {point}, gần nhất với mức tốt nhất của mọi chỉ "
    "tiêu cùng lúc, mỗi chỉ tiêu quy về thang từ kém nhất đến tốt nhất của các điểm.",
    "knee_none": "Không điểm nào nổi lên trên đường nối hai đầu.",
    "nothing_to_trade": "Có một phương án tốt nhất ở mọi chỉ tiêu: không phải đánh đổi "
    "gì.",
    "pareto_stopped": "Đã dừng: chỉ có các điểm đã tìm được; còn thiếu các điểm khác.",
    "pareto_unanswered": "Ở {count} mức chưa chứng minh được gì trong thời gian cho "
    "phép, nên có thể thiếu điểm ở đó. Cho thêm thời gian bằng --time-limit.",
}
