"""Từ ngữ của những khoảng đầu vào mà trong đó một phương án không đạt."""

WORDS: dict[str, str] = {
    "it_loses": "không đạt",
    "it_has_no_plan": "không có phương án nào",
    "loses_in": "{It} trong {failures} trên {futures} tình huống ({share}).",
    "loses_never": "Không tình huống nào trong số {futures} như vậy.",
    "loses_always": "{It} trong mọi tình huống ({futures}), dù đầu vào ra sao.",
    "loses_by_no_input": "Đầu vào của mọi tình huống đều như nhau nên không cho biết "
    "khi nào.",
    "loses_without_pattern": "Chưa thể nói khi nào: trong {inputs} đầu vào có thay "
    "đổi, không khoảng giá trị nào gắn với điều đó rõ hơn mức ngẫu nhiên.",
    "loses_when": "{number}. {it} khi {conditions}: {failures} trong {futures} "
    "tình huống ở đó ({density}), tức {failures} trên tổng số {of_failures} tình huống "
    "{it} ({coverage})",
    "loses_more_when": "{number}. dễ {it} hơn khi {conditions}: {failures} trong "
    "{futures} tình huống ở đó ({density}), tức {failures} trên tổng số "
    "{of_failures} tình huống {it} ({coverage})",
    "loses_newly": "; {count} trong số đó không thuộc khoảng nào ở trên",
    "loses_elsewhere": "Trong {futures} tình huống còn lại, {it} ở {failures} "
    "({share}).",
    "loses_nowhere_else": "Các tình huống còn lại ({futures}) đều không như vậy.",
    "loses_less_surely": "Không có khoảng nào mà từ {asked} tình huống trở lên như "
    "vậy; dưới đây là những khoảng gần nhất với mức đó.",
    "loses_in_few": "Số liệu còn ít: {failures} tình huống {it}, {others} thì không. "
    "Các ngưỡng có thể khác đi và có thể còn sót khoảng; chạy thêm mẫu sẽ rõ hơn.",
    "loses_explained": "Mỗi ngưỡng nằm giữa các tình huống ở trong và ở ngoài khoảng; "
    "vị trí chính xác giữa chúng thì chưa biết. Đầu vào không nêu ở đây không tự tạo "
    "ra khác biệt rõ rệt.",
    "input_above": "{entry} trên {low}",
    "input_below": "{entry} dưới {high}",
    "input_between": "{entry} từ {low} đến {high}",
    "input_among": "{entry} là {values}",
    "input_not": "{entry} không phải là {values}",
    "input_and": " và ",
    "input_or": " hoặc ",
    "fails_by_regret": "kém phương án tốt nhất của tình huống đó hơn {share}",
    "fails_below": "mục tiêu dưới {amount}",
}
