"""Where the checkout and its parts stand, for tests and the programs run by hand."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
