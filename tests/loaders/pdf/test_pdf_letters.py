"""Letters of a PDF's page as its library gives them: signs, rules that strike them out; and the
pictures beside them."""

from types import SimpleNamespace

import pytest

from tests.support.documents import pdf_made
from wp.loaders.pdf.drawn_letters import coded, pictures_of, strike
from wp.loaders.pdf.extraction import read_pages
from wp.loaders.pdf.pages import PdfWord, Rule


@pytest.mark.parametrize(
    ("font", "letters", "signs", "code"),
    [
        # Decoded as letters, its ≥ is a double dagger, its ± a dash and its × a dot.
        ("ABCDEF+Symbol", "‡–·", "≥±×", ""),
        ("ABCDEF+OpenSymbol", "\uf0b3\uf0fb", "••", "text.sign"),
        ("ABCDEF+OpenSymbol", "\uf0b7", "•", ""),
        ("ABCDEF+Wingdings-Regular", "\uf0fc", "✓", ""),
    ],
)
def test_a_sign_is_read_by_its_font_or_doubted(
    font: str, letters: str, signs: str, code: str
) -> None:
    page = SimpleNamespace(rects=[], images=[])
    chars = list(coded([{"text": text, "fontname": font} for text in letters], page))
    assert ["".join(char["text"] for char in chars), *{char["code"] for char in chars}] == [
        signs,
        code,
    ]


@pytest.mark.parametrize(("end", "code"), [(52.0, "text.struck"), (90.0, "")])
def test_a_rule_of_a_table_over_which_a_word_hangs_strikes_nothing_out(
    end: float, code: str
) -> None:
    """It runs on beyond the letters, as one through them alone does not."""
    letter = {"x0": 30.0, "x1": 50.0, "top": 100.0, "bottom": 108.0, "size": 8.0, "upright": True}
    rules = list(strike([letter], [Rule(False, 104.0, 29.0, end)]))
    assert (letter.get("code", ""), len(rules)) == (code, int(not code))


def word(x: float) -> PdfWord:
    """A word at a place of the first line."""
    return PdfWord("SP6", x, x + 20, 100.0, 108.0, 8.0, 6.0, spaced=False, upright=True)


def test_lines_and_grounds_are_no_pictures_of_words() -> None:
    box = {"x0": 0.0, "x1": 500.0, "top": 90.0, "bottom": 140.0, "width": 500.0, "height": 50.0}
    line = {**box, "bottom": 91.0, "height": 1.0}
    page = SimpleNamespace(images=[box, line])
    assert [each.text for each in pictures_of(page, [word(30)])] == ["500 × 50"]
    assert list(pictures_of(page, [word(30 * at) for at in range(8)])) == []
    assert [each.text for each in pictures_of(page, [])] == ["500 × 50", "500 × 1"]


def test_a_picture_that_pages_share_is_not_told() -> None:
    """A sign of the house at the top of each page, and a picture on the second alone."""
    text = "BT /F1 8 Tf 100 300 Td (Some words) Tj ET"
    sign, picture = (
        f"q {size} cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q"
        for size in ("80 0 0 40 20 520", "300 0 0 200 100 100")
    )
    contents = [pdf_made.stream(f"{text} {sign} {more}".encode()) for more in ("", picture)]
    fonts = {3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"}
    pages, _ = read_pages(pdf_made.document(contents, b"", fonts), "made-up.pdf")
    assert [[each.text for each in page.overlays] for page in pages] == [[], ["300 × 200"]]
