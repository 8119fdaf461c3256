"""Every error that a person can meet, as one tree; each family has its exit code.

    WorkProgrammeError (1)
    |- InputError (10)        a file that cannot be read as a programme
    |  |- UnplacedWords (11)  words of a document that stand in no cell
    |  |- TrackedChanges (12) a document with tracked changes, of which nobody said which edition is meant
    |  `- Undecided (13)      an import with doubtful matches or questions that nobody answered
    |- QuestionError (20)     a filter, reference or day that is not understood
    |- RecordError (30)       the database cannot be reached, read or upgraded
    |- RightsError (40)       the person may not do this
    |- RefusedError (50)      a report or decision that the rules of the record forbid, or a log that does not verify
    `- ChecksBroken (60)      a check of the Committee that something breaks; all the rest went well

The text of an error says what is wrong, where, and what to do; it is shown as it is.
"""


class WorkProgrammeError(Exception):
    """The root of the tree; caught once at the edge (command line, page)."""

    exit_code = 1


class InputError(WorkProgrammeError):
    """A file that cannot be read as a programme."""

    exit_code = 10


class UnplacedWords(InputError):
    """An import that would leave words of the document out."""

    exit_code = 11


class TrackedChanges(InputError):
    """A document with tracked changes, of which nobody said which edition is meant; `count` says how many changes."""

    exit_code = 12

    def __init__(self, text: str, count: int) -> None:
        super().__init__(text)
        self.count = count


class Undecided(InputError):
    """An import with doubtful matches, or questions about progress, that nobody has answered."""

    exit_code = 13


class QuestionError(WorkProgrammeError):
    """A filter, a reference, a code or a day that is not understood."""

    exit_code = 20


class RecordError(WorkProgrammeError):
    """The database cannot be reached, read or upgraded."""

    exit_code = 30


class RightsError(WorkProgrammeError):
    """Who asks may not do this."""

    exit_code = 40


class RefusedError(WorkProgrammeError):
    """A report or decision that the rules of the record forbid; or a log that does not verify.

    `key` names the sentence in the catalogue, for pages that speak French; "" where there is only the text.
    """

    exit_code = 50

    def __init__(self, text: str, key: str = "") -> None:
        super().__init__(text)
        self.key = key


class ChecksBroken(WorkProgrammeError):
    """What `wp check` ends with where something breaks a check and is not dismissed: a report, no failure."""

    exit_code = 60
