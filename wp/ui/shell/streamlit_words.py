"""The words that Streamlit puts on a page by itself, in English whatever the page speaks.

It has no setting for them: `streamlit.js` replaces them as they appear. The English of the
catalogue is what Streamlit writes; `{of}` stands for what varies.
"""

from wp.language.words import Words

KEYS = (
    "streamlit.bar",
    "streamlit.fold",
    "streamlit.unfold",
    "streamlit.skip",
    "streamlit.help",
    "streamlit.option",
    "streamlit.options",
    "streamlit.open",
    "streamlit.clear",
    "streamlit.clear_all",
    "streamlit.select_all",
    "streamlit.no_results",
    "streamlit.day",
    "streamlit.month",
    "streamlit.year",
    "streamlit.choose_date",
    "streamlit.choose_date_of",
    "streamlit.month_before",
    "streamlit.month_after",
    "streamlit.keys",
    "streamlit.columns",
    "streamlit.find",
    "streamlit.whole",
    "streamlit.small",
    "streamlit.less",
    "streamlit.more",
    "streamlit.copy",
    "streamlit.file",
    "streamlit.upload",
    "streamlit.each_file",
    "streamlit.enter",
    "streamlit.ctrl_enter",
    "streamlit.ctrl",
    "streamlit.rising",
    "streamlit.falling",
    "streamlit.hide",
    "streamlit.pin",
    "streamlit.unpin",
    "streamlit.running",
    "streamlit.stop",
    "streamlit.connecting",
    "streamlit.lost",
    "streamlit.month_name",
    "streamlit.remove",
)
_ANY = "{of}"


def streamlit_words(words: Words) -> dict[str, str]:
    """Each of them with what stands in its place, none where the page is English."""
    english = Words("en")
    if words.language == english.language:
        return {}
    return {english(key, of=_ANY): words(key, of=_ANY) for key in KEYS}
