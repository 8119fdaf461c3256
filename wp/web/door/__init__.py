"""The door: who signs in, by OpenID Connect, and what is refused to who did not."""
