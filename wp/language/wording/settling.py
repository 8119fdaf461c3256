"""What a person settled of a doubt, in words."""

from collections.abc import Callable, Sequence
from textwrap import shorten

from wp.domain.editions.doubt_kinds import DoubtKind
from wp.domain.findings import Finding, Judgement, Settlement
from wp.language.dates import day
from wp.language.record_texts import told_in
from wp.language.wording.statuses import place_parts
from wp.language.words import Words

_SHOWN = 60


def settled_sentence(
    said: Settlement,
    words: Words,
    text: Callable[[str], str] = str,
    quote: Callable[[str], str] = str,
) -> str:
    """What was `said` of a doubt: how it is settled, by whom, when and why.

    `text` shows what is of the record (a page escapes it), `quote` the reading (a page marks it as
    English as well).
    """
    who = text(said.recorded_by)
    on = day(said.recorded_at.date(), words.language) if said.recorded_at else ""
    why = text(told_in(said.reason, words))
    if said.judgement is Judgement.MENDED:
        return words("settling.mended", reading=quote(said.reading), who=who, day=on, why=why)
    return words("settling.kept", who=who, day=on, why=why)


def cell_sentence(
    said: Settlement,
    words: Words,
    text: Callable[[str], str] = str,
    quote: Callable[[str], str] = str,
) -> str:
    """What was `said` with the column that it is about, where a line shows several; `text` and
    `quote` as in `settled_sentence`."""
    column = text(words.named("column", said.finding.column))
    return words.pair(column, settled_sentence(said, words, text, quote))


def one_cell(refs: Sequence[str], words: Words) -> tuple[str, ...]:
    """That a doubt is about one cell of these lines; nothing where there are none."""
    return (words("settling.one_cell", refs=words.listing(list(refs))),) if refs else ()


def kind_name(kind: DoubtKind, n: int, words: Words) -> str:
    """What a kind of which there are `n` doubts is called in a list to choose from: the column,
    what is doubted, what was read where that is its cause, and how many."""
    column = words.named("column", kind.column) if kind.column else ""
    read = words("quoted", text=shorten(kind.read, _SHOWN, placeholder=" …")) if kind.read else ""
    what = " · ".join(filter(None, (column, words.named("finding", kind.code), read)))
    return words("settling.of_kind", what=what, n=n)


def doubt_name(finding: Finding, words: Words) -> str:
    """What a doubt is called in a list to choose from: its line, its column, what is doubted, and
    where."""
    column = words.named("column", finding.column) if finding.column else ""
    where = words.row(place_parts(finding.place, words)) or finding.place.document
    what = words.named("finding", finding.code)
    return " · ".join(filter(None, (finding.ref, column, what, where)))
