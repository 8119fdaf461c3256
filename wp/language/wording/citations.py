"""Where in the report and its annexes something stands, in the reader's language."""

import re

from wp.domain.texts import Text
from wp.language.words import Words

# The words of a citation as `data/` writes them, each with its key of the catalogue.
CITED = {
    "report": "cite.report",
    "para": "cite.para",
    "paras": "cite.paras",
    "Item": "cite.item",
    "Annex": "cite.annex",
    "section": "cite.section",
    "task": "cite.task",
    "action": "cite.action",
    "actions": "cite.actions",
    "introduction": "cite.introduction",
    "before": "cite.before",
    "and": "cite.and",
    "in": "cite.in",
    "spring": "cite.spring",
}
_WORD = re.compile(r"[A-Za-z]+")
# Of an item or an annex: "IV (i)".
_NUMBER = re.compile(r"[IVX]+|[a-z]")


def citation_words(source: str, words: Words) -> Text:
    """A citation in the language of the page; in English, as it is on record, where it has a word
    that citations do not have.

    >>> source = "report, Item IV (b), before para 55, paras 66 and 67"
    >>> citation_words(source, Words("fr"))
    'rapport, point IV (b), avant le par. 55, par. 66 et 67'
    """
    known = {each: words(key) for each, key in CITED.items()}
    if any(each not in known and not _NUMBER.fullmatch(each) for each in _WORD.findall(source)):
        return Text(source, "en")
    said = _WORD.sub(lambda each: known.get(each.group(), each.group()), source)
    return Text(said.replace(";", words("cite.then")), words.language)
