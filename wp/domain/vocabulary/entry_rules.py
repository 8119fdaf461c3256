"""What keeps an entry of a vocabulary from being written so."""

from collections.abc import Iterator, Sequence

from wp.domain.bodies import fold
from wp.domain.codes import CODE
from wp.domain.reporting.rules import LIMITS, Problem, text_problems
from wp.domain.vocabulary.entry import BETWEEN, FIELDS, FRENCH, Entry, EntryKind

LONGEST_NAME, LONGEST, LONGEST_REASON = 200, LIMITS["note"], LIMITS["reason"]
# A short name stands among others in cells, filters and addresses.
_APART = ("|", ";", "\n", "\t")


def entry_problems(entry: Entry, known: Sequence[Entry]) -> Iterator[Problem]:
    """What is wrong with an entry, each with its field; `known` are all entries as they stand,
    each in its latest form."""
    former = next((e for e in known if (e.kind, e.key) == (entry.kind, entry.key)), None)
    yield from _key_problems(entry)
    for each in FIELDS[entry.kind]:
        text = entry[each.name]
        yield from text_problems(each.name, text, LONGEST)
        if each.needed and not text:
            yield Problem(each.name, "entry.needed")
        if each.choices and text and text not in each.choices:
            yield Problem(each.name, "entry.choice", words=", ".join(filter(None, each.choices)))
        if BETWEEN in text and not each.several:
            yield Problem(each.name, "entry.one_line")
    if (order := entry["order"]) and not (order.isascii() and order.isdigit() and len(order) < 5):
        yield Problem("order", "entry.order")
    first, second = (entry[name] for name in FRENCH[entry.kind])
    if bool(first) != bool(second):
        yield Problem(FRENCH[entry.kind][first != ""], "entry.both")
    if not entry.reason:
        yield Problem("reason", "entry.reason")
    yield from text_problems("reason", entry.reason, LONGEST_REASON)
    if former and (former.values, former.retired) == (entry.values, entry.retired):
        yield Problem("", "entry.same")
    if not former and entry.retired:
        yield Problem("key", "entry.unknown")
    others = [e for e in known if e.kind is entry.kind and e.key != entry.key]
    if not entry.retired:
        yield from _name_problems(entry, others)
    if entry.kind is EntryKind.BODY:
        yield from _reporting_problems(entry, others)


def _key_problems(entry: Entry) -> Iterator[Problem]:
    yield from text_problems("key", entry.key, LONGEST_NAME)
    if not entry.key or any(sign in entry.key for sign in _APART):
        yield Problem("key", "entry.key")
    elif entry.kind is EntryKind.CODE and not CODE.fullmatch(entry.key):
        yield Problem("key", "entry.code")


def _name_problems(entry: Entry, others: Sequence[Entry]) -> Iterator[Problem]:
    """Names that another entry has: whoever reads one must know which is meant."""
    owners = {fold(name): other.key for other in others for name in other.names}
    for name in entry.names:
        if owner := owners.get(fold(name)):
            field = next((n for n, text in entry.values if name == text), "aliases")
            place = "key" if name == entry.key else field
            yield Problem(place, "entry.name_taken", words=f"{name} ({owner})")


def _reporting_problems(entry: Entry, others: Sequence[Entry]) -> Iterator[Problem]:
    """Whom a body reports to: one that is there, and at last none that reports to it."""
    above = {each.key: each["reports_to"] for each in others}
    to = entry["reports_to"]
    if to and to not in above and to != entry.key:
        yield Problem("reports_to", "entry.reports_to", words=to)
    seen = set()
    while to and to not in seen:
        seen.add(to)
        if to == entry.key:
            yield Problem("reports_to", "entry.reports_round", words=entry.key)
        to = above.get(to, "")
