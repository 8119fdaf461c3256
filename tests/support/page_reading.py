"""Reading what a page shows."""

import json
import re
from typing import Any

import lxml.html
from streamlit.testing.v1 import AppTest

from tests.support.paths import DATA

HOME = DATA.parent
# An item of a list, a card, a line of a task or a row: what stands in it belongs to one line.
BLOCKS = (
    "//li[not(contains(@class, 'wp-stop')) and not(.//li)]"
    " | //*[contains(concat(@class, ' '), 'wp-card ')]"
    " | //*[contains(concat(@class, ' '), 'wp-line ')]"
    " | //tr"
)


_HINT = re.compile(r'<abbr class="wp-hint"[^>]*>(.*?)</abbr>')


def with_hints(page: AppTest) -> str:
    """All blocks of HTML that a page shows."""
    return "\n".join(element.proto.body for element in page.get("html"))


def html(page: AppTest) -> str:
    """All blocks of HTML that a page shows, without the hints of short names."""
    return _HINT.sub(r"\1", with_hints(page))


def shown(page: AppTest, at: str = "overview", **address: str | list[str]) -> str:
    """The HTML of a page of the application at an address; no exception may have met it."""
    if at != "overview":
        page.switch_page(str(HOME / "pages" / f"{at}.py"))
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return html(page)


def blocks(body: str) -> list[str]:
    """What is said of each line of a page, a text for each."""
    root = lxml.html.fromstring(f"<div>{body}</div>")
    return [" ".join(each.text_content().split()) for each in root.xpath(BLOCKS)]


def figures(body: str) -> dict[str, int]:
    """The key figures of the overview by status."""
    return {name: int(count) for name, count in re.findall(r'data-status="([^"]+)">(\d+)<', body)}


def pictures(page: AppTest) -> list[dict[str, Any]]:
    """What each picture of a page draws, as Plotly reads it."""
    return [json.loads(element.proto.spec) for element in page.get("plotly_chart")]


def registered(body: str) -> int:
    """How many decisions the register of a page shows: each says when and as what it was taken."""
    return body.count('class="wp-agenda-when"')


def plain(body: str) -> str:
    """The words that a person reads in English or French: markup, style and quotations of the
    source left out."""
    without = re.sub(r"<style.*?</style>|<script.*?</script>", " ", body, flags=re.DOTALL)
    return re.sub(
        r"<[^>]*>",
        " ",
        re.sub(r'<(\w+)[^>]* lang="en"[^>]*>.*?</\1>', " ", without, flags=re.DOTALL),
    )
