"""No text of the record breaks out of its entry in a calendar."""

import pytest
import vobject

from tests.support.building import day
from tests.support.calendar_reading import AS_OF, events, of_line, say
from tests.support.people.acting import by
from wp.domain.filter import Filter
from wp.domain.progress import ProgressStatus
from wp.domain.reporting.order_question import OrderAnswer
from wp.services.files.ical import calendar
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.query import Question
from wp.store.database import Engine


@pytest.mark.parametrize("text", ["=1+1;,\\\nBEGIN:VEVENT", "‮ reversed", "bell \x07", "é" * 200])
def test_no_text_breaks_out_of_its_entry(filled: Engine, text: str) -> None:
    say(
        filled,
        "WP 4.3",
        status=ProgressStatus.POSTPONED,
        reason=text.replace("\x07", "").strip() or "x",
        anticipated_action="x",
        anticipated_month=day("2020-10-01"),
        step="April 2020 (PTC)",
        answer=OrderAnswer(with_later=True),
    )
    first = of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")
    assert (
        len(first) == 2
        and len(vobject.readOne(calendar(filled, Question(as_of=AS_OF)).decode()).vevent_list) > 100
    )


def test_no_text_becomes_another_property_and_no_control_character_stays(filled: Engine) -> None:
    text = "bell \x07; a, b \\n\nBEGIN:VEVENT"
    head = "Topic no,Topic,Task no,Task,Responsible body,Timeline"
    table = f'{head}\n1,"T {text}",1,"{text}",PTC,June 2024 (PTC)\n'
    request = ImportRequest(
        name="odd.csv", data=table.encode(), programme="ODD", effective_on=day("2024-02-29")
    )
    confirm_import(filled, request, by("tester"), allow_unplaced=True)
    content = calendar(filled, Question(Filter(programme=("ODD",)), as_of=day("2024-02-29")))
    assert not {sign for sign in content if sign < 32} - {9, 10, 13}
    (entry,) = (each for uid, each in events(content).items() if uid.startswith("line-"))
    assert "bell ␇; a, b \\n BEGIN:VEVENT" in str(entry["DESCRIPTION"]) and "␇" in str(
        entry["SUMMARY"]
    )
