"""A public function says what it takes, gives and raises where its name and types do not.

It says so where it takes four or more arguments: each argument that is not one of those that every
function has in the same sense (the connection, the words ...) is named in the docstring, by its
name or one of the words of its name. And it says so where it raises: the class of the error stands
in the docstring. The commands of `wp` say it in the help of their options; their docstring is help,
too.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.source.files import named, sources

Function = ast.FunctionDef | ast.AsyncFunctionDef
MANY = 4
# Each means the same wherever it stands.
SAME_EVERYWHERE = {
    "self",
    "cls",
    "connection",
    "engine",
    "words",
    "language",
    "view",
    "acting",
    "actor",
    "now",
    "today",
    "as_of",
    "known_at",
    "token",
    "vocabulary",
    "answer",
    "question",
    "database",
    "generated_at",
}


def public_functions(path: Path) -> Iterator[tuple[str, Function]]:
    """The functions of a module, and the methods of its classes, that others may call."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [each for each in tree.body if isinstance(each, ast.ClassDef)]
    bodies = [("", tree.body), *((f"{each.name}.", each.body) for each in classes)]
    for prefix, body in bodies:
        for node in body:
            hidden = prefix.startswith("_") or getattr(node, "name", "_").startswith("_")
            if isinstance(node, Function) and not hidden and not _is_command(node):
                yield f"{prefix}{node.name}", node


def _is_command(node: Function) -> bool:
    """Whether the arguments are options with a help of their own."""
    arguments = (*node.args.args, *node.args.kwonlyargs)
    return any(
        "Annotated[" in ast.unparse(each.annotation) for each in arguments if each.annotation
    )


def unsaid_errors(node: Function) -> list[str]:
    """The errors that a function raises itself and its docstring does not name."""
    said, inner = ast.get_docstring(node) or "", _inner(node)
    raised = {
        exception.func.id
        for each in ast.walk(node)
        if isinstance(each, ast.Raise) and each not in inner
        for exception in [each.exc]
        if isinstance(exception, ast.Call) and isinstance(exception.func, ast.Name)
    }
    return sorted(name for name in raised if name not in said)


def _inner(node: Function) -> set[ast.AST]:
    """What stands in functions inside a function."""
    return {
        each
        for inner in ast.walk(node)
        if isinstance(inner, Function) and inner is not node
        for each in ast.walk(inner)
    }


def unsaid_arguments(node: Function) -> list[str]:
    """The arguments of a function that takes many which its docstring says nothing of."""
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    names = [each.arg for each in arguments if each.arg not in ("self", "cls")]
    if len(names) < MANY:
        return []
    said = set(re.findall(r"\w+", (ast.get_docstring(node) or "").casefold()))
    return [
        name
        for name in names
        if name not in SAME_EVERYWHERE
        and not any(_alike(form, word) for form in _forms(name) for word in said)
    ]


def _forms(name: str) -> set[str]:
    """A name as prose has it: itself, or one of its words."""
    words = {name.casefold(), *name.strip("_").casefold().split("_")}
    return words | ({"format"} if name == "form" else set())


def _alike(form: str, word: str) -> bool:
    """Whether two words are one in another form: "allow" and "allowed", "entries" and "entry"."""
    return form == word or (min(len(form), len(word)) >= 4 and form[:-1] == word[: len(form) - 1])


def offences(check) -> dict[str, list[str]]:
    return {
        f"{named(path)}: {name}": found
        for path in sources("wp")
        for name, node in public_functions(path)
        if (found := check(node))
    }


def test_a_public_function_names_the_errors_that_it_raises():
    assert offences(unsaid_errors) == {}


def test_a_public_function_of_many_arguments_says_what_they_are():
    assert offences(unsaid_arguments) == {}


def test_every_public_function_has_a_docstring():
    assert offences(lambda node: [] if ast.get_docstring(node) else ["none"]) == {}


def test_the_checks_see_what_is_unsaid():
    source = '''
def silent(first, second, third, fourth):
    """Do it."""
    raise KeyError("x")

def telling(first, second, third, fourth):
    """Do it to the first; `second`, thirds and the fourth are as given. KeyError for none."""
    raise KeyError("x")
'''
    silent, telling = ast.parse(source).body
    assert isinstance(silent, ast.FunctionDef) and isinstance(telling, ast.FunctionDef)
    assert unsaid_errors(silent) == ["KeyError"] and not unsaid_errors(telling)
    assert len(unsaid_arguments(silent)) == MANY and not unsaid_arguments(telling)
