"""Registers whose rows leave the site only with those who enter them (security)."""

from dataclasses import dataclass

from org.models import User

from .domains import all_domains

WITHHELD = "Không gồm {} dòng của sổ {}: chỉ người nhập sổ này được xuất."


@dataclass(frozen=True, kw_only=True)
class Closed:
    """What somebody sees on the screen but may not take away, nor find by searching."""

    slugs: frozenset[str]
    tables: frozenset[str]
    rules: frozenset[str]
    label: str

    def holds_figure(self, code: str) -> bool:
        """Whether the figure of this code, with or without arguments, is one of theirs."""
        return code.partition(".")[0] in self.slugs

    def holds_row(self, fact: str) -> bool:
        """Whether the row, as sources cite it, is one of theirs."""
        return fact.partition(":")[0] in self.tables

    def note(self, number: int) -> str:
        """What an export says at its end; "" where nothing was left out."""
        return WITHHELD.format(number, self.label) if number else ""


def closed_to(user: User) -> Closed:
    """The registers that are closed to somebody; a query each that guards itself."""
    domains = [domain for domain in all_domains() if not domain.is_open_to(user)]
    return Closed(
        slugs=frozenset(domain.slug for domain in domains),
        tables=frozenset(t.name for d in domains for t in d.tables),
        rules=frozenset(rule.code for d in domains for rule in d.checks),
        label=", ".join(domain.label for domain in domains),
    )
