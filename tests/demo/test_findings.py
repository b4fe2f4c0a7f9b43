"""What is found in the demo and in the two other offices: a rule that is lost fails here,
and so does a new false alarm."""

import pytest

from org.models import User
from reports.compose import find_report
from reports.findings import findings_of, review
from tasks.findings import Severity

from .database import connected

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

# Rule → what it is about. Every line was read beside the real report.
FOUND = {
    "declared": ["2020-1-tang-tu-dau-ky"],
    "target-without-actual": [
        "2020-1-binh-quan",
        "2020-1-tang-binh-quan",
        "2020-1-khu-dan-cu",
        "2020-7-tan-son",
        "2020-7-du-an-lon",
        "2020-9-tuyen-quan",
    ],
    "as-of-unknown": [f"2020-{number}" for number in (1, 2, 3, 4, 6, 7, 8)],
    "goal-not-in-objective": ["2020-tu-xuyen"],
    "result-unclear": ["2020-1/tu-xuyen"],
    "average-incomplete": ["2020-1"],
    "unfinished-without-reason": [
        "2020-1/ly-do-chung",
        "2020-3-truc-xa",
        "2020-3-truc-thon",
        "2020-3-tong",
    ],
    "met-in-direction": ["p-nnptnt/DIRECTION/2020-2-chuoi-gia-tri"],
    "two-leads": ["khu-trung-bay"],
    "two-names": ["p-nnptnt/2020-2-khu-trung-bay"],
    "document-on-holiday": ["2020-2/qd-762-tinh"],
    "document-incomplete": ["2020-3/da-109"],
    "object-without-result": ["2020-7/gpmb/cau-tan-son"],
    "unit-of-measure": ["2020-7-cho-trung-tam"],
    "unpaid-without-reason": ["cho-trung-tam"],
    "project-without-solution": ["2020-7"],
    "project-noun": ["2020-7/cho-trung-tam"],
}
OTHERS = {
    ("x-vidu-ubnd", "2026-H1"): {
        "target-without-actual": ["x-vidu-noi-dong", "x-vidu-ngay-hoi"],
        "unfinished-without-reason": [
            "x-vidu-truc-thon",
            "x-vidu-hop-dan",
            "x-vidu-kiem-tra",
            "x-vidu-so-tieu-chi",
        ],
        "stated-total": ["x-vidu-hop-dan/x-vidu-xa"],
        "work-total": ["truc_thon/x-vidu-xa"],
        "two-leads": ["x-vidu-moc-san", "x-vidu-moc-kich-ban"],
        "result-unclear": ["x-vidu-nv-ntm/x-vidu-xa"],
    },
    ("t-mau-ubnd", "2026-H1"): {
        "unfinished-without-reason": [
            "t-mau-i-tieu-chi",
            "t-mau-i-ocop",
            "t-mau-i-truc-xa",
            "t-mau-i-truc-thon",
            "t-mau-i-ngo-xom",
            "t-mau-i-noi-dong",
            "t-mau-i-nha-tam",
            "t-mau-i-viec-lam",
            "t-mau-i-noxh",
        ],
        "stated-total": ["t-mau-i-ocop/t-mau-x1", "t-mau-i-bao-tro/t-mau-x1"],
        "task-without-solution": ["t-mau-nv-gpmb"],
        "unpaid-without-reason": ["t-mau-da-x1", "t-mau-da-p2"],
        "project-lead": ["t-mau-da-x1", "t-mau-da-p2"],
    },
}


def keys(found):
    """`rule:about` of everything, whatever the order."""
    return sorted(f"{rule}:{one}" for rule, about in found.items() for one in about)


def found_in(report):
    """Of the rules on the facts."""
    known = {*FOUND, *(rule for others in OTHERS.values() for rule in others)}
    findings = [checked.finding for checked in findings_of(report)]
    return sorted(f.key for f in findings if f.rule in known or not f.place)


def test_every_contradiction_of_the_real_report_is_found_and_nothing_else(report):
    assert found_in(report) == keys(FOUND)


def test_only_what_the_report_says_wrongly_or_leaves_out_blocks(report):
    blocking = [
        checked.finding.key
        for checked in findings_of(report)
        if checked.finding.severity is Severity.BLOCKING
    ]

    assert blocking == [
        "declared:2020-1-tang-tu-dau-ky",
        "object-without-result:2020-7/gpmb/cau-tan-son",
    ]


@pytest.mark.parametrize("office", OTHERS, ids=lambda codes: codes[0])
def test_other_offices_beside_it_have_their_own_findings(offices_database, office):
    with connected(offices_database):
        assert found_in(find_report(*office)) == keys(OTHERS[office])


def test_findings_stand_in_the_order_of_the_report(report):
    titles = [part.title for part in review(report).parts]
    tasks = [title for title in titles if title[0].isdecimal()]
    numbers = [int(title.partition(".")[0]) for title in tasks]

    assert numbers == sorted(numbers)
    assert titles[: len(tasks)] == tasks


def test_every_place_to_mend_can_be_opened(report, client):
    client.force_login(
        User.objects.create(username="kiem-thu", is_superuser=True, is_staff=True)
    )
    places = {checked.finding.mend for checked in findings_of(report)} - {""}
    addresses = {place.partition("#")[0] for place in places}

    found = {address: client.get(address).status_code for address in addresses}

    assert found == dict.fromkeys(addresses, 200)
