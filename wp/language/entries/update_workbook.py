"""Words of the update workbook and of what comes back in it. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "update.sheet": ("Update", "Mise à jour"),
    "update.lists": ("Lists", "Listes"),
    "update.title": ("Update of progress", "Mise à jour des progrès"),
    "update.lines": (
        "{lines}, as of {day}. Made on {made}.",
        "{lines}, au {day}. Établi le {made}.",
    ),
    "update.step.1": (
        "1. Fill in the white columns with blue titles, only for lines with something new. A row "
        "left empty changes "
        "nothing.",
        "1. Remplissez les colonnes blanches aux titres bleus, seulement pour les lignes qui ont "
        "du nouveau. Une rangée "
        "laissée vide ne change rien.",
    ),
    "update.step.2": (
        "2. Each filled row needs the day from which it is true (Effective on), such as "
        "2019-10-31.",
        "2. Chaque rangée remplie demande le jour à partir duquel elle est vraie (Valable au), par "
        "exemple 2019-10-31.",
    ),
    "update.step.3": (
        "3. Completed, or the last step reached: give the evidence. Postponed: the step that "
        "moves, reason, anticipated "
        "action and month. Discontinued: the reason. What is missing turns yellow.",
        "3. Achevé, ou dernière étape atteinte : donnez le justificatif. Reporté : l'étape "
        "déplacée, la raison, "
        "l'action prévue et le mois. Abandonné : la raison. Ce qui manque devient jaune.",
    ),
    "update.step.4": (
        "4. Step reached: choose it; without a body named, all of its bodies acted. Several bodies "
        "are set apart by "
        "semicolons.",
        "4. Étape atteinte : choisissez-la ; sans organe nommé, tous ses organes ont agi. "
        "Plusieurs organes sont séparés "
        "par des points-virgules.",
    ),
    "update.step.5": (
        "5. Send the file back as .xlsx or CSV (UTF-8). The grey columns and the titles are needed "
        "to take it back; do "
        "not copy rows.",
        "5. Renvoyez le fichier en .xlsx ou CSV (UTF-8). Les colonnes grises et les titres sont "
        "nécessaires pour le "
        "reprendre ; ne copiez pas de rangées.",
    ),
    "update.col.ref": ("Reference", "Référence"),
    "update.col.line": ("Line number (do not change)", "Numéro de ligne (ne pas modifier)"),
    "update.col.seen": ("Row version (do not change)", "Version de rangée (ne pas modifier)"),
    "update.col.what": ("Task and indicator", "Tâche et indicateur"),
    "update.col.timeline": ("Timeline as printed", "Calendrier imprimé"),
    "update.col.stands": ("Timeline status now", "État du calendrier actuel"),
    "update.col.due": ("Next due now", "Échéance actuelle"),
    "update.col.on_record": ("Progress on record", "Progrès consignés"),
    "update.col.effective_on": ("Effective on", "Valable au"),
    "update.col.status": ("New status", "Nouvel état"),
    "update.col.reached": ("Step reached", "Étape atteinte"),
    "update.col.body": ("By which body", "Par quel organe"),
    "update.col.acted_on": ("Acted on", "Date de l'acte"),
    "update.col.decision": ("Decision", "Décision"),
    "update.col.note": ("New note", "Nouvelle note"),
    "update.col.evidence": ("Evidence", "Justificatif"),
    "update.col.authority": ("Authority", "Autorité"),
    "update.col.reason": ("Reason", "Raison"),
    "update.col.anticipated_action": ("Anticipated action", "Action prévue"),
    "update.col.anticipated_month": ("Anticipated month", "Mois prévu"),
    "update.col.step": ("Step that moves", "Étape déplacée"),
    "update.no_report": ("not reported", "non signalé"),
    "update.choose": (
        "Choose one from the list; the file is not taken back with anything else.",
        "Choisissez dans la liste ; le fichier n'est pas repris avec autre chose.",
    ),
    "update.choose_bodies": (
        "This is none of the list. Several bodies are set apart by semicolons.",
        "Ceci n'est pas dans la liste. Plusieurs organes sont séparés par des points-virgules.",
    ),
    "update.choose_day": (
        "Give a day from {start} on and not in the future, such as 2019-10-31.",
        "Donnez un jour à partir du {start} et non futur, par exemple 2019-10-31.",
    ),
    "update.choose_month": (
        "Give any day of the month meant, from {start} on, such as 2020-10-01.",
        "Donnez un jour quelconque du mois voulu, à partir du {start}, par exemple 2020-10-01.",
    ),
    "update.not_right": ("This cannot be taken", "Ceci ne peut être repris"),
    "return.kind.changes": ("will change", "changera"),
    "return.kind.unchanged": ("unchanged", "inchangée"),
    "return.kind.meanwhile": (
        "changed by someone else meanwhile",
        "modifiée entre-temps par quelqu'un d'autre",
    ),
    "return.kind.invalid": ("not allowed as it stands", "non admise en l'état"),
    "return.kind.unknown": ("unknown line", "ligne inconnue"),
    "return.kind.duplicate": ("line given twice", "ligne donnée deux fois"),
    "return.fault.unknown": (
        "no line has this reference and number. Delete the row, or make a new update workbook.",
        "aucune ligne n'a cette référence et ce numéro. Supprimez la rangée, ou établissez un "
        "nouveau classeur.",
    ),
    "return.fault.unnumbered": (
        "the hidden number of the line {words} has gone: the row was added by hand. Fill in the "
        "row that the workbook "
        "came with.",
        "le numéro caché de la ligne {words} a disparu : la rangée a été ajoutée à la main. "
        "Remplissez la rangée d'origine "
        "du classeur.",
    ),
    "return.fault.mismatch": (
        "the hidden number is that of {words}: cells were moved between rows, or the programme has "
        "a new edition. Make a "
        "new update workbook.",
        "le numéro caché est celui de {words} : des cellules ont changé de rangée, ou le programme "
        "a une nouvelle édition. "
        "Établissez un nouveau classeur.",
    ),
    "return.fault.doubled": (
        "the line {words} stands in several rows. Keep one of them.",
        "la ligne {words} figure dans plusieurs rangées. N'en gardez qu'une.",
    ),
    "return.fault.seen": (
        "the hidden row version “{words}” is none of this record. Make a new update workbook.",
        "la version de rangée cachée « {words} » n'est pas de ce registre. Établissez un nouveau "
        "classeur.",
    ),
    "return.fault.no_day": (
        "the day from which it is true is missing.",
        "le jour à partir duquel c'est vrai manque.",
    ),
    "return.fault.day": (
        "“{words}” is no day that can be read without doubt; write it as 2019-10-31.",
        "« {words} » n'est pas un jour lisible sans doute ; écrivez-le 2019-10-31.",
    ),
    "return.fault.month": (
        "“{words}” is no month that can be read without doubt; write it as 2020-10.",
        "« {words} » n'est pas un mois lisible sans doute ; écrivez-le 2020-10.",
    ),
    "return.fault.status": (
        "“{words}” is no status; choose one from the list.",
        "« {words} » n'est pas un état ; choisissez dans la liste.",
    ),
    "return.fault.authority": (
        "“{words}” is no authority; choose one from the list.",
        "« {words} » n'est pas une autorité ; choisissez dans la liste.",
    ),
    "return.fault.body": (
        "“{words}” is no body that is known.",
        "« {words} » n'est pas un organe connu.",
    ),
    "return.fault.not_in_step": (
        "“{words}” has no part in this step.",
        "« {words} » n'intervient pas dans cette étape.",
    ),
    "return.fault.step": (
        "“{words}” is no step of this line; choose one from the list.",
        "« {words} » n'est pas une étape de cette ligne ; choisissez dans la liste.",
    ),
    "return.fault.no_step": (
        "“{words}” belongs to a step, and no step reached is given.",
        "« {words} » se rapporte à une étape, et aucune étape atteinte n'est donnée.",
    ),
    "return.cell": ("{address}, {column}: {said}", "{address}, {column} : {said}"),
    "return.theirs": (
        "recorded meanwhile: report {id} of {day} by {who}: {said}",
        "consigné entre-temps : compte rendu {id} du {day} par {who} : {said}",
    ),
    "return.mine": ("in this file: {said}", "dans ce fichier : {said}"),
    "return.again": ("already on record as it stands here", "déjà consignée telle quelle"),
    "return.left": (
        "left as somebody else recorded it",
        "laissée telle que consignée par quelqu'un d'autre",
    ),
    "return.ignored": (
        "Columns that are none of the update workbook, and are not read: {columns}.",
        "Colonnes étrangères au classeur de mise à jour, et non lues : {columns}.",
    ),
    "return.counts": (
        "{changes} will change, {unchanged} unchanged, {meanwhile} changed by someone else "
        "meanwhile, {wrong} to be mended.",
        "{changes} à changer, {unchanged} inchangées, {meanwhile} modifiées entre-temps par "
        "quelqu'un d'autre, {wrong} à "
        "corriger.",
    ),
    "return.blocked": (
        "Nothing is recorded: all rows go in together or none. Mend the cells named, and send the "
        "file again.",
        "Rien n'est consigné : toutes les rangées entrent ensemble ou aucune. Corrigez les "
        "cellules nommées et renvoyez "
        "le fichier.",
    ),
    "return.nothing": ("The file says nothing new.", "Le fichier ne dit rien de nouveau."),
    "return.recorded": (
        "{n} report recorded by {who}. || {n} reports recorded by {who}.",
        "{n} compte rendu consigné par {who}. || {n} comptes rendus consignés par {who}.",
    ),
    "return.would": (
        "{n} report would be recorded; write it with --confirm. || {n} reports would be recorded; "
        "write them with "
        "--confirm.",
        "{n} compte rendu serait consigné ; écrivez-le avec --confirm. || {n} comptes rendus "
        "seraient consignés ; "
        "écrivez-les avec --confirm.",
    ),
    "nav.returning": ("Update workbook", "Classeur de mise à jour"),
    "return.title": ("Update by workbook", "Mettre à jour par classeur"),
    "return.out": ("1. Send it out", "1. L'envoyer"),
    "return.out_says": (
        "A workbook of the {lines} that the filter shows: lines locked, progress columns open. "
        "Each row remembers the last "
        "report that its reader could see.",
        "Un classeur pour {lines}, celles que montre le filtre : lignes verrouillées, colonnes de "
        "progrès ouvertes. Chaque "
        "rangée retient le dernier compte rendu que son lecteur pouvait voir.",
    ),
    "return.download": ("Download the update workbook", "Télécharger le classeur de mise à jour"),
    "return.in": ("2. Take it back", "2. Le reprendre"),
    "return.in_says": (
        "Columns may be moved, rows sorted or deleted, sheets renamed. Nothing is recorded before "
        "you have seen what "
        "would change.",
        "Les colonnes peuvent être déplacées, les rangées triées ou supprimées, les feuilles "
        "renommées. Rien n'est "
        "consigné avant que vous n'ayez vu ce qui changerait.",
    ),
    "return.file": (
        "The workbook that came back (.xlsx or .csv)",
        "Le classeur revenu (.xlsx ou .csv)",
    ),
    "return.browse": ("Choose the file", "Choisir le fichier"),
    "return.drop_here": ("or drag it here", "ou glissez-le ici"),
    "return.preview": ("What it would change", "Ce qu'il changerait"),
    "return.col.row": ("Row", "Rangée"),
    "return.col.what": ("What becomes of it", "Ce qu'il en advient"),
    "return.col.details": ("What it says", "Ce qu'elle dit"),
    "return.choice": (
        "{ref}: somebody else reported meanwhile",
        "{ref} : quelqu'un d'autre a rendu compte entre-temps",
    ),
    "return.choice.after": ("put this report after theirs", "placer ce compte rendu après le leur"),
    "return.choice.leave": ("leave theirs, drop this one", "garder le leur, abandonner celui-ci"),
    "return.choice.none": ("decide first", "décider d'abord"),
    "return.record": (
        "Record {n} report || Record {n} reports",
        "Consigner {n} compte rendu || Consigner {n} comptes rendus",
    ),
    "return.show_unchanged": (
        "Show the unchanged rows too ({n})",
        "Montrer aussi les rangées inchangées ({n})",
    ),
}
