"""French as it is expected: written with plain spaces, set as the product sets it."""

from wp.language.typography import typeset


def fr(text: str) -> str:
    """A text with the spaces and apostrophes of French printers."""
    return typeset(text, "fr")
