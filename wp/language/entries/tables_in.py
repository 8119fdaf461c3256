"""Words of spreadsheets that are read: findings, and what was left out. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.cell.error": (
        "the cell shows an error of a formula",
        "la cellule affiche une erreur de formule",
    ),
    "finding.cell.formula": (
        "a formula; the value last calculated was taken",
        "une formule ; la dernière valeur calculée a été prise",
    ),
    "finding.column.guessed": (
        "the column was told by its values; confirm or correct it",
        "colonne reconnue à ses valeurs ; à confirmer ou à corriger",
    ),
    "finding.column.missing": (
        "no column holds this; the headings are",
        "aucune colonne ne contient cela ; les en-têtes sont",
    ),
    "finding.column.unknown": (
        "this column was taken for none of a programme's; name it or leave it out",
        "colonne non reconnue ; indiquez ce qu'elle contient ou écartez-la",
    ),
    "finding.date.day": (
        "a date with its day; timelines keep the month",
        "une date avec le jour ; les calendriers gardent le mois",
    ),
    "finding.hidden.column": (
        "a hidden column, read all the same",
        "une colonne masquée, lue malgré tout",
    ),
    "finding.hidden.row": ("a hidden row, read all the same", "une ligne masquée, lue malgré tout"),
    "finding.hidden.sheet": (
        "a hidden sheet, read all the same",
        "une feuille masquée, lue malgré tout",
    ),
    "finding.number.unread": (
        "this number is not certain; it was counted on",
        "numéro incertain ; la numérotation a été poursuivie",
    ),
    "finding.sheet.left_out": (
        "a sheet without a programme's table was left out",
        "une feuille sans tableau de programme a été laissée de côté",
    ),
    "finding.task.differs": (
        "another text under the number of the same task",
        "un autre texte sous le numéro de la même tâche",
    ),
    "finding.topic.counted": (
        "the topic has no number; it was counted on",
        "thème sans numéro ; la numérotation a été poursuivie",
    ),
    "left_out.other sheet": ("other sheets", "autres feuilles"),
    "left_out.other column": ("other columns", "autres colonnes"),
}
