"""How are the figures counted? The rules, the vocabularies, the editions with their sources, and
what was doubted."""

from wp.services.background import background
from wp.ui.pages.about import (
    show_bodies,
    show_chapter,
    show_codes,
    show_contents,
    show_editions,
    show_findings,
    show_rules,
    show_sessions,
    show_statuses,
)
from wp.ui.shell.frame import open_view, show_top

view = open_view()
words, found, plan = view.words, background(view.engine), view.reference
show_top(view, words("about.head"))
show_contents(words)
show_chapter("rules", words("about.rules_unit"), words)
show_rules(words)
show_statuses(view)
show_chapter("bodies", words("about.bodies_unit", n=len(found.bodies)), words)
show_bodies(found.bodies, words)
show_chapter("codes", words("about.codes_unit", n=len(plan.codes)), words)
show_codes(plan.codes, words)
show_chapter("sessions", words("about.sessions_unit", n=len(plan.sessions)), words)
show_sessions(plan.sessions, words)
show_chapter("editions", words("about.editions_unit", n=len(found.editions)), words)
show_editions(found.editions, view)
show_chapter("findings", words("about.findings_unit"), words)
show_findings(view.answer.snapshot.editions, words)
