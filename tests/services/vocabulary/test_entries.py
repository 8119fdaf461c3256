"""Bodies and strategic codes of the record: added, changed and retired with a reason; known as they
were, and never so that progress is lost."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.support.building import day
from tests.support.error_text import refuses
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import put_on_record, record_of_kind
from tests.support.vocabulary.entries import MOON, changed, entry_on_record, put_entry
from wp.domain.checks.model import CheckCode
from wp.domain.findings import FindingCode
from wp.domain.progress import Act, Statement
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.timeline import render_step
from wp.domain.vocabulary.entry import Entry, EntryKind
from wp.errors import QuestionError, RefusedError
from wp.services.background import background
from wp.services.checks import check
from wp.services.clock import now
from wp.services.imports.confirm import confirm_import, plan_import
from wp.services.imports.request import ImportRequest
from wp.services.meetings.sessions import plan_session
from wp.services.progress.recording import Refused
from wp.services.query import Question, ask, reference
from wp.services.record import verify
from wp.services.translations import words_on_record
from wp.services.vocabulary.entry_writing import all_entries, history_of, write_entry
from wp.store.database import Engine

BODY, CODE = EntryKind.BODY, EntryKind.CODE
MOONLIT = ImportRequest(
    name="plan.csv",
    data=(DATA / "work_programme.csv").read_bytes(),
    programme="WP",
    effective_on=day("2019-11-04"),
)


def naming(name: str) -> ImportRequest:
    """The Work Programme again, with a body of this name in its first cell of bodies and in its
    first timeline."""
    text = (DATA / "work_programme.csv").read_text(encoding="utf-8")
    assert text.count("(PTC)") > 1
    return replace(MOONLIT, data=text.replace("(PTC)", f"({name})", 1).encode())


def unknown_bodies(engine: Engine, request: ImportRequest) -> list[str]:
    plan = plan_import(engine, request)
    findings = plan.edition.findings
    return [each.read for each in findings if each.code is FindingCode.BODY_UNKNOWN]


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, tmp_path) -> Engine:
    with record_of_kind(request, tmp_path) as engine:
        yield engine


def test_a_body_that_is_added_is_read_named_and_offered(either: Engine) -> None:
    request = naming("Moon Dust Committee")
    assert unknown_bodies(either, request) == ["Moon Dust Committee"]
    put_entry(either, MOON)
    assert unknown_bodies(either, request) == []
    confirm_import(either, request, by())
    answer = ask(either, Question())
    assert answer.count(("body", "CMD")) or any(
        "CMD" in step.bodies for view in answer.lines for step in view.line.steps
    )
    body = next(each for each in background(either).bodies if each.short == "CMD")
    assert (body.full, body.aliases, body.reports_to) == (
        "Committee on Moon Dust",
        ("Moon Dust Committee", "CMD group"),
        "PTC",
    )
    french = words_on_record(either, "fr")
    assert french.names.keys_by_name("body")["comité des poussières lunaires"] == "CMD"
    plan_session(either, session_of("CMD"), by())
    assert verify(either).broken == ()


def session_of(body: str) -> Session:
    on = day("2020-03-01")
    return Session(body, "", on, on, Precision.DAYS, SessionState.PLANNED)


def test_what_reports_to_the_committee_is_checked_at_once(filled: Engine) -> None:
    def missing() -> set[str]:
        answer = ask(filled, Question())
        found = check(filled, answer, answer).in_force(CheckCode.REPORTING_BODIES)
        return {each.breach.subject.ref for each in found}

    before = missing()
    put_entry(filled, MOON)
    assert missing() == before | {"CMD"}
    put_entry(filled, replace(entry_on_record(filled, BODY, "CMD"), retired=True, reason="closed"))
    assert missing() == before


def test_a_retired_body_is_offered_no_more_and_doubted_in_a_new_document(filled: Engine) -> None:
    put_entry(filled, MOON)
    before = [view.line.steps for view in ask(filled, Question()).lines]
    gone = replace(entry_on_record(filled, BODY, "CMD"), retired=True, reason="closed")
    put_entry(filled, gone)
    assert "CMD" not in {each.short for each in background(filled).bodies}
    with refuses(RefusedError, "no body"):
        plan_session(filled, session_of("CMD"), by())
    assert unknown_bodies(filled, naming("Moon Dust Committee")) == ["Moon Dust Committee"]
    assert [view.line.steps for view in ask(filled, Question()).lines] == before
    put_entry(filled, replace(entry_on_record(filled, BODY, "CMD"), retired=False, reason="again"))
    assert unknown_bodies(filled, naming("Moon Dust Committee")) == []


def test_it_is_known_as_it_was(filled: Engine) -> None:
    before = now()
    put_entry(filled, MOON)
    put_entry(filled, changed(entry_on_record(filled, BODY, "PTC"), full_fr="Comité permanent"))
    for known_at, full, moon in ((None, "Comité permanent", "CMD"), (before, None, None)):
        names = words_on_record(filled, "fr", known_at).names
        ptc = names.name_in("fr", "body", "PTC")
        assert ptc and ptc.full == (full or "Comité technique permanent")
        assert bool(names.name_in("fr", "body", "CMD")) is bool(moon)
        bodies = {each.value for each in ask(filled, Question(known_at=known_at)).facets["body"]}
        assert ("CMD" in bodies) is bool(moon)
    # What the record began with was always known.
    long_ago = dt.datetime(2019, 1, 1, tzinfo=dt.UTC)
    assert words_on_record(filled, "fr", long_ago).names.name_in("fr", "body", "PTC")


def test_its_history_says_who_when_and_why(filled: Engine) -> None:
    put_entry(filled, MOON)
    put_entry(filled, changed(entry_on_record(filled, BODY, "CMD"), reports_to=""))
    first, second = history_of(all_entries(filled), BODY, "CMD")
    assert (first.reason, second.reason) == ("report, para 12", "as decided")
    assert first["reports_to"] == "PTC" and second["reports_to"] == ""
    assert {first.recorded_by, second.recorded_by} == {"ana"}
    assert first.recorded_at and second.recorded_at and first.recorded_at < second.recorded_at
    with pytest.raises(QuestionError):
        history_of(all_entries(filled), BODY, "Ministry of Fish")


@pytest.mark.parametrize(
    ("entry", "problems"),
    [
        (replace(MOON, key=""), {("key", "entry.key")}),
        (replace(MOON, key="A|B"), {("key", "entry.key")}),
        (replace(MOON, reason=" "), {("reason", "entry.reason")}),
        (changed(MOON, full=""), {("full", "entry.needed")}),
        (changed(MOON, full="Policy Commission"), {("full", "entry.name_taken")}),
        (changed(MOON, aliases="x\nptc"), {("aliases", "entry.name_taken")}),
        (changed(MOON, short_fr="CTP"), {("short_fr", "entry.name_taken")}),
        (changed(MOON, full_fr=""), {("full_fr", "entry.both")}),
        (changed(MOON, gender_fr="x"), {("gender_fr", "entry.choice")}),
        (changed(MOON, order="-1"), {("order", "entry.order")}),
        (changed(MOON, full="a\nb"), {("full", "entry.one_line")}),
        (changed(MOON, full="a\0b"), {("full", "control")}),
        (changed(MOON, full="a" * 5_001), {("full", "too_long")}),
        (changed(MOON, reports_to="Fish"), {("reports_to", "entry.reports_to")}),
        (changed(MOON, reports_to="CMD"), {("reports_to", "entry.reports_round")}),
        (replace(MOON, retired=True), {("key", "entry.unknown")}),
        (Entry(CODE, "XX1", reason="x").says({"title": "x"}), {("key", "entry.code")}),
        (Entry(CODE, "SO4", reason="x"), {("title", "entry.needed")}),
    ],
    ids=str,
)
def test_what_is_wrong_with_an_entry_is_told_at_its_field(
    entry: Entry, problems: set[tuple[str, str]], filled: Engine
) -> None:
    before = all_entries(filled)
    came = write_entry(filled, entry, 0, by())
    assert isinstance(came, Refused)
    assert {(each.field, each.code) for each in came.problems[0]} == problems
    assert all_entries(filled) == before


def test_nothing_is_written_over_what_somebody_else_wrote(filled: Engine) -> None:
    seen = entry_on_record(filled, BODY, "EC")
    put_entry(filled, changed(seen, full="Committee of Enforcement"))
    with refuses(RefusedError, "meanwhile"):
        write_entry(filled, changed(seen, full="Enforcement"), seen.id, by())
    with refuses(RefusedError, "meanwhile"):
        write_entry(filled, changed(seen, full="Enforcement"), 0, by())
    same = entry_on_record(filled, BODY, "EC")
    came = write_entry(filled, replace(same, reason="x"), same.id, by())
    assert isinstance(came, Refused) and came.problems[0][0].code == "entry.same"


def test_no_step_is_read_otherwise_that_has_progress_on_record(engine: Engine) -> None:
    """An act of the PC in a step of "PC and Council" is lost where that names one body."""
    view = next(
        view
        for view in ask(engine, Question()).lines
        if any("PC and Council" in step.text for step in view.line.steps)
    )
    step = next(each for each in view.line.steps if "PC and Council" in each.text)
    act = Act(render_step(step), "PC", day("2019-10-30"), "agreed")
    both = Entry(BODY, "Both", reason="x").says({"full": "PC and Council"})
    put_on_record(engine, Statement(view.line.id, day("2019-10-31"), acts=(act,), evidence="x"))
    before = all_entries(engine)
    with refuses(RefusedError, f"{view.line.ref} would be read otherwise"):
        put_entry(engine, both)
    assert all_entries(engine) == before


def test_codes_have_titles_that_are_kept_alike(filled: Engine) -> None:
    so1 = entry_on_record(filled, CODE, "SO1")
    put_entry(filled, changed(so1, title="Facilitating trade", title_fr="Faciliter le commerce"))
    assert next(c for c in reference(filled).codes if c.code == "SO1").title == "Facilitating trade"
    french = words_on_record(filled, "fr").names.name_in("fr", "code", "SO1")
    assert french and (french.short, french.full) == ("OS1", "Faciliter le commerce")
    put_entry(
        filled, Entry(CODE, "SO4", reason="a new plan").says({"title": "Space", "order": "4"})
    )
    assert "SO4" in {each.code for each in reference(filled).codes}
    put_entry(filled, replace(entry_on_record(filled, CODE, "SO4"), retired=True, reason="no"))
    put_entry(filled, replace(entry_on_record(filled, CODE, "SO1"), retired=True, reason="no"))
    codes = {each.code for each in reference(filled).codes}
    assert "SO4" not in codes and "SO1" in codes, "lines have SO1"
