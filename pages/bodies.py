"""Which body carries what? The load of each, who works with whom; for one body its agenda."""

from wp.charts.libraries import load_libraries
from wp.domain.counts.workload import body_workloads
from wp.domain.filter import NONE
from wp.ui.pages.bodies.all_bodies import show_all
from wp.ui.pages.bodies.headlines import headline, headline_of_one
from wp.ui.pages.bodies.one_body import show_one
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.shell.frame import open_view, show_top_of_lines

view = open_view()
load_libraries()
loads = body_workloads(view.answer)
one = loads[0] if len(view.filter.body) == 1 and loads and loads[0].body != NONE else None
show_top_of_lines(view, headline_of_one(one, view.words) if one else headline(loads, view))
if one:
    show_one(one, view)
elif loads:
    show_all(loads, view)
show_all_lines(view)
