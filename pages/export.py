"""Take the view away: every format of exactly what the filter shows."""

from wp.ui.pages.export.formats import ask_options, show_formats, show_what
from wp.ui.pages.export.links import show_links
from wp.ui.shell.frame import open_view, show_top

view = open_view()
show_top(view, view.words("export.title"))
show_what(view)
language, along = ask_options(view)
show_formats(view, language, along)
show_links(view)
