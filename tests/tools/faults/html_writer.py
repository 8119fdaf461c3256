"""Programmes with faults as HTML, which office programs and browsers turn into other formats."""

from html import escape

from tests.support.documents.generator import Programme
from tests.tools.faults.grid import Square, Table, tables_of, title_of
from tests.tools.faults.printed import Run, runs_of

LOOKS = frozenset(("struck", "white", "dark", "raised"))
_STYLE = (
    "@page {{ size: A4 landscape; margin: 12mm }} body {{ font: 8pt '{font}' }} "
    "table {{ border-collapse: collapse; width: 100% }} "
    "td, th {{ border: 1px solid #000; padding: 2px; vertical-align: top }}"
)


def written(made: Programme, font: str = "DejaVu Sans") -> bytes:
    """The page of a programme."""
    parts = [f"<p>{escape(title_of(made))}</p>"]
    for table in tables_of(made):
        parts += [f"<p>{escape(table.heading)}</p>", *_table(table)]
    if made.kind == "topics":
        parts.append("<p>INACTIVE TOPICS</p>")
        parts += [f"<p>- {escape(topic)}</p>" for topic in made.inactive]
    body = "".join(parts)
    style = _STYLE.format(font=font)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>{style}</style>'
        f"</head><body>{body}</body></html>"
    ).encode()


def _table(table: Table) -> list[str]:
    head = "".join(f"<th>{escape(text)}</th>" for text in table.head)
    rows = [
        "<tr>" + "".join(_cell(square) for square in row if not square.covered) + "</tr>"
        for row in table.rows
    ]
    return ["<table border=1>", f"<thead><tr>{head}</tr></thead><tbody>", *rows, "</tbody></table>"]


def _cell(square: Square) -> str:
    runs = [run for text in square.paragraphs for run in runs_of(text)]
    ground = ' style="background:#1F3864" bgcolor="#1F3864"' * any(r.look == "dark" for r in runs)
    inside = "<br>".join("".join(map(_run, runs_of(text))) for text in square.paragraphs)
    return f'<td rowspan="{square.rows}"{ground}>{inside}</td>'


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.look in ("white", "dark"):
        return f'<font color="#FFFFFF">{text}</font>'
    mark = {"struck": "s", "raised": "sup"}.get(run.look)
    return f"<{mark}>{text}</{mark}>" if mark else text
