"""What a paragraph of a Word document shows that is no text: controls of forms, pictures, objects,
signs given by their code."""

from lxml.etree import _Element as Element

from wp.loaders.word.package import W, is_on, number, value

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = {
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
}


def holds_place(control: Element) -> bool:
    """Whether what a control shows asks for a text, rather than being one."""
    return is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))


def entry(field: Element | None) -> str:
    """The entry chosen in a list of an old form, or the sign of its box."""
    entries, result, default = (
        [] if field is None else field.findall(f"{W}ddList/{W}{name}")
        for name in ("listEntry", "result", "default")
    )
    if entries:
        at = number(value(next(iter([*result, *default]), None)), 0)
        return value(entries[at]) if at < len(entries) else ""
    box = None if field is None else field.find(f"{W}checkBox")
    if box is None:
        return ""
    checked = box.find(f"{W}checked")
    return "☒" if is_on(box.find(f"{W}default") if checked is None else checked) else "☐"


def described(element: Element) -> str:
    """What a picture or an object says of itself."""
    for each in (*element.iter(), *element.iterancestors()):
        if each.tag == f"{W}p":
            break
        own = each if each.get("ProgID") else each.find(f"{_WP}docPr")
        if own is not None:
            return own.get("ProgID") or own.get("descr") or own.get("name") or ""
    return ""


def symbol(element: Element) -> str:
    """A sign given by its code."""
    try:
        code = int(value(element, "char"), 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0xF8FF else ""
