"""Words of the sheets Summary, Decisions and History, and of the Export page. Key: (English,
French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "sheet.summary": ("Summary", "Synthèse"),
    "sheet.decisions": ("Decisions", "Décisions"),
    "sheet.history": ("History", "Historique"),
    "sheet.no_decisions": (
        "No decision on record concerns these lines.",
        "Aucune décision consignée ne concerne ces lignes.",
    ),
    "sheet.no_history": (
        "No report on these lines is on record.",
        "Aucun compte rendu sur ces lignes n'est consigné.",
    ),
    "summary.title": ("The lines in figures", "Les lignes en chiffres"),
    "summary.live": (
        "The unit is the line. The counts follow the sheet Lines: filter or edit it, and tables "
        "and charts change.",
        "L'unité est la ligne. Les nombres suivent la feuille Lignes : filtrez-la ou modifiez-la, "
        "tableaux et "
        "graphiques changent.",
    ),
    "summary.still": (
        "The unit is the line. The list is too long for counts that follow it: these are of the "
        "moment when the file "
        "was made.",
        "L'unité est la ligne. La liste est trop longue pour des nombres qui la suivent : ceux-ci "
        "datent du moment où "
        "ce fichier a été établi.",
    ),
    "summary.lines": ("Lines", "Lignes"),
    "summary.tasks": (
        "Tasks and actions, when the file was made",
        "Tâches et actions, à l'établissement du fichier",
    ),
    "summary.count": ("Lines", "Lignes"),
    "summary.total": ("Lines in all", "Total des lignes"),
    "summary.pairs.code": ("Line-objective pairs in all", "Total des paires ligne-objectif"),
    "summary.pairs.body": ("Line-body pairs in all", "Total des paires ligne-organe"),
    "summary.by.status": ("By status", "Par état"),
    "summary.by.type": ("By type of task", "Par type de tâche"),
    "summary.by.code": ("By strategic objective", "Par objectif stratégique"),
    "summary.by.body": ("By responsible body", "Par organe responsable"),
    "summary.by.topic": ("By topic", "Par thème"),
    "summary.head.status": ("Timeline status", "État du calendrier"),
    "summary.head.type": ("Type", "Type"),
    "summary.head.code": ("Strategic code", "Code stratégique"),
    "summary.head.body": ("Responsible body", "Organe responsable"),
    "summary.head.topic": ("Topic", "Thème"),
    "summary.chart": ("{by} (lines)", "{by} (lignes)"),
    "summary.chart_overlap": (
        "{by} (lines; one with several counts under each)",
        "{by} (lignes ; comptées sous chacun s'il y en a plusieurs)",
    ),
    "sheet.col.session": ("Session", "Session"),
    "sheet.col.item": ("Agenda item", "Point de l'ordre du jour"),
    "sheet.col.paragraph": ("Paragraph", "Paragraphe"),
    "sheet.col.kind": ("Kind", "Nature"),
    "sheet.col.decided": ("What was concluded", "Conclusion"),
    "sheet.col.refs": ("References", "Références"),
    "sheet.col.asked_who": ("Asked of", "Demandé à"),
    "sheet.col.asked": ("Follow-up", "Suite à donner"),
    "sheet.col.asked_due": ("Due, as said", "Échéance (texte)"),
    "sheet.col.asked_on": ("Due on", "Échéance"),
    "sheet.col.asked_state": ("Follow-up state", "État de la suite"),
    "sheet.col.recorded": ("Recorded at", "Consigné le"),
    "sheet.col.recorded_by": ("Recorded by", "Consigné par"),
    "sheet.col.report": ("Report", "Compte rendu"),
    "sheet.col.effective": ("Effective on", "Valable au"),
    "sheet.col.acts": ("Steps reached", "Étapes atteintes"),
    "sheet.col.authority": ("Authority", "Autorité"),
    "sheet.col.step": ("Step that moves", "Étape déplacée"),
    "sheet.col.changed": ("What it changed", "Ce qu'il a changé"),
    "sheet.col.supersedes": ("Supersedes", "Remplace"),
    "sheet.col.superseded": ("Superseded by", "Remplacé par"),
    "nav.export": ("Export", "Exporter"),
    "nav.take": ("Take away", "Emporter"),
    "export.title": ("Take this view away", "Emporter cette vue"),
    "export.says": (
        "Every file holds exactly what the filter on this page shows: {lines}, {tasks}, as of "
        "{day}.",
        "Chaque fichier contient exactement ce que montre le filtre de cette page : {lines}, "
        "{tasks}, au {day}.",
    ),
    "export.options": ("Options", "Options"),
    "export.language": ("Language of the file", "Langue du fichier"),
    "export.en": ("English", "Anglais"),
    "export.fr": ("French", "Français"),
    "export.with_decisions": ("Excel: with the decisions", "Excel : avec les décisions"),
    "export.with_history": (
        "Excel: with the history of reports",
        "Excel : avec l'historique des comptes rendus",
    ),
    "export.prepare": ("Prepare", "Préparer"),
    "export.download": ("Download, {size}", "Télécharger, {size}"),
    "export.as.xlsx": ("Excel workbook", "Classeur Excel"),
    "export.of.xlsx": (
        "About, Summary with charts, and every line with its status, reason and source. It "
        "explains itself.",
        "À propos, Synthèse avec graphiques, et chaque ligne avec son état, sa raison et sa "
        "source. Il s'explique "
        "de lui-même.",
    ),
    "export.as.published": ("Excel, as published", "Excel, tel que publié"),
    "export.of.published": (
        "The tables as the annexes print them, the Progress column filled from the record; A4, "
        "ready to print.",
        "Les tableaux tels que les annexes les impriment, la colonne Progrès remplie d'après le "
        "registre ; A4, prêts à "
        "imprimer.",
    ),
    "export.as.csv": ("CSV", "CSV"),
    "export.of.csv": (
        "One row a line, for other programs. A cell that looks like a formula has an apostrophe in "
        "front.",
        "Une rangée par ligne, pour d'autres programmes. Une cellule qui ressemble à une formule "
        "est précédée d'une "
        "apostrophe.",
    ),
    "export.as.json": ("JSON", "JSON"),
    "export.of.json": (
        "The same rows for a program, in the documented form wp-export/1.",
        "Les mêmes rangées pour un programme, dans la forme documentée wp-export/1.",
    ),
    "export.as.update": ("Update workbook", "Classeur de mise à jour"),
    "export.of.update": (
        "For colleagues to fill in and send back: lines locked, progress columns open. Taken back "
        "on the page Update "
        "workbook.",
        "À remplir et à renvoyer par les collègues : lignes verrouillées, colonnes de progrès "
        "ouvertes. Repris sur la "
        "page Classeur de mise à jour.",
    ),
    "export.file": ("work_programme_{day}", "programme_de_travail_{day}"),
    "export.file.published": ("as_published_{day}", "tel_que_publie_{day}"),
    "export.file.update": ("update_{day}", "mise_a_jour_{day}"),
}
