"""The picture over time: what is drawn where, what a click asks for, its words and its table."""

import datetime as dt
import json
import re
from typing import Any

import pytest

from tests.support.building import report
from wp.charts.gantt import gantt_figure
from wp.charts.gantt_words import gantt_alt, gantt_table
from wp.charts.theme import DARK, LIGHT
from wp.charts.timeaxis import Span, length, middle, session_lanes, time_axis, year_marks
from wp.domain.counts.schedule import GROUPINGS, Row, row, schedule, span
from wp.domain.filter import Answer, Filter
from wp.domain.snapshot import LineView, take_snapshot
from wp.domain.step_status import StepStatus
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS
from wp.services.query import Question, ask
from wp.store.database import Engine

DAY = dt.date(2019, 10, 31)
ENGLISH, FRENCH = Words("en"), Words("fr")


@pytest.fixture
def answer(filled: Engine) -> Answer:
    return ask(filled, Question(as_of=DAY))


def rows_of(lines: tuple[LineView, ...] | list[LineView], grouping: str = "topic") -> list[Row]:
    return [row(entry) for entry in schedule(lines, grouping).entries]


def drawn(
    answer: Answer, rows: list[Row], grouping: str = "topic", words: Words = ENGLISH
) -> dict[str, Any]:
    days = span(rows, [dt.date(2022, 6, 30)], DAY)
    return gantt_figure(rows, grouping, answer.snapshot.sessions, days, DAY, words)


def points(figure: dict[str, Any]) -> list[tuple[list[str], str]]:
    """What a click asks for, and the text, of every bar that has both."""
    bars = [trace for trace in figure["data"] if trace["type"] == "bar" and "customdata" in trace]
    return [
        pair
        for trace in bars
        for pair in zip(trace["customdata"], trace["text"], strict=True)
        if pair[1]
    ]


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_every_number_drawn_is_what_its_own_filter_gives(
    filled: Engine, answer: Answer, grouping: str
) -> None:
    found = points(drawn(answer, rows_of(answer.lines, grouping), grouping))
    assert len(found) > 10
    for flat, text in found:
        wanted = {facet: (value,) for facet, value in zip(flat[::2], flat[1::2], strict=True)}
        number = int(text.replace("<b>", "").replace("</b>", "").split()[-1])
        assert number == len(ask(filled, Question(Filter(**wanted), DAY)).lines)


def test_a_filter_of_quarters_leaves_no_number_of_another(filled: Engine) -> None:
    wanted = Filter(quarter=("2020-Q2",))
    lines = ask(filled, Question(wanted, DAY)).lines
    entries = schedule(lines, "topic", wanted).entries
    rows = [row(entry, wanted) for entry in entries]
    figure = gantt_figure(rows, "topic", (), span(rows, [], DAY), DAY, ENGLISH)
    assert {tuple(flat[2:]) for flat, _ in points(figure) if len(flat) == 4} == {
        ("step", "2020-Q2 upcoming")
    }


