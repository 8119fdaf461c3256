"""Takes the pictures of `docs/sign_in.md` anew: a person of each role on *Report progress*, and an
open page whose visit is over.

`.venv/bin/python -m tests.tools.sign_in_pictures`
"""

import tempfile
from pathlib import Path

from tests.support.browser import chromium, page_in
from tests.support.paths import ROOT
from tests.support.programs.layout import rest
from tests.support.programs.sign_in import HOST, ROLES, door
from wp.services.people import directory

PICTURES = ROOT / "docs" / "pictures"
AT = "/report?task=WP+4.3&as_of=2019-10-31&lang=en"


def main() -> None:
    """Take them in one browser, each person in a window of their own."""
    with tempfile.TemporaryDirectory() as folder, door(Path(folder)) as here, chromium() as browser:
        for name in ROLES:
            with page_in(browser) as page:
                page.goto(here.url + AT, wait_until="commit")
                page.get_by_role("button", name=f"sub-{name}").click()
                rest(page)
                page.screenshot(path=PICTURES / f"signed_in_{name}.png")
                if name == "rita":
                    directory.remove(here.engine, here.people[name].id, HOST)
                    page.get_by_role("alertdialog").wait_for()
                    page.wait_for_timeout(3_000)
                    page.screenshot(path=PICTURES / "signed_out_page.png")


if __name__ == "__main__":
    main()
