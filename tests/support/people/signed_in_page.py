"""A page as somebody who signed in has it, without the door."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.cases import APP
from tests.support.page_reading import shown
from wp.domain.people.acting import Acting
from wp.ui.shell import who_acts


def page_of(person: Acting | None, patch: pytest.MonkeyPatch, name: str, **address: str) -> AppTest:
    """The page of this name for who signed in (`person`, None at the machine itself)."""
    patch.setattr(who_acts, "signed_in", lambda: person)
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, name, as_of="2019-10-31", **address)
    assert not page.exception, page.exception
    return page
