"""Comparing the two editions of a tracked document gives exactly its changes."""

import datetime as dt

from tests.support.documents.readings import VOCABULARY
from tests.support.documents.word_cases import (
    document,
    header,
    line,
    read,
    table,
)
from tests.support.documents.word_parts import paragraph, run
from tests.support.documents.word_revisions import ACCEPT, REJECT, WHO, gone, ins
from wp.domain.editions.comparison import Added, Changed, Moved, Removed, compare
from wp.domain.editions.topic_changes import TopicAspect, TopicChange
from wp.domain.programme import Edition, Programme, ProgrammeKind
from wp.loaders.programme.assemble import assemble
from wp.loaders.rows import Reading

PROGRAMME = Programme(
    "NEW", "Programme", ProgrammeKind.TOPICS, dt.date(2022, 7, 1), dt.date(2025, 6, 30)
)


def edition(reading: Reading) -> Edition:
    """What a reading makes of the programme."""
    return assemble(reading, PROGRAMME, VOCABULARY, "draft", dt.date(2022, 7, 1))


def test_comparing_the_two_editions_gives_exactly_the_tracked_changes() -> None:
    """A word changed, a row in, a row out, one moved to the end: nothing else is a change."""
    came, went = f"<w:ins {WHO}/>", f"<w:del {WHO}/>"
    moved = {"topic": "Origin", "task": "Examine rules of origin", "indicator": "Rules examined"}

    def shifted(number: str, tag: str) -> str:
        texts = {name: paragraph(ins(run(text), tag=tag)) for name, text in moved.items()}
        return line(went if tag == "moveFrom" else came, number=number, **texts)

    number = paragraph(gone("3.") + ins(run("2.")))
    data = document(
        table(
            header(),
            line(
                timeline=paragraph(
                    run("June ") + gone("2024") + ins(run("2025")) + run(" (Council)")
                )
            ),
            line(
                came,
                number="",
                topic="",
                task=paragraph(ins(run("Survey the ports"))),
                indicator="Survey done",
            ),
            shifted("2.", "moveFrom"),
            line(
                number=number,
                topic="Drones",
                task="Test drones at borders",
                indicator="Tests finished",
            ),
            line(
                went,
                number="",
                topic="",
                task=paragraph(gone("Sell them all")),
                indicator="All sold",
            ),
            shifted("3.", "moveTo"),
        )
    )
    changes = compare(edition(read(data, REJECT)), edition(read(data, ACCEPT)))
    assert set(changes) == {
        Changed("NEW 1.1", "timeline", "June 2024 (Council)", "June 2025 (Council)"),
        Added("NEW 1.2", "Survey the ports"),
        Moved("NEW 3.1", "NEW 2.1"),
        Removed("NEW 3.2", "Sell them all"),
        Moved("NEW 2.1", "NEW 3.1"),
        TopicChange("NEW 3", "NEW 2", TopicAspect.NUMBER, "NEW 2", "NEW 3", "active"),
        TopicChange("NEW 2", "NEW 3", TopicAspect.ORDER, "NEW 3", "NEW 2", "active"),
    }
