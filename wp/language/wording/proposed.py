"""Proposed reports in words: who proposes one, and what became of it."""

from wp.domain.reporting.proposed import ProposedReport
from wp.language.dates import day
from wp.language.record_texts import told_in
from wp.language.words import Words


def proposer_words(each: ProposedReport, words: Words) -> str:
    """Who proposes it, and on which day it was proposed."""
    when = day(each.recorded_at.date(), words.language)
    return words("proposed.by_whom", who=each.recorded_by, day=when)


def outcome_words(each: ProposedReport, words: Words) -> str:
    """What became of it: that it waits, which report it became, or why it was declined, when and
    by whom."""
    if each.end is None:
        return words("proposed.open")
    when = day(each.end.recorded_at.date(), words.language)
    named = {"ref": each.ref, "who": each.end.recorded_by, "day": when}
    if each.end.report_id is None:
        return words("proposed.declined", why=told_in(each.end.reason, words), **named)
    return words("proposed.accepted", id=each.end.report_id, **named)
