import pytest

from org.models import Unit, User
from tasks.dataset.faults import Faulty
from tasks.evidence import actions, files
from tasks.models import Evidence, Period, Task
from tests.entries import opened
from tests.tasks.dataset.folder import NOON, Folder
from tests.tasks.dataset.world import WORLD

from .papers import PDF, photograph

pytestmark = pytest.mark.django_db


@pytest.fixture
def filed(tmp_path):
    """The small district with two papers, one of which was taken out."""
    folder = Folder(tmp_path / "first")
    folder.path.mkdir()
    folder.write(dataset="name: Mường\n", **WORLD).load()
    by = User.objects.get(username="lan")
    unit = Unit.objects.get(code="ubnd")
    about = {
        "unit": unit,
        "period": opened(unit, Period.objects.get()),
        "task": Task.objects.get(code="nv1"),
    }
    uploads = [("bien-ban.pdf", PDF), ("anh.jpg", photograph())]
    _, photo = actions.attach(
        uploads=uploads, fact="reading:so-lieu", by=by, at=NOON, **about
    )
    actions.void_evidence(photo, by=by, at=NOON, reason="gửi nhầm")
    return folder


def rows():
    stated = [
        *("code", "unit__code", "period__code", "task__code", "fact", "name"),
        *("sha256", "size", "media_type", "uploaded_at", "uploaded_by__username"),
        *("voided_at", "voided_by__username", "void_reason"),
    ]
    return list(Evidence.objects.order_by("code").values(*stated))


def test_papers_travel_with_their_files_and_loading_them_again_changes_nothing(
    filed, tmp_path, kept
):
    before, contents = rows(), sorted(path.read_bytes() for path in kept())
    copy = Folder(tmp_path / "copy")
    copy.dump()
    for path in kept():
        path.unlink()
    Evidence.objects.all().delete()

    assert copy.outcomes()["evidence"] == {"mới": 2}
    assert rows() == before
    assert sorted(path.read_bytes() for path in kept()) == contents
    assert copy.outcomes()["evidence"] == {"giữ nguyên": 2}


def test_files_of_papers_that_are_gone_leave_the_folder(filed, tmp_path):
    copy = Folder(tmp_path / "copy")
    copy.dump()
    Evidence.objects.get(name="anh.jpg").delete()

    copy.dump()

    left = [path.name for path in (copy.path / "files").iterdir()]
    assert left == [Evidence.objects.get().sha256]


@pytest.mark.parametrize(
    "spoil",
    [lambda path: path.unlink(), lambda path: path.write_bytes(b"x")],
    ids=["gone", "altered"],
)
def test_a_paper_without_its_file_is_refused_and_nothing_is_kept(
    filed, tmp_path, kept, spoil
):
    copy = Folder(tmp_path / "copy")
    copy.dump()
    spoil(copy.path / "files" / Evidence.objects.get(name="anh.jpg").sha256)
    for path in kept():
        path.unlink()
    Evidence.objects.all().delete()

    with pytest.raises(Faulty) as refused, files.no_orphans():
        copy.load()

    [fault] = refused.value.faults
    assert "evidence.yaml" in str(fault)
    assert "cột sha256" in str(fault)
    assert kept() == []


def test_a_row_that_proves_nothing_is_a_fault(filed, tmp_path):
    copy = Folder(tmp_path / "copy")
    copy.dump()
    table = copy.path / "evidence.yaml"
    table.write_text(table.read_text().replace("reading:so-lieu", "reading:khong-co"))
    Evidence.objects.all().delete()

    with pytest.raises(Faulty) as refused:
        copy.load()

    assert "Không có dòng số liệu nào là “reading:khong-co”." in str(
        refused.value.faults[0]
    )


def test_the_content_of_a_paper_does_not_change(filed, tmp_path):
    copy = Folder(tmp_path / "copy")
    copy.dump()
    table = copy.path / "evidence.yaml"
    sha256 = Evidence.objects.get(name="anh.jpg").sha256
    table.write_text(table.read_text().replace(sha256, "0" * 64))

    with pytest.raises(Faulty) as refused:
        copy.load()

    assert "Nội dung của một tệp không đổi được" in str(refused.value.faults[0])
