"""The readers, one a format, and the one way to read a file with them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from wp.domain.bodies import BodyVocabulary
from wp.errors import InputError
from wp.loaders import csv_rows, extracted_text
from wp.loaders.rows import UNASKED, Reading, ReadOptions

MAX_BYTES = 25_000_000


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name for people, how its bytes are recognised, and how they are read."""

    name: str
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str, BodyVocabulary, ReadOptions], Reading]


READERS: tuple[Reader, ...] = (
    Reader("CSV", csv_rows.recognises, csv_rows.read),
    Reader("extracted text", extracted_text.recognises, extracted_text.read),
)


def read_file(path: Path, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED) -> Reading:
    """Read a file as a programme by the first reader that recognises it.

    InputError, in one sentence, where the file is missing, empty, too large, binary or no programme.
    """
    return read_bytes(_bytes_of(path), path.name, vocabulary, options)


def read_bytes(data: bytes, name: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED) -> Reading:
    """Read the content of a file of this name; errors as in `read_file`."""
    if len(data) > MAX_BYTES:
        raise _too_large(name, len(data))
    if not data.strip():
        raise InputError(f"{name} is empty. Give a file that holds a programme.")
    _check_text(data, name)
    for reader in READERS:
        if reader.recognises(data):
            return replace(reader.read(data, name, vocabulary, options), format=reader.name)
    raise InputError(
        f"{name} is not recognised as a programme: neither the headings of a work programme or action plan nor the "
        f"columns of its CSV form were found. Readable are: {', '.join(reader.name for reader in READERS)}."
    )


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path.name} is a folder. Give a file.")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(path.name, size)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"There is no file {path}. Check the name and the folder.") from error
    except OSError as error:
        raise InputError(f"{path.name} cannot be read: {error.strerror}.") from error


def _check_text(data: bytes, name: str) -> None:
    if b"\0" in data[:100_000]:
        raise InputError(f"{name} is a binary file, not text. Readable are extracted text and CSV.")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is not UTF-8 text (byte {error.start + 1:,}). Save it as UTF-8 and try again."
        ) from error


def _too_large(name: str, size: int) -> InputError:
    return InputError(f"{name} has {size / 1e6:,.0f} MB; a programme has at most {MAX_BYTES / 1e6:,.0f} MB.")
