"""Dataset tables of `org`: places, units, papers, people.

They stand here and not in `org`, which lies below the dataset's columns.
"""

from org.actions import save_user
from org.models import Signatory, Unit, User

from .columns import Choice, Column, Day, Reference, Text, Whole, YesNo
from .tables import Table

VALIDITY: tuple[Column, ...] = (
    Day("starts_on", "từ ngày; để trống nếu nguồn không nêu"),
    Day("ends_on", "đến hết ngày; để trống nếu còn hiệu lực"),
)

AREA_KINDS = Table(
    name="area_kind",
    label="Loại địa bàn",
    model="org.AreaKind",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "danh từ chung, viết thường: xã, thị trấn, thôn", required=True),
        Whole("rank", "cấp: 1 tỉnh, 2 huyện, 3 xã, 4 thôn, 5 khu", required=True),
        YesNo("is_rural", "thuộc diện áp dụng tiêu chí nông thôn mới cấp xã"),
    ),
)
AREAS = Table(
    name="area",
    label="Địa bàn",
    model="org.Area",
    columns=(
        Text("code", "mã, không đổi và không dùng lại", required=True),
        Text(
            "name",
            "tên riêng, không kèm danh từ chung; Thôn 3 thì ghi 3",
            required=True,
        ),
        Reference("kind", "loại", required=True, model="org.AreaKind"),
        *VALIDITY,
        Text("note", "ghi chú"),
    ),
    related=("kind",),
)
AREA_PARENTS = Table(
    name="area_parent",
    label="Địa bàn cấp trên",
    model="org.AreaParent",
    key=("area", "parent", "starts_on"),
    columns=(
        Reference("area", "địa bàn", required=True, model="org.Area"),
        Reference("parent", "thuộc địa bàn", required=True, model="org.Area"),
        *VALIDITY,
    ),
    related=("area", "parent"),
)
AREA_CHANGES = Table(
    name="area_change",
    label="Thay đổi địa bàn",
    model="org.AreaChange",
    columns=(
        Text("code", "mã", required=True),
        Day("happened_on", "ngày có hiệu lực", required=True),
        Reference("document", "nghị quyết", model="org.Document"),
        Text("note", "ghi chú"),
    ),
    related=("document",),
)
AREA_CHANGE_LINES = Table(
    name="area_change_line",
    label="Dòng thay đổi địa bàn",
    model="org.AreaChangeLine",
    key=("change", "source", "target"),
    columns=(
        Reference("change", "lần thay đổi", required=True, model="org.AreaChange"),
        Reference("source", "địa bàn cũ", required=True, model="org.Area"),
        Reference("target", "địa bàn mới", required=True, model="org.Area"),
        YesNo("is_whole", "nhập toàn bộ", default=True),
        Text("part", "nếu không toàn bộ: phần nào"),
    ),
    related=("change", "source", "target"),
)
AREA_GROUPS = Table(
    name="area_group",
    label="Nhóm địa bàn",
    model="org.AreaGroup",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên nhóm", required=True),
    ),
)
AREA_GROUP_MEMBERS = Table(
    name="area_group_member",
    label="Địa bàn trong nhóm",
    model="org.AreaGroupMember",
    key=("group", "area", "starts_on"),
    columns=(
        Reference("group", "nhóm", required=True, model="org.AreaGroup"),
        Reference("area", "địa bàn", required=True, model="org.Area"),
        *VALIDITY,
        Reference("document", "văn bản công nhận", model="org.Document"),
    ),
    related=("group", "area", "document"),
)
UNITS = Table(
    name="unit",
    label="Đơn vị",
    model="org.Unit",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên đầy đủ", required=True),
        Text("short_name", "tên viết tắt như in trong báo cáo"),
        Choice("kind", "loại", required=True, choices=Unit.Kind),
        Reference("area", "địa bàn phụ trách", model="org.Area"),
        Whole("order", "thứ tự khi liệt kê", default=0),
        *VALIDITY,
    ),
    related=("area",),
    note="Cấp ủy, HĐND, đoàn thể và thôn ghi loại “ngoài hệ thống”.",
)
UNIT_PARENTS = Table(
    name="unit_parent",
    label="Đơn vị cấp trên",
    model="org.UnitParent",
    key=("unit", "parent", "starts_on"),
    columns=(
        Reference("unit", "đơn vị", required=True, model="org.Unit"),
        Reference("parent", "thuộc đơn vị", required=True, model="org.Unit"),
        *VALIDITY,
    ),
    related=("unit", "parent"),
    note="Báo cáo của một đơn vị chỉ lấy lời của chính nó và của các đơn vị nằm dưới nó ở đây.",
)
LETTERHEADS = Table(
    name="letterhead",
    label="Tiêu đề văn bản",
    model="org.Letterhead",
    key=("unit", "starts_on"),
    columns=(
        Reference("unit", "đơn vị ban hành", required=True, model="org.Unit"),
        *VALIDITY,
        Text("superior", "cơ quan chủ quản, chữ hoa; Ủy ban nhân dân thì để trống"),
        Text(
            "agency",
            "cơ quan ban hành, chữ hoa, các dòng cách nhau bằng “ / ”",
            required=True,
        ),
        Text("symbol", "ký hiệu cơ quan, như UBND", required=True),
        Text("place", "địa danh in trước ngày, không kèm “xã”, “tỉnh”", required=True),
        Text("collective", "tập thể ký thay mặt, in sau “TM.”"),
    ),
    related=("unit",),
)
DOCUMENT_TYPES = Table(
    name="document_type",
    label="Loại văn bản",
    model="org.DocumentType",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên loại", required=True),
        Text("abbreviation", "chữ viết tắt theo Nghị định 30/2020"),
    ),
)
DOCUMENTS = Table(
    name="document",
    label="Văn bản",
    model="org.Document",
    columns=(
        Text("code", "mã", required=True),
        Reference("type", "tên loại", required=True, model="org.DocumentType"),
        Text("symbol", "số, ký hiệu như in trên văn bản"),
        Day("issued_on", "ngày ban hành"),
        Reference(
            "issuer", "cơ quan ban hành, nếu có trong bảng unit", model="org.Unit"
        ),
        Text("issuer_name", "tên cơ quan ban hành khác"),
        Text("subject", "trích yếu, viết liền sau chữ “về”"),
    ),
    related=("type", "issuer"),
)
SIGNATORIES = Table(
    name="signatory",
    label="Người ký",
    model="org.Signatory",
    columns=(
        Text("code", "mã", required=True),
        Reference("unit", "đơn vị", required=True, model="org.Unit"),
        Text(
            "full_name",
            "họ và tên, không kèm học hàm, học vị; để trống: ghi tay khi ký",
        ),
        Text("position", "chức vụ", required=True),
        Choice("authority", "quyền hạn", required=True, choices=Signatory.Authority),
        Text("head_position", "chức vụ người đứng đầu, khi ký thay hoặc thừa lệnh"),
        *VALIDITY,
    ),
    related=("unit",),
)
USERS = Table(
    name="user",
    label="Người dùng",
    model="org.User",
    key=("username",),
    save=save_user,
    columns=(
        Text("username", "tên đăng nhập", required=True),
        Text("full_name", "họ và tên"),
        Reference("unit", "đơn vị", model="org.Unit"),
        Choice("role", "vai trò", required=True, choices=User.Role),
        YesNo("is_active", "được dùng; “không” là tài khoản đã khóa", default=True),
    ),
    related=("unit",),
    note="Mật khẩu không nằm trong bộ dữ liệu: quản trị đặt cho từng người.",
    order="username",  # the loader's own account may come before those of the file
)
DEPUTATIONS = Table(
    name="deputation",
    label="Ủy quyền",
    model="org.Deputation",
    key=("user", "deputy", "starts_on"),
    columns=(
        Reference(
            "user", "người ủy quyền", required=True, model="org.User", field="username"
        ),
        Reference(
            "deputy",
            "người được ủy quyền",
            required=True,
            model="org.User",
            field="username",
        ),
        *VALIDITY,
    ),
    related=("user", "deputy"),
)

TABLES = (
    AREA_KINDS,
    AREAS,
    AREA_PARENTS,
    DOCUMENT_TYPES,
    UNITS,
    UNIT_PARENTS,
    LETTERHEADS,
    SIGNATORIES,
    USERS,
    DEPUTATIONS,
    DOCUMENTS,
    AREA_CHANGES,
    AREA_CHANGE_LINES,
    AREA_GROUPS,
    AREA_GROUP_MEMBERS,
)
