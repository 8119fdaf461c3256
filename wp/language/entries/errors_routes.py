"""What the routes beside the pages say of a request that they cannot answer."""

ENTRIES: dict[str, tuple[str, str]] = {
    "route.unforeseen": (
        "Something unforeseen happened; it stands in the log of the server.",
        "Un problème imprévu est survenu ; il est consigné dans le journal du serveur.",
    ),
    "route.method": (
        "{method} is not answered here; this API is read-only (GET, HEAD).",
        "{method} n’obtient pas de réponse ici ; cette API est en lecture seule (GET, HEAD).",
    ),
    "route.nothing": (
        "There is nothing at {path}; see /api/v1/openapi.json.",
        "Il n’y a rien à l’adresse {path} ; voir /api/v1/openapi.json.",
    ),
}
