"""Loading the drawing libraries at a moment of our choosing."""

import threading

_lock = threading.Lock()


def load_libraries() -> None:
    """Import pandas and plotly, each wholly, before two sessions ask for them at the same time.

    Two threads that draw at once were seen to meet a half-loaded pandas.
    """
    with _lock:
        import pandas  # noqa: F401
        import plotly.graph_objects  # noqa: F401
