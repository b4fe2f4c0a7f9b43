"""The whole report: what stands around the text, and its parts in order."""

from . import appendix, tasks, texts
from .scope import Scope

ROMAN = ("I", "II", "III", "IV")


def report_lines(rows):
    """Every line of the report, from the letterhead to the signature and beyond."""
    scope = Scope(rows)
    return [
        *_head(scope),
        *_title(scope),
        *_preamble(scope),
        *_parts(scope),
        *_end(scope),
        *appendix.lines(scope),
    ]


def _head(scope):
    letterhead = scope.letterhead
    symbol = f"{_kind(scope)['abbreviation']}-{letterhead['symbol']}"
    agency = [letterhead["superior"], *letterhead["agency"].split(" / ")]
    return [*filter(None, agency), f"Số: /{symbol}", letterhead["place"]]


def _title(scope):
    return [_kind(scope)["name"].upper(), scope.filled(scope.outline["subject"])]


def _kind(scope):
    return scope.rows.one("document_type", code=scope.outline["type"])


def _preamble(scope):
    asked = scope.rows.get("document", code=scope.report["requested_by"])
    lead = f"Thực hiện {scope.cited(asked)}. " if asked else ""
    addressees = filter(None, scope.report["addressee"].split("; "))
    return [*addressees, lead + scope.filled(scope.outline["opening"])]


def _parts(scope):
    """Headings are counted on each depth; the first depth counts in Roman."""
    counts = [0, 0, 0]
    for part in scope.rows.some("outline_part", outline=scope.outline["code"]):
        depth = int(part["depth"])
        counts[depth - 1 :] = [counts[depth - 1] + 1] + [0] * (3 - depth)
        label = ".".join(map(str, counts[1:depth])) or ROMAN[counts[0] - 1]
        yield f"{label}. {scope.filled(part['title'])}"
        match part["kind"]:
            case "từng nhiệm vụ":
                yield from tasks.lines(scope)
            case "nội dung từng đơn vị":
                yield from texts.by_unit(scope, part["part"], label)
            case "nội dung các đơn vị, xếp theo nhiệm vụ":
                yield from texts.by_task(scope, part["part"])


def _end(scope):
    report = scope.report
    own = {column: report[column] for column in ("unit", "period", "outline")}
    rows = scope.rows.some("recipient", **own)
    recipients = sorted(rows, key=lambda row: int(row["order"]))
    signatory = scope.rows.one("signatory", code=report["signatory"])
    return [
        scope.filled(scope.outline["closing"]),
        *(row["text"] for row in recipients),
        f"Lưu: {report['archive']}",
        *_authority(scope, signatory),
        signatory["full_name"],
    ]


def _authority(scope, signatory):
    """Decree 30/2020, annex I, II.7b."""
    own, head = signatory["position"].upper(), signatory["head_position"].upper()
    collective = f"TM. {scope.letterhead['collective']}"
    kind = signatory["authority"].partition(".")[0]
    by_kind = {
        "TM": [collective, own],
        "Q": [collective, f"Q. {own}"],
        "KT": [collective, f"KT. {head}", own],
    }
    return by_kind.get(kind, [f"{kind}. {head}", own])
