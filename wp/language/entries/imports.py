"""Words of imports and comparisons of editions. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "match.same": ("same reference and text", "même référence et même texte"),
    "match.moved": ("same text under another reference", "même texte sous une autre référence"),
    "match.alike": ("text alike", "texte semblable"),
    "match.hand": ("said by hand", "indiqué à la main"),
    "match.number": ("by its permanent number", "par son numéro permanent"),
    "match.none": ("no counterpart", "sans correspondance"),
    "kind.new": ("new", "nouvelle"),
    "kind.changed": ("changed", "modifiée"),
    "kind.moved": ("moved or renumbered", "déplacée ou renumérotée"),
    "kind.removed": ("taken out", "retirée"),
    "topic_change.new": ("new topic", "nouveau thème"),
    "topic_change.removed": ("topic taken out", "thème retiré"),
    "topic_change.title": ("title", "intitulé"),
    "topic_change.number": ("number", "numéro"),
    "topic_change.order": ("order", "ordre"),
    "topic_change.part": ("part", "partie"),
    "topic_change.code": ("strategic code", "code stratégique"),
    "change.topic": (
        "topic {ref}, {aspect}: “{before}” is now “{after}”",
        "thème {ref}, {aspect} : « {before} » devient « {after} »",
    ),
}
