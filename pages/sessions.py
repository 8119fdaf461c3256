"""When do the bodies meet? The calendar; a session is planned, moved, cancelled, held, with the
lines it touches."""

from wp.domain.sessions import SessionState
from wp.ui.pages.sessions import draw_change, draw_plan, show_calendar
from wp.ui.parts.messages import show_outcome
from wp.ui.shell.frame import open_view, show_top

view = open_view()
sessions = view.reference.sessions
planned = tuple(each for each in sessions if each.state is SessionState.PLANNED)
held = sum(each.state is SessionState.HELD for each in sessions)
show_top(view, view.words("sessions.head", n=len(planned), held=held))
show_outcome(view)
show_calendar(sessions, view)
draw_plan(view)
draw_change(planned, view)
