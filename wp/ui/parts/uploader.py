"""The words of Streamlit's uploader, which speaks English only."""

import streamlit as st

from wp.ui.parts.html import Markup
from wp.ui.shell.view import View


def speak_uploader(browse: str, drop: str, view: View) -> None:
    """Let the uploader's two texts give way to the catalogue's by style; `browse` and `drop` are
    its keys."""
    zone, words = '[data-testid="stFileUploaderDropzone"]', view.words
    button = f'{zone} [data-testid="stBaseButton-secondary"] p'
    limit = f'{zone} [data-testid="stFileUploaderDropzoneInstructions"] span'
    style = (
        f"{button}, {limit} {{ font-size: 0; }} "
        f'{button}::after {{ content: "{words(browse)}"; font-size: 1rem; }} '
        f'{limit}::after {{ content: "{words(drop)}"; font-size: .9rem; }}'
    )
    # A style sheet is no HTML text: quotes stay as they are. Only words of the catalogue are in it.
    st.html(Markup(f"<style>{style}</style>"))
