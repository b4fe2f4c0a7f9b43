"""docs/dataset.md, made from the same tables that load and dump: in Vietnamese, so that
another unit's data can be entered without reading Python."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from tasks.domains import Domain
from tasks.figures import Form

from .columns import Column, Reference
from .fact_tables import FactTable
from .mentions import arguments
from .tables import Table

INTRODUCTION = """\
<!-- Tệp này do `manage.py write_dataset_docs` viết ra từ mã nguồn; đừng sửa tay. -->

# Bộ dữ liệu

Một bộ dữ liệu là một thư mục các tệp YAML, mỗi bảng một tệp. `manage.py load_dataset THƯ_MỤC`
nạp cả bộ hoặc không nạp gì; `manage.py dump_dataset THƯ_MỤC` ghi ngược ra. Số liệu của một đơn
vị khác, cấp khác được nhập đúng như vậy, không phải sửa mã nguồn.

## Thư mục

- `dataset.yaml` giới thiệu bộ: `name:` là tên; `uses:` kê những thư mục dùng kèm (tính từ thư
  mục này, như `../catalogues`), được nạp trước, trong cùng một lần.
- `TÊN_BẢNG.yaml` là danh sách các mục; mỗi mục gồm các ô `cột: giá trị`. Tên bảng và cột ở
  dưới; thứ tự mục chỉ quyết định thứ tự in khi không có gì khác quyết định. Mục được nhắc đến
  ở mục khác đứng trước hay sau đều được. Tệp `.yaml` mang tên không phải tên bảng là lỗi; các
  tệp khác trong thư mục được bỏ qua. Dòng bắt đầu bằng `#` là lời ghi chú.
- Tệp lưu bằng UTF-8. Ô nào cũng được đọc là chữ rồi mới hiểu theo kiểu của cột, nên `05`,
  `17.10`, `on` giữ nguyên, không cần ngoặc kép. Cần ngoặc kép khi ô bắt đầu bằng một trong các
  dấu `{ [ * & ! | > ' " % @ #` hoặc có `: ` hay ` #` ở giữa. Đoạn văn nhiều dòng viết sau dấu `|`.
  Mục viết gọn trên một dòng, `{cột: giá trị, cột: giá trị}`, thì ô có dấu phẩy, kể cả số như
  `"0,65"`, cũng cần ngoặc kép.

```yaml
- code: w-truc-xa-1
  unit: p-ktht
  happened_on: 14/06/2020
  km: 5,67
```

## Cần những bảng nào

Nhập theo thứ tự này; bảng nào không có gì để nhập thì không cần tệp.

1. Cơ quan: `area`, `area_parent`; `unit`, `unit_parent`, `letterhead`, `signatory`, `user`.
2. Việc được giao: `document`, `period`, `programme`, `task`, `task_unit`, `task_document`;
   `indicator`, `target`, `milestone`; kế hoạch và đối tượng của từng sổ theo dõi.
3. `task_scope`: nhiệm vụ lấy gì ở sổ nào. Không có dòng nào thì nhiệm vụ chỉ có lời của đơn vị.
4. Số liệu: `reading`, `milestone_report` và các bảng số liệu của sổ. Chưa có số liệu thì không
   nhập dòng nào; báo cáo in “chưa có số liệu”.
5. Lời của đơn vị: `return` rồi `return_text`. Cuối cùng `report`, `recipient`.

Danh mục chung (`../catalogues`) thiếu loại văn bản, đơn vị tính, đề cương nào thì thêm tệp cùng
tên vào bộ của mình, chỉ ghi mục thêm. Nhiều bộ nạp vào một cơ sở dữ liệu thì mã không được trùng:
đặt một tiền tố cho mọi mã của mình. Riêng `period` dùng chung: mọi bộ ghi kỳ giống hệt nhau.

## Báo cáo được ghép thế nào

Mục “từng nhiệm vụ” của đề cương in, với mỗi nhiệm vụ, theo thứ tự:

1. tiêu đề là `task.objective` nguyên văn, không có dấu chấm cuối (`task.name` chỉ để gọi tắt);
2. “… đã ban hành …”: văn bản có vai trò “đã ban hành” ở `task_document`;
3. lời và số của các sổ theo `task_scope`;
4. đoạn “kết quả” của từng đơn vị, theo `unit.order`. Đừng viết lại điều mà 2 và 3 đã in;
5. “Chỉ tiêu chưa hoàn thành: …, hiện nay còn … chưa hoàn thành, do …; ….” từ đoạn “chưa hoàn
   thành”: `heading` (để trống: tên của `indicator`), phần còn lại của `indicator`, `reason`,
   `text`. `reason` và `text` nằm giữa câu: bắt đầu bằng chữ thường, không có dấu chấm cuối;
6. đoạn “dự kiến”.

