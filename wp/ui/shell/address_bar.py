"""Changing the address of the page, which holds all that somebody chose."""

import streamlit as st


def write(name: str, values: list[str]) -> None:
    """Put values of one name into the address, or take it out where there are none."""
    write_all({name: values})


def write_all(changes: dict[str, list[str]]) -> None:
    """Change several names of the address as one step of the browser's history; a page of a
    table starts anew."""
    found = {name: st.query_params.get_all(name) for name in st.query_params} | changes
    if "p" not in changes:
        found.pop("p", None)
    st.query_params.from_dict(
        {name: kept for name, values in found.items() if (kept := [v for v in values if v])}
    )
