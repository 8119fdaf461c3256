"""What does not agree between the two plans, in words: one sentence each, with both references;
and both places."""

from collections.abc import Callable

from wp.domain.plans.alignment import TASKLESS, TIMES, Disagreement, DisagreementCode, End
from wp.language.dates import day
from wp.language.wording.statuses import describe_gap, where_words
from wp.language.words import Words


def _ref(end: End) -> str:
    return end.ref


def disagreement_sentence(
    each: Disagreement,
    words: Words,
    name: Callable[[End], str] = _ref,
    quote: Callable[[str], str] = str,
) -> str:
    """One sentence for each disagreement: the references of both places, and the dates where
    dates differ.

    `name` shows a place (a page makes a link of it), `quote` a text of the source (a page escapes
    and marks it).
    """
    subject = name(each.subject)
    if each.code in TIMES:
        return _time_sentence(each, words, name, quote)
    if each.code is DisagreementCode.INACTIVE:
        topic = each.others[0]
        shown = {"target": name(topic), "title": quote(topic.text)}
        return words("disagree.inactive.refers", action=subject, **shown)
    key = "disagree.no_task" if each.code is DisagreementCode.NO_TASK else "disagree.no_action"
    near = (
        words("disagree.near", others=words.listing([name(end) for end in each.others]))
        if each.others
        else ""
    )
    return words(key, subject=subject, near=near)


def _time_sentence(
    each: Disagreement, words: Words, name: Callable[[End], str], quote: Callable[[str], str]
) -> str:
    action, target = each.subject, each.others[0]
    values = {"action": name(action), "target": name(target)}
    if action.due and target.due:
        key = "disagree.later" if target.due > action.due else "disagree.earlier"
        gap = describe_gap(target.due, action.due, words)
        met = words("disagree.met", target=values["target"]) if each.met else ""
        dates = {"due": day(action.due, words.language), "other": day(target.due, words.language)}
        return words(key, gap=gap, met=met, **dates, **values)
    if action.due:
        due, printed = day(action.due, words.language), _printed(target, words, quote)
        return words("disagree.action_dated", due=due, printed=printed, **values)
    assert target.due is not None
    other, printed = day(target.due, words.language), _printed(action, words, quote)
    return words("disagree.target_dated", other=other, printed=printed, **values)


def _printed(end: End, words: Words, quote: Callable[[str], str]) -> str:
    """The timelines as printed, each once."""
    return words.listing(
        [words("disagree.quoted", text=quote(text)) for text in end.timeline]
    ) or words("not_stated")


def place_words(end: End, words: Words) -> str:
    """Where a place stands: "WP 8.2: annex3_work_programme.txt, page 6, table 1, row 15"."""
    return words("disagree.place", ref=end.ref, where=where_words(end.place, words))


def alignment_headline(found: tuple[Disagreement, ...], words: Words) -> str:
    """How many actions contradict the Work Programme, by their dates and without a task; each
    action counts once. A task without an action contradicts nothing."""
    by_date = {each.subject.ref for each in found if each.code in TIMES}
    by_task = {each.subject.ref for each in found if each.code in TASKLESS}
    if not by_date | by_task:
        return words("align.agree")
    counts = {"align.by_date": len(by_date), "align.by_task": len(by_task)}
    why = words.listing([words(key, n=n) for key, n in counts.items() if n])
    return words("align.contradict", n=len(by_date | by_task), why=why)