Các mục khác in các đoạn của phần nêu ở `outline_part.part`: xếp theo nhiệm vụ, hoặc mỗi đơn vị
một đề mục. Trừ ở mục sau, lời in ra không kèm tên đơn vị: xã viết cho báo cáo của cấp trên thì
tự nêu tên xã. Chỉ lấy lần nộp cuối của đơn vị báo cáo và các đơn vị nằm dưới nó theo `unit_parent`.
Chỉ tiêu và mốc nhập tay chỉ vào báo cáo khi một đoạn văn gọi đến, hoặc khi `task_scope` có dòng
sổ `tasks` mang mã của nó. Mọi số liệu được tính đến ngày chốt của kỳ, hoặc ngày chốt riêng của
nhiệm vụ.

## Số cộng thế nào

- Dòng có cột `area` thì thuộc về địa bàn ấy; `unit` chỉ nói ai có số. Số của một địa bàn là tổng
  các dòng của nó và của các địa bàn dưới nó theo `area_parent`: tỉnh cộng từ xã, xã cộng từ thôn.
- Địa bàn có dòng `is_stated` thì lấy dòng mới nhất ấy, không cộng các nơi dưới đến ngày của dòng;
  với chỉ tiêu “có đến ngày”, dòng nào của chính địa bàn cũng vậy.
- Nơi chưa có dòng nào thì không được tính, và tổng in ra không nói điều đó. Chỉ tiêu “có đến ngày”
  giữ dòng mới nhất dù đã là của năm trước. Hãy nêu nơi chưa báo cáo trong lời của đơn vị.
- “Lũy kế” không tự về 0 khi sang năm. Số tính lại mỗi năm (việc làm, nhà tạm đã xóa) thì chọn
  “phát sinh trong kỳ” và ghi `period`, nếu không số năm trước sẽ bị cộng vào.
- Địa bàn nhập vào địa bàn khác trọn vẹn (`area_change_line`, `is_whole`) thì số cũ của nó nằm trong
  số của địa bàn mới. Cùng kỳ nhập theo địa bàn, đơn vị lúc ấy, như nguồn nêu.
- Trong đoạn văn, tham số `dia_ban` để trống là địa bàn của đơn vị lập báo cáo, kể cả trong lời của
  xã khi in ở báo cáo của tỉnh. Xã nói số của mình thì ghi `dia_ban`.

## Nạp lại

- Mỗi mục được nhận ra bằng khóa của bảng. Khóa mới: thêm mục. Khóa cũ, giá trị như cũ: không làm
  gì. Khóa cũ, giá trị khác: sửa; ở bảng số liệu là thay dòng cũ bằng phiên bản mới, lý do “nạp lại”.
- Ô vắng mặt: mục mới nhận giá trị mặc định của cột, mục cũ giữ nguyên giá trị đang có. Ô để trống
  (`cột:`): nhận giá trị mặc định, ở mục cũ cũng vậy; muốn xóa một giá trị thì để trống ô.
- Mục có trong cơ sở dữ liệu mà không có trong tệp vẫn được giữ và được kê ra.
- Mọi lỗi được kê một lần, dạng `tệp, mục 3 (dòng 41), cột km: …`; có lỗi thì không ghi gì.
- Người nạp là người nêu ở `--user TÊN_ĐĂNG_NHẬP`; không nêu thì là quản trị đầu tiên; chưa có
  quản trị thì là tài khoản `nap-du-lieu`, không ai đăng nhập được.

## Bảng số liệu

Dòng của bảng số liệu không bị sửa mà bị thay: phiên bản cũ ở lại cùng lúc thay, người thay và lý
do, phiên bản mới đứng vào chỗ. Nhập mới thì chỉ cần `code` và bỏ trống `version`, `recorded_at`,
`recorded_by`, `voided_at`, `voided_by`, `void_reason`: chúng ở đó để không mất lịch sử khi ghi ra
rồi nạp vào, và không tính là giá trị khi so dòng cũ với dòng mới. Phiên bản đã bị thay không sửa
được nữa; các phiên bản của một mã xếp theo thứ tự trong tệp. Số liệu của kỳ mà báo cáo của đơn vị
đã được chấp nhận thì không nạp sửa được.

## Kiểu của cột

| Kiểu | Viết thế nào |
|---|---|
| chữ | như in; dấu cách ở hai đầu được bỏ |
| số nguyên | `26224000`, `26.224.000`, `05` |
| số | `5,67` hoặc `5.67`; `1.234,5`. `1.234` bị từ chối, vì không rõ là 1234 hay 1,234 |
| có/không | `có`, `không` |
| ngày | ngày trước: `05/3/2020`, hoặc `2020-03-05` |
| ngày, tháng, quý hoặc năm | như ngày; chỉ biết tháng, quý, năm: `2020-07`, `2020-Q1`, `2020` |
| thời điểm | `14/06/2020 08:00` hoặc `2020-06-14T08:00:00+07:00`; không ghi múi giờ: giờ của cơ quan |
| một trong: … | đúng một trong các chữ đã kê |
| mã … | mã của một mục trong bảng được dẫn, ở bộ này hoặc đã có trong cơ sở dữ liệu |
| số liệu | mã số liệu và tham số, như `gtnt.thuc_hien loai=truc_xa` |
| đoạn văn | xem dưới đây |

