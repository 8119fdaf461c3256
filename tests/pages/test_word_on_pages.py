"""Word on the pages: the Export page makes the documents of exactly the view; What changed
offers tracked changes."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.word_reading import paragraphs, tables
from wp.ui.pages.export.formats import MADE


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_export_page_makes_both_documents_of_the_view(page: AppTest, language: str) -> None:
    page.query_params["body"], page.query_params["as_of"], page.query_params["lang"] = (
        "CBC",
        "2020-07-01",
        language,
    )
    page.switch_page("pages/export.py").run()
    assert not page.exception
    page.button(key="prepare_docx").click().run()
    held, content = page.session_state[MADE]
    assert held[0] == "docx" and not page.exception
    lines = sum(len(table) - 1 for table in tables(content))
    said = re.findall(r"\((\d+) (?:of \d+ lines?|lignes? sur)", " ".join(paragraphs(content)))
    assert lines > 5 and lines == sum(map(int, said))
    page.button(key="prepare_session").click().run()
    held, content = page.session_state[MADE]
    assert held[0] == "session" and not page.exception
    assert paragraphs(content)[0].startswith(
        {"en": "Session pack", "fr": "Dossier de session"}[language]
    )


def test_what_changed_offers_the_document_with_tracked_changes(page: AppTest) -> None:
    page.query_params["since"], page.query_params["as_of"] = "2019-10-31", "2020-07-01"
    page.switch_page("pages/since.py").run()
    labels = [each.proto.label for each in page.get("download_button")]
    assert "Word with tracked changes" in labels and not page.exception
