"""The words of charts, and of the page that has them."""

WORDS: dict[str, str] = {
    # the page
    "chart_page_contents": "Các biểu đồ",
    "chart_page_empty": "Không có gì để vẽ: không tình huống nào có phương án.",
    "chart_page_noscript": "Biểu đồ được vẽ bằng mã JavaScript, hiện đang bị tắt. Số "
    "liệu có trong bảng dưới mỗi biểu đồ.",
    "chart_table": "Bảng số liệu ({count} dòng)",
    "chart_download": "Lưu thành hình ảnh",
    # columns
    "chart_futures": "số tình huống",
    "chart_of": "trên tổng số",
    "chart_share": "tỷ lệ",
    "chart_low": "từ (95 %)",
    "chart_high": "đến (95 %)",
    "chart_mean": "trung bình",
    "chart_p05": "phân vị 5 %",
    "chart_p25": "phân vị 25 %",
    "chart_p50": "trung vị",
    "chart_p75": "phân vị 75 %",
    "chart_p95": "phân vị 95 %",
    "chart_least": "nhỏ nhất",
    "chart_most": "lớn nhất",
    "chart_number": "điểm",
    "chart_plan": "phương án",
    "chart_worst_run": "tình huống xấu nhất",
    "chart_run_column": "tình huống",
    "chart_in_box": "trong vùng",
    "chart_proof": "chứng minh",
    # fan
    "chart_fan_title": "{measure}: {futures} tình huống, theo từng giai đoạn",
    "chart_fan_finding": "{period}: 9 trên 10 tình huống nằm trong khoảng {low} đến "
    "{high}, một nửa không quá {median}",
    "chart_fan_same": "{period}: {amount} trong mọi tình huống",
    "chart_fan_today": "hiện nay {amount}",
    "chart_fan_note": "Phân vị nội suy tuyến tính giữa hai tình huống, như hàm "
    "PERCENTILE.INC của bảng tính.",
    "chart_without_plan": "{futures} trên {of} tình huống có phương án; chỉ tính các "
    "tình huống này.",
    "chart_band_p05": "90 % số tình huống",
    "chart_band_p25": "50 % số tình huống",
    "chart_limit": "giới hạn: {sense}",
    # shares
    "chart_shares_title": "Hành động tốt nhất cho từng cụm, trong {futures} tình huống",
    "chart_share_of_futures": "tỷ lệ trên số tình huống có phương án",
    "chart_best_in": "tốt nhất trong {futures} trên {of} tình huống",
    "chart_interval": "khoảng tin cậy 95 %: {low} đến {high}",
    "chart_shares_finding": "{certain} trên {count} cụm có cùng một hành động tốt "
    "nhất trong mọi tình huống; khó quyết định nhất là {cluster}: {actions}.",
    "chart_all_certain": "Cụm nào cũng có cùng một hành động tốt nhất trong mọi tình "
    "huống (số cụm: {count}).",
    "chart_shares_note": "Cụm khó quyết định nhất đứng trước. Khoảng tin cậy cho biết "
    "tỷ lệ chắc đến đâu với chừng ấy tình huống.",
    "chart_shares_drawn": "Vẽ {drawn} trên {swinging} cụm có hành động thay đổi giữa "
    "các tình huống; bảng có đủ {count} cụm.",
    "chart_swinging_drawn": "Chỉ vẽ {drawn} cụm có hành động thay đổi giữa các tình "
    "huống; bảng có đủ {count} cụm.",
    "chart_certain_drawn": "Vẽ {drawn} trên {count} cụm; bảng có đủ.",
    # frontier
    "chart_factor_axis": "% so với mức đã ghi",
    "chart_objective_axis": "giá trị mục tiêu",
    "chart_best_plan": "phương án tốt nhất",
    "chart_frontier_finding": "Từ {low} đến {high}, giá trị đi từ {least} đến {most}.",
    "chart_frontier_note": "Điểm rỗng chưa được chứng minh là tốt nhất; vạch phía "
    "trên chỉ mức nhiều nhất có thể đạt.",
    "chart_no_plan_at": "Không có phương án ở {where}.",
    # frontier between measures
    "chart_pareto_title": "Các phương án không bị phương án nào hơn về mọi mặt: "
    "{measures}",
    "chart_pareto_finding": "Số phương án: {count}; {ranges}",
    "chart_from_to": "{what} từ {low} đến {high}",
    "chart_knee_of_two": "Điểm {point} là điểm gãy, cao nhất so với đường nối hai đầu: "
    "{where}.",
    "chart_knee_of_three": "Điểm {point} là điểm gãy, gần nhất với mức tốt nhất của "
    "mọi chỉ tiêu cùng lúc: {where}.",
    "chart_pareto_note": "Mỗi điểm là một phương án; giữa hai điểm chưa chắc có "
    "phương án nào. Số ghi bên điểm là số trong bảng.",
    "chart_third": "Điểm càng sáng và càng to thì {measure} càng nhiều.",
    "chart_plans": "phương án",
    "chart_knee": "điểm gãy",
    "chart_point": "điểm {point}",
    # regret
    "chart_regret_title": "Mỗi phương án kém mức tốt nhất bao nhiêu, trong {futures} "
    "tình huống",
    "chart_regret_axis": "mức thiệt [đơn vị của mục tiêu]",
    "chart_regret_finding": "Gặp tình huống xấu nhất, {plan} thiệt ít nhất: kém "
    "{worst} (tình huống {run}); trong một nửa số tình huống chỉ kém không quá "
    "{median}",
    "chart_regret_against": "thiệt nhiều nhất là {plan}, có khi kém đến {worst}",
    "chart_regret_note": "Hộp: một nửa số tình huống, vạch trong hộp là trung vị; "
    "râu: 90 %; hình thoi: tình huống xấu nhất. Phương án ít thiệt nhất đứng trước.",
    "chart_plans_drawn": "Vẽ {drawn} trên {count} phương án; bảng có đủ.",
    "chart_cannot_be_kept": "Phương án không thực hiện được trong một số tình huống "
    "đứng sau; mức thiệt chỉ tính trên các tình huống còn lại.",
    "chart_worst": "xấu nhất",
    "chart_worst_in": "xấu nhất, ở tình huống {run}",
    "chart_plan_number": "phương án {number}",
    # box
    "chart_box_finding": "Khi {box}: {failing} trên {within} tình huống không đạt; "
    "ngoài vùng đó {outside} trên {beyond}.",
    "chart_box_note": "Dấu chéo: không đạt; vòng tròn: đạt.",
    "chart_box_hidden": "Vùng còn đòi hỏi về {inputs}, không vẽ ở đây: tình huống nằm "
    "trong khung vẫn có thể ở ngoài vùng.",
    "chart_futures_drawn": "Vẽ {drawn} trên {count} tình huống, chọn ngẫu nhiên; các "
    "số đếm tính trên tất cả.",
    "chart_and": "và",
    "chart_above": "{what} trên {low}",
    "chart_below": "{what} dưới {high}",
    "chart_between": "{what} từ {low} đến {high}",
    "chart_fails": "không đạt",
    "chart_holds": "đạt",
    "chart_box": "vùng",
    "chart_run": "tình huống {run}",
}
