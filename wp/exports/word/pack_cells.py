"""The cells of the session pack's tables, paragraph by paragraph: a line with its indicator, what a
body is asked for, why a line is late, and where its steps went."""

from collections.abc import Iterable, Iterator, Sequence

from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.meetings.review import Due, Late, reason_of
from wp.domain.progress import ProgressReport
from wp.domain.snapshot import LineView
from wp.domain.status import OPEN, TimelineStatus
from wp.domain.texts import Text
from wp.exports.word.document import Look, Run
from wp.exports.word.progress_cell import recorded
from wp.language.dates import day
from wp.language.names import step_words
from wp.language.words import DEFAULT, Words

Texts = tuple[Run, ...]
Paras = tuple[Texts, ...]
Asked = tuple[tuple[Decision, FollowUp], ...]
# How wide the columns are, beside one another.
_WIDE = {
    "ref": 12,
    "line": 32,
    "to_do": 27,
    "state": 13,
    "progress": 32,
    "status": 30,
    "new_date": 20,
    "moved": 44,
    "stale": 12,
    "last": 16,
    "who": 16,
    "asked": 40,
    "due": 16,
    "where": 24,
}
_BOLD, _ITALIC = Look(bold=True), Look(italic=True)


def line_cells(view: LineView, words: Words) -> list[Paras]:
    """The reference; the task, and below it its performance indicator."""
    told: list[Texts] = [(Run(Text(view.task.text, DEFAULT)),)]
    if indicator := view.line.indicator.text:
        label = Run(f"{words('documents.pack.indicator')} ", _ITALIC, words.language)
        told.append((label, Run(Text(indicator, DEFAULT), _ITALIC)))
    return [((Run(view.line.ref, _BOLD),),), tuple(told)]


def note_of(view: LineView, words: Words) -> Paras:
    """The progress of a line in a word, and the note of its latest report."""
    status = Run(words(f"progress.{view.state.status.value}"), _BOLD, words.language)
    latest = view.state.latest
    return ((status,), (recorded(latest.note, words),)) if latest and latest.note else ((status,),)


def asked_of(due: Due, body: str, asked: Asked, words: Words) -> Paras:
    """What a body is asked for at a step that is `due`: to take it, by which day, what follows; and
    what earlier decisions on the line `asked` of it."""
    return tuple(_asked(due, body, asked, words))


def _asked(due: Due, body: str, asked: Asked, words: Words) -> Iterator[Texts]:
    step, language = due.step, words.language
    yield (Run(step_words(step.step, words), _BOLD, language),)
    if not step.has_acted(body) and step.due and due.line.status in OPEN:
        by = words("documents.pack.act", day=day(step.due, language))
        yield (Run(by, language=language),)
    steps = due.line.state.steps
    later = [
        step_words(s.step, words) for s in steps[steps.index(step) + 1 :] if s.due and not s.reached
    ]
    if later and due.line.status in OPEN:
        yield (Run(words("documents.pack.then", steps=words.row(later)), language=language),)
    own = {due.line.line.ref, due.line.task.ref, due.line.topic.ref}
    for decision, each in asked:
        if body in each.people and own & {*decision.refs}:
            also = Run(f"{words('documents.pack.also')} ", language=language)
            yield (also, recorded(each.asked, words))


def moved_steps(view: LineView, words: Words) -> Paras:
    """Each step that was moved and is still to be taken, with its new and its first date; those of
    a completed or discontinued line are closed."""
    return tuple(
        (
            Run(f"{step_words(state.step, words)} ", _BOLD, words.language),
            Run(
                words(
                    "documents.pack.moved_to" if state.step.end else "documents.pack.dated",
                    day=day(state.due, words.language),
                    first=day(state.step.end, words.language) if state.step.end else "",
                ),
                language=words.language,
            ),
        )
        for state in view.state.steps
        if state.moved and state.due and not state.reached and view.status in OPEN
    )


def by_reason(late: Iterable[Late]) -> list[tuple[ProgressReport | None, list[LineView]]]:
    """The late lines under each reason and action given, those without a reason last."""
    found: dict[tuple[str, str], tuple[ProgressReport | None, list[LineView]]] = {}
    for each in late:
        given = each.reason
        key = (given.reason, given.anticipated_action) if given else ("", "")
        found.setdefault(key, (given, []))[1].append(each.line)
    return sorted(found.values(), key=lambda group: group[0] is None)


def unexplained(view: LineView, words: Words) -> Paras:
    """Of an overdue line that nobody gave a reason for: that none is given. A reason stands once,
    among the late lines."""
    if view.status is not TimelineStatus.OVERDUE or reason_of(view):
        return ()
    return ((Run(words("review.no_reason"), _ITALIC, words.language),),)


def reason_words(report: ProgressReport | None, words: Words) -> Texts:
    """A reason with what is foreseen, or that none is on record."""
    if report is None:
        return (Run(words("documents.pack.no_reason"), _ITALIC, words.language),)
    told = [Run(f"{words('documents.reason')} ", _BOLD, words.language)]
    told.append(recorded(report.reason, words))
    if report.anticipated_action:
        told.append(Run(f" {words('documents.action')} ", _BOLD, words.language))
        told.append(recorded(report.anticipated_action, words))
    return tuple(told)


def widths_of(columns: Sequence[str], room: int) -> tuple[int, ...]:
    """The widths of these columns, which share the room as `_WIDE` says."""
    whole = sum(_WIDE[column] for column in columns)
    return tuple(room * _WIDE[column] // whole for column in columns)
