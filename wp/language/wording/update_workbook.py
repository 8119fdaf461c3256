"""What becomes of the rows of a returned update workbook, in words."""

import datetime as dt
from collections.abc import Mapping
from textwrap import shorten

from wp.domain.history import Chapter
from wp.domain.progress import ProgressReport, Statement
from wp.domain.reporting.update_workbook import Fault, Judged, Notice
from wp.language.dates import day
from wp.language.wording.reports import problem_sentence, said_pairs
from wp.language.words import Words

_TOLD, _SHOWN = 8, 160
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


def fault_sentence(fault: Fault, words: Words) -> str:
    """Why a cell cannot be taken, with its address and the title of its column."""
    said = words(
        f"return.fault.{fault.code}",
        words=fault.words,
        days=words.listing([day(each, words.language) for each in fault.days], "or"),
        written=words.listing([each.isoformat() for each in fault.days], "or"),
    )
    return words(
        "return.cell",
        address=fault.address or "–",
        column=words(f"update.col.{fault.column}"),
        said=said,
    )


def judged_sentences(found: Judged, words: Words) -> list[str]:
    """Everything to say of a row: its faults, broken rules with their cells, both reports of a
    conflict."""
    said = [fault_sentence(each, words) for each in found.faults]
    for problem in found.problems:
        column = words(f"field.{problem.field}")
        address = found.address_of(problem) or "–"
        said.append(
            words(
                "return.cell", address=address, column=column, said=problem_sentence(problem, words)
            )
        )
    said += [theirs(each, words) for each in found.meanwhile]
    if found.again:
        said.append(words("return.again"))
    elif found.meanwhile and found.statement is None:
        said.append(words("return.left"))
    if found.statement is not None and not found.again:
        mine = statement_words(found.statement, words)
        if name := found.row.colleague:
            mine = words.parts((words.pair(words("update.col.colleague"), name), mine))
        said.append(words("return.mine", said=mine))
    return said


def notice_sentence(notice: Notice, words: Words) -> str:
    """Words in a returned file that no report takes: where they stand, and what they say."""
    told = [
        words("return.beside_cell", address=address, said=shorten(said, _SHOWN, placeholder=" …"))
        for address, said in notice.cells[:_TOLD]
    ]
    if more := len(notice.cells) - len(told):
        told.append(words("attention.more", n=more))
    key = f"return.beside.{notice.kind.value}"
    return words(key, title=notice.title, cells=words.parts(told))


def counts_sentence(counts: Mapping[str, int], words: Words) -> str:
    """How many rows will change, stay, wait for a decision, or must be mended."""
    return words("return.counts", **counts)


def theirs(report: ProgressReport, words: Words) -> str:
    """A report that somebody else recorded meanwhile."""
    return words(
        "return.theirs",
        id=report.id,
        day=day(report.recorded_at.date(), words.language),
        who=report.recorded_by,
        said=statement_words(report, words),
    )


def statement_words(said: Statement, words: Words) -> str:
    """What a report says, field by field, in one line."""
    report = said if isinstance(said, ProgressReport) else said.recorded(0, _NEVER, "")
    pairs = [(words("field.effective_on"), report.effective_on.isoformat())]
    pairs += said_pairs(Chapter(report, (), None), words)
    return words.parts(words.pair(name, text) for name, text in pairs)
