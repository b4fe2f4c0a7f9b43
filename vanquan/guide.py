"""The user guide: chapters in Vietnamese under docs/user-guide, read on the site itself.

Nobody in the office reads Markdown; the same files are pages of the site and of the
repository.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from markdown_it import MarkdownIt

FOLDER: Path = settings.BASE_DIR / "docs" / "user-guide"
_HEADING = re.compile(r"# (.+)")
_NAME = re.compile(r"\d\d-(?P<slug>[a-z0-9-]+)")
# Which chapter tells of a page: the name of its address, or of all addresses of an app.
CHAPTER_OF = {
    "tasks:my_work": "viec-cua-toi",
    "tasks:search": "viec-cua-toi",
    "tasks:hub": "viec-cua-toi",
    "tasks:readings": "chi-tieu-moc-van-ban",
    "tasks:reading_history": "ghi-moi-sua-sai-rut-bo",
    "tasks:reading_correct": "ghi-moi-sua-sai-rut-bo",
    "tasks:milestone_correct": "ghi-moi-sua-sai-rut-bo",
    "tasks:withdraw": "ghi-moi-sua-sai-rut-bo",
    "tasks:documents": "chi-tieu-moc-van-ban",
    "tasks:document_edit": "chi-tieu-moc-van-ban",
    "tasks:texts": "thuyet-minh",
    "tasks:text_edit": "thuyet-minh",
    "tasks:evidence": "minh-chung",
    "tasks:return": "nop-tra-lai-xin-sua",
    "tasks:board": "viec-cua-van-phong",
    "tasks:periods": "viec-cua-van-phong",
    "tasks:period": "viec-cua-van-phong",
    "tasks:period_plan": "viec-cua-van-phong",
    "reports:own": "van-ban-bao-cao-cua-don-vi",
    "overview": "tong-quan-chi-dao",
    "ntm:overview": "tong-quan-chi-dao",
    "gtnt:overview": "tong-quan-chi-dao",
    "gpmb:overview": "tong-quan-chi-dao",
    "ocop:overview": "tong-quan-chi-dao",
    "antt:overview": "tong-quan-chi-dao",
    "tasks:milestones": "tong-quan-chi-dao",
    "tasks:look_figure": "tong-quan-chi-dao",
    "tasks:directions": "tong-quan-chi-dao",
    "tasks:direction": "tong-quan-chi-dao",
    "tasks:direction_new": "tong-quan-chi-dao",
    "ntm": "nong-thon-moi",
    "gtnt": "duong-giao-thong",
    "gpmb": "giai-phong-mat-bang",
    "ocop": "ocop-chuoi-gia-tri",
    "antt": "an-ninh-trat-tu",
    "reports": "lanh-dao-van-thu",
    "tasks": "lanh-dao-van-thu",  # how things stand
    "org:password": "dang-nhap-mat-khau",
    "org": "viec-cua-van-phong",
}


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One job, told from the first click to the last."""

    slug: str
    title: str
    text: str  # Markdown

    @property
    def html(self) -> str:
        """The chapter as the site shows it; its pictures come from the static files."""
        markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
        tokens = markdown.parse(self.text)
        for token in tokens:
            for child in token.children or ():
                if child.type == "image":
                    child.attrSet(
                        "src", static(f"guide/{Path(str(child.attrs['src'])).name}")
                    )
        return markdown.renderer.render(tokens, markdown.options, {})


@cache
def chapters() -> tuple[Chapter, ...]:
    """Every chapter, in the order of the files' numbers."""
    return tuple(_chapter(path) for path in sorted(FOLDER.glob("[0-9][0-9]-*.md")))


def chapter_of(page: str) -> str:
    """The slug of the chapter that tells of the page (`tasks:texts`); "" for the list."""
    app = page.partition(":")[0]
    return CHAPTER_OF.get(page) or CHAPTER_OF.get(app, "")


def _chapter(path: Path) -> Chapter:
    text = path.read_text(encoding="utf-8")
    name, heading = _NAME.fullmatch(path.stem), _HEADING.match(text)
    if name is None or heading is None:
        raise ValueError(f"{path} has no number, or does not begin with a heading.")
    return Chapter(slug=name["slug"], title=heading[1], text=text)
