"""The sheet About of a workbook: the view, its filter in words, and the link that reopens it."""

import io
from urllib.parse import parse_qs

import openpyxl
import pytest

from tests.support.workbook_cases import AS_OF, BASE, CBC, MADE, Case, about_sheet
from wp.domain.counts.summary import attention, quarters
from wp.domain.filter import Facet, Filter, count_status
from wp.domain.meetings.review import reason_of
from wp.domain.status import TimelineStatus
from wp.exports.excel.about import TOLD, status_label
from wp.language.record_texts import told_in
from wp.language.wording.headlines import headline
from wp.language.wording.statuses import why_clause
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.query import Question, ask
from wp.services.query_string import pinned_query
from wp.store.database import Engine
from wp.ui.shell.address import Address, read_filter, read_frame


def test_the_about_sheet_explains_the_view(cases: dict[str, Case]) -> None:
    said = about_sheet(cases["all"])
    counts = cases["all"].value["counts"]
    assert said["Lines"] == f"{counts['lines']} of {counts['lines']} lines"
    assert said["Tasks"] == f"{counts['tasks']} of {counts['tasks']} tasks and actions"
    assert (
        said["As of"] == "1 July 2020 (2020-07-01)" and said["Made on"] == "2 July 2020, 08:30 UTC"
    )
    assert said["Which lines, as values"].startswith("none")
    assert (
        "draft, provisionally approved. Source: annex3_work_programme.txt" in said["Edition WP@1"]
    )
    assert "In effect from 31 October 2019, recorded on" in said["Edition WP@1"]
    assert {f"Edition {e['edition']}" for e in cases["all"].value["editions"]} <= said.keys()


@pytest.mark.parametrize("name", ["all", "cbc"])
def test_the_first_sheet_answers_where_things_stand_and_what_needs_attention(
    dangerous: Engine, cases: dict[str, Case], name: str
) -> None:
    case, words = cases[name], Words(cases[name].language)
    answer = ask(dangerous, case.question)
    rows = [row for row in case.opened.sheets[words("sheet.about")] if len(row) == 2]
    labels = [str(row[0].value or "") for row in rows]
    order = ("sheet.what", "sheet.filter", "sheet.headline", "attention.title", "sheet.rules")
    places = [labels.index(words(key)) for key in order]
    assert places == sorted(places)
    said = about_sheet(case)
    assert said[words("sheet.headline")] == headline(answer, quarters(answer), words)
    for status, n in count_status(answer).items():
        assert said.get(status_label(status, words)) == (words("lines", n=n) if n else None)
    urgent = attention(answer)
    told = [str(row[1].value) for row in rows[places[3] : places[3] + min(len(urgent), TOLD)]]
    for text, view in zip(told, urgent, strict=False):
        assert text.startswith(view.line.ref)
        assert why_clause(view.line_status.why, words) in text
        late, report = view.status is TimelineStatus.OVERDUE, reason_of(view)
        reason = told_in(report.reason, words) if report else words("review.no_reason")
        assert not late or text.endswith(reason)
    rest = [row for row in rows if str(row[1].value).startswith(f"{len(urgent) - TOLD} ")]
    assert len(urgent) > 0 and (len(urgent) <= TOLD or rest)
    first = case.book.worksheets[0]
    assert first.title == words("sheet.about") and first.sheet_properties.pageSetUpPr.fitToPage
    assert first.page_setup.fitToHeight is None  # one page, as the format has it by default


def test_the_about_sheet_names_the_filter_in_french(cases: dict[str, Case]) -> None:
    case = cases["cbc"]
    said = about_sheet(case)
    n, total = case.value["counts"]["lines"], cases["all"].value["counts"]["lines"]
    assert said["Lignes"] == f"{n} lignes sur {total}"
    assert said["Quelles lignes, en valeurs"] == "type: A\nbody: CBC\nfy: 2019/2020"
    assert (
        "avancées" in said["Quelles lignes, en mots"]
        and "1er juillet 2020" in said["Quelles lignes, en mots"]
    )
    assert said["Telle que connue au"] == "1er janvier 2100, 00:00 UTC"


def test_the_about_sheet_says_how_many_lines_without_a_date_are_left_out(dangerous: Engine) -> None:
    question = Question(Filter(fy=("2019/2020",), programme=("WP",)), AS_OF)
    answer = ask(dangerous, question)
    assert answer.without_date > 1
    about = openpyxl.load_workbook(io.BytesIO(export(dangerous, question, "xlsx", "en", MADE)))[
        "About"
    ]
    said = {row[0].value: row[1].value for row in about}
    sentence = said["Which lines, in words"]
    assert sentence.endswith(f"({answer.without_date} lines without a date are left out)")
    assert "Edition WP@1" in said and "Edition ECP@1" not in said


def test_the_link_reopens_the_same_view(dangerous: Engine, cases: dict[str, Case]) -> None:
    link = cases["cbc"].opened.sheets["À propos"][-1][1]
    assert link.value == link.link and link.link.startswith(
        f"{BASE}?type=A&body=CBC&fy=2019%2F2020&as_of=2020-07-01"
    )
    answer = ask(dangerous, cases["cbc"].question)
    for question in (
        cases["cbc"].question,
        Question(Filter(stale=False, slipped=True, text="a & b=c"), AS_OF),
    ):
        answer = ask(dangerous, question)
        parameters = parse_qs(pinned_query(answer).removeprefix("?"))
        known = {facet: {each.value for each in answer.facets[facet]} for facet in Facet}
        read = read_filter(read_frame(parameters), parameters, known, Words())
        editions = tuple(edition.key for edition in answer.snapshot.editions)
        wanted = Question(answer.filter, AS_OF, question.known_at, editions)
        assert (read.question, read.problems) == (wanted, ())
        assert Address(question=wanted).link() == pinned_query(answer)
    alone = cases["all"].opened.sheets["About"][-1][1]
    assert (
        alone.value == "?as_of=2020-07-01&edition=WP%401&edition=ECP%401&edition=BAD%401"
        and not alone.link
    )


@pytest.mark.parametrize(
    "base", ["javascript:alert(1)//", "file:///etc/passwd", f"https://x.example/{'y' * 2100}"]
)
def test_only_a_web_address_can_be_followed(dangerous: Engine, base: str) -> None:
    content = export(dangerous, Question(CBC, AS_OF), "xlsx", "en", MADE, base)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for row in book["About"] for cell in row]
    assert not [cell for cell in cells if cell.hyperlink]
    assert [cell for cell in cells if str(cell.value).startswith(base)]
