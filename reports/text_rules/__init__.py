"""What is looked for in a text: one rule, one file."""

from . import (
    abbreviations,
    against_registers,
    capitals,
    cited_differently,
    commas,
    date_forms,
    document_series,
    doubled_words,
    incomplete_citation,
    misnamed,
    misspellings,
    number_forms,
    repeated,
    spacing,
    sums,
    typed_figures,
)

RULES = (
    sums.RULE,
    against_registers.RULE,
    typed_figures.RULE,
    cited_differently.RULE,
    document_series.RULE,
    incomplete_citation.RULE,
    misnamed.RULE,
    date_forms.RULE,
    number_forms.RULE,
    doubled_words.RULE,
    misspellings.RULE,
    capitals.RULE,
    commas.RULE,
    abbreviations.RULE,
    repeated.RULE,
    spacing.RULE,
)
