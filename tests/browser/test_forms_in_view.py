"""What a form says is seen, in a real Chromium and on every form of the house: in view, with the
focus, problems tied to their fields; what was typed is there after a link and after a reload."""

import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import page_in, serving
from tests.support.forms.opened import forms_opened
from tests.support.forms.walks import (
    IMPORTED,
    RETURNED,
    WALKS,
    Walk,
    enter,
    fill_record,
    part_of_form,
    press_button,
)
from tests.support.journeys import SETTLED, open_at, settle, type_into
from tests.support.records import first_start
from wp.services.record import system_user
from wp.ui.shell.who_acts import COOKIE

# From a button down to what came of its press, in pixels.
BESIDE = 120
# A laptop, a tablet, a wall at 200 %: the forms are walked through in them in turn.
WINDOWS = [(1280, 720), (820, 1180), (960, 540)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the record and of the files that are dropped."""
    folder = tmp_path_factory.mktemp("forms")
    engine = first_start(folder / "wp.db")
    fill_record(engine, folder)
    engine.dispose()
    return folder


@pytest.fixture(scope="module")
def forms(files: Path) -> Iterator[str]:
    """The address of a server on a record of this module's own."""
    with serving(files / "wp.db", files) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page, on which one form after the other is walked through."""
    with page_in(browser) as opened:
        yield opened


def told(page: Page) -> Locator:
    """The message that has the focus, in view as a whole."""
    focused = page.locator('[class*="st-key-wp_result_"] [data-testid="stAlert"]:focus')
    focused.wait_for(timeout=SETTLED)
    expect(focused).to_be_in_viewport(ratio=1, timeout=SETTLED)
    return focused


def stands_beside(page: Page, walk: Walk, message: Locator) -> None:
    """A message stands under the button of its form, where that is still there."""
    button = part_of_form(page, walk.form, "-record")
    if button.count():
        above, under = button.bounding_box(), message.bounding_box()
        assert above and under
        assert 0 <= under["y"] - above["y"] - above["height"] < BESIDE, (above, under)


def goes_by_link(page: Page, place: str) -> None:
    """The link of the list that leads to this place leads to its field, by the keyboard as
    everything does; there its own problem stands."""
    links, problem = page.locator(f'a[href$="#{place}"]'), page.locator(f"#{place}")
    for link in links.all():
        expect(problem).to_contain_text(link.inner_text())
    links.first.focus()
    page.keyboard.press("Enter")
    # What lies in no one field has the focus itself.
    field = page.locator(f'[aria-invalid="true"][aria-describedby="{place}"]').or_(problem).first
    expect(field).to_be_focused(timeout=SETTLED)
    expect(field).to_be_in_viewport(ratio=1)
    expect(problem).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("walk", "window"),
    [
        pytest.param(walk, window, id=f"{walk.form}-{window[0]}x{window[1]}")
        for walk, window in zip(WALKS, cycle(WINDOWS), strict=False)
    ],
)
def test_what_came_of_a_press_is_in_view_and_has_the_focus(
    walk: Walk, window: tuple[int, int], page: Page, forms: str, files: Path
) -> None:
    page.set_viewport_size({"width": window[0], "height": window[1]})
    # A browser remembers the name that was given last: here nobody gave one.
    page.context.clear_cookies(name=COOKIE)
    open_at(page, forms + walk.address)
    if walk.opens:
        page.get_by_text(re.compile(f"^{walk.opens}")).click()
        settle(page)
    if walk.drops:
        page.locator('input[type="file"]').first.set_input_files(str(files / walk.drops))
        begun = "import" if walk.form == "undo_now" else walk.form
        part_of_form(page, begun, "-record").wait_for(timeout=60_000)
        settle(page)
    walk.ready(page)
    enter(page, walk.form, walk.first)
    if walk.missing:
        press_button(page, walk.form)
        problems = told(page)
        stands_beside(page, walk, problems)
        places = [str(each.get_attribute("href")) for each in problems.locator("a").all()]
        assert any(each.endswith(f"-{walk.missing}") for each in places), places
        for each in dict.fromkeys(places):
            goes_by_link(page, each.rpartition("#")[2])
        enter(page, walk.form, walk.rest)
        # Whoever mends a field is told of it no more.
        expect(page.locator("[data-wp-invalid]")).to_have_count(0, timeout=SETTLED)
        expect(page.locator('[class*="st-key-wp_result_"] [data-testid="stAlert"]')).to_have_count(
            0
        )
    press_button(page, walk.form)
    message = told(page)
    expect(message).to_contain_text(walk.done, timeout=SETTLED)
    stands_beside(page, walk, message)


def test_every_form_of_the_product_is_walked_through() -> None:
    opened = set(forms_opened())
    # Doubts are settled with the import that they are of: it has the button, and what is said.
    opened.remove("settle")
    assert opened == {walk.form for walk in WALKS} and len(opened) == len(WALKS)


@pytest.mark.parametrize(("at", "name"), [("import", IMPORTED), ("returning", RETURNED)])
def test_a_link_and_a_reload_lose_no_file(
    browser: Browser, forms: str, files: Path, at: str, name: str
) -> None:
    with page_in(browser) as page, page_in(browser) as other:
        open_at(page, forms + at)
        page.locator('input[type="file"]').first.set_input_files(str(files / name))
        remove = page.get_by_role("button", name=f"Remove {name}")
        remove.wait_for(timeout=60_000)
        part_of_form(page, at, "-record").wait_for(timeout=60_000)
        page.get_by_role("link", name="Checks", exact=True).first.click()
        page.wait_for_url("**/checks*")
        open_at(page, forms + at)
        expect(remove).to_be_in_viewport(timeout=SETTLED)
        page.reload()
        settle(page)
        expect(page.get_by_text(f"{name}, ")).to_be_in_viewport(timeout=SETTLED)
        expect(part_of_form(page, at, "-record")).to_be_visible(timeout=SETTLED)
        # Another browser has nothing of it.
        open_at(other, forms + at)
        expect(other.get_by_text(f"{name}, ")).to_have_count(0, timeout=SETTLED)
        remove.click()
        expect(part_of_form(page, at, "-record")).to_have_count(0, timeout=SETTLED)
        page.reload()
        settle(page)
        expect(remove).to_have_count(0, timeout=SETTLED)


def test_a_link_and_a_reload_lose_nothing(browser: Browser, server: str) -> None:
    with page_in(browser) as page:
        open_at(page, server + "proposals")
        type_into(page, "Title of the topic", "Foresight")
        open_at(page, server + "about")
        open_at(page, server + "proposals")
        title = page.get_by_label("Title of the topic", exact=True).first
        expect(title).to_have_value("Foresight", timeout=SETTLED)
        page.reload()
        settle(page)
        expect(title).to_have_value("Foresight", timeout=SETTLED)
    with page_in(browser) as other:
        # Another browser is told of the draft, and begins with an empty form.
        open_at(other, server + "proposals")
        expect(other.get_by_label("Title of the topic", exact=True).first).to_have_value(
            "", timeout=SETTLED
        )
        other.get_by_role("link", name=re.compile(f"^{system_user()}, ")).click()
        settle(other)
        title = other.get_by_label("Title of the topic", exact=True).first
        expect(title).to_have_value("Foresight", timeout=SETTLED)
