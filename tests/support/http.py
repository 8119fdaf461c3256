"""The routes asked as a program asks them."""

import json
import urllib.error
import urllib.request
from typing import Any


def get(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer."""
    try:
        with urllib.request.urlopen(
            urllib.request.Request(address, headers=headers), timeout=30
        ) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def json_of(address: str) -> Any:
    """The JSON at an address."""
    status, _, body = get(address)
    assert status == 200, body
    return json.loads(body)
