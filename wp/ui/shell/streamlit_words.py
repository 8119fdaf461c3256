"""What Streamlit says on a page in English, for which it has no setting: its words give way, by
style, to those of the catalogue. The English of the catalogue is what Streamlit writes.

What stays English, and why, is listed in docs/development.md.
"""

from wp.language.words import DEFAULT, Words

_ZONE = '[data-testid="stFileUploaderDropzone"]'
_FIELD = ":is(.stTextInput, .stNumberInput)"
_INSTRUCTION = '[data-testid="InputInstructions"] > :first-child'
_TOOLTIP = '[data-testid="stTooltipContent"]'
_HELD = ":is(:hover, :focus-visible)"
# Where Streamlit writes what the key of the catalogue says.
PLACES = {
    "streamlit.skip": '[data-testid="stSkipToContent"]',
    "streamlit.all": '[role="option"][data-key="__select_all__"] > div',
    "streamlit.matches": '[role="option"][data-key="__select_matches__"] > div',
    "streamlit.no_results": '[role="listbox"][data-empty] > [role="option"] > span',
    "streamlit.enter": f"{_FIELD} {_INSTRUCTION}",
    "streamlit.ctrl_enter": f".stTextArea {_INSTRUCTION}",
    "streamlit.drop": f"{_ZONE} > input + div:not(:has(button, [data-testid])) > *",
    "streamlit.find": ".gdg-search-status label",
    "streamlit.stop": '[data-testid="stStatusWidget"] button p',
    "streamlit.connecting": '[data-testid="stConnectionStatus"] > :last-child',
}
# Buttons whose accessible name Streamlit shows again beside them while they are pointed at.
BUTTONS = ("streamlit.columns", "streamlit.search", "streamlit.whole", "streamlit.small")


def streamlit_style(words: Words) -> str:
    """The style sheet that speaks for Streamlit in this language; "" in its own.

    >>> streamlit_style(Words("en"))
    ''
    >>> ':lang(fr) [data-testid="stSkipToContent"]' in streamlit_style(Words("fr"))
    True
    """
    if words.language == DEFAULT:
        return ""
    english, page = Words(DEFAULT), f":lang({words.language})"
    rules = [_rule(f"{page} {place}", words(key)) for key, place in PLACES.items()]
    for key in BUTTONS:
        pointed = f'body{page}:has(button[aria-label="{english(key)}"]{_HELD})'
        rules.append(_rule(f"{pointed} {_TOOLTIP} p", words(key)))
    return "".join(rules)


def _rule(place: str, said: str) -> str:
    """Hidden words have no part in the accessible name either; but what is hidden takes no focus,
    and the way to the main part has to."""
    hidden = "" if place.endswith(PLACES["streamlit.skip"]) else "visibility:hidden;"
    instead = f'content:"{said}";visibility:visible;font-size:.875rem'
    return f"{place}{{{hidden}font-size:0}}{place}::after{{{instead}}}\n"
