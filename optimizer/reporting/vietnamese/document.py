"""Lời văn của phương án phát triển cụm công nghiệp dưới dạng văn bản Word."""

WORDS: dict[str, str] = {
    # bảng
    "title_groups": "Tổng hợp các cụm theo hành động",
    "title_deeds_keep": "Các cụm giữ nguyên",
    "title_deeds_expand": "Các cụm mở rộng",
    "title_deeds_reduce": "Các cụm thu hẹp",
    "title_deeds_drop": "Các cụm rút khỏi phương án, kèm phương án chuyển đổi",
    "title_deeds_add": "Các cụm bổ sung mới",
    "title_deeds_leave_out": "Các cụm dự kiến không bổ sung",
    "title_rules": "Các quy định pháp luật được đối chiếu",
    "title_law_summed": "Tổng hợp kết quả đối chiếu với quy định pháp luật",
    "deed_conversion": "phương án chuyển đổi",
    "deed_law": "đối chiếu quy định",
    "deed_sure": "{verdict}; nếu làm ngược lại: {lost}.",
    "law_thresholds": "ngưỡng",
    "law_mode": "áp dụng",
    "law_text": "nội dung",
    "law_verified": "đã đọc nguyên văn",
    "law_mode_off": "không áp dụng",
    "law_mode_warn": "cảnh báo",
    "law_mode_enforce": "bắt buộc",
    "law_floor_ha": "tối thiểu {amount} ha",
    "law_special_floor_ha": "miền núi, làng nghề: tối thiểu {amount} ha",
    "law_cap_ha": "tối đa {amount} ha",
    "law_fill": "lấp đầy {amount} %",
    "law_unleased_ha": "đất chưa cho thuê {amount} ha",
    "law_share": "{amount} %",
    # nguyên nhân, nói cho người không xem tệp
    "told_not_listed": "phương án đặt ra không xét việc {actions}",
    "told_not_permitted": "điều kiện đặt ra không cho phép đối với cụm này trong "
    "{period}",
    "told_area_outside": "diện tích {area} ha nằm ngoài khoảng {low} - {high} ha",
    "told_fact": "chưa đáp ứng yêu cầu: {column} ({article})",
    "told_no_line": "không có tuyến {service} nào, hiện có hay dự kiến, nối từ đầu mối "
    "đến {cluster}, trong khi dịch vụ này là bắt buộc",
    "told_no_line_from": "không có tuyến {service} nào, hiện có hay dự kiến, nối từ "
    "đầu mối đến {cluster}, trong khi dịch vụ này là bắt buộc từ {period}",
    "told_no_way_through": "mọi tuyến {service} đến {cluster} đều phải đi qua những "
    "cụm không thể có trong phương án: {barring} ({period})",
    # trang đầu
    "doc_state": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "doc_motto": "Độc lập - Tự do - Hạnh phúc",
    "doc_rule": "―――――――――――――",
    "doc_fill_above": "⟦TÊN CƠ QUAN CHỦ QUẢN⟧",
    "doc_fill_agency": "⟦TÊN CƠ QUAN LẬP⟧",
    "doc_fill_number": "Số: ⟦……/……⟧",
    "doc_fill_date": "⟦Địa danh⟧, ngày ⟦…⟧ tháng ⟦…⟧ năm ⟦……⟧",
    "doc_kind": "BÁO CÁO",
    "doc_title": "PHƯƠNG ÁN PHÁT TRIỂN CỤM CÔNG NGHIỆP",
    "doc_fill_place": "trên địa bàn ⟦tên tỉnh, thành phố⟧",
    "doc_periods": "Giai đoạn: {periods}",
    "doc_before_handing_in": "Những chỗ tô vàng trong ngoặc vuông phải được điền hoặc "
    "xác nhận trước khi trình.",
    "doc_contents": "MỤC LỤC",
    "doc_conventions": "QUY ƯỚC TRÌNH BÀY",
    "doc_convention_estimate": "Dấu ≈ trước một con số: số đó dựa trên ước tính, tức "
    "là trên số điền mặc định, hoặc số được ghi là ước tính hay minh họa trong bảng số "
    "liệu.",
    "doc_convention_units": "Diện tích tính bằng héc-ta (ha), kinh phí bằng tỷ đồng, "
    "không chiết khấu. Diện tích là diện tích toàn cụm, trừ khi ghi là đất công "
    "nghiệp.",
    "doc_convention_numbers": "Số viết theo lối Việt Nam: 1.264,9 là một nghìn hai "
    "trăm sáu mươi tư phẩy chín. Số được làm tròn khi trình bày nên tổng có thể lệch "
    "ở chữ số cuối. Dấu – là không có số.",
    "doc_convention_to_fill": "Chỗ tô vàng trong ngoặc vuông, như ⟦ví dụ⟧, là nội "
    "dung mà số liệu không cho biết: cơ quan lập phương án điền.",
    "doc_convention_names": "Tên cụm, địa bàn, nguồn vốn và giới hạn được ghi đúng như "
    "trong bảng số liệu.",
    "doc_convention_options": "Ký hiệu các phương án: {options}.",
    "doc_option": "Phương án {letter}",
    "doc_table": "Bảng",
    "doc_picture": "Hình",
    "doc_annex": "PHỤ LỤC",
    "doc_estimate": "≈: dựa trên ước tính",
    # I
    "doc_grounds": "Căn cứ và sự cần thiết",
    "doc_legal_grounds": "Căn cứ pháp lý",
    "doc_law": "{title}, có hiệu lực từ ngày {day}. Các quy định được đối chiếu với "
    "từng cụm nêu trong bảng dưới đây; quy định áp dụng ở mức cảnh báo không loại bỏ "
    "phương án nào mà nêu rõ điều còn phải đáp ứng khi thành lập, mở rộng hoặc rút "
    "cụm.",
    "doc_law_unread": "Một số quy định được lấy theo bản tóm tắt, chưa đối chiếu với "
    "nguyên văn: phải kiểm tra trước khi trích dẫn.",
    "doc_no_law": "Phương án được lập mà không đối chiếu với bộ quy định pháp luật "
    "nào: ⟦căn cứ pháp lý⟧.",
    "doc_local_grounds": "Căn cứ của địa phương:",
    "doc_local_1": "⟦Quy hoạch tỉnh và quyết định phê duyệt⟧",
    "doc_local_2": "⟦Nghị quyết, chương trình của Tỉnh ủy, Hội đồng nhân dân⟧",
    "doc_local_3": "⟦Quy hoạch, kế hoạch sử dụng đất và chỉ tiêu được phân bổ⟧",
    "doc_local_4": "⟦Chiến lược, quy hoạch phát triển công nghiệp có liên quan⟧",
    "doc_local_5": "⟦Văn bản giao nhiệm vụ lập phương án; ý kiến của các sở, ngành, "
    "địa phương⟧",
    "doc_necessity": "Sự cần thiết",
    "doc_need": "Hiện có {clusters} cụm công nghiệp với tổng diện tích {area_ha} ha, "
    "trong đó {built_ha} ha đã có hạ tầng và {leased_ha} ha đã cho thuê; tỷ lệ lấp đầy "
    "đất công nghiệp đã có hạ tầng là {fill} %.",
    "doc_no_clusters_today": "Bảng số liệu không có cụm công nghiệp hiện có nào.",
    "doc_fill_necessity": "⟦Chủ trương, mục tiêu phát triển công nghiệp của địa "
    "phương và lý do phải lập phương án⟧",
    "doc_asked": "Yêu cầu đặt ra và cách lập phương án",
    "doc_question": "Với từng cụm trong {clusters} cụm ({existing} cụm hiện có, "
    "{candidates} cụm dự kiến), phương án quyết định giữ nguyên, mở rộng, thu hẹp, rút "
    "hay bổ sung, với bao nhiêu héc-ta và trong giai đoạn nào ({periods}).",
    "doc_kept": "Phương án phải đồng thời tuân thủ: {what}.",
    "doc_kept_nothing": "Không đặt giới hạn nào về đất, nhu cầu, ngân sách hay kết "
    "nối.",
    "doc_kept_limits": "{count} giới hạn về chỉ tiêu",
    "doc_kept_demand": "{count} mức trần nhu cầu thuê đất theo khu vực và giai đoạn",
    "doc_kept_funds": "ngân sách của {count} nguồn vốn",
    "doc_kept_services": "{count} yêu cầu kết nối hạ tầng",
    "doc_kept_near": "{count} yêu cầu về khoảng cách đối với cụm mới",
    "doc_kept_decisions": "quyết định có sẵn đối với {count} cụm",
    "doc_kept_relations": "{count} quan hệ giữa các cụm",
    "doc_kept_obligations": "{count} nghĩa vụ đầu tư đối với cụm hiện có",
    "doc_goal": "Trong các phương án tuân thủ mọi điều kiện, chọn phương án đạt "
    "{goal}.",
    "doc_goal_balanced": "Trong các phương án tuân thủ mọi điều kiện, chọn phương án "
    "cân bằng nhất theo tỷ trọng: {shares}.",
    "doc_goal_stage": "Mục tiêu thứ {number}: đạt {goal}.",
    "doc_most": "nhiều nhất: {parts}",
    "doc_least": "ít nhất: {parts}",
    "doc_weighed": "{measure} (hệ số {weight})",
    "doc_goal_none": "mọi điều kiện, không ưu tiên chỉ tiêu nào",
    # II
    "doc_state_today": "Hiện trạng phát triển cụm công nghiệp",
    "doc_state_by_district": "Hiện trạng theo địa bàn",
    "doc_state_intro": "Hiện trạng của từng địa bàn nêu ở bảng dưới đây; của từng cụm "
    "ở phụ lục.",
    "doc_fill_extremes": "Tỷ lệ lấp đầy cao nhất ở {high} ({high_fill} %), thấp nhất ở "
    "{low} ({low_fill} %).",
    "doc_state_found": "Những điểm rút ra từ số liệu",
    "doc_found_unbuilt": "{count} trên {of} cụm chưa có diện tích nào được xây dựng hạ "
    "tầng.",
    "doc_found_empty": "{count} trên {of} cụm đã có hạ tầng nhưng chưa cho thuê đất.",
    "doc_found_no_investor": "{count} trên {of} cụm chưa có chủ đầu tư hạ tầng.",
    "doc_found_no_wastewater": "{count} trên {of} cụm chưa có hệ thống xử lý nước "
    "thải.",
    "doc_found_investor_unknown": "Chưa rõ {count} trên {of} cụm có chủ đầu tư hạ tầng "
    "hay không.",
    "doc_found_wastewater_unknown": "Chưa rõ {count} trên {of} cụm có xử lý nước thải "
    "hay không.",
    "doc_fill_state": "⟦Kết quả thu hút đầu tư, sản xuất kinh doanh, môi trường, "
    "phòng cháy chữa cháy, quản lý; hạn chế và nguyên nhân⟧",
    # III
    "doc_forecast": "Dự báo và nhu cầu",
    "doc_demand_for_land": "Nhu cầu thuê đất",
    "doc_no_demand": "Phương án không đặt mức trần nào cho nhu cầu thuê đất.",
    "doc_demand_intro": "Nhu cầu thuê đất tăng thêm so với hiện nay, cộng dồn đến hết "
    "từng giai đoạn, đặt cạnh phần mà phương án đáp ứng.",
    "doc_demand_met": "Đến hết {period} nhu cầu là {asked} ha, phương án cho thuê thêm "
    "{leased} ha; {met} trên {of} khu vực được đáp ứng toàn bộ nhu cầu.",
    "doc_fill_forecast": "⟦Căn cứ của dự báo nhu cầu; quỹ đất, khả năng huy động vốn "
    "và các yếu tố tác động khác⟧",
    "doc_labour": "Lao động",
    "doc_jobs": "Việc làm trên đất đã cho thuê: hiện nay {today} người, đến hết "
    "{period} {end} người.",
    "doc_fill_labour": "⟦Dự báo nguồn cung lao động, nhu cầu đào tạo và nhà ở⟧",
    # IV
    "doc_options": "Các phương án phát triển cụm công nghiệp",
    "doc_overview": "Tổng quan",
    "doc_land": "Đất trong phương án từ {before} ha hiện nay thành {after} ha vào cuối "
    "kỳ.",
    "doc_proved_optimal": "Phương án đã được chứng minh là tốt nhất theo mục tiêu nêu "
    "tại Mục I (giá trị mục tiêu {value}, sai lệch {gap}): không phương án nào tuân "
    "thủ mọi điều kiện đặt ra vượt quá {bound}.",
    "doc_proved_feasible": "Phương án tuân thủ mọi điều kiện đặt ra, nhưng chưa được "
    "chứng minh là tốt nhất: giá trị mục tiêu {value}; có thể có phương án tốt hơn, "
    "nhưng không quá {bound} (sai lệch {gap}).",
    "doc_interrupted": "Việc tính toán đã bị dừng trước khi kết thúc.",
    "doc_lines_besides": "Chi phí trong bảng trên là của các cụm; ngoài ra các tuyến "
    "kết nối cần {cost} tỷ đồng.",
    "doc_does_not": "Không có cụm nào thuộc diện: {actions}.",
    "doc_kept_intro": "{count} cụm giữ nguyên diện tích; chi phí, nếu có, là để xây "
    "dựng hạ tầng trên đất đã có trong phương án và thực hiện nghĩa vụ. Lý do của từng "
    "cụm nêu ở phụ lục.",
    "doc_expand_intro": "{count} cụm được mở rộng; dưới mỗi cụm là kết quả đối chiếu "
    "với quy định về mở rộng và lý do.",
    "doc_reduce_intro": "{count} cụm được thu hẹp phần diện tích chưa xây dựng hạ "
    "tầng.",
    "doc_drop_intro": "{count} cụm được rút khỏi phương án. Mỗi cụm phải có phương án "
    "chuyển đổi khả thi.",
    "doc_add_intro": "{count} cụm được bổ sung mới; dưới mỗi cụm là kết quả đối chiếu "
    "với quy định về thành lập và lý do.",
    "doc_leave_out_intro": "{count} cụm dự kiến không được bổ sung: {names}. Lý do nêu "
    "ở phụ lục.",
    "doc_fill_conversion": "phương án chuyển đổi đất của cụm",
    "doc_rest_in_annex": "Danh sách đầy đủ ở phụ lục",
    "doc_rest_by_option": "Hành động đối với các cụm khác nêu ở phụ lục của từng "
    "phương án",
    "doc_rest_in_workbook": "Bảng chỉ nêu những dòng đầu",
    "doc_no_check": "Phương án được lập mà không đối chiếu với bộ quy định nào.",
    "doc_nothing_to_check": "Không cụm nào phải đối chiếu: không cụm nào được bổ sung, "
    "mở rộng hoặc rút.",
    "doc_check": "Số cụm theo kết quả đối chiếu từng quy định; chi tiết từng cụm ở phụ "
    "lục. Một cụm có thể được tính ở nhiều dòng.",
    # V
    "doc_comparing": "So sánh các phương án",
    "doc_options_beside": "So sánh các phương án",
    "doc_others": "Các phương án gần tốt nhất",
    "doc_more": "càng nhiều càng tốt",
    "doc_less": "càng ít càng tốt",
    "doc_by_value": "Các phương án có cùng mục tiêu nên được xếp hạng theo giá trị mục "
    "tiêu (hạng trong ngoặc): {ranks}. Mục tiêu tính: {counted}.",
    "doc_by_dominance": "Mục tiêu của các phương án khác nhau nên không so sánh giá "
    "trị mục tiêu; phương án bị phương án khác trội hơn xếp sau (hạng trong ngoặc): "
    "{ranks}. Các chỉ tiêu được so sánh: {counted}.",
    "doc_dominated": "Phương án {worse} không có chỉ tiêu nào trong số đó tốt hơn và "
    "có chỉ tiêu kém hơn: {better}.",
    "doc_none_dominated": "Không phương án nào trội hơn phương án khác ở mọi chỉ tiêu "
    "này.",
    "doc_best_in": "Tốt nhất về {measure}: {letters}.",
    "doc_no_alternatives": "Chưa tìm các phương án gần tốt nhất.",
    "doc_alternatives_none": "Không tìm được phương án nào khác.",
    "doc_alternatives": "Mỗi phương án dưới đây là phương án tốt nhất trong số các "
    "phương án có hành động khác ở ít nhất {differ} cụm so với phương án tốt nhất và "
    "các phương án đứng trước.",
    # VI
    "doc_estimate_cost": "Dự kiến kinh phí",
    "doc_by_fund": "Kinh phí theo nguồn vốn và giai đoạn",
    "doc_cost_in_all": "Tổng kinh phí dự kiến cả kỳ: {cost} tỷ đồng.",
    "doc_no_budget": "Phương án không đặt giới hạn ngân sách và không phân chia theo "
    "nguồn vốn.",
    "doc_by_kind": "Kinh phí theo hạng mục và giai đoạn",
    "doc_by_kind_intro": "Chỉ nêu những hạng mục có chi phí. Kinh phí của từng cụm nêu "
    "ở phụ lục.",
    "doc_no_lines": "Không cần xây dựng tuyến kết nối nào.",
    "doc_against_limits": "Chỉ tiêu đạt được và các giới hạn",
    "doc_limits": "Các giới hạn và mức đạt được",
    "doc_no_limits": "Ngoài nhu cầu và ngân sách, không đặt giới hạn nào khác.",
    # VII
    "doc_conclusion": "Kết luận và kiến nghị",
    "doc_concluded": "Kết luận",
    "doc_comes_to": "Đến hết {period}, phương án có {clusters} cụm với {land} ha, "
    "trong đó {built} ha đã có hạ tầng, {occupied} ha cho thuê (lấp đầy {fill} % đất "
    "công nghiệp đã có hạ tầng), {jobs} việc làm; kinh phí cả kỳ {cost} tỷ đồng.",
    "doc_not_ranked": "Chưa tính mức thiệt hại khi làm khác đi đối với từng cụm: độ "
    "chắc của từng khuyến nghị chưa biết, trừ những cụm không còn lựa chọn khác.",
    "doc_verdict_no_plan_without_it": "{count} cụm: không thể thiếu, làm khác đi thì "
    "không còn phương án nào.",
    "doc_verdict_always": "{count} cụm: chắc chắn, mọi phương án gần tốt nhất đều làm "
    "như vậy.",
    "doc_verdict_usually": "{count} cụm: khá chắc, làm khác đi thì kém hơn nhưng không "
    "nhiều.",
    "doc_verdict_swing": "{count} cụm: có thể đổi, làm khác đi có thể cũng tốt như "
    "vậy.",
    "doc_verdict_fixed": "{count} cụm: không còn lựa chọn khác theo điều kiện đặt ra.",
    "doc_not_the_decision": "Các kết luận này đúng với số liệu, điều kiện và mục tiêu "
    "đã nêu; số liệu hoặc điều kiện thay đổi thì phải tính lại.",
    "doc_recommended": "Kiến nghị",
    "doc_ask_decision": "Đề nghị cấp có thẩm quyền xem xét phương án nêu tại Mục IV.",
    "doc_ask_choice": "Đề nghị cấp có thẩm quyền xem xét, lựa chọn trong các phương án "
    "nêu tại Mục IV trên cơ sở so sánh tại Mục V.",
    "doc_law_to_meet": "Còn phải đáp ứng ở {count} cụm: {rule} ({article}).",
    "doc_law_to_confirm": "Cần xác nhận ở {count} cụm: {rule} ({article}).",
    "doc_binding": "Các giới hạn đã chạm mức, nới ra có thể làm thay đổi phương án: "
    "{limits}.",
    "doc_confirm_clusters": "Số liệu của {count} trên {of} cụm ({share}) được ghi là "
    "ước tính hoặc minh họa: thay bằng số liệu điều tra rồi tính lại trước khi quyết "
    "định.",
    "doc_confirm_cells": "{count} ô số liệu chưa có nguồn xác nhận, nêu ở phụ lục về "
    "giả định.",
    "doc_confirm_totals": "{count} trên {of} số tổng đã công bố không khớp với số cộng "
    "từ bảng: cần làm rõ.",
    "doc_fill_organisation": "⟦Tổ chức thực hiện: trách nhiệm của từng cơ quan, tiến "
    "độ, kiểm tra⟧",
    "doc_fill_solutions": "⟦Giải pháp về vốn, đất đai, môi trường, lao động, thu hút "
    "chủ đầu tư hạ tầng⟧",
    "doc_sent_to": "Nơi nhận:",
    "doc_fill_sent_to": "⟦…⟧",
    "doc_fill_signer": "⟦QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ⟧",
    "doc_signature": "⟦Chữ ký, họ và tên⟧",
    # phụ lục
    "doc_reasons": "Khuyến nghị đối với từng cụm, độ chắc và lý do",
    "doc_idle_rows": "Không nêu {count} dòng của cụm đang chờ hoặc đã rút",
    "doc_map": "Bản đồ phân bố cụm công nghiệp",
    "doc_assumptions": "Giả định và nguồn số liệu",
    "doc_assumptions_intro": "Những số liệu chưa có nguồn xác nhận, căn cứ của chúng, "
    "nguồn của bảng danh mục cụm, và những mục mà phương án đặt khác với tệp nền.",
    "doc_quality": "Chất lượng số liệu",
    "doc_quality_intro": "Số cụm và số ô theo chất lượng số liệu; các số tổng đã công "
    "bố đặt cạnh số cộng từ bảng.",
    "doc_files": "Các tệp số liệu đã dùng và mã băm",
}
