"""The files of the catalogue, gettext's `.po`: each entry is read when it is asked for.

Babel reads such files too, and the tests hold this reading to its; but to import it costs more than
`wp status` takes for all its sentences.
"""

import re
from collections.abc import Callable
from gettext import c2py

_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}
_RULE = re.compile(r"^\"Plural-Forms:.*plural=([^;]+);", re.MULTILINE)


def entries(text: str) -> dict[str, str]:
    """The entries of a file, not yet read, by their keys (the contexts)."""
    return {each[1 : each.index('"', 1)]: each for each in text.split("\nmsgctxt ")[1:]}


def forms(entry: str) -> tuple[str, ...]:
    """The words of an entry: one form, or one for each plural; in the language of the source where
    no others are given.

    >>> forms('"lines"\\nmsgid "{n} line"\\nmsgid_plural "{n} lines"\\nmsgstr[0] ""\\nmsgstr[1] ""')
    ('{n} line', '{n} lines')
    """
    fields: dict[str, str] = {}
    name = "msgctxt"
    for line in entry.splitlines():
        if line and not line.startswith("#"):
            before, _, rest = line.partition('"')
            name = before.strip() or name
            fields[name] = fields.get(name, "") + rest[:-1]
    said = [text for name, text in fields.items() if name.startswith("msgstr")]
    source = [text for name, text in fields.items() if name.startswith("msgid")]
    return tuple(map(_unescaped, said if all(said) else source))


def plural_rule(text: str) -> Callable[[int], int]:
    """Which of the forms stands for a number, by the head of a file; ValueError without a rule."""
    rule = _RULE.search(text)
    if not rule:
        raise ValueError("the head of the catalogue's file names no plural forms")
    return c2py(rule[1])


def _unescaped(text: str) -> str:
    return (
        _ESCAPED.sub(lambda match: _MEANT.get(match[1], match[1]), text) if "\\" in text else text
    )
