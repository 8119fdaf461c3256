"""The language of what somebody says of a line."""

from dataclasses import replace
from typing import Any

from wp.domain.progress import Statement
from wp.domain.reporting.rules import TEXTS
from wp.domain.texts import written_in


def statement_in(language: str, said: Statement, corrects: Statement | None = None) -> Statement:
    """The statement with its texts in the language that they were typed in; what is as in the
    report that it `corrects` stays in the language of that."""
    acts = (replace(act, decision=written_in(act.decision, language)) for act in said.acts)
    texts: dict[str, Any] = {}
    for name in TEXTS:
        text, before = getattr(said, name), getattr(corrects, name, "")
        texts[name] = before if text == before else written_in(text, language)
    return replace(said, acts=tuple(acts), **texts)
