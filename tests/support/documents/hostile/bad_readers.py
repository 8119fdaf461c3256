"""Readers that behave as a hostile document can make any of them behave; called by the process that
reads."""

import ctypes
import os
import re
import sys
import time

from wp.errors import InputError, Phrase


def endless(data: bytes, document: str) -> str:
    """Writes its number to the file that the data name, and never ends, nor gives the interpreter
    to anybody else, as a pattern of the standard library does not."""
    _tell(data)
    return str(re.match(r"(a|a)*$", "a" * 60 + "b"))


def slow(data: bytes, document: str) -> str:
    """Writes its number to the file that the data name, and ends after ten minutes."""
    _tell(data)
    time.sleep(600)
    return document


def _tell(data: bytes) -> None:
    with open(data.decode(), "a") as told:
        told.write(f"{os.getpid()}\n")


def greedy(data: bytes, document: str) -> str:
    """Takes ever more memory."""
    taken = []
    while True:
        taken.append(bytearray(20_000_000))
        time.sleep(0.01)


def crashing(data: bytes, document: str) -> str:
    """Ends as a library written in C does."""
    return ctypes.string_at(0).decode()


def mistaken(data: bytes, document: str) -> str:
    """Has a mistake of ours."""
    raise ZeroDivisionError("a mistake of the reader")


def noisy(data: bytes, document: str) -> str:
    """Prints, as libraries do, in Python and beside it."""
    print("from Python")
    print("an error", file=sys.stderr)
    os.write(1, b"from a library in C")
    return document


def lying(data: bytes, document: str) -> str:
    """Gives what it does not say that it gives."""
    return ["no", "text"]  # type: ignore[return-value]


def refusing(data: bytes, document: str) -> str:
    """Refuses, with all that an error may hold."""
    raise InputError("read.cell", document=document, row=3, column="status", why=Phrase("x", n=2.5))
