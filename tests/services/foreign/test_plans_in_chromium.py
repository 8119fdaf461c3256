"""In a real Chromium, without a shell: a plan of another organisation, in every format, is dropped,
its columns named, and taken."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.command_line import run
from tests.support.journeys import choose, count_interactions, interactions, open_at, settle
from tests.support.plans.foreign import PLANS
from wp.store.database import Engine

# As the list of fields on the page calls them.
FIELDS = {
    "topic": "Topic",
    "task": "Task",
    "timeline": "Timeline",
    "bodies": "Responsible body",
    "progress": "Progress",
}
# What a person does at most: the field of the code, a list and a choice for each column, the button
# that leaves out the rest, who records it, and the button that does.
MOST = 16
# Those whose headings are known, and those all of whose columns are named.
KNOWN, WHOLE = ("own_headings.xlsx",), ("decisions.docx",)


@pytest.mark.parametrize(
    "name", ["cities.csv", "decisions.docx", "milestones.pdf", "own_headings.xlsx"]
)
def test_a_plan_of_another_organisation_comes_in(
    browser: Browser, server: str, engine: Engine, tmp_path: Path, name: str
) -> None:
    plan = next(each for each in PLANS if each.file == name)
    file = tmp_path / plan.file
    file.write_bytes(plan.data)
    with page_in(browser) as page:
        count_interactions(page)
        open_at(page, server + "import?lang=en")
        page.locator('input[type="file"]').first.set_input_files(str(file))
        code = page.get_by_label("Code", exact=True)
        expect(code).to_be_visible(timeout=60_000)
        settle(page)
        for field, heading in plan.mapping:
            choose(page, f"Column “{heading.partition(' (')[0]}", FIELDS[field])
        code.fill("NEW")
        code.press("Tab")
        settle(page)
        expect(code).to_have_value("NEW")
        if name not in KNOWN:
            page.get_by_role("button", name="Read the plan so").click()
        body = page.locator(".stMainBlockContainer")
        expect(body).to_contain_text("The first edition of its programme", timeout=60_000)
        settle(page)
        if name not in WHOLE:
            page.get_by_role("button", name="Leave out all columns").click()
        expect(body).to_contain_text("0 unplaced", timeout=60_000)
        settle(page)
        by = page.get_by_label("Recorded by", exact=True).first
        by.fill("ana")
        by.press("Tab")
        settle(page)
        page.get_by_role("button", name="Confirm the import").click()
        page.wait_for_selector("text=Written: NEW@1", timeout=60_000)
        assert interactions(page) <= MOST
    told = run("status", "--programme", "NEW", database=str(engine.url))
    assert told.returncode == 0 and run("verify", database=str(engine.url)).returncode == 0
