"""Every picture of the product whose bars say which filter gives them, drawn from an answer as
its page draws it."""

from collections.abc import Callable
from typing import Any

from wp.charts.balance import balance_figure
from wp.charts.body_loads import load_figure
from wp.charts.gantt import gantt_figure
from wp.charts.matrix import Names, matrix_figure
from wp.charts.quarters import quarters_figure
from wp.domain.counts.crosstab import coverage, crosstab
from wp.domain.counts.schedule import GROUPINGS, row, schedule, span
from wp.domain.counts.summary import quarters
from wp.domain.counts.workload import body_workloads
from wp.domain.filter import Answer
from wp.language.words import Words
from wp.services.query import Reference

Picture = Callable[[Answer, Reference, Words], list[dict[str, Any]]]


def _quarters(answer: Answer, plan: Reference, words: Words) -> list[dict[str, Any]]:
    return [quarters_figure(quarters(answer), answer.snapshot.as_of, words)]


def _loads(answer: Answer, plan: Reference, words: Words) -> list[dict[str, Any]]:
    return [load_figure(body_workloads(answer), words)]


def _balance(answer: Answer, plan: Reference, words: Words) -> list[dict[str, Any]]:
    return [balance_figure(coverage(answer, plan.codes), words)]


def _matrices(answer: Answer, plan: Reference, words: Words) -> list[dict[str, Any]]:
    pairs = (("code", "body"), ("code", "topic"), ("code", "status"), ("body", "body"))
    names = Names({}, {})
    return [
        matrix_figure(crosstab(answer.lines, row, column, answer.filter), names, words)
        for row, column in pairs
    ]


def _timelines(answer: Answer, plan: Reference, words: Words) -> list[dict[str, Any]]:
    """Folded alone, whose bars say which filter gives them."""
    on, figures = answer.snapshot.as_of, []
    for grouping in GROUPINGS:
        found = schedule(answer.lines, grouping, answer.filter, fold_above=0)
        rows = [row(entry, answer.filter) for entry in found.entries if entry.folded]
        figures.append(gantt_figure(rows, grouping, (), span(rows, [], on), on, words))
    return figures


PICTURES: dict[str, Picture] = {
    "quarters": _quarters,
    "timelines": _timelines,
    "loads": _loads,
    "balance": _balance,
    "matrices": _matrices,
}
