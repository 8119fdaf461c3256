"""Words of calendars."""

ENTRIES: dict[str, tuple[str, str]] = {
    "export.as.ics": ("Calendar", "Calendrier"),
    "export.of.ics": (
        "iCalendar: each step as an all-day entry over its window, the sessions of the bodies, "
        "with reminders.",
        "iCalendar : chaque étape sur toute sa fenêtre, les sessions des organes, avec rappels.",
    ),
    "links.title": ("Links that stay alive", "Liens qui restent à jour"),
    "links.says": (
        "These addresses give this view as the record stands when they are asked. They take the "
        "filters of the pages.",
        "Ces adresses donnent cette vue telle qu’elle est consignée au moment de la demande. Elles "
        "acceptent les filtres "
        "des pages.",
    ),
    "links.csv": (
        "For a spreadsheet (Power Query: From Web)",
        "Pour un tableur (Power Query : À partir du Web)",
    ),
    "links.ics": (
        "For a calendar (subscribe from URL)",
        "Pour un agenda (s’abonner à partir d’une URL)",
    ),
    "links.api": (
        "For a script (JSON, see /api/v1/openapi.json)",
        "Pour un script (JSON, voir /api/v1/openapi.json)",
    ),
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
        "Échéance initiale : {step} ; reportée une fois. || Échéance initiale : {step} ; reportée "
        "{n} fois.",
    ),
    "calendar.session": ("Session", "Session"),
    "calendar.session.held": ("The session was held.", "La session a eu lieu."),
    "calendar.session.planned": ("The session is planned.", "La session est prévue."),
    "calendar.session.moved": (
        "The session was moved to other dates.",
        "La session a été déplacée à d’autres dates.",
    ),
    "calendar.session.cancelled": ("The session was cancelled.", "La session a été annulée."),
}
