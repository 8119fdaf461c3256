"""How are the figures counted? The rules, the vocabularies, the editions with their sources, what
was doubted and settled, and the record itself."""

from wp.services.background import background
from wp.ui.pages.about import show_chapters
from wp.ui.pages.about_record import draw_record
from wp.ui.pages.about_settling import draw_alike, draw_settling
from wp.ui.pages.about_vocabulary import draw_vocabulary
from wp.ui.shell.frame import open_view, show_top

view = open_view()
show_top(view, view.words("about.head"))
show_chapters(background(view.engine), view)
draw_vocabulary(view)
draw_settling(view)
draw_alike(view)
draw_record(view)
