"""How people sign in: one file says it, named by `wp serve --sign-in` or the environment."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from wp.domain.people.person import Grant
from wp.domain.people.roles import Role
from wp.errors import RightsError, system_reason
from wp.services.people.roles_typed import typed_grant
from wp.services.routes import is_loopback

FILE_VARIABLE, SECRET_VARIABLE = "WP_SIGN_IN", "WP_SIGN_IN_SECRET"
TEXTS = ("issuer", "client_id", "client_secret_file", "scope", "groups_claim")
NEEDED = ("issuer", "client_id")


@dataclass(frozen=True, slots=True)
class SignInSettings:
    """The provider of OpenID Connect, as what this server is known to it, and which role each
    group of its people has here."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    scope: str = "openid profile email"
    groups_claim: str = "groups"
    groups: Mapping[str, Grant] = field(default_factory=dict)

    def grant_of(self, claims: Mapping[str, Any]) -> Grant:
        """What the groups among these claims give, all together."""
        named = claims.get(self.groups_claim, ())
        given, listed = Grant(), [named] if isinstance(named, str) else named
        for group in listed if isinstance(listed, list | tuple) else ():
            given |= self.groups.get(str(group), Grant())
        return given


def settings_file() -> str:
    """The file that the environment names, "" where people do not sign in: whoever is at this
    machine is known to it."""
    return os.environ.get(FILE_VARIABLE, "")


def read_settings(file: Path) -> SignInSettings:
    """The settings of this file (TOML). RightsError says what is wrong with it."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise RightsError("door.file", file=file, reason=system_reason(error)) from error
    except ValueError as error:
        raise RightsError("door.not_toml", file=file, reason=str(error)) from error
    groups = values.pop("groups", {})
    for name, value in values.items():
        if name not in TEXTS or not isinstance(value, str):
            raise RightsError("door.setting", file=file, name=name, known=(*TEXTS, "groups"))
    for name in NEEDED:
        if not values.get(name, "").strip():
            raise RightsError("door.missing", file=file, name=name)
    _check_issuer(values["issuer"], file)
    secret = _secret(file, values.pop("client_secret_file", ""))
    if not isinstance(groups, dict):
        raise RightsError("door.setting", file=file, name="groups", known=(*TEXTS, "groups"))
    grants = {group: _grant(file, group, text) for group, text in groups.items()}
    return SignInSettings(**values, client_secret=secret, groups=grants)


def _check_issuer(issuer: str, file: Path) -> None:
    try:
        parts = urlsplit(issuer)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    plain_here = host and parts.scheme == "http" and is_loopback(host)
    if not host or not (parts.scheme == "https" or plain_here):
        raise RightsError("door.issuer", file=file, issuer=issuer)


def _secret(file: Path, named: str) -> str:
    """The secret of the environment, else of the file that the settings name; never a part of the
    settings themselves, which people copy."""
    if given := os.environ.get(SECRET_VARIABLE, "").strip():
        return given
    if not named:
        raise RightsError("door.no_secret", file=file, variable=SECRET_VARIABLE)
    place = file.parent / named
    try:
        secret = place.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise RightsError("door.file", file=place, reason=system_reason(error)) from error
    except ValueError as error:
        raise RightsError("door.no_secret", file=file, variable=SECRET_VARIABLE) from error
    if not secret:
        raise RightsError("door.no_secret", file=file, variable=SECRET_VARIABLE)
    return secret


def _grant(file: Path, group: str, text: object) -> Grant:
    """The grant of a group: a role, or `body_secretary:CBC` with bodies joined by commas."""
    grant = typed_grant(str(text))
    if grant is None:
        raise RightsError(
            "door.group", file=file, group=group, value=str(text)[:60], known=tuple(Role)
        )
    return grant
