"""The words of maps."""

WORDS: dict[str, str] = {
    "map_of_plan": "Bản đồ phương án",
    "map_of_difference": "Bản đồ những cụm mà hai phương án xử lý khác nhau",
    "map_estimated": "vị trí ước tính",
    "map_existing": "hiện có",
    "map_built_in": "xây dựng trong giai đoạn {period}",
    "map_lines_existing": "{count} tuyến hiện có",
    "map_lines_built": "{count} tuyến xây mới",
    "map_covered": "trong phạm vi phục vụ vào cuối kỳ",
    "map_uncovered": "ngoài phạm vi phục vụ vào cuối kỳ",
    "map_missing": "Cụm không thể hiện vì bảng số liệu không có tọa độ ({count}): "
    "{names}.",
    "map_without_point": "{count} cụm không có tọa độ",
    "map_lines_missing": "Tuyến không thể hiện vì có đầu không có tọa độ: {lines}.",
    "map_trunks_missing": "Điểm đầu mối không có tọa độ: {names}.",
    "map_size_note": "Ký hiệu càng lớn thì diện tích đến cuối kỳ càng lớn; cụm bị rút "
    "tính theo diện tích hiện có. Các cụm trùng vị trí được vẽ tách ra.",
    "map_legend_trunk": "điểm đầu mối",
    "map_legend_covered": "điểm trong phạm vi phục vụ vào cuối kỳ",
    "map_legend_uncovered": "điểm ngoài phạm vi phục vụ",
    "map_legend_estimated": "vị trí ước tính (viền nét đứt)",
    "map_no_points": "Không có bản đồ: cả {count} cụm đều không có tọa độ (lat, lon) "
    "trong bảng số liệu.",
    "map_north": "B",
    "map_legend": "Chú giải",
    "map_difference_legend": "bên trái: {first}; bên phải: {second}",
    "map_differing": "số cụm được xử lý khác nhau: {count}",
    "map_no_difference": "Hai phương án xử lý mọi cụm như nhau.",
    "map_differing_missing": "Được xử lý khác nhau nhưng không có tọa độ: {names}.",
    "map_not_there": "không có trong phương án này",
    "map_same_action": "Nơi hai ký hiệu giống nhau, giai đoạn hoặc diện tích khác "
    "nhau.",
}
