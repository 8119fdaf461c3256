"""A made-up programme in a layout: the rows to be written, and what a reading of them must give."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.support.documents import generator
from tests.support.documents.layouts import (
    CELLS,
    INACTIVE,
    MERGED,
    OF_TASK,
    PARTS,
    REPEATED,
    Layout,
    Value,
    heading,
)
from wp.domain.timeline import MONTHS
from wp.loaders.rows import Reading, Row


@dataclass
class Table:
    """Rows to be written: values by column name, banners, and over how many rows a cell goes on."""

    name: str
    rows: list[dict[str, Value] | str] = field(default_factory=list)
    spans: list[tuple[int, str, int]] = field(
        default_factory=list
    )  # first row, column, how many rows


def full_rows(made: generator.Programme) -> list[list[dict[str, str]]]:
    """For each table the rows with every cell carried down; `fresh` names the cells that stand
    in the row itself."""
    tables = []
    number = 0
    for at, rows in enumerate(made.tables):
        found: list[dict[str, str]] = []
        topic, task = {"topic_no": "", "topic": ""}, 0
        for row in rows:
            if made.kind == "actions":
                title, code = made.sections[at]
                now = {
                    "topic_no": str(at + 1),
                    "topic": title,
                    "topic_code": code,
                    "task_no": row["number"][0],
                }
            else:
                if "topic" in row:
                    number += 1
                    topic, task = (
                        {"topic_no": row["number"][0].rstrip("."), "topic": row["topic"][0]},
                        0,
                    )
                task += "task" in row
                now = {**topic, "task_no": str(task)}
            for name in CELLS:
                own = row.get(name)
                carried = own is None and name in ("task", *OF_TASK) and made.kind == "topics"
                now[name] = " ".join(own or ()) if not carried else found[-1][name]
                now[f"{name}_is"] = "own" if own else "merged" if carried else "empty"
            now["fresh_task"] = "yes" if "task" in row else ""
            now["fresh_topic"] = (
                "yes" if "topic" in row or (made.kind == "actions" and not found) else ""
            )
            found.append(now)
        tables.append(found)
    return tables


def truth(made: generator.Programme, layout: Layout) -> list[tuple[str, ...]]:
    """What a reading must give: part, topic, task number, text and state of each cell.

    A cell carried over from the task above is one only where ranges are merged; blank it is empty,
    repeated its own. Where all is repeated, an equal cell on the next line of a task goes on from
    the line above.
    """
    found = []
    for at, rows in enumerate(full_rows(made)):
        part = "reports" if made.kind == "topics" and at else "active"
        cells: list[str] = []
        for row in rows:
            former, cells = cells, []
            for name in CELLS:
                text, state = row[name], row[f"{name}_is"]
                if state == "merged" and row["fresh_task"] and layout.style != MERGED:
                    text = text if layout.style == REPEATED else ""
                    state = "own" if text else "empty"
                elif (
                    layout.style == REPEATED
                    and not row["fresh_task"]
                    and name in OF_TASK
                    and made.kind == "topics"
                ):
                    state = "merged" if text == former[2 * CELLS.index(name)] else state
                elif state == "merged":
                    text = former[2 * CELLS.index(name)]
                cells += [text, state]
            code = row.get("topic_code", "")
            found.append((part, row["topic_no"], row["topic"], code, row["task_no"], *cells))
    return found


def rows_of(reading: Reading) -> list[tuple[str, ...]]:
    """A reading as the same flat tuples."""
    return [
        (row.part, row.topic_no, row.topic, row.topic_code, row.task_no, *_texts_and_states(row))
        for row in reading.rows
    ]


def _texts_and_states(row: Row) -> Iterator[str]:
    for name in CELLS:
        cell = getattr(row, name)
        yield from (cell.text, cell.state.value)


def tables_of(made: generator.Programme, layout: Layout) -> list[Table]:
    """The tables to be written, one a sheet."""
    topics, every = made.kind == "topics", full_rows(made)
    french = layout.language >= 2
    out: list[Table] = [Table("Programme")] if layout.sheets != "parts" else []
    for at, rows in enumerate(every):
        if layout.sheets == "parts":
            out.append(Table(PARTS[at][french][:31] if topics else f"Section {at + 1}"))
        table = out[-1]
        if topics and layout.sheets == "one":
            table.rows.append(PARTS[at][french].upper())
        if not topics and layout.sheets != "column":
            title, code = made.sections[at]
            table.rows.append(
                f"{at + 1}. {title} (WCO Strategic Plan - Strategic Process - {code})"
            )
        if (
            not table.rows
            or isinstance(table.rows[-1], str)
            or not any(isinstance(r, dict) for r in table.rows)
        ):
            table.rows.append({name: heading(name, layout, made.kind) for name in layout.columns})
        _add_rows(table, rows, layout, made.kind, PARTS[at][0] if topics else "")
    if topics:
        _add_inactive(out, made, layout, french)
    return out


def _add_rows(
    table: Table, rows: list[dict[str, str]], layout: Layout, kind: str, part: str
) -> None:
    begun: dict[str, int] = {}
    for row in rows:
        if layout.gaps and row["fresh_task"] and layout.style != MERGED:
            table.rows.append({})
        values: dict[str, Value] = {}
        for name in layout.columns:
            value = _value(row, name, layout, kind, part)
            group = (
                "fresh_topic"
                if name in ("topic_no", "topic", "topic_code", "part")
                else "fresh_task"
            )
            goes_on = (
                not row[group]
                if name in (*_TOPIC, "task", "task_no")
                else row.get(f"{name}_is") == "merged"
            )
            goes_on = (
                goes_on
                and name in (*_TOPIC, "task", "task_no", *OF_TASK)
                and kind_spans(kind, name)
            )
            if goes_on and layout.style != REPEATED:
                value = None
            if not goes_on:
                begun[name] = len(table.rows)
            elif layout.style == MERGED:
                table.spans = [s for s in table.spans if s[:2] != (begun[name], name)]
                table.spans.append((begun[name], name, len(table.rows) - begun[name] + 1))
            values[name] = value
        table.rows.append(values)


_TOPIC = ("topic_no", "topic", "topic_code", "part")


def kind_spans(kind: str, name: str) -> bool:
    """Whether cells of this column go on over rows: in a plan of actions only those of its
    sections."""
    return kind == "topics" or name in _TOPIC


def _value(row: dict[str, str], name: str, layout: Layout, kind: str, part: str) -> Value:
    if name == "part":
        return part
    if name == "topic" and layout.topic_in_one:
        return f"{row['topic_no']}. {row['topic']}"
    if name == "task_no" and layout.numbers == "dotted":
        return f"{row['topic_no']}.{row['task_no']}"
    if name in ("topic_no", "task_no"):
        return int(row[name])
    if name == "strategic":
        return row[name].replace(" ", "\n") or None
    if name == "timeline" and layout.dates:
        month, _, year = row[name].partition(" ")
        if month in MONTHS and year.isdecimal():
            return dt.date(int(year), MONTHS.index(month) + 1, 1)
    return row[name] or None


def _add_inactive(
    out: list[Table], made: generator.Programme, layout: Layout, french: bool
) -> None:
    if layout.sheets == "parts":
        out.append(Table(INACTIVE[french]))
        out[-1].rows += [f"- {title}" for title in made.inactive]
    elif layout.sheets == "column":
        out[-1].rows += [{"part": INACTIVE[0], "topic": title} for title in made.inactive]
    else:
        out[-1].rows += [
            INACTIVE[french].upper(),
            *[f"{n}. {t}" for n, t in enumerate(made.inactive, start=1)],
        ]
