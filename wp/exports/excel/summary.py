"""The Summary sheet: the lines counted by topic, objective, body, type and status, with a chart
beside each table.

The counts are formulas of ours over the table of the sheet Lines, written with their values: they
follow what a reader filters or mends there. A formula names columns and cells, never a text of the
data.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wp.domain.codes import StrategicCode
from wp.domain.filter import NONE, Answer, Facet
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.exports.cell_words import BETWEEN_BODIES, topic_number
from wp.exports.excel.book import A4, Book, Sheet, row_height
from wp.exports.excel.lines import status_word
from wp.language.names import body_in_full, code_name, code_title
from wp.language.wording.filters import filter_sentence
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS

# Counting the rows that a filter leaves takes as many steps as rows, for every count, at every
# change.
LIVE = 5_000
GAP = "  "
_WIDTHS = (66, 9, 2)
_CHARTED, _ROW, _CHART = 45, 20, 640
# Pixels from bar to bar where long names need two lines; on paper these begin a page of their own,
# so that no chart is cut.
_PITCH = {Facet.TOPIC: 34, Facet.BODY: 34}


@dataclass(frozen=True, slots=True)
class Block:
    """One table of counts: what it counts by, (value, label, lines) row by row, whether a line
    may count twice."""

    facet: Facet
    rows: tuple[tuple[str, str, int], ...]
    overlaps: bool = False


def blocks(answer: Answer, codes: Sequence[StrategicCode], words: Words) -> list[Block]:
    """The tables of an answer, each with the values that its filter allows."""
    chosen = answer.filter.status
    statuses = [s for s in TimelineStatus if not chosen or s in chosen]
    topics = {view.topic.ref: view for view in answer.lines}
    titles = {code.code: code.title for code in codes}
    plan = [code.code for code in codes] if not answer.filter.code else []
    named = dict.fromkeys((*plan, *answer.values(Facet.CODE)))
    bodies = sorted(
        answer.values(Facet.BODY),
        key=lambda body: (body == NONE, -answer.count((Facet.BODY, body))),
    )
    found = [
        (Facet.STATUS, [(s.value, status_word(s, words)) for s in statuses]),
        (Facet.TYPE, [(kind, _type(kind, words)) for kind in answer.values(Facet.TYPE)]),
        (Facet.CODE, [(code, _code(code, titles, words)) for code in named]),
        (Facet.BODY, [(body, _stated(body, body_in_full(body, words), words)) for body in bodies]),
        (Facet.TOPIC, [(ref, _topic(topics[ref])) for ref in answer.values(Facet.TOPIC)]),
    ]
    return [_block(facet, rows, answer) for facet, rows in found]


def _block(facet: Facet, rows: list[tuple[str, str]], answer: Answer) -> Block:
    counted = tuple((value, label, answer.count((facet, value))) for value, label in rows)
    return Block(facet, counted, overlaps=facet in (Facet.CODE, Facet.BODY))


def _stated(value: str, label: str, words: Words) -> str:
    return words("not_stated") if value == NONE else label


def _type(kind: str, words: Words) -> str:
    return words("not_stated") if kind == NONE else words(f"type.{kind}")


def _code(code: str, titles: dict[str, str], words: Words) -> str:
    name, title = code_name(code, words), code_title(code, titles.get(code, ""), words)
    return _stated(code, f"{name}{GAP}{title}" if title else name, words)


def _topic(view: LineView) -> str:
    """The three cells of the Lines sheet that make a topic, as the formula puts them together."""
    return f"{view.edition.programme.code} {topic_number(view.topic.number)}{GAP}{view.topic.title}"


class Formulas:
    """The formulas that count the rows of the Lines table which a reader's filter leaves."""

    def __init__(self, words: Words) -> None:
        self._words, self._table = words, words("sheet.lines")
        ref = words("sheet.col.ref")
        head = f"{self._table}[[#Headers],[{ref}]]"
        self._left = f"SUBTOTAL(103,OFFSET({head},ROW({self._table}[{ref}])-ROW({head}),0))"
        self.total = f"=SUBTOTAL(103,{self._table}[{ref}])"

    def count(self, facet: Facet, cell: str, none: bool) -> str:
        """The count of the rows whose facet is the label in a cell of the Summary sheet."""
        return f"=SUMPRODUCT({self._left}*({self._fits(facet, cell, none)}))"

    def _fits(self, facet: Facet, cell: str, none: bool) -> str:
        if facet == Facet.TOPIC:
            code, number, title = (self._column(key) for key in ("programme", "topic_no", "topic"))
            return f'{code}&" "&{number}&"{GAP}"&{title}={cell}'
        column = self._column({Facet.CODE: "codes", Facet.BODY: "bodies"}.get(facet, facet))
        if none:
            return f'({column}={cell})+({column}="")'
        if facet in (Facet.CODE, Facet.BODY):
            key = f'LEFT({cell},FIND("{GAP}",{cell}&"{GAP}")-1)' if facet == Facet.CODE else cell
            sign = BETWEEN_BODIES if facet == Facet.BODY else ", "
            return f'ISNUMBER(FIND("{sign}"&{key}&"{sign}","{sign}"&{column}&"{sign}"))*1'
        return f"{column}={cell}"

    def _column(self, key: str) -> str:
        return f"{self._table}[{self._words(f'sheet.col.{key}')}]"


