"""Every error that a person can meet, as one tree; each family has its exit code.

    WorkProgrammeError (1)
    |- InputError (10)        a file that cannot be read as a programme
    |  |- UnplacedWords (11)  words of a document that stand in no cell
    |  |- TrackedChanges (12) a document with tracked changes, of which nobody said which edition is
      meant
    |  |- Undecided (13)      an import with doubtful matches or questions that nobody answered
    |  |- ReadingEnded (14)   a file whose reading was ended: too long, too much, failed
    |  `- ColumnsAsked (15)   a file with tables of which nobody said which column holds the task
    |- QuestionError (20)     a filter, reference or day that is not understood
    |- RecordError (30)       the database cannot be reached, read or upgraded
    |  `- BackupError (31)    a backup that cannot be made or read, or a file that is none
    |- RightsError (40)       the person may not do this
    |- RefusedError (50)      a report or decision that the rules of the record forbid, or a log
    |  |                      that does not verify
    |  |- OrderAsked (51)     a report that leaves steps out of order, and nobody said what then
    |  `- ReplaceAsked (52)   a restore over a record, and nobody said that it may be replaced
    `- ChecksBroken (60)      a check of the Committee that something breaks;
    all the rest went well

What an error says (what is wrong, where, and what to do) stands in the catalogue, in English and in
French. An error carries the key of its entry and the values for its places; whoever shows it words
it in the language of the reader (`wp.language.wording.errors.error_sentence`). What `str` gives is
for logs.
"""

import errno


class Phrase:
    """Words of the catalogue, not yet in a language: the key of an entry, and the values for its
    places.

    A value is a text (shown as it is), a number, a day, several values (joined by commas), or
    another phrase or error.
    """

    def __init__(self, key: str, /, **values: object) -> None:
        self.key, self.values = key, values

    def __repr__(self) -> str:
        return "".join([self.key, *(f" {name}={value!r}" for name, value in self.values.items())])


class ForOperator:
    """A value for who runs the server alone, such as where the database is; everybody else is told
    another in its place."""

    def __init__(self, value: object, instead: Phrase) -> None:
        self.value, self.instead = value, instead

    def __repr__(self) -> str:
        return repr(self.value)


class All(tuple[object, ...]):
    """Several values as one, the last joined by "and"."""

    __slots__ = ()


class Either(tuple[object, ...]):
    """Several values as one, the last joined by "or"."""

    __slots__ = ()


class Size(int):
    """A number of bytes, to be said as a size in each language."""

    __slots__ = ()


class Lines(tuple[object, ...]):
    """Several values as one, each on a line of its own."""

    __slots__ = ()


class WorkProgrammeError(Exception):
    """The root of the tree; caught once at the edge (command line, page, route), which words its
    phrase."""

    exit_code = 1

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.phrase = Phrase(key, **values)

    def __str__(self) -> str:
        return repr(self.phrase)


class InputError(WorkProgrammeError):
    """A file that cannot be read as a programme."""

    exit_code = 10


class UnplacedWords(InputError):
    """An import that would leave words of the document out."""

    exit_code = 11


class TrackedChanges(InputError):
    """A document with tracked changes, of which nobody said which edition is meant; `n` says how
    many changes."""

    exit_code = 12

    def __init__(self, key: str, /, *, n: int, **values: object) -> None:
        super().__init__(key, n=n, **values)
        self.count = n


class Undecided(InputError):
    """An import with doubtful matches, or questions about progress, that nobody has answered."""

    exit_code = 13


class ReadingEnded(InputError):
    """A file whose reading took too long or too much memory, failed, or was given up: what would
    have come of it is not known."""

    exit_code = 14


class ColumnsAsked(InputError):
    """A file with tables, of which nobody said which column holds the task."""

    exit_code = 15


class QuestionError(WorkProgrammeError):
    """A filter, a reference, a code or a day that is not understood."""

    exit_code = 20


class RecordError(WorkProgrammeError):
    """The database cannot be reached, read or upgraded."""

    exit_code = 30


class BackupError(RecordError):
    """A backup that cannot be made or read, or a file that is none."""

    exit_code = 31


class RightsError(WorkProgrammeError):
    """Who asks may not do this."""

    exit_code = 40


class RefusedError(WorkProgrammeError):
    """A report or decision that the rules of the record forbid; or a log that does not verify."""

    exit_code = 50


class OrderAsked(RefusedError):
    """A report that would leave steps of a line out of order, and nobody said what then."""

    exit_code = 51


class ReplaceAsked(RefusedError):
    """A restore over a record, and nobody said that it may be replaced."""

    exit_code = 52


class ChecksBroken(WorkProgrammeError):
    """What `wp check` ends with where something breaks a check and is not dismissed: a report,
    no failure."""

    exit_code = 60


_REASONS = {
    errno.ENOENT: Phrase("system.missing"),
    errno.EACCES: Phrase("system.forbidden"),
    errno.EPERM: Phrase("system.forbidden"),
    errno.EISDIR: Phrase("system.folder"),
    errno.ENOTDIR: Phrase("system.no_folder"),
    errno.ENOSPC: Phrase("system.full"),
    errno.EROFS: Phrase("system.read_only"),
}


def system_reason(error: OSError) -> Phrase:
    """Why the operating system did not read or write a file; what has no words of ours is quoted
    in the system's."""
    known = _REASONS.get(error.errno or 0)
    return known or Phrase("system.other", said=error.strerror or type(error).__name__)
