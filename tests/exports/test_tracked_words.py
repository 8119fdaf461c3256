"""Tracked changes within a cell: words and paragraphs, whatever their length."""

from wp.exports.word.document import Mark, Run, one_run
from wp.exports.word.tracked_changes import _lines


def test_words_are_compared_not_texts() -> None:
    old, new = (
        one_run("Report discussed by the PTC in April"),
        one_run("Report discussed and approved by the PTC"),
    )
    (found,) = _lines((old,), (new,))
    said = [(run.text.strip(), run.mark) for run in found.runs]
    assert ("and approved", Mark.INSERTED) in said and ("in April", Mark.DELETED) in said
    assert "".join(run.text for run in found.runs if run.mark is not Mark.DELETED) == new.text


def test_paragraphs_appear_and_go_within_a_cell() -> None:
    old, new = (one_run("one"), one_run("two"), one_run("four")), (one_run("one"), one_run("four"))
    found = _lines(old, new)
    assert [p.mark for p in found].count(Mark.DELETED) == 1 and found[-1].mark is Mark.KEPT
    assert _lines(new, new) == new and _lines((one_run(""),), (one_run("x"),))[0].runs == (
        Run("x", mark=Mark.INSERTED, rtl=False),
    )


def test_very_long_texts_are_not_compared_for_minutes() -> None:
    old, new = one_run("a b " * 4_000), one_run("c d " * 4_000)
    assert len(_lines((old,), (new,))[0].runs) < 20
