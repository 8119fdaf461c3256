"""From one browser to another: a body secretary proposes what is not theirs to record, the
Secretariat accepts it, and the author is told."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.journeys import settle, type_into
from tests.support.programs.sign_in import door, sign_in
from wp.services.lines import find_line
from wp.services.progress.histories import history_of


def test_a_proposed_report_goes_to_the_secretariat_and_its_author_is_told(
    browser: Browser, tmp_path: Path
) -> None:
    with door(tmp_path) as here, page_in(browser) as his, page_in(browser) as hers:
        sign_in(his, here, "ben", "/report?task=WP+4.3&lang=en")
        expect(his.get_by_text("None of its steps is of your body.")).to_be_visible()
        type_into(his, "Note", "half of it is done")
        his.get_by_role("button", name="Propose to the Secretariat").click()
        expect(his.get_by_text("It is not recorded yet")).to_be_visible(timeout=30_000)
        sign_in(hers, here, "sara", "/report?lang=en")
        hers.get_by_text("Proposed reports (1)").first.click()
        settle(hers)
        expect(hers.locator("h1")).to_have_text("1 proposed report is waiting for the Secretariat")
        hers.get_by_role("button", name="Accept and record").click()
        expect(hers.get_by_text("as proposed by Ben")).to_be_visible(timeout=30_000)
        his.goto(f"{here.url}/timeline?lang=en")
        settle(his)
        expect(his.get_by_text("Accepted by Sara on")).to_be_visible()
        report = history_of(here.engine, find_line(here.engine, "WP 4.3"))[-1].report
        assert (report.note, report.recorded_by) == ("half of it is done", "Ben via Sara")
