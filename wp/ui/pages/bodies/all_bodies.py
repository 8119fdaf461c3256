"""All bodies beside each other: what each carries, who works with whom, and a table."""

from collections.abc import Sequence

from wp.charts.body_loads import load_picture, more_words
from wp.charts.labels import name_of
from wp.charts.matrix import Names
from wp.charts.matrix_words import matrix_picture
from wp.domain.counts.crosstab import by_size, crosstab, narrowed_to
from wp.domain.counts.workload import Workload
from wp.domain.filter import NONE, Facet
from wp.domain.programme import Programme
from wp.domain.status import TimelineStatus
from wp.language.names import programme_title
from wp.ui.pages.bodies.headlines import when_words
from wp.ui.pages.bodies.pairs import pick_pair, show_pair
from wp.ui.parts.html import Markup, draw, link
from wp.ui.parts.pictures import show_picture
from wp.ui.parts.status_marks import number, status_number
from wp.ui.parts.tables import Cell, table
from wp.ui.parts.titles import chapter, show_contents, show_heading
from wp.ui.shell.view import View

BARS, SQUARES = 40, 32


def show_all(loads: tuple[Workload, ...], view: View) -> None:
    """All bodies of the view."""
    words, lines = view.words, len(view.answer.lines)
    titles = {
        "picture-load": words("bodies.load"),
        "picture-shared": words("bodies.shared"),
        "bodies-table": words("bodies.table"),
    }
    show_contents(titles, words)
    show_picture(load_picture(loads, BARS, lines, words, view.theme), view)
    _show_shared(view)
    title, unit = words("bodies.table"), words("bodies.table_unit")
    folded = chapter(title, unit, _table(loads[:BARS], view), anchor="bodies-table", opened=False)
    draw(words, folded)


def _show_shared(view: View) -> None:
    """Who works with whom, and the lines of one pair."""
    words = view.words
    whole = crosstab(view.answer.lines, Facet.BODY, Facet.BODY, view.filter)
    bodies = [body for body in by_size(whole.rows, whole.row_totals) if body != NONE]
    shown = narrowed_to(whole, bodies[:SQUARES], bodies[:SQUARES])
    names = {body: name_of(body, words) for body in bodies}
    called = Names(names, names, corner=words("bodies.col.body"))
    unit = words("bodies.shared_unit", more=more_words(len(shown.rows), len(bodies), words))
    said = (words("bodies.shared"), unit, words("bodies.shared_counted"))
    show_picture(matrix_picture("shared", said, shown, called, words, view.theme), view)
    show_heading(words("bodies.pair"), "", words)
    show_pair(pick_pair(bodies, view), view)


def _table(loads: Sequence[Workload], view: View) -> Markup:
    """The bodies, one row each: tasks and lines, plan by plan, what is overdue and what its next
    session awaits."""
    words = view.words
    programmes = [edition.programme for edition in view.answer.snapshot.editions]
    col = {name: words(f"bodies.col.{name}") for name in _COLUMNS}
    titles = [programme_title(programme.title, words) for programme in programmes]
    head = [Cell(col["body"], "left"), col["tasks"], col["lines"], *titles, col["overdue"]]
    rows = (_row(load, programmes, view) for load in loads)
    return table([*head, col["due"], Cell(col["session"], "left")], rows)


_COLUMNS = ("body", "tasks", "lines", "overdue", "due", "session")


def _row(load: Workload, programmes: Sequence[Programme], view: View) -> list[object]:
    body, late, session = load.body, TimelineStatus.OVERDUE, load.session
    own = [
        number(load.programmes.get(each.code, 0), view.link(body=body, programme=each.code))
        for each in programmes
    ]
    return [
        link(view.link(body=body), name_of(body, view.words)),
        load.tasks,
        Cell(number(load.lines, view.link(body=body)), "all"),
        *own,
        status_number(load.overdue, late, view.link(body=body, status=late)),
        number(load.due, view.link(body=body, session=session.key)) if session else "–",
        Cell(when_words(session, view.words) or "–", "left"),
    ]
