"""The forms of the product: where each stands, what is typed into it, and what it writes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.building import day
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.programs.sign_in import enter_all
from wp.domain.meetings.proposals import Proposal
from wp.domain.progress import Statement
from wp.domain.texts import Text, text_key
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.lines import find_line
from wp.services.meetings.proposals import propose
from wp.services.progress.recording import Entry, last_seen, record
from wp.store.database import Engine

APP = str(DATA.parent / "app.py")


# Words that would do harm, or be lost, where a form did not take them as they are.
TYPED = "half a sentence <b>é</b> **s** =1+1"


@dataclass(frozen=True)
class Case:
    """A form: where it stands, what leads to another subject of it (an address, or the second
    entry of its picker), a field with words in it, what it needs to be recorded, and the field at
    which an empty one is refused ("" where an empty one cannot be sent)."""

    form: str
    page: str
    address: dict[str, str]
    typed: str = ""
    needs: dict[str, object] = field(default_factory=dict)
    refused: str = "actor"
    other: dict[str, str] = field(default_factory=dict)
    picks: bool = False
    ready: Callable[[Engine], None] = lambda engine: None

    @property
    def subjects(self) -> bool:
        """Whether there is a second subject to go to."""
        return self.picks or bool(self.other)


def two_proposals(engine: Engine) -> None:
    """Two topics that are proposed."""
    for title in ("Foresight", "Hindsight"):
        one = Proposal(0, "WP", title, ("Chile",), (), "", "", day("2019-10-01"))
        propose(engine, one, by("ana"))


TEXTS = ("Le projet a pris du retard.", "Deux réunions sont prévues.")


def two_texts(engine: Engine) -> None:
    """Two notes in French."""
    for text, ref in zip(TEXTS, ("WP 4.3", "WP 4.4"), strict=True):
        line = find_line(engine, ref).line.id
        said = Statement(line, day("2019-10-31"), note=Text(text, "fr"))
        record(engine, [Entry(said, last_seen(engine, line))], by("ana"))


def three_editions(engine: Engine) -> None:
    """Two former editions of a plan beside the present one."""
    file = Path(str(engine.url.database)).with_name("next.csv")
    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    for at, word in enumerate(("Studies", "Papers"), 2):
        file.write_text(text.replace("Study Report", f"{word} Report"), encoding="utf-8")
        same = (("ECP 43", "ECP 43"),)
        request = ImportRequest(file, "ECP", effective_on=day(f"2019-11-0{at}"), matches=same)
        confirm_import(engine, request, by("ana"))


WHO = {"actor": "ana"}


CASES = [
    Case("report", "report", {"task": "WP 4.3"}, "note", WHO, "note", {"task": "WP 4.4"}),
    Case(
        "many",
        "report",
        {"by": "many", "topic": "WP 4"},
        "note",
        {"lines": ["WP 4.1", "WP 4.3"], **WHO},
        "",
        picks=True,
    ),
    Case(
        "revision",
        "decisions",
        {"decision": "1"},
        "decided",
        {"reason": "misread", **WHO},
        "reason",
        {"decision": "2"},
    ),
    Case("ending", "decisions", {}, "evidence", WHO, "evidence", picks=True),
    Case(
        "decision",
        "session",
        {"by": "topics", "p": "4"},
        "decided",
        WHO,
        "decided",
        picks=True,
    ),
    Case("planning", "sessions", {}, "name", {"start": day("2021-03-01"), **WHO}),
    Case(
        "change",
        "sessions",
        {},
        "reason",
        {"start": day("2020-10-12"), "anticipated_action": "later", **WHO},
        "reason",
        picks=True,
    ),
    Case("proposing", "proposals", {}, "title", WHO, "title", picks=True),
    Case(
        "settling",
        "proposals",
        {},
        "said",
        {"fate": "withdrawn", **WHO},
        "said",
        picks=True,
        ready=two_proposals,
    ),
    Case(
        "dismissal",
        "checks",
        {"by": "type", "task": "WP 30.4"},
        "reason",
        WHO,
        "reason",
        {"by": "gnc", "task": "WP 11.2"},
    ),
    Case(
        "translation",
        "task",
        {"task": "WP 4.3", "translate": text_key(TEXTS[0])},
        "translation",
        WHO,
        "translation",
        {"task": "WP 4.4", "translate": text_key(TEXTS[1])},
        ready=two_texts,
    ),
    Case(
        "entry",
        "about",
        {},
        "reason",
        {"key": "CMD", "full": "Committee on Moon Dust", **WHO},
        "reason",
        picks=True,
    ),
    Case("undo", "import", {}, "reason", WHO, picks=True, ready=three_editions),
    Case(
        "person",
        "people",
        {},
        "name",
        {"address": "ana@example.org", "roles": ["reader"], **WHO},
        "name",
    ),
    Case("token", "people", {}, "label", WHO, "label", ready=enter_all),
]
