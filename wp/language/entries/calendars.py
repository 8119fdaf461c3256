"""Words of calendars."""

ENTRIES: dict[str, tuple[str, str]] = {
    "calendar.name": ("Work Programme – {what}", "Programme de travail – {what}"),
    "calendar.everything": ("everything", "tout"),
    "calendar.about": (
        "{lines}, of which {n} without a date, which no calendar can show.",
        "{lines}, dont {n} sans date, qu’aucun calendrier ne peut montrer.",
    ),
    "calendar.gone": (
        "The edition now in force no longer has this step.",
        "L’édition en vigueur ne prévoit plus cette étape.",
    ),
    "calendar.moved": (
        "First due: {step}; moved once. || First due: {step}; moved {n} times.",
        "Échéance initiale : {step} ; reportée une fois. || Échéance initiale : {step} ; reportée {n} fois.",
    ),
    "calendar.session": ("Session", "Session"),
    "calendar.session.held": ("The session was held.", "La session a eu lieu."),
    "calendar.session.planned": ("The session is planned.", "La session est prévue."),
    "calendar.session.moved": ("The session was moved to other dates.", "La session a été déplacée à d’autres dates."),
    "calendar.session.cancelled": ("The session was cancelled.", "La session a été annulée."),
}
