"""Words of the workbook of the checks. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "check.sheet.title": (
        "What breaks the checks that the Committee asked for",
        "Ce qui ne respecte pas les vérifications demandées par le Comité",
    ),
    "check.sheet.what_is": (
        "What breaks the checks that Members asked for, among the lines that the filter below "
        "leaves, when this file was made. "
        "The sheet Checks has the rule of each check and where it comes from; the sheet Breaches "
        "has one row for each place "
        "that breaks one, with what was read there and what would mend it, dismissed ones too "
        "where they were asked for. A "
        "check reports; it changes nothing.",
        "Ce qui ne respecte pas les vérifications demandées par les Membres, parmi les lignes que "
        "laisse le filtre ci-dessous, "
        "lorsque ce fichier a été établi. La feuille Vérifications donne la règle de chacune et "
        "son origine ; la feuille Écarts "
        "compte une rangée par endroit en cause, avec ce qui s'y lit et ce qui y remédierait, y "
        "compris ce qui est écarté "
        "lorsque c'est demandé. Une vérification signale ; elle ne modifie rien.",
    ),
    "check.sheet.found": ("What came out", "Résultat"),
    "check.sheet.none": (
        "The check holds. || All {n} checks hold.",
        "La vérification est respectée. || Les {n} vérifications sont respectées.",
    ),
    "check.kind.line": ("line", "ligne"),
    "check.kind.task": ("task", "tâche"),
    "check.kind.topic": ("topic", "thème"),
    "check.kind.body": ("body", "organe"),
    "check.kind.proposal": ("proposed topic", "thème proposé"),
    "sheet.checks": ("Checks", "Vérifications"),
    "sheet.no_checks": ("No check was asked for.", "Aucune vérification n'est demandée."),
    "sheet.breaches": ("Breaches", "Écarts"),
    "sheet.no_breaches": (
        "Nothing among these lines breaks a check.",
        "Rien parmi ces lignes n'enfreint une vérification.",
    ),
    "sheet.col.check": ("Check", "Vérification"),
    "sheet.col.rule": ("Rule", "Règle"),
    "sheet.col.asked_by": ("Where it comes from", "Origine"),
    "sheet.col.breaches": ("Places that break it", "Endroits en cause"),
    "sheet.col.dismissed": ("Dismissed", "Écartés"),
    "sheet.col.concerns": ("Concerns a", "Concerne"),
    "sheet.col.text": ("Text", "Texte"),
    "sheet.col.breach": ("What breaks it", "En quoi"),
    "sheet.col.mend": ("What would mend it", "Remède"),
    "sheet.col.read": ("What was read", "Ce qui se lit"),
    "sheet.col.dismissed_reason": ("Dismissed because", "Écarté parce que"),
    "sheet.col.dismissed_by": ("Dismissed by", "Écarté par"),
    "sheet.col.dismissed_at": ("Dismissed at", "Écarté le"),
    "sheet.col.former_reason": ("Formerly dismissed because", "Auparavant écarté parce que"),
}
