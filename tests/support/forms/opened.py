"""The forms that the product opens, as its source names them."""

import importlib
import re

from tests.support.paths import ROOT


def forms_opened() -> tuple[str, ...]:
    """The kind of every form; whoever opens one names its kind by a constant of the module."""
    kinds = []
    for file in sorted((ROOT / "wp" / "ui").rglob("*.py")):
        module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for name in re.findall(r"open_form\((\w+),", file.read_text(encoding="utf-8")):
            kinds.append(getattr(importlib.import_module(module), name))
    return tuple(kinds)
