"""Whether this process answers the routes beside the pages (`wp.web`), as `wp serve` starts it, or
shows the pages alone, as `streamlit run` does; and under which address people reach it."""

# Names the environment's variable that holds the address, where it is not that of this machine.
PUBLIC_URL = "WP_PUBLIC_URL"

_answered = False


def note_answered() -> None:
    """The routes are part of this process."""
    global _answered
    _answered = True


def are_answered() -> bool:
    """Whether they are."""
    return _answered
