"""A line in words: its task, and its indicator where its task has several and only that tells it
apart."""

from wp.domain.programme import PerformanceIndicator, Task
from wp.language.typography import shortened

SHORT, LONG = 56, 112


def line_words(line: PerformanceIndicator, task: Task) -> str:
    """The texts of a line, in full."""
    parts = (task.text, line.indicator.text if len(task.lines) > 1 else "")
    return " – ".join(filter(None, parts))


def line_name(line: PerformanceIndicator, task: Task) -> str:
    """A line in a list to choose from: its reference and the beginning of its texts, what tells it
    apart first."""
    own = line.indicator.text if len(task.lines) > 1 else ""
    if not own:
        return f"{line.ref}  {shortened(task.text, LONG)}"
    return f"{line.ref}  {shortened(own, LONG - SHORT)} – {shortened(task.text, SHORT)}"
