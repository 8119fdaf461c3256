"""What the server's policy lets a browser do, and what not. That every page works under it is seen
where every page is seen (`test_layout`)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import page_in
from tests.support.http import get
from tests.support.journeys import settle
from tests.support.programs.layout import visit
from tests.support.programs.policy import note_violations, violated

# Every answer has them: a page, a file, data, what is not there.
ANSWERS = ("", "export/lines.csv", "api/v1/lines", "healthz", "api/v1/nothing", "static/nothing.js")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that notes what the policy keeps it from."""
    with page_in(browser) as page:
        note_violations(page)
        yield page


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_has_the_headers(product: str, answer: str) -> None:
    _, headers, _ = get(f"{product}{answer}")
    assert "script-src 'self'" in headers["content-security-policy"]
    rules = dict(each.split(" ", 1) for each in headers["content-security-policy"].split("; "))
    assert "unsafe" not in rules["script-src"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"


def test_a_picture_is_kept_under_the_policy(page: Page, meeting: str) -> None:
    visit(page, f"{meeting}timeline?as_of=2020-07-01")
    for form in ("png", "svg"):
        with page.expect_download() as kept:
            page.locator(f'[data-picture="{form}"]').first.dispatch_event("click")
        assert kept.value.suggested_filename.endswith(form)
    assert violated(page) == []


def test_a_script_of_somebody_else_does_not_run(page: Page, meeting: str) -> None:
    visit(page, f"{meeting}task?task=WP+4.3")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.foreign = true";
            document.body.append(script);
            const image = document.createElement("img");
            image.setAttribute("onerror", "window.foreign = true");
            image.src = "/nothing.png";
            document.body.append(image);
            const far = document.createElement("script");
            far.src = "https://example.org/far.js";
            document.body.append(far);
        }"""
    )
    settle(page)
    assert page.evaluate("window.foreign") is None
    kinds = {each.partition(" ")[0] for each in violated(page)}
    assert kinds == {"script-src-elem", "script-src-attr"}


def test_no_other_site_shows_a_page_in_a_frame(browser: Browser, meeting: str) -> None:
    with page_in(browser) as page:
        page.set_content(f'<iframe src="{meeting}"></iframe>')
        page.wait_for_timeout(1_000)
        frame = page.frames[1]
        assert not frame.url.startswith("http") or not frame.evaluate("document.body.innerText")
