"""The About sheet of a workbook: what it holds and how that came to be chosen, as labels and
texts; of the lines also where they stand and what needs attention."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten

from wp.domain.counts.summary import attention, quarters
from wp.domain.filter import Answer, count_status
from wp.domain.programme import Edition
from wp.domain.snapshot import LineView, Snapshot
from wp.domain.status import TimelineStatus
from wp.domain.step_status import DUE_SOON_DAYS
from wp.exports.excel.book import A4, LINK_HOLDS, Book, Sheet
from wp.exports.rows import editions_of
from wp.language.dates import day
from wp.language.names import programme_title
from wp.language.wording.filters import filter_sentence
from wp.language.wording.headlines import headline
from wp.language.wording.statuses import why_clause, why_late
from wp.language.words import Words
from wp.look.colours import shade

WHAT = "sheet.what_is"
# As many lines that need attention as leave the sheet on one page.
TOLD, TASK, _GAP = 8, 110, 6
RULES = tuple(
    f"sheet.rule.{name}"
    for name in ("unit", "overlap", "due", "status", "moved", "stale", "not_stated", "printed")
)


def add_about(
    book: Book,
    title: str,
    rows: Iterable[tuple[str, str]],
    link: str,
    grounds: Mapping[str, str] | None = None,
) -> None:
    """The sheet of a book that says what it holds: a title, below it the rows (label, text; the
    label may be empty), and the link that opens the same view, where it is a web address.

    `grounds` are the colours under labels that have one.
    """
    made = Sheet(book, book.words("sheet.about"), (26, 100))
    made.sheet.hide_gridlines(2)
    made.print_as("portrait", A4)
    made.sheet.fit_to_pages(1, 1)
    made.append([title], "title", 26)
    for label, text in rows:
        if label and label not in (grounds or {}):
            made.append([], height=_GAP)
        at = made.append([label or None, text])
        if label:
            made.put(at, 0, label, "label", (grounds or {}).get(label, ""))
    at = made.append([None, link])
    if is_address(link) and len(link) <= LINK_HOLDS:
        made.sheet.write_url(at, 1, link, book.look("link"), link)


def about(
    answer: Answer,
    words: Words,
    generated_at: dt.datetime,
    link: str,
    what: str = WHAT,
    rules: Sequence[str] = RULES,
    found_out: Sequence[tuple[str, str]] = (),
) -> Iterator[tuple[str, str]]:
    """(label, text) of every row below the title, in order; the link itself comes below them.

    `what` and `rules` are words of the catalogue: what the workbook is, and how it is counted;
    `found_out` holds rows that say what came out.
    """
    found = answer.snapshot
    yield words("sheet.what"), words(what)
    yield words("sheet.filter"), _in_words(answer, words)
    yield from at_a_day(found, words)
    yield (
        words("sheet.lines_shown"),
        words("filter.shown", n=len(answer.lines), total=len(found.lines)),
    )
    every_task = len({(view.edition.key, view.task.ref) for view in found.lines})
    yield (
        words("sheet.tasks_shown"),
        words("sheet.n_of_tasks", shown=answer.tasks, total=every_task),
    )
    yield from found_out
    for rule in rules:
        yield words("sheet.rules") if rule == rules[0] else "", words(rule)
    for edition in editions_of(answer):
        yield words("sheet.edition", edition=edition.key), _edition(edition, words)
        if edition.settled:
            yield "", words("sheet.settled_n", n=len(edition.settled))
    yield words("sheet.values"), _as_values(answer, words)
    yield words("sheet.made"), moment(generated_at, words)
    yield words("sheet.link"), words("sheet.link_opens" if is_address(link) else "sheet.link_part")


def where_they_stand(answer: Answer, words: Words) -> Iterator[tuple[str, str]]:
    """What the figures mean, how many lines have each status, and the lines that need attention,
    the most urgent first."""
    yield words("sheet.headline"), headline(answer, quarters(answer), words)
    if not len(answer):
        return
    for status, n in count_status(answer).items():
        if n:
            yield status_label(status, words), words("lines", n=n)
    urgent = attention(answer)
    told = [_urgent(view, words) for view in urgent[:TOLD]]
    if more := len(urgent) - len(told):
        told.append(words("sheet.attention_more", n=more))
    if not told:
        told = [words("attention.none", n=DUE_SOON_DAYS)]
    for at, each in enumerate(told):
        yield words("attention.title") if at == 0 else "", each


def status_label(status: TimelineStatus, words: Words) -> str:
    """A status as its sign and word."""
    return f"{shade(status).sign} {words(f'status.{status.value}')}"


def grounds_of(words: Words) -> dict[str, str]:
    """The colour under the label of each status."""
    return {status_label(status, words): f"#{shade(status).pale}" for status in TimelineStatus}


def _urgent(view: LineView, words: Words) -> str:
    task = shorten(view.task.text, TASK, placeholder=" …")
    why, late = why_clause(view.line_status.why, words), why_late(view, words)
    return "\n".join(filter(None, (f"{view.line.ref}  {task}", why, late)))


def at_a_day(position: Snapshot, words: Words) -> Iterator[tuple[str, str]]:
    """The day shown, and the moment of knowledge."""
    as_of, known_at = position.as_of, position.known_at
    yield words("sheet.as_of"), f"{day(as_of, words.language)} ({as_of.isoformat()})"
    known = moment(known_at, words) if known_at else words("sheet.known_now")
    yield words("sheet.known_at"), known


def is_address(link: str) -> bool:
    """Whether a link may be followed from the sheet: a web address, and nothing else."""
    return link.startswith(("http://", "https://"))


def moment(value: dt.datetime, words: Words) -> str:
    """A moment in words, in UTC."""
    utc = value.astimezone(dt.UTC)
    return words("sheet.moment", day=day(utc.date(), words.language), time=f"{utc:%H:%M}")


def _in_words(answer: Answer, words: Words) -> str:
    sentence = filter_sentence(answer.filter, answer.snapshot, words)
    if not answer.without_date:
        return sentence
    return f"{sentence} ({words('filter.without_date', n=answer.without_date)})"


def _as_values(answer: Answer, words: Words) -> str:
    """One line a facet, as the command line and an address name it: "body: CBC; PTC"."""
    chosen = {
        facet: ("yes" if value else "no") if isinstance(value, bool) else value
        for facet, value in answer.filter.chosen().items()
    }
    lines = [
        f"{facet}: {'; '.join(v) if isinstance(v, list) else v}" for facet, v in chosen.items()
    ]
    return "\n".join(lines) or words("sheet.no_filter")


def _edition(edition: Edition, words: Words) -> str:
    return words(
        "sheet.edition_is",
        title=programme_title(edition.programme.title, words),
        standing=words.standing(edition.standing),
        document=_documents(edition, words),
        effective=day(edition.effective_on, words.language),
        recorded=day(edition.recorded_at.date(), words.language),
    )


def _documents(edition: Edition, words: Words) -> str:
    """The documents in which the lines stand, and the file that they were read from where that
    is another."""
    found = dict.fromkeys(line.source.document for _, _, line in edition.lines())
    named = words.listing([*found] or [edition.document])
    return (
        named
        if named == edition.document
        else words("sheet.read_from", documents=named, file=edition.document)
    )
