"""The scripts of the pages as one text, which is the same whatever is shown: the server's policy
knows it by its digest and lets no other run."""

from pathlib import Path

NAMES = ("page", "pictures", "forms", "presses", "sidebar", "dates", "hints", "door")
SCRIPT = "".join(
    Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8") for name in NAMES
)
