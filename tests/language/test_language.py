"""Sentences and sizes, each value of an enumeration with its words."""

import ast
import re
import tomllib

import pytest

import wp.domain.filter
import wp.domain.programme
import wp.domain.sessions
import wp.domain.timeline
import wp.language.dates
import wp.language.names
import wp.language.po
import wp.language.sizes
import wp.language.typography
import wp.language.wording.statuses
import wp.language.words
from tests.support.building import BODIES, day, report, steps
from tests.support.french import fr
from tests.support.paths import DATA
from wp.domain.meetings.decisions import DecisionKind
from wp.domain.progress import Authority, ProgressStatus, fold
from wp.domain.status import STATUS_OF, TimelineStatus, Why, WhyCode, line_status
from wp.domain.step_status import StepStatus
from wp.language.wording.statuses import _BY_DUE, _OTHERS, why_sentence
from wp.language.words import CATALOGUE, LANGUAGES, Words, catalogue
from wp.loaders import limits
from wp.look.colours import STACKED, STATUS_COLOURS, STATUS_SIGNS

assert BODIES


def test_every_value_of_an_enumeration_has_its_words_colour_and_sign() -> None:
    for status in (*TimelineStatus, *StepStatus):
        assert f"status.{status.value}" in CATALOGUE
    for status in ProgressStatus:
        assert f"progress.{status.value}" in CATALOGUE
    for kind in DecisionKind:
        assert f"kind.{kind}" in CATALOGUE
    for authority in Authority:
        assert f"authority.{authority.value}" in CATALOGUE
    assert STATUS_COLOURS.keys() == STATUS_SIGNS.keys() == {*TimelineStatus, *StepStatus}
    assert set(STACKED) == STATUS_COLOURS.keys() and len(STACKED) == len(STATUS_COLOURS)
    for kind in (TimelineStatus, StepStatus):
        for looks in (STATUS_COLOURS, STATUS_SIGNS):
            assert len({looks[status] for status in kind}) == len(kind)
    assert _BY_DUE.keys() | _OTHERS.keys() == STATUS_OF.keys() == set(WhyCode)
    assert set(STATUS_OF.values()) == set(TimelineStatus)


def sentence(text: str, on: str, language: str, *reports: object) -> str:
    as_of = day(on)
    return why_sentence(line_status(fold(steps(text), reports, as_of), as_of).why, Words(language))  # type: ignore[arg-type]


LATE = report(1, "2020-05-01", "postponed", month="2020-10", reason="no meeting")
DONE = report(1, "2020-05-01", "completed", evidence="PC0603, para 4", authority=Authority.APPROVED)
SENTENCES = [
    (
        "April 2020 (PTC)",
        "2020-07-01",
        "en",
        (),
        "Overdue: the PTC step of April 2020 was due on 30 April 2020, 62 days before 1 July 2020.",
    ),
    (
        "April 2020 (PTC)",
        "2020-07-01",
        "fr",
        (),
        fr(
            "En retard : l'étape du CTP d'avril 2020 était attendue pour le 30 avril 2020, 62 "
            "jours avant le 1er juillet 2020."
        ),
    ),
    (
        "June 2020 (PC and Council)",
        "2020-06-29",
        "en",
        (),
        "Due soon: the PC and Council step of June 2020 is due on 30 June 2020, 1 day after 29 "
        "June 2020.",
    ),
    (
        "June 2020",
        "2020-06-30",
        "en",
        (),
        "Due soon: the step of June 2020 is due on 30 June 2020, the day shown.",
    ),
    (
        "April 2020 (PTC)",
        "2020-05-01",
        "en",
        (LATE,),
        "Upcoming: the PTC step of October 2020 is due on 31 October 2020, 183 days after 1 May "
        "2020. "
        "First due on 30 April 2020, moved once.",
    ),
    (
        "Ongoing until June 2021 when it ends",
        "2020-05-01",
        "en",
        (),
        "Ongoing: it runs until June 2021 and is due on 30 June 2021, 425 days after 1 May 2020.",
    ),
    (
        "Ongoing",
        "2020-05-01",
        "en",
        (),
        "Ongoing: recurring work (“Ongoing”), without a date that could pass; shown as of 1 May "
        "2020.",
    ),
    (
        "Ongoing",
        "2020-06-01",
        "en",
        (DONE,),
        "Completed: so reported with effect from 1 May 2020 (approved; PC0603, para 4); shown as "
        "of 1 June 2020.",
    ),
    (
        "mid-2021",
        "2020-06-01",
        "fr",
        (),
        fr(
            "Sans date : l'échéancier « mid-2021 » n'est pas compris comme une date ; situation "
            "au 1er juin 2020."
        ),
    ),
    (
        "Spring 2021 (PTC)",
        "2020-06-01",
        "fr",
        (),
        fr(
            "À venir : l'étape du CTP du printemps 2021 est attendue pour le 31 mai 2021, 364 "
            "jours après le 1er juin 2020."
        ),
    ),
]


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: f"{case[0][:20]} {case[2]}")
def test_the_sentences(case: tuple[str, str, str, tuple[object, ...], str]) -> None:
    text, on, language, reports, expected = case
    assert sentence(text, on, language, *reports) == expected


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", list(WhyCode))
def test_the_day_shown_is_never_taken_for_the_day_it_happened(code: WhyCode, language: str) -> None:
    """Behind the status no day stands; the day shown is a distance's end, "the day shown", or
    the view's "as of"."""
    why = Why(
        code,
        day("2019-10-31"),
        "x",
        day("2019-06-01"),
        day("2019-06-29"),
        9,
        effective_on=day("2019-06-29"),
    )
    said, on = (
        why_sentence(why, Words(language)),
        wp.language.dates.day(day("2019-10-31"), language),
    )
    status = Words(language)(f"status.{STATUS_OF[code].value}")
    assert said.startswith(Words(language).pair(status, "")) and said.count(on) == 1
    before = {
        "en": ("shown as of ", "days before ", "days after "),
        "fr": ("situation au ", "avant le ", "après le "),
    }
    assert any(f"{each}{on}" in said for each in before[language]), said


def test_every_reason_is_worded_in_both_languages() -> None:
    for language in ("en", "fr"):
        for text in ("April 2020 (PTC)", "Ongoing", "", "TBD", "2021", "Ongoing until June 2021"):
            for on in ("2019-10-31", "2021-05-01", "2022-07-01"):
                assert len(sentence(text, on, language)) > 20


def test_a_size_is_said_by_the_language_in_one_place() -> None:
    units = re.compile(r"(?<!-)\b(kB|MB|GB|ko|Mo|Go)\b")
    by_hand = [
        key
        for language in LANGUAGES
        for key, forms in catalogue(language).items()
        if units.search(" ".join(forms)) and not key.startswith("size.")
    ]
    code = [p for p in (DATA.parent / "wp").rglob("*.py") if "language" not in p.parts]
    code += (DATA.parent / "pages").glob("*.py")
    written = [
        (p.name, node.value)
        for p in code
        for node in ast.walk(ast.parse(p.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and units.search(node.value)
    ]
    assert (by_hand, written) == ([], [])


def test_what_the_page_lets_through_is_what_is_read() -> None:
    config = tomllib.loads((DATA.parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["maxUploadSize"] * 1_000_000 == limits.BYTES.most
