"""How are the figures counted? The rules, the vocabularies, the editions with their sources, and
what was doubted and settled."""

from wp.services.background import background
from wp.ui.pages.about import show_chapters
from wp.ui.pages.about_settling import draw_alike, draw_settling
from wp.ui.shell.frame import open_view, show_top

view = open_view()
show_top(view, view.words("about.head"))
show_chapters(background(view.engine), view)
draw_settling(view)
draw_alike(view)
