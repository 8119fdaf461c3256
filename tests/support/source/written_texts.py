"""Texts that the code writes out: as arguments, as a function gives them, as a constant."""

import ast

from tests.support.source.run_time_keys import (
    TREES,
    bound,
    constants,
    is_text,
    name_called,
    nodes_of,
    texts_of,
)


def given(function: str, position: int, name: str = "", file: str = "") -> set[str]:
    """The texts written out as an argument in every call of a function or class (in files of this
    name, if given).

    AssertionError where none is.
    """
    found: set[str] = set()
    for where in (where for where in TREES if file in where):
        for node in nodes_of(where):
            if isinstance(node, ast.Call) and name_called(node) == function:
                said = [k.value for k in node.keywords if k.arg == name] or node.args[
                    position : position + 1
                ]
                found |= {text for each in said for text in texts_of(each)}
    assert found, f"no call of {function} has a text there"
    return found


def values_in(function: str, name: str) -> set[str]:
    """The texts that a loop or an assignment in a function of this name gives to a name."""
    values: set[str] = set()
    for file in TREES:
        for node in nodes_of(file):
            if isinstance(node, ast.FunctionDef) and node.name == function:
                values |= bound(name, node, f"{file}:0")
    assert values, f"{function} gives {name} no text that is written out"
    return values


def keys_in(function: str) -> set[str]:
    """The keys of the dict that a function returns."""
    nodes = [
        node
        for file in TREES
        for node in nodes_of(file)
        if isinstance(node, ast.FunctionDef) and node.name == function
    ]
    dicts = [
        each.value for node in nodes for each in ast.walk(node) if isinstance(each, ast.Return)
    ]
    return {
        str(key.value)
        for each in dicts
        if isinstance(each, ast.Dict)
        for key in each.keys
        if is_text(key)
    }


def named_in(file: str, name: str) -> set[str]:
    """The texts of a constant of a module that cannot be imported (a page)."""
    return constants(ast.Name(name), TREES[file], f"{file}:0")


def texts_beside(file: str) -> set[str]:
    """All texts that the code writes out anywhere but in this file."""
    nodes = (node for where in TREES if where != file for node in nodes_of(where))
    return {str(node.value) for node in nodes if is_text(node)}


def members(enum: str, folder: str) -> set[str]:
    """The names of the members of an enum that the files of a folder use."""
    nodes = (node for where in TREES if where.startswith(folder) for node in nodes_of(where))
    return {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == enum
    }
