"""Những điều cần lưu ý khi giải."""

WORDS: dict[str, str] = {
    "remark_unbalanced": "Dừng trước khi biết khoảng đạt được của `balance`: đây là "
    "một phương án bất kỳ, chưa tính mục tiêu.",
    "remark_range_unproved": "Chưa kịp chứng minh khoảng đạt được của {measure}.",
    "remark_cannot_vary": "{measure} không thể thay đổi (luôn là {always}) nên không "
    "tính trong `balance`.",
    "remark_unsettled": "Có thể có phương án ngang giá trị mà chi phí thấp hơn: {why}.",
    "unsettled_stopped": "chưa đủ thời gian để chọn giữa các phương án ngang nhau",
    "unsettled_interrupted": "bị dừng bằng Ctrl-C khi đang chọn giữa các phương án "
    "ngang nhau",
    "unsettled_infeasible": "do sai số làm tròn của bộ giải nên không chọn được giữa "
    "các phương án ngang nhau",
    "remark_unconverted": "Rút khỏi phương án nhưng cột `conversion` không nêu đất "
    "chuyển sang mục đích gì: {clusters} (Nghị định 66/2020/NĐ-CP, Điều 1 khoản 5).",
    "remark_unconverted_more": "Rút khỏi phương án nhưng cột `conversion` không nêu "
    "đất chuyển sang mục đích gì: {clusters} và {more} cụm nữa (Nghị định "
    "66/2020/NĐ-CP, Điều 1 khoản 5).",
}
