"""Writes the tables of the documents that the code knows; what a person wrote in them stays.

.venv/bin/python -m tests.tools.document_tables
"""

import tempfile
from pathlib import Path

from tests.support.docs.tables import TABLES
from tests.support.paths import ROOT
from tests.support.records import first_start


def main() -> None:
    """Put every table right where its heading row stands, and say where a cell is to be written."""
    with tempfile.TemporaryDirectory() as folder:
        engine = first_start(Path(folder) / "wp.db")
        for known in TABLES:
            path = ROOT / known.document
            text = path.read_text(encoding="utf-8")
            written = known.found(text)
            if written is None:
                print(f"{known.document}: no table, or several, with the heading {known.header}")
                continue
            lines = text.splitlines()
            lines[written.first : written.after] = known.render(engine, written).splitlines()
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            for said in known.unwritten(engine, known.right(engine, written)):
                print(said)
        engine.dispose()


if __name__ == "__main__":
    main()
