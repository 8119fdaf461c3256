"""The page of the responsible bodies, run by Streamlit's own test harness on the shipped plans."""

import csv
import datetime as dt
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.french import fr
from tests.support.page_reading import pictures, shown, with_hints
from tests.support.paths import DATA
from wp.domain.filter import Filter
from wp.language.names import body_full, body_name
from wp.language.words import Words
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.ui.parts.hints import names_elsewhere

DAY = dt.date(2019, 10, 31)


def lines_of(shipped: Path, **pairs: tuple[str, ...]) -> int:
    return len(ask(open_record(str(shipped)), Question(Filter(**pairs), DAY)).lines)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The PTC has a part in 97 of 137 lines; the Council in 69 and the IMSC in 37."),
        (
            "fr",
            fr("Le CTP intervient dans 97 des 137 lignes ; le Conseil dans 69 et le SCI dans 37."),
        ),
    ],
)
def test_the_headline_says_who_carries_most(page: AppTest, lang: str, sentence: str) -> None:
    assert sentence in shown(page, "bodies", lang=lang)
    assert len(page.get("plotly_chart")) == 2


@pytest.mark.parametrize(("lang", "programme"), [("en", "WP"), ("fr", "ECP")])
def test_every_part_of_a_bar_is_what_its_own_filter_gives(
    page: AppTest, shipped: Path, lang: str, programme: str
) -> None:
    shown(page, "bodies", lang=lang, programme=programme)
    for trace in pictures(page)[0]["data"]:
        for flat, n in zip(trace["customdata"][::4], trace["x"][::4], strict=True):
            pairs = {facet: (value,) for facet, value in zip(flat[::2], flat[1::2], strict=True)}
            assert n == lines_of(shipped, programme=(programme,), **pairs)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_matrix_of_bodies_draws_no_pair_twice(page: AppTest, lang: str) -> None:
    shown(page, "bodies", lang=lang)
    matrix = pictures(page)[1]
    (cells,) = matrix["data"]
    columns, rows = (matrix["layout"][axis]["ticktext"] for axis in ("xaxis", "yaxis"))
    pairs = [
        frozenset((rows[row], columns[round(column)]))
        for row, column in zip(cells["y"], cells["base"], strict=True)
    ]
    assert len(pairs) > 80 and len({*pairs}) == len(pairs)


def test_every_number_of_the_table_opens_the_lines_that_it_counts(
    page: AppTest, shipped: Path
) -> None:
    body = shown(page, "bodies")
    table = body[body.index('<table class="wp-table"') :]
    links = re.findall(r'href="\?([^"]*)"[^>]*>(\d+)</a>', table)
    assert len(links) > 70
    for query, n in links[::5]:
        pairs = {
            k: tuple(v)
            for k, v in parse_qs(query.replace("&amp;", "&")).items()
            if k not in ("as_of", "lang")
        }
        assert int(n) == lines_of(shipped, **pairs)


def test_the_diagonal_narrows_to_the_body_and_a_pair_is_listed(
    page: AppTest, shipped: Path
) -> None:
    shown(page, "bodies")
    trace = pictures(page)[1]["data"][0]
    numbers = {
        tuple(flat): int(text)
        for flat, text in zip(trace["customdata"], trace["text"], strict=True)
    }
    assert numbers["body", "CBC"] == lines_of(shipped, body=("CBC",)) == 14
    body = shown(page, "bodies", by="CBC~PTC")
    n = numbers["by", "CBC~PTC"]
    assert f"{n} lines name both CBC and PTC." in body and body.count('class="wp-card"') == n
    assert [box.value for box in page.selectbox if box.key.startswith("pair_")] == ["CBC", "PTC"]


def test_the_lists_pick_a_pair_for_the_keyboard(page: AppTest) -> None:
    shown(page, "bodies")
    page.selectbox(key="pair_first").set_value("PTC").run()
    page.selectbox(key="pair_second").set_value("EC").run()
    assert not page.exception and "3 lines name both PTC and EC." in shown(page, "bodies")