def add_summary(book: Book, answer: Answer, codes: Sequence[StrategicCode]) -> None:
    """The sheet; without a line it says so."""
    words = book.words
    made = Sheet(book, words("sheet.summary"), _WIDTHS)
    made.sheet.hide_gridlines(2)
    made.print_as("portrait", A4)
    made.append([words("summary.title")], "title", 26)
    made.append([filter_sentence(answer.filter, answer.snapshot, words)], "note")
    if not len(answer):
        made.append([words("sheet.no_line")], "note")
        return
    live = len(answer) <= LIVE
    made.append([words("summary.live" if live else "summary.still")], "quiet")
    formulas = Formulas(words) if live else None
    at = made.append([words("summary.lines")], "label")
    _count(made, at, formulas.total if formulas else "", len(answer))
    at = made.append([words("summary.tasks")], "label")
    made.put(at, 1, answer.tasks, "count")
    made.append([])
    breaks = []
    for block in blocks(answer, codes, words):
        if block.facet in _PITCH:
            breaks.append(made.rows)
        _add_block(made, block, formulas)
    made.sheet.set_h_pagebreaks(breaks)


def _count(made: Sheet, at: int, formula: str, value: int, look: str = "count") -> None:
    if formula:
        made.sheet.write_formula(at, 1, formula, made.book.look(look), value)
    else:
        made.put(at, 1, value, look)


def _add_block(made: Sheet, block: Block, formulas: Formulas | None) -> None:
    words = made.book.words
    start = made.append([words(f"summary.by.{block.facet}")], "section", 20)
    made.append([words(f"summary.head.{block.facet}"), words("summary.count")], "head", 18)
    first = made.rows
    for value, label, n in block.rows:
        at = made.append([label], height=row_height([label], [_WIDTHS[0] * 1.2]))
        formula = formulas.count(block.facet, f"$A{at + 1}", value == NONE) if formulas else ""
        _count(made, at, formula, n)
    key = f"summary.pairs.{block.facet}" if block.overlaps else "summary.total"
    at = made.append([words(key)], "total")
    total = sum(n for _, _, n in block.rows)
    _count(made, at, f"=SUM(B{first + 1}:B{at})" if formulas else "", total, "total count")
    high = _add_chart(made, block, start, first)
    while (made.rows - start) * _ROW < high + _ROW:
        made.append([])
    made.append([])


def _add_chart(made: Sheet, block: Block, start: int, first: int) -> int:
    """Bars over the counts, beside their table; gives the height of the chart in pixels."""
    words, name = made.book.words, made.book.words("sheet.summary")
    last = first + min(len(block.rows), _CHARTED) - 1
    high = 80 + _PITCH.get(block.facet, 22) * (last - first + 1)
    series = {
        "categories": [name, first, 0, last, 0],
        "values": [name, first, 1, last, 1],
        "gap": 45,
        "fill": {"color": "#4862AD"},
        "data_labels": {"value": True, "font": {"size": 9}},
    }
    if block.facet == Facet.STATUS:
        series["points"] = [
            {"fill": {"color": STATUS_COLOURS[TimelineStatus(value)]}} for value, _, _ in block.rows
        ]
    chart = made.book.made.add_chart({"type": "bar"})
    chart.add_series(series)
    key = "summary.chart_overlap" if block.overlaps else "summary.chart"
    title = words(key, by=words(f"summary.by.{block.facet}"))
    chart.set_title({"name": title, "name_font": {"size": 11, "bold": True}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis(
        {"reverse": True, "num_font": {"size": 9}, "major_tick_mark": "none", "interval_unit": 1}
    )
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": _CHART, "height": high})
    made.sheet.insert_chart(
        start, 3, chart, {"description": title, "object_position": 2, "y_offset": 4}
    )
    return high
