"""The update workbook: send it out, take it back, see what it would change, and record it, all or nothing."""

from wp.ui.frame import open_view, show_top
from wp.ui.returning_blocks import show_back, show_out
from wp.ui.saying import show_said

view = open_view()
show_top(view, view.words("return.title"))
show_said(view)
show_out(view)
show_back(view)
