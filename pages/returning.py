"""The update workbook: send it out, take it back, see what it would change, and record it, all
or nothing."""

from wp.ui.pages.returning import show_back, show_out
from wp.ui.parts.messages import show_outcome
from wp.ui.shell.frame import open_view, show_top

view = open_view()
show_top(view, view.words("return.title"))
show_outcome(view)
show_out(view)
show_back(view)
