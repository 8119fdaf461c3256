"""Another's draft on a page: whose it is and how old, taken over after a warning, and its author
told; nobody else sees a word of it."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.cases import APP
from tests.support.forms.elements import field, fill
from tests.support.page_reading import html, shown
from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.store.database import Engine
from wp.ui.shell import who_acts

NOTE = "half a sentence of Ana"


@pytest.fixture
def sit(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> object:
    """Who signs in next: gives a browser on the form of a line."""
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))

    def begin(name: str, role: Role, page: AppTest | None = None) -> AppTest:
        person = Acting(
            who=name,
            roles=frozenset({role}),
            source=Source.PAGE,
            bodies=frozenset({"PTC"}),
            person=name,
        )
        monkeypatch.setattr(who_acts, "signed_in", lambda: person)
        page = page or AppTest.from_file(APP, default_timeout=60)
        shown(page, "report", as_of="2019-10-31", task="WP 4.3")
        return page

    return begin


def test_the_secretariat_takes_a_draft_over_and_its_author_is_told(sit) -> None:
    author = sit("Ana", Role.BODY_SECRETARY)
    fill(author, "report", note=NOTE)
    other = sit("Dan", Role.BODY_SECRETARY)
    assert NOTE not in html(other) and "Ana, " in html(other)
    assert not [each for each in other.button if str(each.key).startswith("take:")]
    ben = sit("Ben", Role.SECRETARIAT)
    assert field(ben, "report", "note").value == ""
    (warning,) = [each.value for each in ben.warning]
    assert "Ana began this draft" in warning and "minutes ago" in warning
    (take,) = [each for each in ben.button if str(each.key).startswith("take:")]
    take.click().run()
    assert not ben.exception and field(ben, "report", "note").value == NOTE
    again = sit("Ana", Role.BODY_SECRETARY, author)
    assert any("Ben took over a draft of yours" in each.value for each in again.info)
    assert field(again, "report", "note").value == ""
    # A link with the token opens nothing to who does not own it.
    token = str(take.key).removeprefix("take:")
    shown(again, "report", as_of="2019-10-31", task="WP 4.3", draft=token)
    assert field(again, "report", "note").value == ""
