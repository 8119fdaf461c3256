"""What readers say of a document that they cannot take: what is wrong, where, and what to do."""

ENTRIES: dict[str, tuple[str, str]] = {
    "read.empty": (
        "{document} is empty. Give a file that holds a programme.",
        "{document} est vide. Donnez un fichier qui contient un programme.",
    ),
    "read.folder": (
        "{document} is a folder. Give a file.",
        "{document} est un dossier. Donnez un fichier.",
    ),
    "read.no_file": (
        "There is no file {path}. Check the name and the folder.",
        "Le fichier {path} n’existe pas. Vérifiez le nom et le dossier.",
    ),
    "read.unreadable": (
        "{document} cannot be read: {reason}.",
        "{document} ne peut pas être lu : {reason}.",
    ),
    "read.unwritable": (
        "{document} cannot be written: {reason}.",
        "{document} ne peut pas être écrit : {reason}.",
    ),
    "read.too_large": (
        "{document} has {size}; a programme has at most {most}.",
        "{document} fait {size} ; un programme fait au plus {most}.",
    ),
    "read.too_slow": (
        "{document} was not read within {seconds:,} seconds, the longest that is waited; reading "
        "was given up and "
        "nothing was written. Split the document, or take out what is no programme.",
        "{document} n’a pas été lu en {seconds:,} secondes, l’attente la plus longue ; la lecture "
        "a été abandonnée et "
        "rien n’a été écrit. Divisez le document, ou retirez-en ce qui n’est pas un programme.",
    ),
    "read.damaged": (
        "{document} is damaged or cut off: it cannot be opened. Open it in the program that made "
        "it, save it anew, and "
        "try again.",
        "{document} est endommagé ou tronqué : il ne peut pas être ouvert. Ouvrez-le dans le "
        "logiciel qui l’a produit, "
        "enregistrez-le de nouveau et réessayez.",
    ),
    "read.locked": (
        "{document} is protected by a password. Save it without one and try again.",
        "{document} est protégé par un mot de passe. Enregistrez-le sans mot de passe et "
        "réessayez.",
    ),
    "read.macros": (
        "{document} contains macros (small programs), which are never read. Save it without them "
        "(as .docx or .xlsx) and "
        "try again.",
        "{document} contient des macros (de petits logiciels), qui ne sont jamais lues. "
        "Enregistrez-le sans elles (en "
        ".docx ou .xlsx) et réessayez.",
    ),
    "read.doctype": (
        "{document} declares a document type or entities, as no office program does. It is not "
        "read; save the document "
        "anew and try again.",
        "{document} déclare un type de document ou des entités, ce que ne fait aucun logiciel de "
        "bureau. Il n’est pas "
        "lu ; enregistrez le document de nouveau et réessayez.",
    ),
    "read.doctype_in": (
        "{document} declares a document type or entities in its part {part}, as no office program "
        "does. It is not read; "
        "save the document anew and try again.",
        "{document} déclare un type de document ou des entités dans sa partie {part}, ce que ne "
        "fait aucun logiciel de "
        "bureau. Il n’est pas lu ; enregistrez le document de nouveau et réessayez.",
    ),
    # What a file is instead of a document that is read.
    "read.kind": ("{document} {kind} and try again.", "{document} {kind} et réessayez."),
    "read.kind.macros": (
        "contains macros (small programs), which are never read. Save it without them, as .docx or "
        ".xlsx",
        "contient des macros (de petits logiciels), qui ne sont jamais lues. Enregistrez-le sans "
        "elles, en .docx ou "
        ".xlsx,",
    ),
    "read.kind.word_template": (
        "is a template of Word. Open it and save it as .docx",
        "est un modèle de Word. Ouvrez-le, enregistrez-le en .docx",
    ),
    "read.kind.excel_template": (
        "is a template of Excel. Open it and save it as .xlsx",
        "est un modèle d’Excel. Ouvrez-le, enregistrez-le en .xlsx",
    ),
    "read.kind.presentation": (
        "is a presentation. Save the programme as .docx or .xlsx",
        "est une présentation. Enregistrez le programme en .docx ou .xlsx",
    ),
    "read.kind.binary_workbook": (
        "is a binary workbook (.xlsb). Save it as .xlsx",
        "est un classeur binaire (.xlsb). Enregistrez-le en .xlsx",
    ),
    "read.rich_text": (
        "{document} is a Rich Text file. Open it in Word and save it as .docx.",
        "{document} est un fichier de texte enrichi (RTF). Ouvrez-le dans Word et enregistrez-le "
        "en .docx.",
    ),
    "read.picture": (
        "{document} is a picture, without text that could be read. Readable are Word (.docx), PDF, "
        "Excel (.xlsx), CSV "
        "and extracted text.",
        "{document} est une image, sans texte qui puisse être lu. Se lisent : Word (.docx), PDF, "
        "Excel (.xlsx), CSV et "
        "texte extrait.",
    ),
    "read.open_document": (
        "{document} is an OpenDocument file. Save it as .docx or .xlsx and try again.",
        "{document} est un fichier OpenDocument. Enregistrez-le en .docx ou .xlsx et réessayez.",
    ),
    "read.archive": (
        "{document} is an archive of other files. Unpack it and give the document itself. Readable "
        "are Word (.docx), "
        "PDF, Excel (.xlsx), CSV and extracted text.",
        "{document} est une archive d’autres fichiers. Décompressez-la et donnez le document "
        "lui-même. Se lisent : Word "
        "(.docx), PDF, Excel (.xlsx), CSV et texte extrait.",
    ),
    "read.old_word": (
        "{document} is in the old format of Word (.doc). Open it and save it as .docx.",
        "{document} est dans l’ancien format de Word (.doc). Ouvrez-le et enregistrez-le en .docx.",
    ),
    "read.old_excel": (
        "{document} is in the old format of Excel (.xls). Open it and save it as .xlsx.",
        "{document} est dans l’ancien format d’Excel (.xls). Ouvrez-le et enregistrez-le en .xlsx.",
    ),
    "read.old_office": (
        "{document} is a binary file of an old office program. Readable are Word (.docx), PDF, "
        "Excel (.xlsx), CSV and "
        "extracted text.",
        "{document} est un fichier binaire d’un ancien logiciel de bureau. Se lisent : Word "
        "(.docx), PDF, Excel "
        "(.xlsx), CSV et texte extrait.",
    ),
    "read.binary": (
        "{document} is a binary file, not text. Readable are Word (.docx), PDF, Excel (.xlsx), CSV "
        "and extracted text.",
        "{document} est un fichier binaire, non un texte. Se lisent : Word (.docx), PDF, Excel "
        "(.xlsx), CSV et texte "
        "extrait.",
    ),
    "read.not_utf8": (
        "{document} is not UTF-8 text (byte {byte:,}). Save it as UTF-8 (in Excel: “CSV UTF-8”) "
        "and try again.",
        "{document} n’est pas un texte en UTF-8 (octet {byte:,}). Enregistrez-le en UTF-8 (dans "
        "Excel : « CSV UTF-8 ») et "
        "réessayez.",
    ),
    # No programme was found.
    "read.no_text_programme": (
        "{document} is not recognised as a programme: neither the headings of a work programme or "
        "action plan nor the "
        "columns of its CSV form were found. Readable are Word (.docx), PDF, Excel (.xlsx), CSV "
        "and extracted text.",
        "{document} n’est pas reconnu comme un programme : ni les en-têtes d’un programme de "
        "travail ou d’un plan "
        "d’action, ni les colonnes de sa forme CSV n’y figurent. Se lisent : Word (.docx), PDF, "
        "Excel (.xlsx), CSV et "
        "texte extrait.",
    ),
    "read.no_headings": (
        "{document} is not recognised as a programme: the headings of its tables are neither those "
        "of a work programme "
        "(No, Topic, Tasks, ...) nor those of an action plan (Action, Responsible body, ...).",
        "{document} n’est pas reconnu comme un programme : les en-têtes de ses tableaux ne sont ni "
        "ceux d’un programme "
        "de travail (No, Topic, Tasks, ...) ni ceux d’un plan d’action (Action, Responsible body, "
        "...).",
    ),
    "read.no_table": (
        "{document} is not recognised as a programme: in none of its tables do headings like "
        "Topic, Task, Responsible "
        "body and Timeline stand above rows.",
        "{document} n’est pas reconnu comme un programme : dans aucun de ses tableaux, des "
        "en-têtes tels que Topic, "
        "Task, Responsible body et Timeline ne figurent au-dessus de lignes.",
    ),
    "read.no_table.option": (
        "Name the columns, for instance with --map Deadline=timeline.",
        "Indiquez les colonnes, par exemple avec --map Deadline=timeline.",
    ),
    "read.no_line": (
        "{document} has the headings of a programme's table, but no line of a programme below "
        "them.",
        "{document} a les en-têtes du tableau d’un programme, mais aucune ligne d’un programme en "
        "dessous.",
    ),
    "read.no_topic": (
        "{document} has the headings of a programme's table, but no line of a programme below "
        "them. Give each task a "
        "topic: in a column of its own, or as a row above it.",
        "{document} a les en-têtes du tableau d’un programme, mais aucune ligne d’un programme en "
        "dessous. Donnez un "
        "thème à chaque tâche : dans une colonne à part, ou sur une ligne au-dessus d’elle.",
    ),
    "read.no_sections": (
        "{document} has the headings of a table of actions, but no numbered section with a "
        "strategic code in brackets "
        "before it.",
        "{document} a les en-têtes d’un tableau d’actions, mais aucune section numérotée avec un "
        "code stratégique entre "
        "parenthèses ne le précède.",
    ),
    # Word and PDF.
    "read.tracked": (
        "{document} holds {n:,} tracked change{by}. Say which edition is meant: the one with all "
        "of them accepted, the "
        "one with all rejected, or both. || {document} holds {n:,} tracked changes{by}. Say which "
        "edition is meant: the "
        "one with all of them accepted, the one with all rejected, or both.",
        "{document} contient {n:,} modification suivie{by}. Indiquez quelle édition est visée : "
        "celle où toutes sont "
        "acceptées, celle où toutes sont refusées, ou les deux. || {document} contient {n:,} "
        "modifications suivies{by}. "
        "Indiquez quelle édition est visée : celle où toutes sont acceptées, celle où toutes sont "
        "refusées, ou les "
        "deux.",
    ),
    "read.tracked_by": (" by {authors}", " ({authors})"),
    "read.tracked.option": (
        "Do so with --tracked accept, reject or both.",
        "Faites-le avec --tracked accept, reject ou both.",
    ),
    "read.pdf.damaged": (
        "{document} is damaged and cannot be read as a PDF. Export it again, or give the document "
        "it was made from.",
        "{document} est endommagé et ne peut pas être lu comme un PDF. Exportez-le de nouveau, ou "
        "donnez le document "
        "dont il est tiré.",
    ),
    "read.pdf.memory": (
        "{document} needs more than {most} to be opened; reading was given up and nothing was "
        "written. Export the "
        "PDF again from its Word document, or give that document.",
        "{document} demande plus de {most} pour être ouvert ; la lecture a été abandonnée et rien "
        "n’a été écrit. "
        "Exportez de nouveau le PDF depuis son document Word, ou donnez ce document.",
    ),
    "read.pdf.scanned": (
        "{document} consists of pictures of pages (it was scanned); there are no words in it that "
        "could be read. Give "
        "the PDF as exported from Word, or the Word document.",
        "{document} se compose d’images de pages (il a été numérisé) ; il ne contient aucun mot "
        "qui puisse être lu. "
        "Donnez le PDF tel qu’exporté de Word, ou le document Word.",
    ),
    "read.pdf.no_text": (
        "{document} holds no text; there are no words in it that could be read. Give the PDF as "
        "exported from Word, or "
        "the Word document.",
        "{document} ne contient pas de texte ; aucun mot ne peut y être lu. Donnez le PDF tel "
        "qu’exporté de Word, ou le "
        "document Word.",
    ),
    "read.pdf.letters": (
        "{document} does not say which letters it shows: {strange:,} of its {words:,} words cannot "
        "be read. Export it "
        "again with its fonts embedded, or give the Word document.",
        "{document} ne dit pas quelles lettres il montre : {strange:,} de ses {words:,} mots ne "
        "peuvent pas être lus. "
        "Exportez-le de nouveau avec ses polices incorporées, ou donnez le document Word.",
    ),
    # What lies beyond a limit, and where.
    "read.place": ("{document}, {where}", "{document}, {where}"),
    "read.at_sheet": ("sheet {sheet}", "feuille {sheet}"),
    "read.at_sheet_row": ("sheet {sheet}, row {row}", "feuille {sheet}, ligne {row}"),
    "read.beyond": (
        "{place}: {found:,} {what}; at most {most:,} are read.",
        "{place} : {found:,} {what} ; {most:,} au plus sont lus.",
    ),
    "limit.bytes": ("bytes", "octets"),
    "limit.unpacked": ("bytes once unpacked", "octets une fois décompressés"),
    "limit.ratio": ("times larger once unpacked", "fois plus grand une fois décompressé"),
    "limit.members": ("parts in the file", "parties dans le fichier"),
    "limit.pages": ("pages", "pages"),
    "limit.tables": ("tables", "tableaux"),
    "limit.sheets": ("sheets", "feuilles"),
    "limit.rows": ("rows", "lignes"),
    "limit.rows_seen": ("rows, empty ones included", "lignes, y compris les vides"),
    "limit.columns": ("columns", "colonnes"),
    "limit.words": ("words", "mots"),
    "limit.cell": ("characters in one cell", "caractères dans une cellule"),
}
