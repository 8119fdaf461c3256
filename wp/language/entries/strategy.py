"""Words of the strategic plan page, and of matrices. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "matrix.total": ("All lines", "Toutes les lignes"),
    "matrix.cell": ("{pair}: {lines}", "{pair} : {lines}"),
    "matrix.alt": (
        "Matrix of {rows} rows and {columns} columns. Most lines: {cells}.",
        "Matrice de {rows} lignes et {columns} colonnes. Le plus de lignes : {cells}.",
    ),
    "matrix.alt_empty": ("Without any line: {rows}.", "Sans aucune ligne : {rows}."),
    "group.SG": ("Strategic goal", "But stratégique"),
    "group.SO": ("Strategic objectives", "Objectifs stratégiques"),
    "group.SP": ("Strategic processes", "Processus stratégiques"),
    "group.LD": ("Learning and development", "Formation et développement"),
    "group.ORG": ("Organizational capacity", "Capacité organisationnelle"),
    "group.none": ("No strategic link stated", "Aucun lien stratégique indiqué"),
    "strategy.none": ("No strategic link", "Aucun lien stratégique"),
    "strategy.head": (
        "One of {all} strategic codes has no task: {codes}. || {n} of {all} strategic codes have "
        "no task: {codes}.",
        "Un code stratégique sur {all} n'a aucune tâche : {codes}. || "
        "{n} codes stratégiques sur {all} n'ont aucune tâche : {codes}.",
    ),
    "strategy.head_full": (
        "Every one of the {n} strategic codes has at least one task.",
        "Chacun des {n} codes stratégiques a au moins une tâche.",
    ),
    "strategy.head_one": (
        "{code} has {tasks} behind it: {lines}.",
        "{code} est porté par {tasks} : {lines}.",
    ),
    "strategy.head_one_gap": (
        "{code} has no task behind it.",
        "{code} n'est porté par aucune tâche.",
    ),
    "strategy.head_nothing": (
        "None of these lines is left to count.",
        "Il ne reste aucune ligne à compter.",
    ),
    "strategy.by": ("Codes of the strategic plan against", "Codes du plan stratégique selon"),
    "strategy.by.bodies": ("Responsible bodies", "Organes responsables"),
    "strategy.by.topics": ("Topics", "Thèmes"),
    "strategy.by.status": ("Timeline status", "État du calendrier"),
    "strategy.title.bodies": (
        "Which bodies stand behind each code",
        "Quels organes portent chaque code",
    ),
    "strategy.title.topics": ("Which topics serve each code", "Quels thèmes servent chaque code"),
    "strategy.title.status": (
        "How the lines behind each code stand",
        "Où en sont les lignes derrière chaque code",
    ),
    "strategy.unit.bodies": (
        "{lines}, {pairs} line-code-body combinations: a line counts once under each of its codes "
        "and bodies",
        "{lines}, {pairs} combinaisons ligne-code-organe : une ligne compte une fois sous chacun "
        "de ses codes et organes",
    ),
    "strategy.unit.topics": (
        "{lines}, {pairs} line-code pairs: a line counts once under each of its codes",
        "{lines}, {pairs} paires ligne-code : une ligne compte une fois sous chacun de ses codes",
    ),
    "strategy.unit.status": (
        "{lines}, {pairs} line-code pairs: a line counts once under each of its codes",
        "{lines}, {pairs} paires ligne-code : une ligne compte une fois sous chacun de ses codes",
    ),
    "strategy.largest": (
        "; the {n} with the most lines of {all}",
        " ; les {n} qui ont le plus de lignes sur {all}",
    ),
    "strategy.no_task": ("no task", "aucune tâche"),
    "strategy.counted": (
        "Unit: lines (a performance indicator or an action). A line with several codes, bodies or "
        "topics counts once "
        "under each of them and once in each total, so rows and columns add up to more than the "
        "totals. An action of "
        "the ECP Action Plan has the code of its section. A click on a cell narrows the page to "
        "its lines.",
        "Unité : la ligne (un indicateur de performance ou une action). Une ligne à plusieurs "
        "codes, organes ou thèmes "
        "compte une fois sous chacun et une fois dans chaque total ; les rangées et colonnes "
        "dépassent donc les totaux. "
        "Une action du Plan d'action du PCE a le code de sa section. Un clic sur une case réduit "
        "la page à ses lignes.",
    ),
    "strategy.gaps": ("Nothing behind them", "Rien derrière eux"),
    "strategy.gaps_unit": (
        "codes of the WCO Strategic Plan 2019-2022 that no line of this view names",
        "codes du Plan stratégique de l'OMD 2019-2022 qu'aucune ligne de cette vue ne nomme",
    ),
    "strategy.gaps_none": (
        "Every code has at least one line.",
        "Chaque code a au moins une ligne.",
    ),
    "strategy.thin": ("Only one task behind them", "Une seule tâche derrière eux"),
    "strategy.unlinked": (
        "One line states no strategic link. || {n} lines state no strategic link.",
        "Une ligne n'indique aucun lien stratégique. || {n} lignes n'indiquent aucun lien "
        "stratégique.",
    ),
    "strategy.show": ("Show these lines", "Voir ces lignes"),
    "strategy.col.title": ("Title", "Intitulé"),
    "strategy.col.tasks": ("Tasks", "Tâches"),
    "strategy.col.lines": ("Lines", "Lignes"),
    "balance.title": (
        "New tools or upkeep, code by code",
        "Nouveautés ou mise à jour, code par code",
    ),
    "balance.unit": (
        "lines by type of task; the actions of the ECP Action Plan state no type",
        "lignes par type de tâche ; les actions du Plan d'action du PCE n'indiquent pas de type",
    ),
    "balance.alt": (
        "Bars, one a code: lines by type of task. {bars}.",
        "Barres, une par code : {bars}.",
    ),
    "balance.alt_bar": (
        "{code}: {a} Advanced, {m} Maintenance, {none} without a type",
        "{code} : {a} lignes avancées, {m} de mise à jour, {none} sans type",
    ),
    "balance.counted": (
        "Unit: lines. Advanced tasks are new tools and initiatives, Maintenance tasks ongoing work "
        "and updates of "
        "existing tools. A line counts once under each of its codes. Each part of a bar is the "
        "number of lines that the "
        "filters of its code and type give.",
        "Unité : la ligne. Les tâches avancées sont de nouveaux outils et initiatives, celles de "
        "mise à jour le travail "
        "permanent et l'actualisation des outils. Une ligne compte une fois sous chacun de ses "
        "codes. Chaque partie de "
        "barre est le nombre de lignes que donnent les filtres de son code et de son type.",
    ),
}
