"""What breaks the checks that the Committee asked for, and what would mend it? Reports; changes
nothing."""

import streamlit as st

from wp.domain.checks.model import CheckCode
from wp.errors import InputError
from wp.services.checks import Checked, check
from wp.ui.pages.checks.breaches import checks_headline, show_check, show_list
from wp.ui.pages.checks.dismissal import DISMISSAL
from wp.ui.pages.checks.downloads import offer_files
from wp.ui.parts.form.result import show_result
from wp.ui.parts.messages import show_error, show_said
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View


def find(view: View) -> Checked:
    """What the checks find; stops the page where a table of `data/` cannot be taken."""
    try:
        return check(view.engine, view.everything, view.answer)
    except InputError as error:
        show_top(view, view.words("check.refused"))
        show_error(error, view)
        st.stop()


def chosen(found: Checked, view: View) -> CheckCode:
    """The check of the address, else the most broken one; one that is not known is said."""
    asked = view.address.by
    if asked in set(CheckCode):
        return CheckCode(asked)
    if asked:
        st.warning(view.words("error.value", name="by", value=asked[:200]))
    return (*found.broken(), *CheckCode)[0]


view = open_view()
found = find(view)
show_top(view, checks_headline(found, view))
show_said(view)
if not view.address.task:
    show_result(DISMISSAL, view.words)
code = chosen(found, view)
left, right = st.columns((1, 1.5), gap="large")
with left:
    show_list(found, code, view)
    offer_files(found, view)
with right:
    show_check(code, found, view)
