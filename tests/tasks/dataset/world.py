"""A small made-up district as a dataset: one row or two of the tables the tests need."""

AREA_KINDS = [
    {"code": "huyen", "name": "huyện", "rank": "2"},
    {"code": "xa", "name": "xã", "rank": "3", "is_rural": "có"},
]
AREAS = [
    {"code": "muong", "name": "Mường", "kind": "huyen"},
    {"code": "ban-mai", "name": "Bản Mai", "kind": "xa"},
]
UNITS = [
    {
        "code": "ubnd",
        "name": "UBND huyện Mường",
        "kind": "Ủy ban nhân dân",
        "area": "muong",
    },
    {"code": "phong", "name": "Phòng Kinh tế", "kind": "cơ quan chuyên môn"},
]
USERS = [
    {"username": "lan", "full_name": "Lan", "unit": "phong", "role": "chuyên viên"},
    {"username": "quan-tri", "full_name": "Quản trị", "role": "quản trị"},
]
MEASURE_UNITS = [
    {"code": "km", "name": "ki-lô-mét", "word": "km", "dimension": "độ dài"}
]
PERIODS = [
    {
        "code": "2020-H1",
        "name": "6 tháng đầu năm",
        "kind": "6 tháng",
        "year": "2020",
        "starts_on": "15/12/2019",
        "ends_on": "14/6/2020",
        "cut_off_on": "14/6/2020",
    }
]
PROGRAMMES = [{"code": "ct", "unit": "ubnd", "year": "2020", "name": "Chương trình"}]
TASKS = [
    {
        "code": "nv1",
        "programme": "ct",
        "order": "1",
        "name": "Một",
        "objective": "05 km",
    },
    {"code": "nv2", "programme": "ct", "order": "2", "name": "Hai", "objective": "Hai"},
]
INDICATORS = [
    {
        "code": "chi-tieu",
        "task": "nv1",
        "name": "Đường",
        "unit": "km",
        "over_time": "lũy kế",
    }
]
READINGS = [
    {
        "code": "so-lieu",
        "unit": "phong",
        "indicator": "chi-tieu",
        "area": "muong",
        "value": "5,67",
        "happened_on": "14/6/2020",
    }
]
WORLD = {
    "area_kind": AREA_KINDS,
    "area": AREAS,
    "unit": UNITS,
    "user": USERS,
    "measure_unit": MEASURE_UNITS,
    "period": PERIODS,
    "programme": PROGRAMMES,
    "task": TASKS,
    "indicator": INDICATORS,
    "reading": READINGS,
}


def changed(rows, index=0, **cells):
    """The rows with cells of one of them changed; None takes a cell out."""
    row = {
        name: text for name, text in (rows[index] | cells).items() if text is not None
    }
    return [*rows[:index], row, *rows[index + 1 :]]
