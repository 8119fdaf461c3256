"""Tracked changes in the XML of a Word document."""

from tests.support.documents import word_parts as word
from wp.loaders.rows import Tracked

ACCEPT, REJECT = Tracked.ACCEPT, Tracked.REJECT


WHO = 'w:id="1" w:author="Ann Rho" w:date="2020-06-01T10:00:00Z"'


BY_BO = 'w:id="2" w:author="Bo" w:date="2020-06-02T10:00:00Z"'


def ins(inside: str, who: str = WHO, tag: str = "ins") -> str:
    """Runs that were inserted (or moved to here)."""
    return f"<w:{tag} {who}>{inside}</w:{tag}>"


def gone(words: str, who: str = WHO, tag: str = "del") -> str:
    """A run that was deleted (or moved away)."""
    text = (
        f'<w:delText xml:space="preserve">{words}</w:delText>' if tag == "del" else word.text(words)
    )
    return f"<w:{tag} {who}><w:r>{text}</w:r></w:{tag}>"


def end(tag: str) -> str:
    """The property of a paragraph whose end came or went."""
    return f"<w:rPr><w:{tag} {WHO}/></w:rPr>"