def test_a_pair_that_is_not_known_is_said(page: AppTest) -> None:
    shown(page, "bodies", by="PTC~Nobody")
    assert "PTC~Nobody" in page.warning[0].value


@pytest.mark.parametrize(
    ("lang", "sentence", "heading"),
    [
        (
            "en",
            "PTC: 97 lines, one overdue, 16 due at its next session.",
            "Due at its next session, April 2020",
        ),
        (
            "fr",
            fr("CTP : 97 lignes, une en retard, 16 à échéance à sa prochaine session."),
            "À échéance à sa prochaine session, avril 2020",
        ),
    ],
)
def test_one_body_has_its_agenda(
    page: AppTest, shipped: Path, lang: str, sentence: str, heading: str
) -> None:
    body = shown(page, "bodies", body="PTC", lang=lang)
    assert sentence in body and heading in body
    assert body.count('class="wp-card"') == lines_of(shipped, body=("PTC",)) == 97
    assert (
        "task?" in body and "ECP 43" in body and "Study Report on Disruptive Technologies" in body
    )


def test_a_body_without_a_session_says_so(page: AppTest) -> None:
    body = shown(page, "bodies", body="CBC")
    assert "CBC: 14 lines, none overdue, no session of it is planned." in body
    assert "No session of it is on record after this day." in body


def test_steps_of_a_body_that_its_lines_do_not_list(page: AppTest) -> None:
    body = shown(page, "bodies", body="Council")
    assert (
        "2 more lines name the Council in their timeline" in body
        and "WP 15.2" in body
        and "WP 16.2" in body
    )


def test_no_line_no_empty_page(page: AppTest) -> None:
    body = shown(page, "bodies", body="CBC", status="overdue")
    assert "No line fits the filters: nothing was checked." in body and page.info
    page.query_params.clear()
    body = shown(page, "bodies", body="none")
    assert "No body has a part in any of these lines." in body and not page.info


@pytest.mark.parametrize(
    ("body", "full", "also", "source"),
    [
        ("CTP", "Comité technique permanent", "Permanent Technical Committee (PTC)", "l’usage"),
        (
            "Data Model Projects Team",
            "Équipe de projets chargée du Modèle de données",
            "Data Model Projects Team (DMPT)",
            "l’usage",
        ),
        (
            "TEGNII",
            "Groupe d’experts techniques sur l’inspection non intrusive",
            "Technical Experts Group on Non-Intrusive Inspection (TEGNII)",
            "notre traduction",
        ),
    ],
)
def test_the_page_of_a_body_says_its_names_and_whose_translation_they_are(
    page: AppTest, body: str, full: str, also: str, source: str
) -> None:
    seen = shown(page, "bodies", lang="fr", body=body)
    named = seen[seen.index('<p class="wp-named"') :].split("</p>")[0]
    assert f"<strong>{full}</strong>" in named
    assert f'<span lang="en">{also}</span>' in named and source in named


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_both_names_of_every_body_are_said_of_it(lang: str) -> None:
    """What the page of a body puts under its headline, for each body of the data."""
    words = Words(lang)
    with (DATA / "bodies.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            full = body_full(row["short"], words)
            named = body_name(row["short"], words)  # in the headline
            said = unescape(f"{named} {full} {names_elsewhere('body', row['short'], words)}")
            wanted = {row[f"{kind}{other}"] for kind in ("short", "full") for other in ("", "_fr")}
            assert [each for each in wanted if each and fr(each) not in fr(said)] == [], said


def test_a_short_name_has_the_full_one_as_its_hint(page: AppTest) -> None:
    shown(page, "bodies", lang="fr")
    said = 'title="Équipe de projets chargée du Modèle de données">EPMD</abbr>'
    assert said in with_hints(page)


def test_what_is_typed_into_the_list_of_bodies_finds_every_name(page: AppTest) -> None:
    shown(page, "bodies", lang="fr")
    labels = page.multiselect(key="f_body").options
    mine = next(label for label in labels if label.startswith("CTP ("))
    names = ("CTP", "Comité technique permanent", "PTC", "Permanent Technical Committee")
    assert all(name in mine for name in names)
