"""The forms of the house, by AppTest: their fields, their button, and what they say."""

from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

KINDS = ("text_input", "text_area", "date_input", "selectbox", "radio", "multiselect", "checkbox")


def field(page: AppTest, form: str, name: str) -> Any:
    """The widget of a field of a form."""
    return next(each for kind in KINDS for each in page.get(kind) if _is(each.key, form, name))


def fill(page: AppTest, form: str, **entries: object) -> None:
    """Enter these values, one field after the other, as a person leaves each."""
    for name, value in entries.items():
        field(page, form, name).set_value(value).run()
        assert not page.exception, page.exception


def button(page: AppTest, form: str, name: str = "record") -> Any:
    """A button of a form: the one that records, unless another is named."""
    return next(each for each in page.button if _is(each.key, form, f"!{name}"))


def press(page: AppTest, form: str, name: str = "record") -> None:
    """Press a button of a form."""
    button(page, form, name).click().run()
    assert not page.exception, page.exception


def _is(key: str | None, form: str, name: str) -> bool:
    kind, _, rest = str(key).partition(":")
    return kind == form and rest.partition(":")[2] == name


def message(page: AppTest, form: str) -> tuple[str, str]:
    """What a form says of the last press, beside its button: ("success" or "error", the text); the
    first one that follows the button before any field does. ("", "") where it says nothing."""
    drawn = list(_drawn(page.main))
    at = next(at for at, each in enumerate(drawn) if _is(_key(each), form, "!record"))
    for each in drawn[at:]:
        if each.type in ("success", "error"):
            return each.type, str(each.value)
        if each.type in KINDS:
            break
    return "", ""


def _drawn(block: Any) -> Iterator[Any]:
    """Everything on a page in the order in which it is drawn."""
    for each in block.children.values():
        if hasattr(each, "children"):
            yield from _drawn(each)
        else:
            yield each


def _key(each: Any) -> str:
    return str(getattr(each, "key", ""))
