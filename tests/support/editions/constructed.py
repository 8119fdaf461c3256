"""A CONSTRUCTED second edition of the Work Programme: it was never adopted, circulated or seen by
anybody.

No second edition exists yet. This one is made from the first (`data/work_programme.csv`) by doing
what the Committee asked for (report of the 225th/226th Sessions, paragraphs 223 to 227), in words
of our own, so that importing, matching, comparing and carrying progress over can be tried on
something like what will come.
"""

import datetime as dt

from tests.support.editions.plan_rows import (
    CELLS,
    Rows,
    add_after,
    change,
    own,
    put_right,
    remove,
    rows_of_task,
    shipped_rows,
)
from tests.support.editions.plan_rows import as_csv as written
from wp.domain.editions.carry_over import StepAnswer
from wp.services.imports.request import ImportRequest

NAME = "constructed_second_edition.csv"
# Paragraph 226: mainly Maintenance, to the end; Natural Disaster Relief and the Time Release Study
# are named there.
TO_THE_END = ("Immediate Release Guidelines", "Natural Disaster Relief", "Time Release Study")
NOT_ALIKE = "Autumn 2019 (PTC) June 2020 (Council)"
DONE = "Research paper taken note of by the PTC in October 2019."
# Topic, task, and what its cells say now; `{}` is what they said before.
CHANGED: tuple[tuple[str, str, dict[str, str]], ...] = (
    # The link with the regional bodies.
    (
        "Revised Kyoto",
        "1",
        {
            "task": "Explore with the regional bodies how they can support accession of Members "
            "to the RKC"
        },
    ),
    # The Terms of Reference of the CAP Group as a task, with the body that it concerns.
    (
        "Terms of Reference",
        "1",
        {
            "task": "Update of the Terms of Reference (ToR) of the Counterfeiting and Piracy "
            "(CAP) Group, with the EC consulted"
        },
    ),
    # A training programme to accredit experts is to be developed, not only presented.
    (
        "E-Commerce",
        "4",
        {
            "indicator": "The training programme to accredit experts developed and presented to "
            "the PTC"
        },
    ),
    # The Capacity Building Committee on what builds capacity.
    ("Immediate Release", "1", {"bodies": "{}, CBC"}),
    ("Time Release", "2", {"bodies": "{}, CBC"}),
    # Globally Networked Customs is Advanced (and names the DMPT already).
    ("Globally Networked", "2", {"type": "A"}),
    ("Globally Networked", "3", {"type": "A"}),
    # The Working Group on Performance Measurement completes its work by June 2021.
    ("Performance Measurement", "2", {"timeline": "June 2021 (PTC)"}),
    ("Reports from working groups", "4", {"type": "M"}),
    # What is completed is said to be so; and a date that no longer has the window of the step
    # acted in.
    ("Special Customs Zones", "1", {"progress": DONE, "timeline": NOT_ALIKE}),
)
# Dates of the PTC and of the Council.
DATED = {
    "December 2021": "April 2022 (PTC) June 2022 (Council)",
    "October 2019 (PTC) April 2020 (PTC)": (
        "October 2019 (PTC) April 2020 (PTC) June 2020 (Council)"
    ),
    "October 2019 (PTC) April 2020 (PTC) Spring 2022 (PTC)": (
        "October 2019 (PTC) April 2020 (PTC) Spring 2022 (PTC) June 2022 (Council)"
    ),
}
EFFECTIVE, AFTER = dt.date(2020, 4, 30), dt.date(2020, 5, 1)
ACTED = "October 2019 (PTC)"
DECIDED = {
    "matches": (("WP 23.2", "WP 26.1"), ("WP 24.1", "WP 27.1")),
    "steps": (StepAnswer("WP 8.1", ACTED, "Autumn 2019 (PTC)"),),
    "successors": (("WP 25.3", "WP 27.2"),),
    "drafts": ("WP 8.1",),
}


def second_edition() -> Rows:
    """The constructed edition as rows."""
    rows = shipped_rows("WP")
    for topic, task, cells in CHANGED:
        change(rows, topic, task, **cells)
    for row in rows:
        if row["timeline"] in DATED:
            row |= own({"timeline": DATED[row["timeline"]]})
    _other_tasks(rows)
    rows = [row for row in rows if not row["topic"].startswith("Unique Consignment Reference")]
    rows = put_right(_counted(_maintenance_last(_advanced_first(rows))), "WP")
    for at, row in enumerate(rows, 2):
        if row["part"] != "inactive":
            row |= {"document": NAME, "page": "", "table": "", "row": str(at)}
    return rows


def as_csv() -> bytes:
    """The constructed edition in the CSV form of `data/`."""
    return written(second_edition())


def _other_tasks(rows: Rows) -> None:
    """The regional bodies' role in accession to the RKC; every body reports; sharing practices of
    the Time Release Study goes into the task before it."""
    add_after(
        rows,
        "Revised Kyoto",
        "1",
        task_no="2",
        task="Set out the role of the regional offices in bringing Members to the RKC",
        type="A",
        indicator="A paper on that role examined by the PTC",
        timeline="October 2020 (PTC) June 2021 (Council)",
        bodies="PTC, RKC/MC, CBC, Council",
    )
    add_after(
        rows,
        "Reports from working groups",
        "4",
        task_no="5",
        type="M",
        progress="",
        bodies="PTC, VWG FC, Council",
        task="Take note of what the Virtual Working Group on the Future of Customs reports",
        indicator="What it reports taken note of",
        strategic="SG SO1 SP1",
    )
    remove(rows, "Time Release", "3")


def _advanced_first(rows: Rows) -> Rows:
    """Advanced tasks above Maintenance tasks in each topic, otherwise in their order; in a topic
    that is set in another order, what was carried down to a row is its own."""
    ordered: Rows = []
    for topic in dict.fromkeys(row["topic"] for row in rows):
        mine = [row for row in rows if row["topic"] == topic]
        ranked = (
            sorted(
                mine, key=lambda row: rows_of_task(mine, topic, row["task_no"])[0]["type"] != "A"
            )
            if mine[0]["task_no"]
            else mine
        )
        if ranked != mine:
            ranked = [row | own({name: row[name] for name in CELLS[1:]}) for row in ranked]
        ordered += ranked
    return ordered


def _maintenance_last(rows: Rows) -> Rows:
    """Topics that are mainly Maintenance at the end of the active ones."""
    last = [row for title in TO_THE_END for row in rows if row["topic"] == title]
    active = [row for row in rows if row["part"] == "active" and row not in last]
    return [*active, *last, *(row for row in rows if row["part"] != "active")]


def _counted(rows: Rows) -> Rows:
    """Topics numbered in the order in which they stand."""
    numbers: dict[str, int] = {}
    for row in rows:
        row["topic_no"] = str(numbers.setdefault(row["topic"], len(numbers) + 1))
    return rows


def constructed_request() -> ImportRequest:
    """The import of the constructed second edition, nothing decided yet."""
    return ImportRequest(
        name=NAME,
        data=as_csv(),
        programme="WP",
        standing="draft, second",
        effective_on=EFFECTIVE,
    )
