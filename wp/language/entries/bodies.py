"""Words of the responsible bodies page. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "bodies.none": ("No body stated", "Aucun organe indiqué"),
    "bodies.head": (
        "The {first} has a part in {n} of {all} lines; {others}.",
        "Organe le plus sollicité : {first}, sur {n} lignes de {all} ; {others}.",
    ),
    "bodies.head_only": (
        "The {first} has a part in {n} of {all} lines.",
        "Organe le plus sollicité : {first}, sur {n} lignes de {all}.",
    ),
    "bodies.head_other": ("the {body} in {n}", "{body} sur {n}"),
    "bodies.head_nothing": (
        "No body has a part in any of these lines.",
        "Aucun organe ne figure sur ces lignes.",
    ),
    "bodies.one": (
        "{body}: one line, {overdue}, {due}. || {body}: {n} lines, {overdue}, {due}.",
        "{body} : une ligne, {overdue}, {due}. || {body} : {n} lignes, {overdue}, {due}.",
    ),
    "bodies.overdue": ("one overdue || {n} overdue", "une en retard || {n} en retard"),
    "bodies.none_overdue": ("none overdue", "aucune en retard"),
    "bodies.due_next": ("{n} due at its next session", "{n} à échéance à sa prochaine session"),
    "bodies.due_none": ("none due at its next session", "aucune à échéance à sa prochaine session"),
    "bodies.no_session": (
        "no session of it is planned",
        "aucune session de cet organe n'est prévue",
    ),
    "bodies.end_tasks": ("in one task || in {n} tasks", "dans une tâche || dans {n} tâches"),
    "bodies.end_overdue": ("{n} overdue", "{n} en retard"),
    "bodies.end_due": ("{n} due next session", "{n} à la proch. session"),
    "bodies.pair_close": ("Hide them", "Les masquer"),
    "bodies.load": ("What each body carries", "Ce que porte chaque organe"),
    "bodies.load_unit": (
        "{lines}, {pairs} line-body pairs, by timeline status: a line counts once under each of "
        "its bodies{more}",
        "{lines}, {pairs} paires ligne-organe, par état du calendrier : une ligne compte une fois "
        "sous chacun de ses "
        "organes{more}",
    ),
    "bodies.largest": (
        "; the {n} largest of {all} bodies",
        " ; les {n} plus grands de {all} organes",
    ),
    "bodies.load_counted": (
        "Unit: lines (a performance indicator or an action), the number at the end of each bar; "
        "the tasks that hold them "
        "stand beside it. A line counts once under each body that it names, so the bars add up to "
        "more than the lines. "
        "“Due next session” counts the lines with a step of that body whose window overlaps its "
        "next planned session.",
        "Unité : la ligne (un indicateur de performance ou une action), le nombre au bout de "
        "chaque barre ; les tâches "
        "qui les contiennent sont à côté. Une ligne compte une fois sous chaque organe qu'elle "
        "nomme ; la somme des "
        "barres dépasse donc le nombre de lignes. « À la prochaine session » compte les lignes "
        "dont une étape de cet "
        "organe chevauche sa prochaine session prévue.",
    ),
    "bodies.alt": (
        "Bars, one for each of {n} bodies, the largest first. {bars}.",
        "Barres, une pour chacun des {n} organes, les plus grandes d'abord. {bars}.",
    ),
    "bodies.alt_bar": (
        "{body}: {lines} in {tasks}, {overdue} overdue, {due} due at its next session",
        "{body} : {lines} dans {tasks}, {overdue} en retard, {due} à échéance à sa prochaine "
        "session",
    ),
    "bodies.shared": ("Who works with whom", "Qui travaille avec qui"),
    "bodies.shared_unit": (
        "lines that two bodies have in common; on the diagonal, grey, all lines of the body{more}",
        "lignes que deux organes ont en commun ; sur la diagonale, en gris, toutes les lignes de "
        "l'organe{more}",
    ),
    "bodies.shared_counted": (
        "Unit: lines. A cell counts the lines that name both bodies, so the matrix reads the same "
        "both ways. A click on "
        "the diagonal narrows the page to the body; the lines of a pair are listed below the "
        "matrix.",
        "Unité : la ligne. Une case compte les lignes qui nomment les deux organes ; la matrice se "
        "lit donc dans les deux "
        "sens. Un clic sur la diagonale réduit la page à l'organe ; les lignes d'une paire sont "
        "énumérées sous la matrice.",
    ),
    "bodies.pair": ("Lines that two bodies share", "Lignes communes à deux organes"),
    "bodies.pair_first": ("First body", "Premier organe"),
    "bodies.pair_second": ("Second body", "Second organe"),
    "bodies.pair_lines": (
        "One line names both {first} and {second}. || {n} lines name both {first} and {second}.",
        "Une ligne nomme à la fois {first} et {second}. || {n} lignes nomment à la fois {first} et "
        "{second}.",
    ),
    "bodies.pair_none": (
        "No line names both {first} and {second}.",
        "Aucune ligne ne nomme {first} et {second}.",
    ),
    "bodies.table": ("Body by body", "Organe par organe"),
    "bodies.table_unit": (
        "each number opens the lines that it counts; a name opens the agenda of the body",
        "chaque nombre ouvre les lignes qu'il compte ; un nom ouvre l'ordre du jour de l'organe",
    ),
    "bodies.col.body": ("Body", "Organe"),
    "bodies.col.tasks": ("Tasks", "Tâches"),
    "bodies.col.lines": ("Lines", "Lignes"),
    "bodies.col.overdue": ("Overdue", "En retard"),
    "bodies.col.due": ("Due next session", "À la prochaine session"),
    "bodies.col.session": ("Next session", "Prochaine session"),
    "bodies.all": ("All bodies", "Tous les organes"),
    "bodies.plans": ("Plan by plan", "Plan par plan"),
    "bodies.plans_unit": (
        "lines, by programme and type of task",
        "lignes, par programme et type de tâche",
    ),
    "bodies.with": ("Works with", "Travaille avec"),
    "bodies.with_unit": ("lines in common", "lignes en commun"),
    "bodies.alone": (
        "No other body stands on these lines.",
        "Aucun autre organe ne figure sur ces lignes.",
    ),
    "bodies.next": (
        "Next session: {session}. Below, its agenda: what is overdue, due there, due later, and "
        "ongoing.",
        "Prochaine session : {session}. Ci-dessous, son ordre du jour : en retard, à échéance "
        "alors, plus tard, permanent.",
    ),
    "bodies.next_none": (
        "No session of it is on record after this day. Below, what is overdue, due later, and "
        "ongoing.",
        "Aucune session n'en est enregistrée après ce jour. Ci-dessous : en retard, à échéance "
        "plus tard, permanent.",
    ),
    "bodies.unlisted": (
        "One more line names the {body} in its timeline, not among its responsible bodies: || "
        "{n} more lines name the {body} in their timeline, not among their responsible bodies:",
        "Une autre ligne nomme {body} dans son calendrier, sans l'indiquer parmi ses organes "
        "responsables : || "
        "{n} autres lignes nomment {body} dans leur calendrier, sans l'indiquer parmi leurs "
        "organes responsables :",
    ),
    "turn.overdue": ("Overdue", "En retard"),
    "turn.due soon": ("Due soon", "Échéance proche"),
    "turn.next session": (
        "Due at its next session, {session}",
        "À échéance à sa prochaine session, {session}",
    ),
    "turn.later": ("Due later", "À échéance plus tard"),
    "turn.ongoing": ("Ongoing", "Permanent"),
    "turn.undated": ("Without a date", "Sans date"),
    "turn.closed": ("Closed", "Clos"),
    "turn.more": (
        "{n} more in the table below || {n} more in the table below",
        "{n} autre dans le tableau ci-dessous || {n} autres dans le tableau ci-dessous",
    ),
    "turn.unit": ("{n} line || {n} lines", "{n} ligne || {n} lignes"),
}
