"""Made-up programmes as Word documents: the truth of `generator.py` in varied layouts, valid for
LibreOffice too."""

import random
from collections.abc import Iterator
from itertools import pairwise

from tests.support.documents import word_parts as word
from tests.support.documents.generator import Cells, Programme
from tests.support.documents.word_styles import Style, style_of

TOPIC_COLUMNS = (
    "number",
    "topic",
    "task",
    "strategic",
    "type",
    "bodies",
    "indicator",
    "timeline",
    "progress",
)
ACTION_COLUMNS = ("number", "task", "bodies", "programmes", "timeline")
HEADINGS = {
    "number": "No",
    "topic": "Topic",
    "task": "Tasks",
    "strategic": "WCO Strategic Plan",
    "type": "Type of task",
    "bodies": "Responsible body",
    "indicator": "Performance Indicators",
    "timeline": "Timeline",
    "progress": "Progress",
}
ACTION_HEADINGS = {
    "number": "",
    "task": "Action",
    "bodies": "Responsible body",
    "programmes": "Relevant Work Programme/ Action Plan",
    "timeline": "Timeframe",
}
NOTES = (
    "Strategic Goal (SG): Lead; Objectives: SO1 – Facilitation; SP1 – Competitiveness.",
    "There are two types of tasks: M and A.",
    "The Secretariat will support all the tasks.",
)
PARTS = ("ACTIVE TOPICS AND TASKS", "REPORTS FROM OTHER WORKING BODIES")
TITLE, ACTION_TITLE = "Draft Work Programme 2022-2025", "REVISED ACTION PLAN FOR PHASE V"
_SPANNED = ("task", "strategic", "type", "bodies")


def render(made: Programme, seed: int, style: Style | None = None) -> bytes:
    """The Word document of a made-up programme, in the style of the seed or in the one given."""
    return _Document(made, style or style_of(made.kind, seed), random.Random(seed)).write()


