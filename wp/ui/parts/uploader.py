"""The words of Streamlit's uploader, which speaks English only."""

from wp.ui.shell.view import View


def uploader_words(browse: str, drop: str, view: View) -> str:
    """Style by which the uploader's two texts give way to the catalogue's; `browse` and `drop`
    are its keys."""
    zone, words = '[data-testid="stFileUploaderDropzone"]', view.words
    button = f'{zone} [data-testid="stBaseButton-secondary"] p'
    limit = f'{zone} [data-testid="stFileUploaderDropzoneInstructions"] span'
    return (
        f"<style>{button}, {limit} {{ font-size: 0; }} "
        f'{button}::after {{ content: "{words(browse)}"; font-size: 1rem; }} '
        f'{limit}::after {{ content: "{words(drop)}"; font-size: .9rem; }}</style>'
    )
