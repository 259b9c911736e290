"""The words of alternative plans."""

WORDS: dict[str, str] = {
    "title_alternatives": "Phương án thay thế: mỗi phương án là tốt nhất trong số các "
    "phương án có hành động khác ở từ {count} cụm trở lên so với phương án tốt nhất và "
    "mọi phương án thay thế trước đó",
    "title_given_up": "Phương án thay thế hơn (+) hay kém (-) phương án tốt nhất: số "
    "cuối kỳ; chi phí, đất bổ sung và trả lại tính cả kỳ",
    "alternative": "phương án",
    "loss": "kém",
    "instead": "làm khác ở đâu, và chênh lệch diện tích cuối kỳ",
    "instead_of": "{cluster}: {action} thay vì {best} ({hectares} ha)",
    "alternatives_to_a_gap": "Mỗi phương án được chứng minh đến mức sai lệch ghi bên "
    "cạnh: các phương án có mục tiêu chênh nhau ít hơn mức đó có thể xếp theo thứ tự "
    "khác, và mức kém có thể nhỏ hơn 0. Dùng --gap 0 để có thứ tự chính xác.",
    "no_more_alternatives": "Số phương án thay thế tìm được: {found} trên {asked}. "
    "Không còn phương án nào có hành động khác ở từ {differ} cụm trở lên.",
    "too_few_to_differ": "Chỉ {count} cụm có nhiều hơn một hành động để chọn: hãy dùng "
    "--differ nhỏ hơn.",
    "alternatives_keep_floors": "Phương án thay thế giữ được ở mọi mục tiêu trước phần "
    "mà phương án tốt nhất phải giữ, và được xếp theo mục tiêu cuối: give_up lớn hơn "
    "sẽ cho thêm phương án.",
    "alternative_not_in_time": "Chưa tìm được phương án thay thế {number} trong thời "
    "gian cho phép, dù có thể có: --time-limit cho thêm thời gian.",
    "alternatives_interrupted": "Dừng bằng Ctrl-C: có {found} trên {asked} phương án "
    "thay thế.",
}
