"""The further filters are drawn where they are open: they open when one of them filters, and fold
without losing it."""

from streamlit.testing.v1 import AppTest

from tests.support.page_reading import html, shown

FURTHER = {"f_code", "f_topic", "f_quarter", "f_step", "f_session", "f_part", "f_text", "f_marks"}


def keys(page: AppTest) -> set[str]:
    """The keys of the filters beside the page."""
    kinds = ("multiselect", "text_input", "button_group")
    every = {str(each.key) for kind in kinds for each in page.sidebar.get(kind)}
    return {each for each in every if each.startswith("f_")}


def fold(page: AppTest, opened: bool) -> None:
    """Open or fold the further filters, as a press of their title does."""
    page.session_state["more_filters"] = opened
    page.run()
    assert not page.exception


def test_folded_they_are_not_drawn_and_open_they_are_all_there(page: AppTest) -> None:
    shown(page, as_of="2020-07-01")
    assert "f_body" in keys(page) and not keys(page) & FURTHER
    fold(page, True)
    assert keys(page) >= FURTHER
    page.multiselect(key="f_topic").set_value(["WP 4"]).run()
    assert "5 of 137 lines" in html(page) and page.query_params["topic"] in ("WP 4", ["WP 4"])


def test_one_that_filters_is_open_and_folded_goes_on_filtering(page: AppTest) -> None:
    assert "5 of 137 lines" in shown(page, as_of="2020-07-01", topic="WP 4")
    assert page.multiselect(key="f_topic").value == ["WP 4"]
    fold(page, False)
    assert not keys(page) & FURTHER
    assert "5 of 137 lines" in html(page) and page.query_params["topic"] in ("WP 4", ["WP 4"])
    # A further one, by a link on the page, leaves them as the reader has them.
    assert "3 of 137 lines" in shown(page, as_of="2020-07-01", topic="WP 4", status="overdue")
    assert not keys(page) & FURTHER
    # None of them, then one again: it is seen.
    shown(page, as_of="2020-07-01")
    page.query_params.clear()
    shown(page, as_of="2020-07-01")
    assert "f_text" not in keys(page)
    shown(page, as_of="2020-07-01", text="Transit")
    assert page.text_input(key="f_text").value == "Transit"
