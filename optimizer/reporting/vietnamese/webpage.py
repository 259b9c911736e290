"""The words of the page."""

WORDS: dict[str, str] = {
    "page_skip": "Đến thẳng nội dung",
    "page_language": "Ngôn ngữ",
    "page_scenarios": "Phương án",
    "page_beside": "So sánh",
    "page_extra": "Phân tích thêm",
    "page_contents": "Mục lục",
    "page_several": "So sánh các phương án phát triển cụm công nghiệp",
    "page_noscript": "Trình duyệt không chạy mã lệnh nên mọi phần được bày nối tiếp "
    "nhau; không sắp xếp, lọc hay đổi ngôn ngữ được.",
    "page_summary": "Tóm tắt",
    "page_objective": "Giá trị mục tiêu: {value}",
    "page_status": "{status}, sai lệch {gap}",
    "page_size": "{clusters} · {periods}",
    "page_in_all": "cả kỳ",
    "page_warnings": "Cảnh báo ({count})",
    "page_warnings_read": "Khi đọc các bảng",
    "page_warnings_solved": "Khi tìm phương án",
    "page_law_counts": "Trước khi thành lập hoặc mở rộng còn {to_meet} yêu cầu của "
    "pháp luật phải đáp ứng và {to_confirm} yêu cầu cần xác nhận: xem phần đối chiếu "
    "với quy định pháp luật.",
    "page_map": "Bản đồ",
    "page_map_whole": "cả kỳ",
    "page_map_period": "Tình trạng đến cuối",
    "page_map_actions": "Hiển thị",
    "page_map_how": "Bấm vào một cụm, hoặc nhấn Enter khi đang chọn cụm, để xem dòng "
    "của cụm đó trong bảng khuyến nghị.",
    "page_difference_map": "Bản đồ khác biệt: {first} và {second}",
    "page_difference_how": "Bấm vào một cụm, hoặc nhấn Enter khi đang chọn cụm, để xem "
    "dòng của cụm đó trong bảng những cụm được xử lý khác nhau.",
    "page_show_on_map": "Xem trên bản đồ",
    "page_ranking": "Khuyến nghị",
    "page_sort_how": "Bấm vào tên cột để sắp xếp; mở từng dòng để đọc lý do.",
    "page_search": "Tìm mã, tên, địa bàn",
    "page_any_action": "Mọi hành động",
    "page_any_district": "Mọi địa bàn",
    "page_any_verdict": "Mọi độ chắc",
    "page_clear": "Bỏ lọc",
    "page_shown": "Hiển thị: {shown} trên {count} cụm",
    "page_reason": "Lý do",
    "page_no_price": "Lần chạy này không xếp hạng nên không có cột thiệt hại nếu làm "
    "ngược lại.",
    "page_spending": "Chi phí",
    "page_by_kind": "Chi phí cộng dồn theo hạng mục [tỷ đồng]",
    "page_by_fund": "Chi phí cộng dồn theo nguồn vốn [tỷ đồng]",
    "page_sum_of": "Cộng {period}",
    "page_sum_of_all": "Cả kỳ",
    "page_measures": "Các chỉ tiêu qua từng giai đoạn so với giới hạn",
    "page_limit_legend": "Đường có chấm, hoặc cột: mức phương án đạt. Đường đứt: giới "
    "hạn, ▼ tối đa, ▲ tối thiểu.",
    "page_lines": "Các tuyến kết nối",
    "page_law": "Đối chiếu với quy định pháp luật",
    "page_alternatives": "Các phương án tốt khác",
    "page_tables": "Phương án theo bảng",
    "page_assumptions": "Giả định và chất lượng số liệu",
    "page_rows": "{shown} {count:dòng|dòng}",
    "title_doings": "Số cụm theo hành động và diện tích cuối kỳ (cụm bị rút: diện "
    "tích hiện nay)",
}
