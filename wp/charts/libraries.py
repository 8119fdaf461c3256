"""Loading the drawing libraries at a moment of our choosing."""

import sys
import threading
import time

_lock = threading.Lock()
# Loading holds the interpreter for half a second: what is already drawn is sent to the browser
# first.
MOMENT = 0.05


def load_libraries() -> None:
    """Import pandas and plotly, each wholly, before two sessions ask for them at the same time.

    Two threads that draw at once were seen to meet a half-loaded pandas.
    """
    if "pandas" not in sys.modules:
        time.sleep(MOMENT)
    with _lock:
        import pandas  # noqa: F401
        import plotly.graph_objects  # noqa: F401
