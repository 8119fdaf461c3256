"""Loading the drawing libraries at a moment of our choosing."""


def load_libraries() -> None:
    """Import pandas and plotly, each wholly, before two sessions ask for them at the same time."""
    import pandas  # noqa: F401
    import plotly.graph_objects  # noqa: F401
