"""Who has access, with which roles, and which programs read for whom? For administrators."""

from wp.domain.people.rights import Verb
from wp.services.people.directory import people_on_record, visits_by_person
from wp.services.people.tokens import tokens_on_record
from wp.ui.pages.people import draw_changing, draw_entering, show_people
from wp.ui.pages.people_drafts import draw_drafts
from wp.ui.pages.people_tokens import draw_tokens
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.who_acts import require_here

view = open_view()
words = view.words
people = tuple(each for each in people_on_record(view.engine) if not each.removed)
show_top(view, words("people.head", n=len(people)) if people else words("people.head_none"))
require_here(Verb.PEOPLE, words)
show_people(people, visits_by_person(view.engine), view)
draw_changing(people, view)
draw_entering(view)
draw_tokens(people, tokens_on_record(view.engine), view)
draw_drafts(view)
