"""Words of the Word documents. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "documents.edition": (
        "Standing: {standing}. Edition {edition}, in effect from {effective}.",
        "Statut : {standing}. Édition {edition}, en vigueur à compter du {effective}.",
    ),
    "documents.progress_as_of": ("Progress as of {day}.", "Progrès au {day}."),
    "documents.as_of": ("Progress as of {day}", "Progrès au {day}"),
    "documents.scope": ("Shown: {filter} ({shown}).", "Contenu : {filter} ({shown})."),
    "documents.no_introduction": (
        "The record holds the tables; the introduction of the source document is not carried here.",
        "Seuls les tableaux sont consignés ; l’introduction du document source n’est pas reprise "
        "ici. Les textes du "
        "document source sont en anglais.",
    ),
    "documents.advanced_first": (
        "In each topic the Advanced tasks stand before the Maintenance tasks.",
        "Dans chaque thème, les tâches avancées précèdent les tâches de mise à jour.",
    ),
    "documents.abbreviations": ("Abbreviations:", "Abréviations :"),
    "documents.abbreviations.codes": ("strategic codes", "codes stratégiques"),
    "documents.abbreviations.types": ("types of task", "types de tâche"),
    "documents.abbreviations.bodies": ("responsible bodies", "organes responsables"),
    "documents.nothing_title": ("Work programmes of the PTC", "Programmes de travail du CTP"),
    "documents.nothing": ("No line fits this view.", "Aucune ligne ne répond à cette vue."),
    "documents.part.active": ("ACTIVE TOPICS AND TASKS", "THÈMES ET TÂCHES ACTIFS"),
    "documents.part.reports": (
        "REPORTS FROM OTHER WORKING BODIES",
        "RAPPORTS DES AUTRES ORGANES DE TRAVAIL",
    ),
    "documents.part.inactive": ("INACTIVE TOPICS", "THÈMES INACTIFS"),
    "documents.plan": ("WCO Strategic Plan", "Plan stratégique de l’OMD"),
    "documents.topics.number": ("No", "N°"),
    "documents.topics.topic": ("Topic", "Thème"),
    "documents.topics.task": ("Tasks", "Tâches"),
    "documents.topics.strategic": ("WCO Strategic Plan", "Plan stratégique de l’OMD"),
    "documents.topics.type": ("Type of task", "Type de tâche"),
    "documents.topics.bodies": ("Responsible body", "Organe responsable"),
    "documents.topics.indicator": ("Performance Indicators", "Indicateurs de performance"),
    "documents.topics.timeline": ("Timeline", "Calendrier"),
    "documents.topics.progress": ("Progress", "Progrès"),
    "documents.actions.number": ("No", "N°"),
    "documents.actions.task": ("Action", "Action"),
    "documents.actions.bodies": ("Responsible body", "Organe responsable"),
    "documents.actions.programmes": (
        "Relevant Work Programme/ Action Plan",
        "Programme de travail/ Plan d’action",
    ),
    "documents.actions.timeline": ("Timeframe", "Délai"),
    "documents.actions.progress": ("Progress", "Progrès"),
    "documents.note.codes": (
        "WCO Strategic Plan 2019-2022:",
        "Plan stratégique de l’OMD 2019-2022 :",
    ),
    "documents.note.types": ("Types of task:", "Types de tâche :"),
    "documents.note.bodies": ("Bodies by their short names:", "Organes par leur nom court :"),
    "documents.note.none": ("none named.", "aucun n’est mentionné."),
    "documents.type.A": (
        "Advanced (new tools and initiatives)",
        "avancé (nouveaux outils et initiatives)",
    ),
    "documents.type.M": (
        "Maintenance (ongoing work, updates of existing tools)",
        "mise à jour (travaux courants, actualisation d’outils existants)",
    ),
    "documents.reason": ("Reason:", "Raison :"),
    "documents.action": ("Anticipated action:", "Action prévue :"),
    "documents.expected": ("Now expected in {month}.", "Désormais attendu en {month}."),
    "documents.as_of_day": ("as of {day}", "au {day}"),
    "documents.pack": ("Session pack: {session}", "Dossier de session : {session}"),
    "documents.figures_unit": (
        "{lines} of {tasks}, by timeline status",
        "{lines} de {tasks}, par état du calendrier",
    ),
    "documents.figures_since": (
        "{lines} of {tasks}, by timeline status. Small numbers: change since {since}",
        "{lines} de {tasks}, par état du calendrier. En petit : variation depuis {since}",
    ),
    "documents.pack.edition": (
        "{title} ({edition}): {standing}",
        "{title} ({edition}) : {standing}",
    ),
    "documents.pack.due.overdue": ("{day}, overdue", "{day}, en retard"),
    "documents.pack.due.open": ("{day}", "{day}"),
    "documents.pack.due.undated": ("no date", "sans date"),
    "documents.pack.ref": ("Reference", "Référence"),
    "documents.pack.line": ("Task or action", "Tâche ou action"),
    "documents.pack.step": ("Step", "Étape"),
    "documents.pack.state": ("State", "Situation"),
    "documents.pack.status": ("Status and why", "État et pourquoi"),
    "documents.pack.reason": ("Reason, and what is foreseen", "Raison, et ce qui est prévu"),
    "documents.pack.moved": ("What moved", "Ce qui a bougé"),
    "documents.pack.who": ("Who is asked", "À qui"),
    "documents.pack.asked": ("For what", "Ce qui est demandé"),
    "documents.pack.due": ("When", "Quand"),
    "documents.pack.where": ("Asked by", "Demandé par"),
    "export.as.docx": ("Word, as published", "Word, tel que publié"),
    "export.of.docx": (
        "The annex as the Committee knows it: its parts and joined cells, footnotes, the Progress "
        "column filled as of the "
        "day, completed lines marked. Ready to print or to edit.",
        "L’annexe telle que le Comité la connaît : ses parties et cellules fusionnées, ses notes, "
        "la colonne Progrès "
        "remplie à la date, les lignes achevées signalées. À imprimer ou à modifier.",
    ),
    "export.as.session": ("Session pack (Word)", "Dossier de session (Word)"),
    "export.of.session": (
        "For the Chair: where things stand, what is due at the session of the day, what slipped "
        "and why, follow-ups, the "
        "draft conclusions.",
        "Pour la présidence : la situation, ce qui est dû à la session du jour, ce qui a été "
        "reporté et pourquoi, les "
        "suites, le projet de conclusions.",
    ),
    "export.file.session": ("session_pack_{day}", "dossier_de_session_{day}"),
    "documents.tracked": ("Word with tracked changes", "Word avec suivi des modifications"),
    "documents.tracked_help": (
        "The published document on the day of this page, with every change since the first day as "
        "a tracked change: "
        "accepting all gives the one state, rejecting all the other.",
        "Le document publié à la date de cette page, chaque modification depuis le premier jour "
        "étant suivie : tout "
        "accepter donne l’un des états, tout refuser donne l’autre.",
    ),
    "documents.chosen_kinds": (
        "Of the comparison of {new} with {old}, only: {kinds}.",
        "De la comparaison de {new} avec {old}, seulement : {kinds}.",
    ),
    "documents.tracked_author": ("Secretariat", "Secrétariat"),
    "documents.tracked_file": (
        "changes_{before}_{after}.docx",
        "modifications_{before}_{after}.docx",
    ),
}
