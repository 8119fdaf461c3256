"""What readers say of tables with columns of their own: CSV, tables of data/, reports, update
workbooks, mappings."""

ENTRIES: dict[str, tuple[str, str]] = {
    # The CSV form of a programme.
    "read.csv.lacks": (
        "{document}: the heading lacks {wrong}. The columns are: {columns}.",
        "{document} : il manque {wrong} à l’en-tête. Les colonnes sont : {columns}.",
    ),
    "read.csv.foreign": (
        "{document}: the heading has the unknown or doubled {wrong}. The columns are: {columns}.",
        "{document} : l’en-tête contient des colonnes inconnues ou en double : {wrong}. Les "
        "colonnes sont : {columns}.",
    ),
    "read.csv.cells": (
        "{document}, row {row}: it has not {cells} cells. Check commas and quotes.",
        "{document}, ligne {row} : elle n’a pas {cells} cellules. Vérifiez les virgules et les "
        "guillemets.",
    ),
    "read.csv.quotes": (
        "{document}, row {row}: it is not readable as CSV. Check the quotes.",
        "{document}, ligne {row} : elle n’est pas lisible comme CSV. Vérifiez les guillemets.",
    ),
    "read.csv.no_line": (
        "{document} has a heading but no line of a programme below it.",
        "{document} a un en-tête, mais aucune ligne d’un programme en dessous.",
    ),
    "read.csv.unclear": (
        "{document}, row {row}, column {column}: '{read}' is not understood; it must be "
        "{expected}.",
        "{document}, ligne {row}, colonne {column} : « {read} » n’est pas compris ; il faut "
        "{expected}.",
    ),
    "expected.one_of": ("one of {choices}", "l’une des valeurs {choices}"),
    "expected.text": ("a text", "un texte"),
    "expected.filled": (
        "own or merged, because the cell has a text",
        "own ou merged, car la cellule contient un texte",
    ),
    "expected.whole": ("a whole number", "un nombre entier"),
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
    "read.update.csv": (
        "{document} is not readable as CSV. Check its quotes, or save it again as CSV in UTF-8.",
        "{document} n’est pas lisible comme CSV. Vérifiez ses guillemets, ou enregistrez-le de "
        "nouveau en CSV UTF-8.",
    ),
    "read.update.not_utf8": (
        "{document} is neither an Excel workbook nor CSV in UTF-8 (byte {byte:,}). Save it as "
        ".xlsx, or as “CSV UTF-8”, "
        "and try again.",
        "{document} n’est ni un classeur Excel ni un CSV en UTF-8 (octet {byte:,}). Enregistrez-le "
        "en .xlsx, ou en "
        "« CSV UTF-8 », et réessayez.",
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
    "read.reports.columns": (
        "{document}, row 1: {wrong}. Columns are: {columns}.",
        "{document}, ligne 1 : {wrong}. Les colonnes sont : {columns}.",
    ),
    "read.reports.unknown": ("unknown: {names}", "inconnu : {names}"),
    "read.reports.needed": (
        "reference and effective_on are needed, each once",
        "reference et effective_on sont requises, une fois chacune",
    ),
    "read.reports.cells": (
        "{document}, row {row}: not {cells} cells, as the heading has.",
        "{document}, ligne {row} : elle n’a pas {cells} cellules comme l’en-tête.",
    ),
    "read.reports.reference": (
        "{document}, row {row}, reference: {said}",
        "{document}, ligne {row}, référence : {said}",
    ),
    "read.reports.unclear": (
        "{document}, row {row}, {column}: '{read}': {why}.",
        "{document}, ligne {row}, {column} : « {read} » : {why}.",
    ),
    "read.reports.no_day": (
        "{document}, row {row}, effective_on: empty. Give a day such as 2019-10-31.",
        "{document}, ligne {row}, effective_on : vide. Donnez un jour tel que 2019-10-31.",
    ),
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
    "read.bytes_past": (
        "{document} is larger than {most:,} bytes. Split the file.",
        "{document} dépasse {most:,} octets. Répartissez-le sur plusieurs fichiers.",
    ),
    # The tables of data/.
    "read.data.unreadable": (
        "{document} cannot be read: {reason}. It belongs to the folder data/.",
        "{document} ne peut pas être lu : {reason}. Sa place est dans le dossier data/.",
    ),
    "read.data.choice": (
        "{document}, row {row}, column {column}: '{read}' is not one of {choices}.",
        "{document}, ligne {row}, colonne {column} : « {read} » n’est pas l’une des valeurs "
        "{choices}.",
    ),
    "read.data.day": (
        "{document}, row {row}, column {column}: '{read}' is no date; write it as 2019-10-31.",
        "{document}, ligne {row}, colonne {column} : « {read} » n’est pas une date ; écrivez-la "
        "ainsi : 2019-10-31.",
    ),
    "read.data.no_word": (
        "{document}, row {row}, column word: no word is given for '{group}'.",
        "{document}, ligne {row}, colonne word : aucun mot n’est donné pour « {group} ».",
    ),
    "read.data.rule": (
        "{document} breaks a rule of the record: {outcome}.",
        "{document} enfreint une règle de l’enregistrement : {outcome}.",
    ),
    "read.decisions.columns": (
        "{document}, row 1: the columns have to be {columns}.",
        "{document}, ligne 1 : les colonnes doivent être {columns}.",
    ),
    "read.links.action": (
        "{document}, row {row}, column programme_action: no action is named; write it as ECP 15.",
        "{document}, ligne {row}, colonne programme_action : aucune action n’est nommée ; "
        "écrivez-la ainsi : ECP 15.",
    ),
    "read.links.reason": (
        "{document}, row {row}, column reason: {action} has none; say why in one sentence.",
        "{document}, ligne {row}, colonne reason : {action} n’en a pas ; indiquez pourquoi en une "
        "phrase.",
    ),
    "read.links.target_none": (
        "{document}, row {row}, column target: '{target}', but none belongs to the kind '{kind}'.",
        "{document}, ligne {row}, colonne target : « {target} », mais le type « {kind} » n’en "
        "admet pas.",
    ),
    "read.links.target_missing": (
        "{document}, row {row}, column target: '', but one is missing for the kind '{kind}'.",
        "{document}, ligne {row}, colonne target : vide, mais le type « {kind} » en demande une.",
    ),
}