def test_the_bar_of_a_line_opens_its_task_and_has_its_window(answer: Answer) -> None:
    lines = [view for view in answer.lines if view.line.ref in ("WP 22.2a", "ECP 43")]
    figure = drawn(answer, rows_of(lines))
    bars = next(trace for trace in figure["data"] if trace["type"] == "bar")
    assert bars["customdata"] == [["task", "WP 22.2"]] * 3 + [["task", "ECP 43"]]
    assert bars["base"] == ["2019-10-01", "2020-04-01", "2022-03-01", "2019-06-01"]
    assert [x // 86_400_000 for x in bars["x"]] == [31, 30, 92, 30]
    assert bars["text"] == ["◔▼", "○▼", "○▼", "!"]
    colours = [
        STATUS_COLOURS[s] for s in (StepStatus.DUE_SOON, StepStatus.UPCOMING, StepStatus.OVERDUE)
    ]
    assert bars["marker"]["color"] == [colours[0], colours[1], colours[1], colours[2]]
    names = figure["layout"]["yaxis"]["ticktext"]
    assert (
        "<b>WP 22  Economic Competitiveness Package</b>" in names
        and "! ECP 43  Study Report on Disruptive Tech…" in names
    )


def test_no_two_windows_of_a_row_lie_over_each_other(answer: Answer) -> None:
    for grouping in GROUPINGS:
        figure = drawn(answer, rows_of(answer.lines, grouping), grouping)
        bars = next(trace for trace in figure["data"] if trace["type"] == "bar")
        ends: dict[float, str] = {}
        for y, base, x in sorted(
            zip(bars["y"], bars["base"], bars["x"], strict=True), key=lambda bar: bar[1]
        ):
            assert ends.get(y, "") <= base
            ends[y] = (dt.date.fromisoformat(base) + dt.timedelta(days=x // 86_400_000)).isoformat()


def test_a_step_that_moved_has_an_empty_frame_where_it_stood(answer: Answer) -> None:
    own = next(view for view in answer.lines if view.line.ref == "WP 1.1").line.id
    moved = report(1, "2019-10-30", "postponed", month="2020-10", reason="no meeting")
    found = take_snapshot(answer.snapshot.editions, {own: (moved,)}, answer.snapshot.sessions, DAY)
    rows = rows_of([view for view in found.lines if view.line.id == own])
    frame, bars = (trace for trace in drawn(answer, rows)["data"] if trace["type"] == "bar")
    assert frame["base"] == ["2020-04-01"] and frame["marker"]["color"] == "rgba(0,0,0,0)"
    assert "2020-10-01" in bars["base"] and "2020-04-01" not in bars["base"]
    assert "first April 2020 (PTC), now October 2020" in " ".join(bars["hovertext"])
    assert "first April 2020 (PTC), now October 2020 (○ Upcoming)" in gantt_alt(
        rows, "topic", span(rows, [], DAY), DAY, ENGLISH
    )
    assert gantt_table(rows, "topic", ENGLISH)[0]["First due"] == "April 2020"


def test_sessions_stand_on_lanes_of_their_body_with_signs_of_their_own(answer: Answer) -> None:
    figure = drawn(answer, rows_of(answer.lines))
    marks = [trace for trace in figure["data"] if trace["type"] == "scatter"]
    assert [len(trace["x"]) for trace in marks] == [3, 3, 2]
    assert len({trace["marker"]["symbol"] for trace in marks}) == 3
    assert marks[0]["hovertext"][0] == "PTC, 225th/226th Sessions, October 2019 (held)"
    assert figure["layout"]["yaxis"]["ticktext"][:3] == [
        "▼ PTC sessions",
        "◆ PC sessions",
        "■ Council sessions",
    ]
    june = [
        s for s in figure["layout"]["shapes"] if s["type"] == "rect" and s["x0"] == "2020-06-01"
    ]
    assert [shape["x1"] for shape in june] == ["2020-07-01"] * 2, (
        "a session known by its month spans the month"
    )


def test_the_axis_names_years_and_the_day_and_can_be_zoomed(answer: Answer) -> None:
    layout = drawn(answer, rows_of(answer.lines), words=FRENCH)["layout"]
    said = [note["text"] for note in layout["annotations"]]
    assert (
        "<b>exercice 2019/2020</b>" in said
        and "<b>Au 31 octobre 2019</b>" in said
        and "Lignes" in said
    )
    assert (
        layout["xaxis"]["fixedrange"] is False
        and layout["yaxis"]["fixedrange"]
        and layout["dragmode"] == "zoom"
    )
    assert layout["xaxis"]["ticktext"][:4] == ["avr.", "juil.", "oct.", "<b>2020</b>"]
    line = next(shape for shape in layout["shapes"] if shape["type"] == "line")
    assert line["x0"] == "2019-11-01", "the end of the day shown"


def test_a_span_of_decades_is_not_crowded() -> None:
    days = Span(dt.date(2000, 1, 1), dt.date(2040, 12, 31))
    assert len(time_axis(days, ENGLISH, LIGHT)["tickvals"]) == 41
    assert year_marks(days, ENGLISH, LIGHT)[1] == []


def test_places_on_the_axis(answer: Answer) -> None:
    assert middle(dt.date(2020, 6, 1), dt.date(2020, 6, 30)) == "2020-06-16 00:00"
    assert length(dt.date(2020, 6, 30), dt.date(2020, 6, 30)) == 86_400_000
    far = Span(dt.date(2030, 1, 1), dt.date(2030, 12, 31))
    assert session_lanes(answer.snapshot.sessions, far) == {}


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("words", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_words_and_table_hold_the_numbers_of_the_picture(
    answer: Answer, grouping: str, words: Words
) -> None:
    rows = rows_of(answer.lines, grouping)
    alt = gantt_alt(rows, grouping, span(rows, [], DAY), DAY, words)
    assert ("31 October 2019" if words.language == "en" else "31 octobre 2019") in alt and str(
        len(rows)
    ) in alt
    table = gantt_table(rows, grouping, words)
    numbers = [
        [int(n) for cell in list(each.values())[2:] for n in re.findall(r"\d+", cell)]
        for each in table
    ]
    assert numbers == [[n for counts in r.quarters.values() for n in counts.values()] for r in rows]
    assert all(
        each[words("timeline.lines")] == len(r.entry.lines)
        for each, r in zip(table, rows, strict=True)
    )


def test_the_figure_is_plain_and_follows_the_theme(answer: Answer) -> None:
    rows = rows_of(answer.lines, "status")
    for theme in (LIGHT, DARK):
        figure = gantt_figure(
            rows, "status", answer.snapshot.sessions, span(rows, [], DAY), DAY, ENGLISH, theme
        )
        assert figure["layout"]["font"]["color"] == theme.ink
        json.dumps(figure)
    small = drawn(answer, rows, "status")["layout"]["height"]
    assert small < drawn(answer, rows_of(answer.lines))["layout"]["height"] <= 820
