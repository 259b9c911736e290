"""The words of scenarios side by side."""

WORDS: dict[str, str] = {
    "title_compare_scenarios": "Các phương án",
    "title_compare_headlines": "Số cụm theo hành động và diện tích cuối kỳ "
    "(cụm rút: diện tích hiện nay)",
    "count_and_hectares": "{count} · {ha} ha",
    "title_compare_measures": "Cuối giai đoạn cuối, chi phí và biến động tính cả kỳ; "
    "dòng dưới là chênh lệch so với {first}",
    "title_compare_more": "Các phương án tiếp theo, đặt cạnh {first}",
    "title_compare_actions": "Những cụm được xử lý khác nhau: hành động, ha cuối kỳ, "
    "giai đoạn",
    "title_compare_causes": "Mục nào khiến {other} khác {first}, xét lần lượt từng mục",
    "compare_scenario": "phương án",
    "compare_title": "tên",
    "compare_status": "kết quả",
    "compare_objective": "mục tiêu",
    "compare_rank": "hạng",
    "compare_dominated": "bị trội bởi",
    "compare_entry": "mục: trước → sau",
    "compare_changes": "hành động thay đổi theo",
    "compare_optimal": "tối ưu",
    "compare_feasible": "khả thi",
    "compare_infeasible": "không có phương án",
    "compare_no_solution_in_time": "chưa kịp tìm ra",
    "compare_wrong_input": "dữ liệu sai",
    "compare_failed": "lỗi",
    "compare_not_run": "chưa chạy",
    "compare_keep": "giữ",
    "compare_expand": "mở rộng",
    "compare_reduce": "thu hẹp",
    "compare_drop": "rút",
    "compare_add": "bổ sung",
    "compare_leave_out": "không bổ sung",
    "compare_by_value": "Xếp hạng theo giá trị hàm mục tiêu, giống nhau ở mọi phương "
    "án. Mục tiêu tính: {counted}.",
    "compare_by_dominance": "Các hàm mục tiêu khác nhau nên không so giá trị. Phương "
    "án bị trội xếp sau những phương án trội hơn nó. Các mục tiêu tính: {counted}.",
    "compare_equal": "Bị trội: không chỉ tiêu nào tốt hơn và có chỉ tiêu kém hơn. "
    "Chênh lệch dưới {share} % coi như bằng nhau.",
    "compare_left_out": "Không so sánh được nên không tính: {measures}.",
    "compare_best_legend": "* tốt nhất trong các chỉ tiêu mà mục tiêu tính đến.",
    "compare_no_difference": "Mọi phương án xử lý tất cả các cụm như nhau.",
    "compare_more_rows": "Còn {count} cụm: xem đầy đủ bằng --json hoặc --out.",
    "compare_same_legend": "= giống {first}; – không có trong bảng của phương án đó. "
    "Diện tích chênh nhau không quá 0,05 ha coi như bằng nhau.",
    "compare_tie_legend": "~ làm như {first} cũng tốt ngang: không mục nào tạo ra "
    "khác biệt.",
    "compare_missing": "(không có)",
    "compare_together": "cùng với",
    "compare_no_cause": "Không mục nào khiến {other} khác {first}.",
    "compare_idle": "Không làm thay đổi hành động nào: {entries}.",
    "compare_equally_good": "Không do mục nào, chỉ do chọn giữa các phương án tốt "
    "ngang nhau, {other} còn khác ở:",
    "compare_stopped": "Đã dừng trước khi xét các mục: {entries}.",
    "compare_unsolved": "Không kịp tìm ra phương án với các mục: {entries}.",
    "compare_order": "Các mục được thay lần lượt theo thứ tự trong tệp, mỗi bước "
    "trung gian đều được giải lại; mục nào chưa cho phép phương án nào thì tạm hoãn. "
    "Thứ tự khác có thể quy thay đổi cho mục khác: nếu hai mục chỉ cùng nhau mới làm "
    "thay đổi thì mục sau được nêu.",
    "compare_progress": "phương án {number} trên {count}",
    "compare_entries": "{pair}: mục {number} trên {count}",
    "compare_pairs": "xong {done}/{count} cặp; {entry}",
}
