"""All tracked changes of a Word file accepted or rejected: a few lines over the XML, apart from
what wrote them."""

import io
import zipfile
from typing import Any

from lxml import etree

from tests.support.word_reading import W

Look = tuple[str, str]


def resolved(
    content: bytes, accept: bool, part: str = "word/document.xml", hands_down: bool = False
) -> Any:
    """The part of the file with every change accepted, or rejected.

    `hands_down` lets a joined cell that begins in a row taken out begin in the row below, as word
    processors may.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read(part))
    # LibreOffice writes a text that goes from one place and stands in another as moved.
    for old, new in (("moveFrom", "del"), ("moveTo", "ins")):
        for change in list(root.iter(f"{W}{old}")):
            change.tag = f"{W}{new}"
    gone, kept = (f"{W}del", f"{W}ins") if accept else (f"{W}ins", f"{W}del")
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{gone}") is not None:
            if hands_down:
                _hand_down(row)
            row.getparent().remove(row)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    for change in list(root.iter(f"{W}tcPrChange")):
        properties = change.getparent()
        properties.remove(change)
        if not accept:
            properties.getparent().replace(properties, change[0])
    for change in list(root.iter(gone)):
        if change.getparent().tag == f"{W}p":
            change.getparent().remove(change)
    for change in list(root.iter(kept)):
        holder = change.getparent()
        if holder.tag == f"{W}p":
            at = holder.index(change)
            holder[at : at + 1] = list(change)
        else:
            holder.remove(change)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{gone}") is not None:
            _join(paragraph)
    return root


def _hand_down(row: Any) -> None:
    below = row.getnext()
    if below is None:
        return
    for upper, lower in zip(row.iter(f"{W}tc"), below.iter(f"{W}tc"), strict=True):
        mine, its = (each.find(f"{W}tcPr/{W}vMerge") for each in (upper, lower))
        if mine.get(f"{W}val") == "restart":
            its.set(f"{W}val", "restart")


def _join(paragraph: Any) -> None:
    """The end of a paragraph goes: what is left of it stands before the next one's text."""
    left = [child for child in paragraph if child.tag != f"{W}pPr"]
    following = paragraph.getnext()
    if left:
        assert following is not None and following.tag == f"{W}p", "nothing to be joined with"
        at = 1 if following.find(f"{W}pPr") is not None else 0
        following[at:at] = left
    paragraph.getparent().remove(paragraph)


def looks(root: Any) -> list[Any]:
    """Every paragraph, by table, row and cell: style, and text by look; neighbours of one look
    are one."""
    return [_paragraph(each) for each in root.iter(f"{W}p")]


def _paragraph(paragraph: Any) -> tuple[str, tuple[int, ...], list[Look]]:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    depth = sum(
        1 for each in paragraph.iterancestors() if each.tag in (f"{W}tc", f"{W}tr", f"{W}tbl")
    )
    found: list[Look] = []
    for run in paragraph.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        look = "" if properties is None else etree.tostring(properties, method="c14n").decode()
        names = {
            f"{W}tab": "\t",
            f"{W}br": "\n",
            f"{W}footnoteReference": "[note]",
            f"{W}footnoteRef": "[ref]",
        }
        text = "".join(
            names.get(each.tag, each.text or "") for each in run if each.tag != f"{W}rPr"
        )
        if found and found[-1][0] == look:
            found[-1] = (look, found[-1][1] + text)
        elif text:
            found.append((look, text))
    return ("" if style is None else style.get(f"{W}val"), (depth,), found)
