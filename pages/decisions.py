"""What did the sessions decide, and what did they ask for? The register with its follow-ups, due
and done."""

from wp.domain.meetings.decision_filter import open_follow_ups
from wp.services.meetings.decisions import decisions_in_force, decisions_set_aside
from wp.ui.pages.decisions.filter import narrowed, pick_decisions, picked_in
from wp.ui.pages.decisions.paragraph import find_paragraphs, paragraph_headline, show_paragraph
from wp.ui.pages.decisions.register import draw_ending, show_register
from wp.ui.pages.decisions.revision import draw_revising, show_set_aside
from wp.ui.parts.messages import show_outcome
from wp.ui.shell.frame import open_view, show_top

view = open_view()
words, as_of = view.words, view.answer.snapshot.as_of
every = decisions_in_force(view.engine, as_of, view.answer.snapshot.known_at)
log_head = view.reference.log_head
chosen = view.answer.worked_out(("decisions", log_head), lambda: narrowed(every, view))
still = view.answer.worked_out(("open", log_head), lambda: len(open_follow_ups(chosen, as_of)))
paragraphs = find_paragraphs(every, view)
head = words("decisions.head", n=len(chosen), open=still) if every else words("decisions.none")
show_top(view, paragraph_headline(paragraphs, view) or head)
show_outcome(view)
asks = every or paragraphs or view.address.picks
wanted = pick_decisions(every, tuple(paragraphs), view) if asks else None
if wanted:
    draw_revising(every, view)
    kept = view.answer.worked_out(
        ("picked", log_head, wanted), lambda: picked_in(chosen, wanted, as_of, view.words)
    )
    show_paragraph(paragraphs, wanted.paragraph, view)
    if kept or not wanted.paragraph:
        draw_ending(show_register(kept, view), view)
show_set_aside(decisions_set_aside(view.engine, as_of, view.answer.snapshot.known_at), view)
