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
                    child.attrSet("loading", "lazy")
        return markdown.renderer.render(tokens, markdown.options, {})


@cache
def chapters() -> tuple[Chapter, ...]:
    """Every chapter, in the order of the files' numbers."""
    return tuple(_chapter(path) for path in sorted(FOLDER.glob("[0-9][0-9]-*.md")))


def _chapter(path: Path) -> Chapter:
    text = path.read_text(encoding="utf-8")
    name, heading = _NAME.fullmatch(path.stem), _HEADING.match(text)
    if name is None or heading is None:
        raise ValueError(f"{path} has no number, or does not begin with a heading.")
    return Chapter(slug=name["slug"], title=heading[1], text=text)
