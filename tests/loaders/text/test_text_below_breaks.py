"""Extracted text where a row goes on below a page's break: which cells its words belong to."""

import pytest

from tests.support.documents.extracted_text import HEADER
from tests.support.documents.readings import VOCABULARY
from wp.loaders.rows import Reading
from wp.loaders.text.reader import read

FRONT = "Draft Work Programme 2022-2025 \n\n \n\n ACTIVE TOPICS AND TASKS \n\n \n\n"
# Rows enough to tell from them how wide the columns are: tasks of 23 signs, indicators of 20.
ROWS = "".join(
    f"{at}. {topic} \n\nDevelop guidance on the \nuse of new seals by any \ntrader \n\nSG \n\nSO1 "
    "\n\nA PTC, CBC, \nCouncil \n\nA draft of guidance \nsent to all Members \n"
    "and approved \n\nOngoing  \n\n"
    for at, topic in enumerate(("Ports", "Seals", "Drones", "Rails"), start=1)
)


def reading(above: str, below: str) -> Reading:
    """The reading of a row of topic 5 on both sides of a page's break."""
    return read((FRONT + HEADER[1:] + ROWS + above + HEADER + below).encode(), "a.txt", VOCABULARY)


@pytest.mark.parametrize("end", ["WCO-", "WCO/"])
def test_a_name_that_a_page_breaks_at_a_hyphen_is_one_body(end: str) -> None:
    """Its second half is no indicator: "WCO-" and "UPU Contact Committee"."""
    above = (
        f"5. Roads \n\nSupport guidance on \ngreen corridors by land \n\nSG \n\nA PTC, {end}\n\n"
        "New standards sent and \ndiscussed based on \n\n2024 \n"
    )
    below = "for any trader \n\nLD1 \n\nUPU Contact \nCommittee \n\nneeds of Members \n\n \n\n"
    row = reading(above, below).rows[-1]
    assert row.bodies.text == f"PTC, {end}UPU Contact Committee"
    assert row.indicator.text == "New standards sent and discussed based on needs of Members"
    assert row.task.text == "Support guidance on green corridors by land for any trader"


def test_a_line_wider_than_its_column_holds_two_cells() -> None:
    """The rest of the task and that of the indicator stand on one line below the break."""
    above = (
        "5. Roads \n\nReview procedures on \ngreen corridors and \n\nSG \n\nA PTC, Council "
        "Progress with the \nindicators presented \n\nOctober 2023 \n(PTC) \n"
    )
    found = reading(above, "codes for small traders and discussed at \nland borders \n\n \n\n")
    row = found.rows[-1]
    assert row.task.text == "Review procedures on green corridors and codes for small traders"
    assert (
        row.indicator.text == "Progress with the indicators presented and discussed at land borders"
    )


@pytest.mark.parametrize(
    ("below", "doubted"),
    [("traders borders", True), ("for small traders agencies", True), ("traders", False)],
)
def test_the_one_line_below_two_texts_that_reached_the_break_is_doubted(
    below: str, doubted: bool
) -> None:
    """It may be the rest of both: nothing but its sense tells where the one ends."""
    above = (
        "5. Roads \n\nExamine seals and rules \nand codes for small \n\nSG \n\nA PTC, CBC, "
        "\nCouncil \n\nA draft of rules that \nis approved by land \n\n2024 \n"
    )
    found = reading(above, f"{below} \n\n \n\n")
    told = {each.column for each in found.findings if each.place.row == 5}
    assert ({"task", "indicator"} <= told) is doubted
