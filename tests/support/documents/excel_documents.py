"""Made-up programmes as workbooks and tables in CSV, typed in the many ways in which colleagues
type them.

The truth is that of `generator`; a layout says how it is written, and what of it that way of
writing can carry.
"""

import csv
import datetime as dt
import io
import random
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from tests.support.documents import generator
from wp.domain.timeline import MONTHS

MERGED, BLANK, REPEATED = "merged", "blank", "repeated"
HEADINGS = {
    "part": ("Part", "Partie"),
    "topic_no": ("No.", "N°", "Topic number", "Numéro du thème"),
    "topic": ("Topic", "Topics", "Thème", "Sujet"),
    "task_no": ("Task no.", "Reference", "Numéro de tâche", "Réf."),
    "task": ("Tasks", "Task", "Tâches", "Description"),
    "strategic": (
        "WCO Strategic Plan1",
        "Strategic codes",
        "Plan stratégique de l'OMD",
        "Codes stratégiques",
    ),
    "type": ("Type of task2", "Type", "Type de tâche", "Task type"),
    "bodies": ("Responsible body3", "Responsible bodies", "Organe responsable", "Responsable"),
    "programmes": (
        "Relevant Work Programme/\nAction Plan",
        "Related work programmes",
        "Programmes de travail concernés",
    ),
    "indicator": (
        "Performance\nIndicators",
        "Performance indicator",
        "Indicateurs de performance",
        "KPI",
    ),
    "timeline": ("Timeline", "Deadline", "Calendrier", "Échéance", "Due date"),
    "progress": ("Progress", "Progrès", "Avancement"),
}
ACTION_HEADINGS = {
    "topic_no": ("Section no.", "Section number", "Numéro de section"),
    "topic": ("Section", "Titre de section"),
    "topic_code": ("Section code", "Code de la section"),
    "task_no": ("No.", "Action no.", "Numéro d'action", "N°"),
    "task": ("Action", "Actions", "Activity"),
}
PARTS = (
    ("Active topics and tasks", "THÈMES ACTIFS"),
    ("Reports from other working bodies", "RAPPORTS D'AUTRES ORGANES"),
)
INACTIVE = ("Inactive topics", "THÈMES INACTIFS")
OF_TASK = ("type", "strategic", "bodies")
CELLS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")
Value = str | int | float | dt.date | None


@dataclass(frozen=True)
class Layout:
    """How a programme is written: its order of columns, headings, and what stands where."""

    style: str  # of cells that go on over rows: merged, blank or repeated
    columns: tuple[str, ...]
    language: int  # which of the headings
    title: int  # rows above the first heading
    sheets: str  # "one", "parts" (a sheet each), "column" (a column names the part or section)
    numbers: str  # of tasks: "none", "own" (3), "dotted" (4.3)
    topic_in_one: bool = False  # "4. E-Commerce" in one cell
    dates: bool = False  # months typed as dates
    gaps: bool = False  # blank rows between tasks
    other: bool = False  # a sheet that holds no programme


def layout_of(seed: int, kind: str, plain: bool = False, flat: bool = False) -> Layout:
    """A layout of this seed; `plain`: cells merged as in the published documents; `flat`:
    nothing merged, no dates."""
    chance = random.Random(seed * 7 + 1)
    topics = kind == "topics"
    style = (
        MERGED
        if plain
        else chance.choice((BLANK, REPEATED) if flat else (MERGED, MERGED, BLANK, REPEATED))
    )
    sheets = chance.choice(("one", "column") if flat else ("one", "parts", "column"))
    numbers = chance.choice(("none", "own", "dotted")) if topics else "own"
    in_one = topics and chance.random() < 0.3
    names = (
        ["topic_no", "topic", "task_no", "task", *OF_TASK, "indicator", "timeline"]
        if topics
        else [
            "task_no",
            "task",
            "bodies",
            "programmes",
            "timeline",
        ]
    )
    if numbers == "none" and topics:
        names.remove("task_no")
    if in_one:
        names.remove("topic_no")
    if sheets == "column":
        names += ["part"] if topics else ["topic_no", "topic", "topic_code"]
    if topics and chance.random() < 0.5:
        names.append("progress")
    chance.shuffle(names)
    return Layout(
        style,
        tuple(names),
        chance.randrange(4),
        chance.choice((0, 1, 2, 3)) if sheets != "parts" else 1,
        sheets,
        numbers,
        in_one,
        chance.random() < 0.4 and not flat,
        chance.random() < 0.3,
        chance.random() < 0.3,
    )


@dataclass
class Table:
    """Rows to be written: values by column name, banners, and over how many rows a cell goes on."""

    name: str
    rows: list[dict[str, Value] | str] = field(default_factory=list)
    spans: list[tuple[int, str, int]] = field(
        default_factory=list
    )  # first row, column, how many rows


def heading(name: str, layout: Layout, kind: str) -> str:
    """The heading of a column in this layout's language."""
    choices = ACTION_HEADINGS.get(name) if kind == "actions" else None
    found = choices or HEADINGS[name]
    return found[layout.language % len(found)]


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


TITLES = (
    "Draft Work Programme 2022-2025",
    "(July 2022 to June 2025)",
    "As sent to the Members on request",
)


def workbook(made: generator.Programme, layout: Layout, seed: int) -> bytes:
    """The programme as an .xlsx file in this layout."""
    chance = random.Random(seed)
    book = Workbook()
    book.remove(book.active)
    if layout.other:
        notes = book.create_sheet("Read me")
        notes.append(["Please send changes back by Friday."])
        notes.append(["Contact", "room 12"])
    for at, table in enumerate(tables_of(made, layout)):
        sheet = book.create_sheet(table.name)
        title = layout.title if at == 0 else 0
        for line in TITLES[:title]:
            sheet.append([line])
        left = chance.choice((1, 1, 2))
        font = Font(
            name=chance.choice(("Arial", "Calibri", "Times New Roman")), size=chance.randint(8, 14)
        )
        for row_at, row in enumerate(table.rows, start=title + 1):
            _write_row(sheet, row, row_at, left, layout, font)
        for first, name, count in table.spans:
            column = left + layout.columns.index(name)
            sheet.merge_cells(
                start_row=title + 1 + first,
                end_row=title + first + count,
                start_column=column,
                end_column=column,
            )
        for column in range(1, 14):
            sheet.column_dimensions[get_column_letter(column)].width = chance.randint(6, 50)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write_row(sheet, row, row_at: int, left: int, layout: Layout, font: Font) -> None:  # type: ignore[no-untyped-def]
    if isinstance(row, str):
        cell = sheet.cell(row_at, left, row)
        cell.fill = PatternFill("solid", fgColor="FFDDDDDD")
        if not row.startswith("- "):
            end = left + len(layout.columns) - 1
            sheet.merge_cells(start_row=row_at, end_row=row_at, start_column=left, end_column=end)
        return
    for name, value in row.items():
        cell = sheet.cell(row_at, left + layout.columns.index(name), value)
        cell.font = font
        if isinstance(value, dt.date):
            cell.number_format = "mmm yyyy"


def table_csv(made: generator.Programme, layout: Layout, seed: int) -> bytes:
    """The programme as hand-made CSV in this layout, all in one table; nothing is merged in it."""
    chance = random.Random(seed)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=chance.choice(",;\t"))
    for line in TITLES[: layout.title]:
        writer.writerow([line])
    for table in tables_of(made, layout):
        for row in table.rows:
            writer.writerow(
                [row] if isinstance(row, str) else [row.get(name) or "" for name in layout.columns]
            )
    return out.getvalue().encode()
