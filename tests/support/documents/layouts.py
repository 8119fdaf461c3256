"""In how many ways colleagues type a programme into a sheet: columns, headings, what stands
where."""

import datetime as dt
import random
from dataclasses import dataclass

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


def heading(name: str, layout: Layout, kind: str) -> str:
    """The heading of a column in this layout's language."""
    choices = ACTION_HEADINGS.get(name) if kind == "actions" else None
    found = choices or HEADINGS[name]
    return found[layout.language % len(found)]
