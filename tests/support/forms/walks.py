"""What a person does on each form in a browser: what leads to it, what is entered before a press
that is refused and after it, and what is said when it is recorded."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.support.building import day
from tests.support.forms.cases import TEXTS, three_editions, two_proposals, two_texts
from tests.support.journeys import settle
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.programs.sign_in import enter_all
from tests.support.sheets.update_sheets import returned
from wp.domain.progress import Statement
from wp.domain.texts import text_key
from wp.services.imports.confirm import confirm_import
from wp.services.imports.request import ImportRequest
from wp.services.lines import find_line
from wp.services.progress.proposing import propose_reports
from wp.services.progress.recording import Entry, last_seen
from wp.store.database import Engine

Entries = Mapping[str, "str | dt.date"]
WHO = {"actor": "ana"}
IMPORTED, AGAIN, RETURNED = "ecp.csv", "again.csv", "back.xlsx"


@dataclass(frozen=True)
class Walk:
    """A way through a form: `missing` is the field at which the first press is refused ("" where
    nothing can be missing), `opens` unfolds the form, `drops` is the file that it begins with."""

    form: str
    address: str
    missing: str
    rest: Entries
    done: str
    first: Entries = field(default_factory=dict)
    opens: str = ""
    drops: str = ""
    ready: Callable[[Page], None] = lambda page: None


def part_of_form(page: Page, form: str, name: str) -> Locator:
    """The container of a field of a form; of a button, whose name begins with a hyphen."""
    own = f'contains(@class, "st-key-{form}-")'
    return page.locator(f'xpath=//*[{own} and contains(concat(@class, " "), "-{name} ")]').first


def press_button(page: Page, form: str) -> Locator:
    """The button that records: pressed, and waited for."""
    button = part_of_form(page, form, "-record").get_by_role("button")
    button.click()
    settle(page)
    return button


def enter(page: Page, form: str, entries: Entries) -> None:
    """Enter these values, and leave each field."""
    for name, value in entries.items():
        place = part_of_form(page, form, name)
        if isinstance(value, dt.date):
            parts = (f"{value:%d}", f"{value:%m}", f"{value:%Y}")
            for each, typed in zip(place.get_by_role("spinbutton").all(), parts, strict=True):
                each.click()
                page.keyboard.type(typed, delay=40)
        elif place.locator('[role="combobox"]').count():
            place.evaluate("each => each.scrollIntoView({block: 'center'})")
            place.locator('[role="combobox"]').click()
            page.get_by_role("option", name=value, exact=True).click()
        else:
            place.locator("input, textarea").first.fill(value)
        page.keyboard.press("Tab")
        settle(page)


def record_an_import(page: Page) -> None:
    """What the form has to undo: the import that stands ready is recorded."""
    enter(page, "import", WHO)
    press_button(page, "import")


def keep_as_read(page: Page) -> None:
    """What the form asks first: how the doubt that is chosen stands, and why."""
    form = page.locator('[class*="st-key-settle_later-"]')
    form.get_by_text("Keep as read").first.click()
    settle(page)
    form.get_by_label("Why", exact=True).first.fill("As the Secretariat meant it")
    page.keyboard.press("Tab")
    settle(page)


def a_doubt(engine: Engine) -> None:
    """An edition of the Action Plan with three timelines that are not read: one is settled by
    itself, the others together, whichever comes first."""
    data = (DATA / "ecp_action_plan.csv").read_bytes()
    for month in (b"December 2019", b"January 2020", b"March 2020"):
        data = data.replace(month, b"mid-2021", 1)
    same = (("ECP 43", "ECP 43"),)
    request = ImportRequest(
        name="plan.csv", data=data, programme="ECP", effective_on=day("2019-11-04"), matches=same
    )
    confirm_import(engine, request, by("ana"))


def fill_record(engine: Engine, folder: Path) -> None:
    """What the walks need on record, and the files that they drop."""
    two_proposals(engine)
    two_texts(engine)
    three_editions(engine)
    a_doubt(engine)
    enter_all(engine)
    line = find_line(engine, "WP 5.1").line.id
    said = Entry(Statement(line, day("2019-10-31"), note="half"), last_seen(engine, line))
    propose_reports(engine, [said], by("Kim Lee"), "en")
    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    for name, word in ((IMPORTED, "disruptive technologies"), (AGAIN, "Disrupting Technologies")):
        changed = text.replace("Disruptive Technologies", word, 1)
        (folder / name).write_text(changed, encoding="utf-8")
    note = {"effective_on": day("2019-10-31"), "note": "noted"}
    (folder / RETURNED).write_bytes(returned(engine, "WP 4", {"WP 4.4": note}))


WALKS = [
    Walk("report", "report?task=WP+4.3", "note", {"note": "noted", **WHO}, "Recorded as report"),
    Walk(
        "many",
        "report?by=many&as_of=2019-10-31",
        "actor",
        {"note": "noted", **WHO},
        "2 reports were recorded",
        {"named": "WP 4.1, WP 4.2"},
    ),
    Walk(
        "revision",
        "decisions?decision=1",
        "reason",
        {"decided": "Took note.", "reason": "misread", **WHO},
        "Decision 1 was corrected",
    ),
    Walk("ending", "decisions", "evidence", {"evidence": "PC0603", **WHO}, "the follow-up ended"),
    Walk(
        "decision",
        "session?by=topics&p=4&as_of=2019-10-31",
        "decided",
        {"decided": "Took note.", **WHO},
        "was recorded",
    ),
    Walk(
        "planning",
        "sessions",
        "actor",
        {"name": "Extraordinary", "start": day("2021-03-01"), **WHO},
        "Planned: PTC",
        opens="Plan a session",
    ),
    Walk(
        "change",
        "sessions?as_of=2019-10-31",
        "reason",
        {"start": day("2020-10-12"), "reason": "travel", "anticipated_action": "later", **WHO},
        "postponed with it",
    ),
    Walk("proposing", "proposals", "title", {"title": "Insight", **WHO}, "incomplete: Insight"),
    Walk(
        "settling",
        "proposals",
        "said",
        {"fate": "a session declined it", "said": "not now", **WHO},
        "Foresight, declined",
    ),
    Walk(
        "dismissal",
        "checks?by=type&task=WP+30.4",
        "reason",
        {"reason": "a report has no type", **WHO},
        "WP 30.4 was dismissed",
    ),
    Walk(
        "translation",
        f"task?task=WP+4.4&translate={text_key(TEXTS[1])}",
        "translation",
        {"translation": "Two meetings are planned.", **WHO},
        "Recorded: ",
    ),
    Walk(
        "entry",
        "about",
        "key",
        {"key": "CMD", "full": "Committee on Moon Dust", "reason": "report, 12", **WHO},
        "Recorded: CMD",
        opens="Bodies and strategic codes",
    ),
    Walk("settle_later", "about", "actor", WHO, "stays as it was read", ready=keep_as_read),
    Walk(
        "settle_alike",
        "about",
        "reason",
        {"reason": "As the Secretariat meant it", **WHO},
        "their cells stay as they were read",
    ),
    Walk(
        "undo",
        "import",
        "actor",
        {"reason": "a trial", **WHO},
        "is current again",
        opens="Make a former edition",
    ),
    Walk("import", "import", "actor", WHO, "Written: ECP@", drops=IMPORTED),
    Walk("undo_now", "import", "", {}, "is current again", drops=AGAIN, ready=record_an_import),
    Walk("proposed", "report?by=proposed", "actor", WHO, "as proposed by Kim Lee"),
    Walk("returning", "returning", "actor", WHO, "recorded by ana", drops=RETURNED),
    Walk(
        "person",
        "people",
        "name",
        {"name": "Eva", "address": "eva@example.org", "roles": "reader", **WHO},
        "Eva has access now",
    ),
    Walk("access", "people", "actor", WHO, "Rita: reader"),
    Walk("token", "people", "label", {"label": "Power Query", **WHO}, "shown this once"),
    Walk("token_end", "people", "actor", WHO, "opens nothing any more"),
]
