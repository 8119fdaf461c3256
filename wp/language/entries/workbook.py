"""Words of the Excel workbook. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "sheet.about": ("About", "À propos"),
    "sheet.lines": ("Lines", "Lignes"),
    "sheet.title": (
        "The lines of the work programmes that the PTC follows",
        "Les lignes des programmes de travail que suit le CTP",
    ),
    "sheet.what": ("What this is", "De quoi s'agit-il"),
    "sheet.what_is": (
        "One view of the Work Programme dashboard of the Permanent Technical Committee, as it "
        "stood when this file was "
        "made. The sheet Lines has one row for each line: one performance indicator of a task of "
        "the Work Programme, "
        "or one action of the ECP Action Plan. The texts are those of the source documents.",
        "Une vue du tableau de bord du Programme de travail du Comité technique permanent, telle "
        "qu'elle était lorsque "
        "ce fichier a été établi. La feuille Lignes compte une rangée par ligne : un indicateur de "
        "performance d'une "
        "tâche du Programme de travail, ou une action du Plan d'action du PCE. Les textes sont "
        "ceux des documents "
        "sources, en anglais.",
    ),
    "sheet.filter": ("Which lines, in words", "Quelles lignes, en mots"),
    "sheet.values": ("Which lines, as values", "Quelles lignes, en valeurs"),
    "sheet.no_filter": ("none: every line is shown", "aucune : toutes les lignes figurent"),
    "sheet.as_of": ("As of", "Situation au"),
    "sheet.known_at": ("As it was known at", "Telle que connue au"),
    "sheet.known_now": (
        "the moment when this file was made",
        "moment où ce fichier a été établi",
    ),
    "sheet.moment": ("{day}, {time} UTC", "{day}, {time} UTC"),
    "sheet.lines_shown": ("Lines", "Lignes"),
    "sheet.tasks_shown": ("Tasks", "Tâches"),
    "sheet.n_of_tasks": (
        "{shown} of {total} tasks and actions",
        "{shown} tâches et actions sur {total}",
    ),
    "sheet.edition": ("Edition {edition}", "Édition {edition}"),
    "sheet.edition_is": (
        "{title}: {standing}. Source: {document}. In effect from {effective}, recorded on "
        "{recorded}.",
        "{title} : {standing}. Source : {document}. En vigueur à compter du {effective}, "
        "enregistré le {recorded}.",
    ),
    "sheet.read_from": ("{documents}, read from {file}", "{documents}, d'après {file}"),
    "sheet.rules": ("How it is counted", "Comment c'est compté"),
    "sheet.rule.unit": (
        "The unit is the line. A task with several performance indicators has several lines, and "
        "each of them its own "
        "timeline and status.",
        "L'unité est la ligne. Une tâche assortie de plusieurs indicateurs de performance compte "
        "plusieurs lignes, "
        "chacune avec son calendrier et son état.",
    ),
    "sheet.rule.overlap": (
        "A line with several bodies or strategic codes is one row here; counted by body or by code "
        "it counts once "
        "under each of them.",
        "Une ligne qui relève de plusieurs organes ou codes stratégiques occupe ici une seule "
        "rangée ; par organe ou "
        "par code, elle compte une fois sous chacun.",
    ),
    "sheet.rule.due": (
        "A step of a timeline is due on the last day of its window: April 2020 on 30 April 2020, "
        "spring 2020 on 31 May "
        "2020. The printed timeline stands beside the dates. Next due is the earliest due date of "
        "a step not yet "
        "reached, last due the latest of all steps.",
        "Une étape d'un calendrier arrive à échéance le dernier jour de sa période : avril 2020 le "
        "30 avril 2020, "
        "printemps 2020 le 31 mai 2020. Le calendrier imprimé figure à côté des dates. La "
        "prochaine échéance est la "
        "plus proche des étapes non encore atteintes, la dernière échéance la plus tardive de "
        "toutes les étapes.",
    ),
    "sheet.rule.status": (
        "Status on the day shown: Overdue when the next due date has passed, Due soon within 92 "
        "days, Upcoming later; "
        "Ongoing for recurring work, Undated without a date that can be read; Completed or "
        "Discontinued when so "
        "reported, Completed also when every dated step is reached. The column Why gives the "
        "reason of each line.",
        "État au jour considéré : En retard si la prochaine échéance est passée, Échéance proche "
        "sous 92 jours, À "
        "venir au-delà ; Permanent pour un travail récurrent, Sans date faute de date lisible ; "
        "Achevé ou Abandonné si "
        "cela a été signalé, Achevé aussi lorsque toutes les étapes datées sont atteintes. La "
        "colonne Pourquoi donne "
        "la raison pour chaque ligne.",
    ),
    "sheet.rule.moved": (
        "A line has slipped when a report moved its date; the column First due then gives the date "
        "before.",
        "Une ligne a reculé lorsqu'un compte rendu a déplacé sa date ; la colonne Première "
        "échéance donne alors la "
        "date antérieure.",
    ),
    "sheet.rule.stale": (
        "A line is stale when it is open, has a dated step and no report for more than 183 days.",
        "Une ligne est sans nouvelles lorsqu'elle est ouverte, compte une étape datée et n'a fait "
        "l'objet d'aucun "
        "compte rendu depuis plus de 183 jours.",
    ),
    "sheet.rule.not_stated": (
        "“not stated” means that the cell is empty in the source document; a blank cell, that "
        "there is nothing to say.",
        "« non précisé » signifie que la cellule est vide dans le document source ; une cellule "
        "blanche, qu'il n'y a "
        "rien à dire.",
    ),
    "sheet.made": ("Made on", "Établi le"),
    "sheet.link": ("The same view again", "Retrouver cette vue"),
    "sheet.link_opens": (
        "This link opens the same view, with the same day and editions:",
        "Ce lien rouvre la même vue, au même jour et avec les mêmes éditions :",
    ),
    "sheet.link_part": (
        "Put this behind the address of the dashboard to open the same view, with the same day and "
        "editions:",
        "Ajoutez ceci à l'adresse du tableau de bord pour rouvrir la même vue, au même jour et "
        "avec les mêmes "
        "éditions :",
    ),
    "sheet.no_line": (
        "No line: nothing fits the filter that the sheet About describes.",
        "Aucune ligne : rien ne répond au filtre décrit sur la feuille À propos.",
    ),
    "sheet.cut": (
        " … [cut here: a cell holds no more]",
        " … [coupé ici : une cellule n'en contient pas plus]",
    ),
    "sheet.page": ("Page {n} of {total}", "Page {n} sur {total}"),
    "sheet.yes": ("yes", "oui"),
    "sheet.no": ("no", "non"),
    "sheet.kind.same": ("same", "identique"),
    "sheet.kind.part of": ("part of", "partie de"),
    "sheet.kind.related": ("related", "apparenté"),
    "sheet.col.ref": ("Reference", "Référence"),
    "sheet.col.programme": ("Programme", "Programme"),
    "sheet.col.part": ("Part", "Partie"),
    "sheet.col.topic_no": ("Topic number", "Numéro du thème"),
    "sheet.col.topic": ("Topic", "Thème"),
    "sheet.col.task": ("Task", "Tâche"),
    "sheet.col.type": ("Type", "Type"),
    "sheet.col.codes": ("Strategic codes", "Codes stratégiques"),
    "sheet.col.codes_text": ("Strategic plan as printed", "Plan stratégique (texte imprimé)"),
    "sheet.col.bodies": ("Responsible bodies", "Organes responsables"),
    "sheet.col.bodies_text": (
        "Responsible bodies as printed",
        "Organes responsables (texte imprimé)",
    ),
    "sheet.col.related": ("Related work programmes", "Programmes de travail concernés"),
    "sheet.col.indicator": ("Performance indicator", "Indicateur de performance"),
    "sheet.col.timeline": ("Timeline as printed", "Calendrier (texte imprimé)"),
    "sheet.col.progress_cell": ("Progress as printed", "Progrès (texte imprimé)"),
    "sheet.col.next_due": ("Next due", "Prochaine échéance"),
    "sheet.col.last_due": ("Last due", "Dernière échéance"),
    "sheet.col.first_due": ("First due", "Première échéance"),
    "sheet.col.years": ("Financial years due", "Exercices de l'échéance"),
    "sheet.col.status": ("Timeline status", "État du calendrier"),
    "sheet.col.why": ("Why", "Pourquoi"),
    "sheet.col.progress": ("Progress status", "État des progrès"),
    "sheet.col.note": ("Progress note", "Note sur les progrès"),
    "sheet.col.evidence": ("Evidence", "Justificatif"),
    "sheet.col.reason": ("Reason", "Raison"),
    "sheet.col.action": ("Anticipated action", "Action prévue"),
    "sheet.col.month": ("Anticipated month", "Mois prévu"),
    "sheet.col.stale": ("Stale", "Sans nouvelles"),
    "sheet.col.counterparts": (
        "Counterparts in the other plan",
        "Correspondances dans l'autre plan",
    ),
    "sheet.col.document": ("Source document", "Document source"),
    "sheet.col.page": ("Page", "Page"),
    "sheet.col.table": ("Table", "Tableau"),
    "sheet.col.row": ("Row", "Rangée"),
}
