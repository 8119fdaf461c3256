"""The provider of OpenID Connect asked: where people sign in, and what it says of who did.

Authlib does the exchange (code flow with PKCE) and checks the claims; only keys of two halves are
taken, so that nobody signs with what is public.
"""

from typing import Any

from authlib.integrations.requests_client import OAuth2Session, OAuthError
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from requests import RequestException

from wp.domain.people.person import Identity
from wp.errors import RightsError
from wp.services.people.sign_in_settings import SignInSettings
from wp.web.door.attempts import Attempt

SECONDS, LEEWAY = 10, 60
DESCRIPTION = ".well-known/openid-configuration"
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")


class Provider:
    """The provider that the settings name; `back` is the address to which it sends people."""

    def __init__(self, settings: SignInSettings, back: str) -> None:
        self.settings, self.issuer, self.back = settings, settings.issuer, back
        self._description: dict[str, Any] = {}

    def address_for(self, attempt: Attempt) -> str:
        """Where the browser goes to sign in. RightsError where the provider cannot be asked."""
        url, _ = self._session().create_authorization_url(
            self._endpoint("authorization_endpoint"),
            state=attempt.state,
            code_verifier=attempt.verifier,
            nonce=attempt.nonce,
        )
        return str(url)

    def identity(self, code: str, attempt: Attempt) -> Identity:
        """Who signed in, of the code that the provider gave the browser. RightsError where it
        cannot be asked, or where what it says is not for us, not for this attempt, or not true."""
        session = self._session()
        try:
            given = session.fetch_token(
                self._endpoint("token_endpoint"),
                grant_type="authorization_code",
                code=code,
                code_verifier=attempt.verifier,
            )
            claims = self._claims(session, given, attempt)
            return self._identity(self._with_more(session, claims))
        except (OAuthError, JoseError) as error:
            raise RightsError("door.not_believed", reason=_reason(error)) from error
        except (RequestException, ValueError, KeyError) as error:
            raise RightsError("door.provider", issuer=self.issuer, reason=_reason(error)) from error

    def _session(self) -> OAuth2Session:
        settings = self.settings
        session = OAuth2Session(
            settings.client_id,
            settings.client_secret,
            scope=settings.scope,
            redirect_uri=self.back,
            code_challenge_method="S256",
            default_timeout=SECONDS,
        )
        # Secrets go where the provider's description says, and nowhere on from there.
        session.max_redirects = 0
        return session

    def _endpoint(self, name: str) -> str:
        """An address of the provider's own description, read once."""
        if not self._description:
            url = "/".join((self.settings.issuer.rstrip("/"), DESCRIPTION))
            described = self._json(self._session(), url)
            if described.get("issuer") != self.settings.issuer:
                said = str(described.get("issuer"))[:200]
                raise RightsError("door.other_issuer", issuer=self.settings.issuer, said=said)
            self._description = described
        try:
            return str(self._description[name])
        except KeyError as error:
            raise RightsError("door.provider", issuer=self.issuer, reason=_reason(error)) from error

    def _json(self, session: OAuth2Session, url: str, **options: Any) -> dict[str, Any]:
        try:
            answer = session.get(url, **({"withhold_token": True} | options))
            answer.raise_for_status()
            read = answer.json()
        except (RequestException, ValueError) as error:
            raise RightsError("door.provider", issuer=self.issuer, reason=_reason(error)) from error
        if not isinstance(read, dict):
            raise RightsError("door.provider", issuer=self.issuer, reason=url)
        return read

    def _claims(
        self, session: OAuth2Session, given: dict[str, Any], attempt: Attempt
    ) -> dict[str, Any]:
        """The claims of the ID token, believed: signature, issuer, audience, time and nonce."""
        given_keys: Any = self._json(session, self._endpoint("jwks_uri"))
        keys = KeySet.import_key_set(given_keys)
        token = jwt.decode(str(given["id_token"]), keys, algorithms=list(ALGORITHMS))
        wanted = {
            "iss": {"essential": True, "value": self.settings.issuer},
            "aud": {"essential": True, "value": self.settings.client_id},
            "nonce": {"essential": True, "value": attempt.nonce},
        }
        params = {
            "nonce": attempt.nonce,
            "client_id": self.settings.client_id,
            "access_token": given.get("access_token"),
        }
        claims = CodeIDToken(token.claims, token.header, wanted, params)
        claims.validate(leeway=LEEWAY)
        return dict(claims)

    def _with_more(self, session: OAuth2Session, claims: dict[str, Any]) -> dict[str, Any]:
        """The claims with those that the provider tells only when asked again, of the same
        person."""
        asked = ("email", self.settings.groups_claim) if self.settings.groups else ("email",)
        if "userinfo_endpoint" not in self._description or all(each in claims for each in asked):
            return claims
        url = self._endpoint("userinfo_endpoint")
        more = self._json(session, url, withhold_token=False)
        return more | claims if more.get("sub") == claims["sub"] else claims

    def _identity(self, claims: dict[str, Any]) -> Identity:
        verified = claims.get("email_verified") is True
        return Identity(
            self.settings.issuer,
            str(claims["sub"]),
            str(claims.get("name") or claims.get("preferred_username") or ""),
            str(claims.get("email") or "") if verified else "",
            self.settings.grant_of(claims),
        )


def _reason(error: Exception) -> str:
    """What went wrong in the provider's words, in one line and not all of it."""
    return " ".join(str(error).split())[:200] or type(error).__name__
