"""What readers say of tables with columns of their own: CSV, tables of data/, reports, update
workbooks, mappings."""

ENTRIES: dict[str, tuple[str, str]] = {
    # CSV, whoever reads it: its heading, its rows, and the one error of a cell.
    "read.csv.heading": (
        "{document}, row {row}: the heading {wrong}. The columns are: {columns}.",
        "{document}, ligne {row} : l’en-tête {wrong}. Les colonnes sont : {columns}.",
    ),
    "csv.lacks": ("lacks {names}", "n’a pas {names}"),
    "csv.twice": ("has {names} twice", "a deux fois {names}"),
    "csv.unknown": ("has the unknown {names}", "a une colonne inconnue {names}"),
    "read.cell": (
        "{document}, row {row}, column {column}: {why}",
        "{document}, ligne {row}, colonne {column} : {why}",
    ),
    "cell.unclear": ("'{read}': {why}.", "« {read} » : {why}."),
    "cell.empty": ("it is empty; fill it in.", "elle est vide ; remplissez-la."),
    "cell.no_day": (
        "it is empty; give a day such as 2019-10-31.",
        "elle est vide ; donnez un jour tel que 2019-10-31.",
    ),
    "cell.filled": (
        "'{read}', but the cell has a text: write own or merged.",
        "« {read} », mais la cellule contient un texte : écrivez own ou merged.",
    ),
    "cell.spelling": (
        "'{read}' is a name of the body in row {row} already; take it out of one of them.",
        "« {read} » est déjà un nom de l’organe de la ligne {row} ; retirez-le de l’un des deux.",
    ),
    "cell.no_word": ("no word is given for '{group}'.", "aucun mot n’est donné pour « {group} »."),
    "cell.action": (
        "no action is named; write it as ECP 15.",
        "aucune action n’est nommée ; écrivez-la ainsi : ECP 15.",
    ),
    "cell.reason": (
        "{action} has none; say why in one sentence.",
        "{action} n’en a pas ; indiquez pourquoi en une phrase.",
    ),
    "cell.target_none": (
        "'{target}', but none belongs to the kind '{kind}'.",
        "« {target} », mais le type « {kind} » n’en admet pas.",
    ),
    "cell.target_missing": (
        "'', but one is missing for the kind '{kind}'.",
        "vide, mais le type « {kind} » en demande une.",
    ),
    "read.csv.cells": (
        "{document}, row {row}: it has not {cells} cells, as the heading has. Check its separators "
        "and quotes.",
        "{document}, ligne {row} : elle n’a pas {cells} cellules comme l’en-tête. Vérifiez ses "
        "séparateurs et ses guillemets.",
    ),
    "read.csv.quotes": (
        "{document}, row {row}: it is not readable as CSV. Check the quotes.",
        "{document}, ligne {row} : elle n’est pas lisible comme CSV. Vérifiez les guillemets.",
    ),
    "read.csv.no_line": (
        "{document} has a heading but no line of a programme below it.",
        "{document} a un en-tête, mais aucune ligne d’un programme en dessous.",
    ),
    # Columns that a person names.
    "read.map.field": (
        "There is no column '{field}' to map to. The columns are: {columns}.",
        "Il n’y a pas de colonne « {field} » à laquelle associer un en-tête. Les colonnes sont : "
        "{columns}.",
    ),
    "read.map.heading": (
        "{document} has no column '{heading}'. Its headings are: {there}.",
        "{document} n’a pas de colonne « {heading} ». Ses en-têtes sont : {there}.",
    ),
    # Sheets made by this program, coming back.
    "read.lines.several": (
        "{document} holds the lines of {codes}. Export one programme at a time and import each "
        "file.",
        "{document} contient les lignes de {codes}. Exportez un programme à la fois et importez "
        "chaque fichier.",
    ),
    "read.lines.none": (
        "{document} has the headings of the Lines sheet, but no line below them.",
        "{document} a les en-têtes de la feuille des lignes, mais aucune ligne en dessous.",
    ),
    "read.update.kind": (
        "{document} is {kind}. An update workbook comes back as .xlsx or CSV.",
        "{document} est un fichier {kind}. Un classeur de mise à jour revient en .xlsx ou en CSV.",
    ),
    "read.update.none": (
        "{document} is no update workbook: in no sheet a row holds the titles of its columns "
        "(Reference, and the hidden "
        "ones). Make a new one with wp export --format update, or on the page, and fill that in.",
        "{document} n’est pas un classeur de mise à jour : dans aucune feuille, une ligne ne porte "
        "les titres de ses "
        "colonnes (Référence, et les colonnes masquées). Créez-en un nouveau avec wp export "
        "--format update, ou sur la "
        "page, et remplissez celui-là.",
    ),
    "read.update.many": (
        "{document}: {number} sheets could be meant: {names}. Delete all but one, and try again.",
        "{document} : {number} feuilles pourraient être visées : {names}. Supprimez-les toutes "
        "sauf une et réessayez.",
    ),
    "read.update.twice": (
        "{where}: the column '{column}' stands there twice. Delete one of them.",
        "{where} : la colonne « {column} » y figure deux fois. Supprimez-en une.",
    ),
    "read.update.gone": (
        "{where}: columns are gone or have other titles: {gone}. What stood in them would be lost; "
        "put the titles back, "
        "or make a new update workbook.",
        "{where} : des colonnes ont disparu ou changé de titre : {gone}. Leur contenu serait perdu "
        "; remettez les "
        "titres, ou créez un nouveau classeur de mise à jour.",
    ),
    # Tables of reports.
    "expected.whole": ("no whole number", "ce n’est pas un nombre entier"),
    "expected.day": ("no day such as 2019-10-31", "ce n’est pas un jour tel que 2019-10-31"),
    "expected.month": ("no month such as 2020-10", "ce n’est pas un mois tel que 2020-10"),
    "expected.known": ("known are: {choices}", "sont connus : {choices}"),
    "expected.act": (
        'each entry reads "step ; body ; day ; decision", of which the last ones may be left out',
        "chaque entrée s’écrit « étape ; organe ; jour ; décision », dont les derniers éléments "
        "peuvent être omis",
    ),
    "read.rows_past": (
        "{document}: more than {most:,} rows. Split the file.",
        "{document} : plus de {most:,} lignes. Répartissez-les sur plusieurs fichiers.",
    ),
    # The tables of data/.
    "read.data.unreadable": (
        "{document} cannot be read: {reason}. It belongs to the folder data/.",
        "{document} ne peut pas être lu : {reason}. Sa place est dans le dossier data/.",
    ),
}
