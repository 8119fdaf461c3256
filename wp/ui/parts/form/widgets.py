"""The fields of a form as declared values, and their widgets. What is entered is kept as text."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import streamlit as st

from wp.errors import Phrase
from wp.language.wording.errors import phrase_words
from wp.language.words import Words
from wp.services.clock import today

YES = "yes"
FIRST_DAY, LAST_DAY = dt.date(2000, 1, 1), dt.date(2100, 1, 1)


class Widget(StrEnum):
    """What a person does with a field."""

    TEXT = "text"
    LONG = "long text"
    DAY = "day"
    CHOICE = "choice"
    RADIO = "choice, all in sight"
    MANY = "several choices"
    TICK = "yes or no"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, what is asked (a key of the catalogue; "" takes `field.<name>`), what
    can be chosen (value -> words), the keys of a hint inside it and of a help beside it.

    `most` bounds what can be typed; `needed` is the key of what is said where it is left empty.
    """

    name: str
    kind: Widget = Widget.TEXT
    label: str | Phrase = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    help: str = ""
    most: int = 2_000
    needed: str = ""

    def held(self, text: str) -> Any:
        """What the widget of this field holds for a text; a choice that is not offered is the
        first one."""
        if self.kind is Widget.DAY:
            return dt.date.fromisoformat(text) if text else None
        if self.kind is Widget.TICK:
            return text == YES
        if self.kind is Widget.MANY:
            return [each for each in text.split("\n") if each in self.choices]
        if self.choices and text not in self.choices:
            return next(iter(self.choices))
        return None if self.kind is Widget.CHOICE and not self.choices else text


def text_of(value: Any) -> str:
    """What a widget holds, as the text that is kept."""
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "\n".join(value)
    return "" if value is None else str(value)


def spoken(text: str | Phrase, words: Words) -> str:
    """A key of the catalogue, or one with values for its places, in words."""
    return phrase_words(text, words) if isinstance(text, Phrase) else words(text)


def draw_widget(
    each: Field, words: Words, key: str, held: Any, put: bool, on_change: Callable[[], None]
) -> None:
    """The widget of each field, which holds `held`; `put` says that the session was given this
    value in this run. `key` names it in the session, and `on_change` is called when a person
    changes it.

    Otherwise the widget is told in every run: a browser that missed one must not show it empty.
    """
    label = spoken(each.label or f"field.{each.name}", words)
    told = words(each.help) if each.help else None
    hint = words(each.hint) if each.hint else None
    shared: dict[str, Any] = {"key": key, "on_change": on_change, "help": told}
    text: dict[str, Any] = {"placeholder": hint, "max_chars": each.most}
    values = list(each.choices)
    options: dict[str, Any] = {
        "options": values,
        "format_func": lambda value: each.choices.get(value, value),
    }
    # "ECP 5" typed must not bring ECP 55 first.
    search: dict[str, Any] = {"placeholder": hint, "filter_mode": "contains"}
    value: dict[str, Any] = {} if put else {"value": held}
    index: dict[str, Any] = {} if put or held not in values else {"index": values.index(held)}
    match each.kind:
        case Widget.TEXT:
            st.text_input(label, **value, **text, **shared)
        case Widget.LONG:
            st.text_area(label, height=100, **value, **text, **shared)
        case Widget.DAY:
            st.date_input(
                label,
                min_value=min(FIRST_DAY, held or today()),
                max_value=max(LAST_DAY, held or today()),
                format="DD/MM/YYYY",
                **value,
                **shared,
            )
        case Widget.CHOICE:
            st.selectbox(label, **options, **index, **search, **shared)
        case Widget.RADIO:
            st.radio(label, horizontal=True, **options, **index, **shared)
        case Widget.MANY:
            chosen = {} if put else {"default": held}
            st.multiselect(label, **options, **chosen, **search, **shared)
        case Widget.TICK:
            st.checkbox(label, **value, **shared)
