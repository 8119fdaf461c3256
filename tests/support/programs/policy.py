"""What the server's policy keeps a page in the browser from."""

from playwright.sync_api import Page

_WATCH = """addEventListener("securitypolicyviolation", (event) => {
    const said = [event.effectiveDirective, event.blockedURI, event.sourceFile].join(" ");
    (window.violated ??= []).push(said);
});"""


def note_violations(page: Page) -> None:
    """Have each address that the page goes to from now on note them."""
    page.add_init_script(_WATCH)


def violated(page: Page) -> list[str]:
    """What the policy kept this page from. Streamlit asks whether it may compile WebAssembly, and
    counts without it where it may not: that is no fault."""
    found: list[str] = page.evaluate("window.violated ?? []")
    return [each for each in found if "wasm-eval" not in each]
