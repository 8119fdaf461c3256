"""Where the product's own files are: beside `wp/` in a checkout, inside it once installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# A wheel holds here what stands beside `wp/` in a checkout (pyproject.toml).
_INSTALLED = _PACKAGE / "installed"
HOME = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent
DATA = HOME / "data"
PAGES = HOME / "pages"
APP = HOME / "app.py"


def default_file() -> Path:
    """The database used by default: in `data/` of a checkout, else in the user's data folder."""
    if HOME != _INSTALLED:
        return DATA / "wp.db"
    from platformdirs import user_data_path

    return user_data_path("wp-dashboard", appauthor=False) / "wp.db"
