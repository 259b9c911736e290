"""The words of a report's workbook."""

WORDS: dict[str, str] = {
    "sheet_overview": "Tổng quan",
    "sheet_comparison": "So sánh",
    "sheet_differences": "Khác nhau",
    "sheet_recommendations": "Khuyến nghị",
    "sheet_periods": "Theo giai đoạn",
    "sheet_register": "Danh mục theo địa bàn",
    "sheet_measures": "Chỉ tiêu",
    "sheet_limits": "Giới hạn",
    "sheet_spending": "Kinh phí",
    "sheet_links": "Tuyến kết nối",
    "sheet_alternatives": "Phương án khác",
    "sheet_law": "Đối chiếu pháp luật",
    "sheet_today": "Hiện trạng",
    "sheet_assumptions": "Giả định",
    "sheet_sources": "Nguồn và chất lượng",
    "input_clusters": "Bảng cụm như đã đọc, để sửa hoặc đọc lại",
    "input_estimates": "Bảng ước tính như đã đọc: ô nào của bảng cụm là ước tính, "
    "căn cứ vào đâu",
    "input_clusters_after": "Bảng cụm đến cuối kỳ phương án, điểm xuất phát của kỳ sau",
    "input_estimates_after": "Bảng ước tính của các cụm đến cuối kỳ phương án",
    "input_links_after": "Bảng tuyến đến cuối kỳ: tuyến đã xây là tuyến hiện có",
    "input_places_after": "Bảng địa điểm đến cuối kỳ, gồm cả vị trí các cụm không còn "
    "trong phương án",
    "input_planned": "theo quy hoạch: {title}, cuối {period}",
    "input_derived": "suy ra từ các ô khác của dòng, là ước tính",
    "input_how": "Các trang cuối là bảng số liệu đầu vào. Muốn đọc lại, hãy đặt tệp "
    "này vào thư mục hồ sơ và khai trong phương án:",
    "input_how_after": "Để lập phương án cho kỳ sau, dùng các bảng cuối kỳ; khai giai "
    "đoạn, nhu cầu, nguồn vốn của kỳ sau, bỏ các ràng buộc và số tổng đã công bố về "
    "cụm không còn:",
    "overview_title": "Phương án phát triển cụm công nghiệp",
    "overview_scenario": "phương án",
    "overview_result": "kết quả",
    "overview_gap": "còn cách mức tốt nhất",
    "overview_figures": "Chỉ tiêu chính ở cuối kỳ; chi phí và biến động tính cả kỳ",
    "overview_at_end": "cuối kỳ, hoặc cả kỳ",
    "overview_actions": "Số cụm theo hành động; diện tích cuối kỳ, cụm đưa ra tính "
    "theo hiện nay",
    "overview_clusters": "số cụm",
    "overview_hectares": "diện tích",
    "overview_sheets": "Các trang tính",
    "overview_legend": "Chú giải",
    "overview_binding": "giới hạn đã chạm mức, hoặc nguồn vốn đã chi hết",
    "overview_estimate": "ước tính: ô vẫn là số, dấu ≈ chỉ là định dạng",
    "back_to_overview": "← Tổng quan",
    "workbook_scenario": "phương án",
    "chart_spending": "Kinh phí theo giai đoạn và nguồn vốn",
    "chart_land": "Diện tích qua các giai đoạn",
}
