"""Errors in words: what was refused, where, and what to do, in the language of the reader."""

import datetime as dt
import unicodedata

from wp.domain.people.rights import Verb
from wp.domain.people.roles import Role
from wp.domain.reporting.order_question import OrderQuestion
from wp.domain.reporting.rules import Problem
from wp.errors import All, Either, ForOperator, Lines, Phrase, Size, WorkProgrammeError
from wp.language.dates import day
from wp.language.sizes import size_words
from wp.language.wording.reports import problem_sentence
from wp.language.wording.step_order import line_sentence, question_sentences
from wp.language.words import Noun, Words

# Control characters, halves of pairs, and separators of lines: shown by their number, for a
# terminal would obey them.
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")


def error_sentence(error: WorkProgrammeError, words: Words, to_operator: bool = False) -> str:
    """What an error says to a person; only who runs the server is told places and addresses of it.
    KeyError where the catalogue has no entry for it.

    >>> from wp.errors import InputError
    >>> error_sentence(InputError("read.rows_past", document="a.csv", most=20_000), Words("fr"))
    'a.csv\\xa0: plus de 20\\u202f000 rangées. Répartissez-les sur plusieurs fichiers.'
    """
    return phrase_words(error.phrase, words, to_operator)


def phrase_words(phrase: Phrase, words: Words, to_operator: bool = False) -> str:
    """A phrase in the language of these words, its values worded as well; KeyError where no
    entry has its key."""
    values = phrase.values.items()
    return words(phrase.key, **{name: _value(each, words, to_operator) for name, each in values})


def _value(value: object, words: Words, to_operator: bool = False) -> object:
    match value:
        case ForOperator():
            return _value(value.value if to_operator else value.instead, words, to_operator)
        case Phrase():
            return phrase_words(value, words, to_operator)
        case WorkProgrammeError():
            return error_sentence(value, words)
        case Problem():
            return problem_sentence(value, words)
        case OrderQuestion():
            told = (words.pair(each.ref, line_sentence(each, words)) for each in value.lines)
            return _value(Lines([*question_sentences(value, words), *told]), words)
        case Verb():
            return words(f"rights.verb.{value}")
        case Role():
            return words(f"rights.role.{value}")
        case dt.date():
            return day(value, words.language)
        case Size():
            return size_words(value, words)
        case int():
            return value
        case All():
            return words.listing([str(_value(each, words)) for each in value])
        case Either():
            return words.listing([str(_value(each, words)) for each in value], "or")
        case Lines():
            return "".join(f"\n  {_value(each, words)}" for each in value)
        case tuple() | list():
            return words.row(str(_value(each, words)) for each in value)
        case Noun():
            return Noun(visible(value), value.gender)
        case _:
            return visible(str(value))


def visible(text: str) -> str:
    """A text on one line, without signs that nobody sees.

    >>> print(visible("a" + chr(27) + "b" + chr(10) + "c"))
    a\\x1bb\\nc
    """
    return "".join(
        repr(sign)[1:-1] if unicodedata.category(sign) in _UNSEEN else sign for sign in text
    )