## Đoạn văn

Mỗi dòng một đoạn; `- ` và `+ ` mở hai bậc gạch đầu dòng; `**đậm**`, `*nghiêng*`, `^3^` là chỉ số
trên; `[^1]` gọi chú thích, nội dung ở dòng `[^1]: …`; `\\` trước một dấu để in chính dấu đó. Số
liệu không gõ tay mà viết `{mã tham_số=giá_trị | dạng}`; các mã ở cuối tài liệu này. Bỏ dạng
thì in số kèm đơn vị tính (05 vụ), nên đừng gõ thêm đơn vị tính sau đó. Mã đối tượng sau dấu
bằng mà không có thì vẫn nạp được; báo cáo in nguyên chữ đã gõ kèm lý do, nên hãy in thử rồi đọc
lại. Các dạng khác:

"""

FORMS = {
    Form.NUMBER: "chỉ số, không kèm đơn vị tính: 05",
    Form.PERCENT: "tỷ lệ so với tổng: 57%",
    Form.REMAINING: "phần còn lại của tổng, kèm đơn vị tính: 4,33 km",
    Form.RATIO: "trên tổng, kèm đơn vị tính: 26/39 hộ",
    Form.LIST: "danh sách tên",
}

ARGUMENTS = """\
Tham số trong ngoặc vuông bỏ được. Giá trị là mã của mục được dẫn: `ma` chỉ tiêu (ở `moc` mốc,
ở `antt` chỉ số), `dia_ban` địa bàn, `giao_boi` đơn vị, `loai` loại đường, `du_an` công trình, dự
án, `san_pham` sản phẩm, `bo` bộ tiêu chí (bỏ: bộ áp dụng cho nơi ấy), `tieu_chi` tiêu chí, `buoc` bước. Riêng `nam` là năm (bỏ: năm của kỳ);
`doi_tuong`: ho, ca_nhan, to_chuc (bỏ: mọi đối tượng); `giai_doan` và `buoc` của ntm: tu_danh_gia,
tham_tra, tham_dinh, trinh_ho_so, cong_nhan (bỏ: đánh giá mới nhất). Mã không có thì vẫn nạp được,
báo cáo in đỏ chỗ ấy."""


def document(tables: Sequence[Table], domains: Iterable[Domain]) -> str:
    """The whole text in Markdown."""
    parts = [
        INTRODUCTION.rstrip("\n"),
        "\n".join(f"- `{form}`: {text};" for form, text in FORMS.items()).rstrip(";")
        + ".",
        "## Các bảng",
        "\n".join(f"- [{t.name}](#{t.name}): {t.label}" for t in tables),
        *(part for table in tables for part in _table(table, tables)),
        "## Số liệu dùng được trong đoạn văn",
        ARGUMENTS,
        *(part for domain in domains for part in _measures(domain)),
    ]
    return "\n\n".join(parts) + "\n"


def _table(table: Table, tables: Sequence[Table]) -> Iterator[str]:
    yield f"### {table.name}"
    kind = " [Bảng số liệu](#bảng-số-liệu)." if isinstance(table, FactTable) else ""
    keys = ", ".join(f"`{name}`" for name in table.key)
    yield f"{table.label}. Tệp `{table.name}.yaml`; khóa: {keys}.{kind}"
    if table.note:
        yield table.note
    rows = [
        f"| `{c.name}` | {_kind(c, tables)} | {'có' if c.required else ''}"
        f" | {_default(c)} | {_escaped(c.help)} |"
        for c in table.columns
    ]
    yield "\n".join(
        [
            "| Cột | Kiểu | Bắt buộc | Mặc định | Ý nghĩa |",
            "|---|---|---|---|---|",
            *rows,
        ]
    )


def _kind(column: Column, tables: Sequence[Table]) -> str:
    if not isinstance(column, Reference):
        return _escaped(column.kind)
    names = (t.name for t in tables if t.model_class is column.model_class)
    return f"{column.kind} ({', '.join(f'[{name}](#{name})' for name in names)})"


def _default(column: Column) -> str:
    written = "" if column.default is None else column.dump(column.default)
    return f"`{written}`" if written else ""


def _measures(domain: Domain) -> Iterator[str]:
    if domain.measures:
        yield f"### Số liệu: {domain.label}"
        rows = [
            f"| `{code}` | {_arguments(measure)} | {_escaped(_first_line(measure))} |"
            for code, measure in domain.measures.items()
        ]
        yield "\n".join(["| Mã | Tham số | Ý nghĩa |", "|---|---|---|", *rows])


def _arguments(measure: Callable[..., Any]) -> str:
    """Names in order; those that may be left out in brackets."""
    written = (
        f"`{p.name}`" if p.default is inspect.Parameter.empty else f"[`{p.name}`]"
        for p in arguments(measure)
    )
    return ", ".join(written)


def _first_line(measure: Callable[..., Any]) -> str:
    return (inspect.getdoc(measure) or "").partition("\n")[0]


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")
