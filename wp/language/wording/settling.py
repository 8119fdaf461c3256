"""What a person settled of a doubt, in words."""

from collections.abc import Callable

from wp.domain.findings import Finding, Judgement, Settlement
from wp.language.dates import day
from wp.language.record_texts import told_in
from wp.language.wording.statuses import place_parts
from wp.language.words import Words


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


def doubt_name(finding: Finding, words: Words) -> str:
    """What a doubt is called in a list to choose from: its line, its column, what is doubted, and
    where."""
    column = words.named("column", finding.column) if finding.column else ""
    where = words.row(place_parts(finding.place, words)) or finding.place.document
    what = words.named("finding", finding.code)
    return " · ".join(filter(None, (finding.ref, column, what, where)))
