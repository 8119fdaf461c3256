"""The two plans beside each other: the actions shown with their links, and what does not agree."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wp.domain.filter import Answer, Facet
from wp.domain.plans.action_rows import ActionRow, action_rows
from wp.domain.plans.alignment import Disagreement, disagreements
from wp.domain.plans.counterparts import Counterpart, lines_by_name, links_by_line
from wp.domain.programme import Edition
from wp.installation import DATA
from wp.loaders.data.vocabularies import load_counterparts
from wp.services.record import last_changed


@dataclass(frozen=True, slots=True)
class Alignment:
    """The actions that the filter leaves, and the disagreements of which it leaves one of the two
    places.

    `wp_tasks` and `ecp_tasks` count the tasks and actions that have a line shown; `unknown` are the
    references of the links that neither plan has.
    """

    wp_edition: Edition
    ecp_edition: Edition
    rows: tuple[ActionRow, ...]
    disagreements: tuple[Disagreement, ...]
    wp_tasks: int
    ecp_tasks: int
    unknown: tuple[str, ...]


def align(
    everything: Answer, shown: Answer, links: tuple[Counterpart, ...] | None = None
) -> Alignment | None:
    """Lay the two plans of the links beside each other; None where the record shows only one of
    them.

    `everything` is the answer without a filter: the plans are always judged whole, then narrowed to
    what is `shown`. `links` are those of `data/alignment.csv` unless given. InputError where that
    file cannot be taken.
    """
    links = shipped_links() if links is None else links
    wp_edition = _plan({link.target for link in links}, everything)
    ecp_edition = _plan({link.action for link in links}, everything)
    if wp_edition is None or ecp_edition is None:
        return None
    taken, wp, ecp = links, wp_edition, ecp_edition
    every = everything.worked_out(
        ("alignment", links), lambda: disagreements(taken, wp, ecp, everything.lines)
    )
    return shown.worked_out(("aligned", links), lambda: _narrowed(wp, ecp, taken, every, shown))


def _narrowed(
    wp: Edition,
    ecp: Edition,
    links: tuple[Counterpart, ...],
    every: tuple[Disagreement, ...],
    shown: Answer,
) -> Alignment:
    kept = {ref for view in shown.lines for ref in (view.line.ref, view.task.ref, view.topic.ref)}
    rows = action_rows(links, shown.lines, ecp)
    found = tuple(each for each in every if each.refs & kept)
    tasks = [shown.tasks_with((Facet.PROGRAMME, each.programme.code)) for each in (wp, ecp)]
    return Alignment(wp, ecp, rows, found, tasks[0], tasks[1], _unknown(links, (wp, ecp)))


def _unknown(links: tuple[Counterpart, ...], editions: tuple[Edition, ...]) -> tuple[str, ...]:
    known = lines_by_name(editions)
    named = dict.fromkeys(ref for link in links for ref in (link.action, link.target) if ref)
    return tuple(ref for ref in named if ref not in known)


def shipped_links() -> tuple[Counterpart, ...]:
    """The links of `data/alignment.csv` as it stands on the disk now: the Secretariat may edit
    it at any time."""
    file = DATA / "alignment.csv"
    return _links(file, last_changed(file))


@lru_cache(maxsize=2)
def _links(file: Path, changed: int) -> tuple[Counterpart, ...]:
    return load_counterparts(file)


def _plan(refs: set[str], answer: Answer) -> Edition | None:
    codes = {ref.partition(" ")[0] for ref in refs if ref}
    return next(
        (edition for edition in answer.snapshot.editions if edition.programme.code in codes), None
    )


def links(editions: Iterable[Edition]) -> dict[str, tuple[tuple[str, str], ...]]:
    """The counterparts (reference, kind) of every line of these editions in the other plan, by the
    line's reference."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for ref, other, kind in links_by_line(shipped_links(), tuple(editions)):
        found[ref].append((other, kind))
    return {ref: tuple(pairs) for ref, pairs in found.items()}
