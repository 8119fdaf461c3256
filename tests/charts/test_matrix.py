"""The matrix, the load and the balance as figures: every number is what its own filter gives,
and can be read."""

import datetime as dt
from typing import Any

import pytest

from wp.charts.balance import balance_alt, balance_figure, balance_table
from wp.charts.body_loads import load_alt, load_figure, load_table
from wp.charts.matrix import JOINT, Names, matrix_figure
from wp.charts.matrix_words import groups, matrix_alt, matrix_table
from wp.charts.theme import DARK, LIGHT, Theme
from wp.domain.counts.crosstab import by_size, coverage, crosstab, narrowed_to
from wp.domain.counts.workload import body_workloads
from wp.domain.filter import NONE, Answer, Filter
from wp.language.names import code_name
from wp.language.words import Words
from wp.look.colours import mix, readable_on
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

DAY = dt.date(2019, 10, 31)
BOTH = [Words("en"), Words("fr")]


@pytest.fixture
def answer(filled: Engine) -> Answer:
    return ask(filled, Question(as_of=DAY))


def names(*values: str, **more: Any) -> Names:
    spoken = {value: value for value in values}
    return Names(spoken, spoken, corner="Code", **more)


def lines_of(filled: Engine, flat: list[str]) -> int:
    wanted = {facet: (value,) for facet, value in zip(flat[::2], flat[1::2], strict=True)}
    return len(ask(filled, Question(Filter(**wanted), DAY)).lines)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("share", [at / 40 for at in range(41)])
def test_the_number_on_every_shade_can_be_read(theme: Theme, share: float) -> None:
    shade = mix(*theme.ramp, share)
    assert contrast(shade, readable_on(shade)) >= 4.5


@pytest.mark.parametrize("facet", ["body", "status", "topic"])
def test_every_cell_shows_what_its_filter_gives(filled: Engine, answer: Answer, facet: str) -> None:
    codes = [code.code for code in reference(filled).codes]
    table = crosstab(answer.lines, "code", facet, rows=codes)
    trace = matrix_figure(table, names(*table.rows, *table.columns), Words("en"))["data"][0]
    assert len(trace["customdata"]) == len(table.cells) + len(table.row_totals) + len(
        table.column_totals
    )
    every = list(zip(trace["customdata"], trace["text"], strict=True))
    for flat, text in every[:: 1 if facet == "status" else 5]:
        assert int(text.removeprefix("<b>").removesuffix("</b>")) == lines_of(filled, flat)


def test_codes_stand_under_their_groups_and_gaps_are_said(filled: Engine, answer: Answer) -> None:
    codes = reference(filled).codes
    table = crosstab(answer.lines, "code", "status", rows=[code.code for code in codes])
    group_of = {code.code: code.group for code in codes} | {NONE: NONE}
    heads = {code: f"group {group_of[code]}" for code in groups(table.rows, group_of)}
    figure = matrix_figure(
        table, names(*table.rows, *table.columns, headings=heads, missing="no task"), Words("en")
    )
    ticks = figure["layout"]["yaxis"]["ticktext"]
    assert ticks[:3] == ["<b>group SG</b>", "SG", "<b>group SO</b>"] and len(heads) == 6
    notes = figure["layout"]["annotations"]
    assert [ticks[note["y"]] for note in notes] == ["SP4", "SP5", "ORG1", "ORG2"]
    assert {note["text"] for note in notes} == {"<b>∅</b> no task"}


def test_the_matrix_of_bodies_is_symmetric_with_own_lines_on_the_diagonal(
    filled: Engine, answer: Answer
) -> None:
    whole = crosstab(answer.lines, "body", "body")
    bodies = by_size(whole.rows, whole.row_totals, 12)
    table = narrowed_to(whole, bodies, bodies)
    trace = matrix_figure(table, names(*bodies), Words("en"))["data"][0]
    found = dict(zip(map(tuple, trace["customdata"]), trace["text"], strict=True))
    assert found["body", "PTC"] == "97" and found["by", "PTC~CBC"] == found["by", "CBC~PTC"]
    both = [v for v in answer.lines if {"PTC", "CBC"} <= set(v.line.bodies)]
    assert int(found["by", f"PTC{JOINT}CBC"]) == len(both)


@pytest.mark.parametrize("words", BOTH, ids=["en", "fr"])
def test_words_and_tables_of_the_matrix_come_from_its_numbers(answer: Answer, words: Words) -> None:
    table = crosstab(answer.lines, "code", "status", rows=("SP4",))
    called = names(*table.rows, *table.columns)
    said = matrix_alt(table, called, words)
    assert words.pair("SP1 · upcoming", words("lines", n=46)) in said and "SP4" in said
    rows = matrix_table(table, called, words)
    assert rows[0]["Code"] == "SP4" and sum(row["upcoming"] for row in rows) == sum(
        table.count(row, "upcoming") for row in table.rows
    )
    empty = crosstab((), "code", "status")
    assert matrix_figure(empty, called, words)["data"][0]["x"] == [] and matrix_alt(
        empty, called, words
    )


@pytest.mark.parametrize("words", BOTH, ids=["en", "fr"])
def test_every_part_of_a_bar_of_the_load_is_what_its_filter_gives(
    filled: Engine, answer: Answer, words: Words
) -> None:
    loads = body_workloads(answer)
    figure = load_figure(loads, words)
    for trace in figure["data"]:
        for flat, n in zip(trace["customdata"][::3], trace["x"][::3], strict=True):
            assert n == lines_of(filled, flat)
    assert sum(sum(trace["x"]) for trace in figure["data"]) == sum(load.lines for load in loads)
    ends = [note["text"] for note in figure["layout"]["annotations"]]
    assert ends[0].startswith("<b>97</b> ") and len(ends) == len(loads) == len(
        load_table(loads, words)
    )
    assert words("lines", n=97) in load_alt(loads, words)
    assert load_figure((), words)["data"] == []


@pytest.mark.parametrize("words", BOTH, ids=["en", "fr"])
def test_every_part_of_the_balance_is_what_its_filter_gives(
    filled: Engine, answer: Answer, words: Words
) -> None:
    found = coverage(answer, reference(filled).codes)
    figure = balance_figure(found, words)
    for trace in figure["data"]:
        for flat, n in zip(trace["customdata"], trace["x"], strict=True):
            assert n == lines_of(filled, flat)
    assert len(figure["layout"]["annotations"]) == 13 and len(balance_table(found, words)) == 17
    assert figure["layout"]["annotations"][2]["text"].startswith("<b>4</b> · 1 ")
    named, idle = (code_name(code, words) for code in ("SP1", "SP4"))
    assert named in balance_alt(found, words) and idle not in balance_alt(found, words)