class _Document:
    def __init__(self, made: Programme, style: Style, chance: random.Random) -> None:
        self.made, self.style, self.chance = made, style, chance
        self.topics = made.kind == "topics"
        self.columns = TOPIC_COLUMNS if self.topics else ACTION_COLUMNS
        width, height = (16838, 11906) if style.landscape else (11906, 16838)
        self.page = (width, height)
        room = width - 2 * style.margin
        self.widths = [room * weight // sum(style.weights) for weight in style.weights]
        self.noted = 0

    def write(self) -> bytes:
        """The document with the parts that its style needs."""
        body = "".join(self._topics() if self.topics else self._actions()) + self._section()
        lists = {
            1: [("decimal", "%1." if self.topics else "%1")],
            2: [("bullet", "-")],
            3: [("decimal", "%1.")],
        }
        parts = {"document": body, "styles": self._styles(), "numbering": word.numbering(lists)}
        if self.noted:
            parts["footnotes"] = word.footnotes(NOTES[: self.noted])
        if self.style.page_heads:
            page = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            page += "<w:r><w:instrText> PAGE </w:instrText></w:r>"
            page += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + word.run("1")
            page += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            parts |= {
                "header": word.plain("Annex III to doc. PC0999Ea"),
                "footer": word.paragraph(page),
            }
        return word.write(parts)

    def _topics(self) -> Iterator[str]:
        yield (
            self._text(TITLE) + self._box() + self._text("Introduction") + self._text("Some prose.")
        )
        for heading, rows in zip(PARTS, self.made.tables, strict=True):
            yield self._text(heading)
            yield from self._tables(rows)
        yield self._text("INACTIVE TOPICS")
        for title in self.made.inactive:
            yield (
                self._text(title, word.numbered(2))
                if self.style.bullets
                else self._text(f"- {title}")
            )
        yield self._text("_________")

    def _actions(self) -> Iterator[str]:
        yield self._text(ACTION_TITLE) + self._text("(January 2023 to June 2024)") + self._box()
        for number, ((title, code), rows) in enumerate(
            zip(self.made.sections, self.made.tables, strict=True), start=1
        ):
            heading = f"{title} (WCO Strategic Plan - Strategic Process - {code})"
            automatic = self.style.numbers_automatic
            yield (
                self._text(heading, word.numbered(3))
                if automatic
                else self._text(f"{number}. {heading}")
            )
            yield self._text("Prose of this section, in one line.")
            yield from self._tables(rows)
        yield self._text("* * *")

    def _tables(self, rows: list[Cells]) -> Iterator[str]:
        """One table, or several where the style splits them; each has its header."""
        cuts = [0, len(rows)]
        if self.style.split:
            cuts[1:1] = [
                at
                for at in range(1, len(rows))
                if self._whole(rows, at) and self.chance.random() < 0.25
            ]
        for first, last in pairwise(cuts):
            yield self._table(rows, first, last)
            yield word.paragraph()

    def _whole(self, rows: list[Cells], at: int) -> bool:
        """Whether no task's cell spans the border above a row."""
        return "task" in rows[at] and all(
            rows[at].get(name) is not None for name in self._spanned()
        )

    def _spanned(self) -> tuple[str, ...]:
        return _SPANNED if self.topics else ()

    def _table(self, rows: list[Cells], first: int, last: int) -> str:
        shown = [self._header(noted=self.style.footnotes and not self.noted)]
        for at in range(first, last):
            if (
                self.style.header_rows_again
                and at > first
                and "number" in rows[at]
                and self.chance.random() < 0.2
            ):
                shown.append(self._header(noted=False))
            shown.append(self._row(rows, at, first, last))
        return word.table(shown, self.widths)

    def _header(self, noted: bool) -> str:
        headings = HEADINGS if self.topics else ACTION_HEADINGS
        cells = []
        for name, width in zip(self.columns, self.widths, strict=True):
            inside = word.run(headings[name], "<w:b/>") if headings[name] else ""
            if name in ("strategic", "type", "bodies") and self.topics:
                if noted:
                    self.noted += 1
                    inside += f'<w:r><w:footnoteReference w:id="{self.noted}"/></w:r>'
                elif not self.style.footnotes:
                    inside += word.run("1")
            cells.append(self._cell([word.paragraph(inside)], width))
        return word.row(cells, "<w:tblHeader/>" if self.style.header_repeats else "")

    def _row(self, rows: list[Cells], at: int, first: int, last: int) -> str:
        cells = []
        for name, width in zip(self.columns, self.widths, strict=True):
            goes_on = at > first and self._continues(rows[at], name)
            merge = "<w:vMerge/>" if goes_on else ""
            if not goes_on and at + 1 < last and self._continues(rows[at + 1], name):
                merge = '<w:vMerge w:val="restart"/>'
            inside = [] if goes_on else self._paragraphs(rows[at], name)
            cells.append(self._cell(inside, width, merge))
        return word.row(cells, "<w:cantSplit/>" if self.style.keeps_rows else "")

    def _continues(self, row: Cells, name: str) -> bool:
        """Whether the cell above spans this row: by the truth, where the style does not leave
        such cells blank."""
        if not self.topics or row.get(name, None) is not None:
            return False
        if name in ("number", "topic"):
            return self.style.lines == "merged"
        if name == "task" or (name in _SPANNED and "task" not in row):
            return self.style.lines == "merged"
        return name in _SPANNED

    def _paragraphs(self, row: Cells, name: str) -> list[str]:
        texts = row.get(name) or ()
        if name == "number" and texts and self.style.numbers_automatic:
            return [word.paragraph("", word.numbered(1))]
        shown = [word.run(text) for text in texts]
        if shown and self.style.hidden and name == "indicator" and self.chance.random() < 0.1:
            shown[-1] += word.run(" check with the regional office", "<w:vanish/>")
        return [word.paragraph(inside) for inside in shown]

    def _cell(self, paragraphs: list[str], width: int, merge: str = "") -> str:
        return word.cell(*paragraphs, properties=f'<w:tcW w:w="{width}" w:type="dxa"/>{merge}')

    def _text(self, words: str, properties: str = "") -> str:
        return word.paragraph(word.run(words), properties)

    def _box(self) -> str:
        return word.text_box("For information only") if self.style.text_box else ""

    def _styles(self) -> str:
        style = self.style
        return (
            f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{style.font}" '
            f'w:hAnsi="{style.font}"/>'
            f'<w:sz w:val="{style.size}"/><w:lang '
            f'w:val="{style.language}"/></w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name '
            'w:val="Normal"/></w:style>'
        )

    def _section(self) -> str:
        width, height = self.page
        turned = ' w:orient="landscape"' if self.style.landscape else ""
        heads = ""
        if self.style.page_heads:
            heads = '<w:headerReference w:type="default" r:id="rIdheader"/>'
            heads += '<w:footerReference w:type="default" r:id="rIdfooter"/>'
        margins = " ".join(
            f'w:{side}="{self.style.margin}"' for side in ("top", "right", "bottom", "left")
        )
        return (
            f'<w:sectPr>{heads}<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
            f'<w:pgMar {margins} w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
        )
