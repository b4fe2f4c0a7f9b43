"""Dataset tables of the road register."""

from tasks.dataset.columns import Number, Reference, Text, Whole
from tasks.dataset.fact_tables import FactTable
from tasks.dataset.org_tables import VALIDITY
from tasks.dataset.tables import Table

from . import actions

ROAD_CLASSES = Table(
    name="gtnt_road_class",
    label="Loại đường giao thông nông thôn",
    model="gtnt.RoadClass",
    columns=(
        Text("code", "mã, như truc_xa", required=True),
        Text("name", "tên, viết thường như in giữa câu", required=True),
        Whole("order", "thứ tự khi liệt kê", default=0),
        Reference("document", "văn bản quy định", model="org.Document"),
        *VALIDITY,
    ),
    related=("document",),
)
PLAN_LINES = Table(
    name="gtnt_plan_line",
    label="Kế hoạch đường giao thông nông thôn",
    model="gtnt.PlanLine",
    key=("road_class", "year", "area"),
    columns=(
        Text("code", "mã", required=True),
        Reference("road_class", "loại đường", required=True, model="gtnt.RoadClass"),
        Whole("year", "năm kế hoạch", required=True),
        Reference(
            "area",
            "địa bàn; nguồn chỉ nêu số chung thì ghi địa bàn cấp trên",
            required=True,
            model="org.Area",
        ),
        Number("km", "km kế hoạch; để trống nếu không có kế hoạch riêng"),
        Reference("document", "văn bản giao kế hoạch", model="org.Document"),
    ),
    related=("road_class", "area", "document"),
    note="Nơi có kết quả mà không có dòng ở đây thì tự có thêm một dòng không có km.",
)
ROADS = Table(
    name="gtnt_road",
    label="Tuyến đường",
    model="gtnt.Road",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên đường", required=True),
        Reference("area", "địa bàn", required=True, model="org.Area"),
        Reference("road_class", "loại đường", required=True, model="gtnt.RoadClass"),
    ),
    related=("area", "road_class"),
)
WORKS = FactTable(
    name="gtnt_work",
    label="Kết quả làm đường giao thông nông thôn",
    model="gtnt.Work",
    record=actions.record_work,
    correct=actions.correct_work,
    own=(
        Reference(
            "road_class",
            "loại đường",
            required=True,
            model="gtnt.RoadClass",
            path="line.road_class",
        ),
        Whole(
            "year",
            "năm của kế hoạch, không phải năm của ngày làm",
            required=True,
            path="line.year",
        ),
        Reference(
            "area",
            "địa bàn có số liệu",
            required=True,
            model="org.Area",
            path="line.area",
        ),
        Reference("road", "tuyến đường, nếu biết", model="gtnt.Road"),
        Number("km", "km đã cứng hóa; với số nêu sẵn: lũy kế từ đầu năm"),
        Number("cement_tonnes", "xi măng hỗ trợ, tấn"),
        Number("state_money", "kinh phí Nhà nước, đồng"),
        Number("people_money", "Nhân dân đóng góp, đồng"),
        Number("labour_days", "ngày công"),
        Number("land_m2", "đất hiến, m²"),
        Text("note", "ghi chú"),
    ),
    related=("line__road_class", "line__area", "road"),
    note="Dòng có is_stated là số lũy kế của địa bàn đến ngày đó; dòng khác là một đoạn vừa làm xong.",
)

TABLES = (ROAD_CLASSES, PLAN_LINES, ROADS, WORKS)
