"""Words of the command line and the pages. Key: (English, French)."""

ENTRIES = {
    "size.kb": ("{n} kB", "{n} ko"),
    "size.mb": ("{n} MB", "{n} Mo"),
    "language.en": ("English", "English"),
    "language.fr": ("Français", "Français"),
    "brand": ("PTC programme tracker", "Suivi des programmes du CTP"),
    "nav.review": ("Review", "Examiner"),
    "nav.overview": ("Where do we stand?", "Où en sommes-nous ?"),
    "side.language": ("Language", "Langue"),
    "side.as_of": ("As of", "Situation au"),
    "side.jump": ("Filters", "Filtres"),
    "side.filters": ("Show only", "Ne montrer que"),
    "side.day": ("Day", "Jour"),
    "side.today": ("Today", "Aujourd'hui"),
    "side.other": ("Another day …", "Un autre jour …"),
    "view.as_of": ("As of {day}", "Situation au {day}"),
    "view.as_of_session": (
        "As of {day}, the end of the {session}",
        "Situation au {day}, fin des {session}",
    ),
    "view.as_of_today": ("As of today, {day}", "Situation à ce jour, le {day}"),
    "view.default": (
        "Unasked, a page shows today while a programme runs; otherwise the end of the last session "
        "held or the last "
        "effective date on record, whichever is later.",
        "Sans autre demande, une page montre le jour même tant qu'un programme court ; sinon la "
        "fin de la dernière "
        "session tenue ou la dernière date d'effet enregistrée, la plus tardive des deux.",
    ),
    "view.not_today": (
        "today, {today}, lies outside their period",
        "ce {today} est hors période",
    ),
    "view.to_today": ("show today", "voir ce jour"),
    "view.nothing": (
        "Nothing was on record then: the first programme was recorded later.",
        "Rien n'était encore enregistré : le premier programme l'a été plus tard.",
    ),
    "head.overdue": (
        "One line is overdue. || {n} lines are overdue.",
        "Une ligne est en retard. || {n} lignes sont en retard.",
    ),
    "head.nothing": ("No line fits the filters.", "Aucune ligne ne répond aux filtres."),
    "head.none_overdue": ("Nothing is overdue.", "Rien n'est en retard."),
    "head.most": (
        "More than half of the dated lines fall due in {window}.",
        "Plus de la moitié des lignes datées arrivent à échéance en {window}.",
    ),
    "head.peak": (
        "The next peak is {window}: one line falls due. || The next peak is {window}: {n} lines "
        "fall due.",
        "Prochain pic en {window} : une ligne à échéance. || Prochain pic en {window} : {n} lignes "
        "à échéance.",
    ),
    "head.no_more": ("No dated step is still to come.", "Aucune étape datée n'est encore à venir."),
    "note.overdue": ("since {day}", "depuis le {day}"),
    "note.overdue.none": ("no date has passed", "aucune date dépassée"),
    "note.due soon": ("by {day}", "d'ici au {day}"),
    "note.upcoming": ("first: {month}", "première : {month}"),
    "note.upcoming.none": ("nothing later", "rien au-delà"),
    "note.ongoing": ("recurring, no date to pass", "récurrent, sans date"),
    "note.undated": ("no date understood", "aucune date comprise"),
    "note.completed": ("{share} of the lines shown", "{share} des lignes affichées"),
    "note.completed.none": ("none reported yet", "rien de signalé"),
    "note.discontinued": ("no longer pursued", "plus poursuivi"),
    "figures.label": ("Lines by timeline status", "Lignes par état du calendrier"),
    "figures.unit": (
        "{lines} of {tasks}, by timeline status; click a figure for its lines",
        "{lines} de {tasks}, par état du calendrier ; cliquez un chiffre pour ses lignes",
    ),
    "figures.unit_since": (
        "{lines} of {tasks}, by timeline status; click a figure for its lines. Small numbers: "
        "change since {since}",
        "{lines} de {tasks}, par état du calendrier ; cliquez un chiffre pour ses lignes. En petit "
        ": variation depuis "
        "{since}",
    ),
    "chart.title": ("When the dated work falls due", "Quand le travail daté arrive à échéance"),
    "chart.unit": (
        "{n} dated line, by the quarters in which its steps are due || {n} dated lines, by the "
        "quarters in which their "
        "steps are due",
        "{n} ligne datée, selon les trimestres d'échéance de ses étapes || {n} lignes datées, "
        "selon les trimestres "
        "d'échéance de leurs étapes",
    ),
    "chart.quarter": ("Quarter", "Trimestre"),
    "chart.alt": (
        "Bars, one a quarter: lines with a step due in it. {quarters}.",
        "Barres, une par trimestre : lignes ayant une étape à échéance. {quarters}.",
    ),
    "chart.alt_quarter": ("{quarter}: {n}", "{quarter} : {n}"),
    "chart.counted": (
        "Unit: lines (a performance indicator or an action). A line counts once in every quarter "
        "in which the present "
        "due date of one of its steps lies, and has the colour of its timeline status on the day "
        "shown. Each part of a "
        "bar is the number of lines that the same filter gives in the table below and in the "
        "export.",
        "Unité : la ligne (un indicateur de performance ou une action). Une ligne compte une fois "
        "dans chaque trimestre "
        "où tombe l'échéance actuelle d'une de ses étapes, et porte la couleur de son état au jour "
        "considéré. Chaque "
        "partie de barre est le nombre de lignes que le même filtre donne dans le tableau "
        "ci-dessous et dans l'export.",
    ),
    "chart.none": (
        "None of these lines has a dated step, so there is nothing to draw.",
        "Aucune de ces lignes n'a d'étape datée : rien à représenter.",
    ),
    "kinds.title": ("Advanced and Maintenance", "Tâches avancées et de mise à jour"),
    "kinds.unit": (
        "lines, by programme and type of task",
        "lignes, par programme et type de tâche",
    ),
    "kinds.total": ("All", "Total"),
    "attention.title": ("Needs attention", "À surveiller"),
    "attention.unit": (
        "{overdue} overdue, {soon} due by {day}",
        "{overdue} en retard, {soon} à échéance d'ici au {day}",
    ),
    "attention.none": (
        "No line is overdue or due in the next {n} days.",
        "Aucune ligne n'est en retard ni à échéance dans les {n} prochains jours.",
    ),
    "attention.rest": (
        "One more stands in the table below. || {n} more stand in the table below.",
        "Une autre figure dans le tableau ci-dessous. || {n} autres figurent dans le tableau "
        "ci-dessous.",
    ),
    "attention.more": ("{n} more || {n} more", "{n} autre || {n} autres"),
    "next.title": ("Next session", "Prochaine session"),
    "next.load": (
        "One step of the {body} falls due there || {n} steps of the {body} fall due there",
        "Une étape du {body} y arrive à échéance || {n} étapes du {body} y arrivent à échéance",
    ),
    "next.advanced": (
        ", one of them on an Advanced task. || , {n} of them on Advanced tasks.",
        ", dont {n} sur une tâche avancée. || , dont {n} sur des tâches avancées.",
    ),
    "next.none": (
        "No session of the PTC is planned after this day.",
        "Aucune session du CTP n'est prévue après ce jour.",
    ),
    "table.title": ("All lines", "Toutes les lignes"),
    "table.unit": (
        "one row a performance indicator or action; the texts are those of the source",
        "une rangée par indicateur de performance ou action ; les textes sont ceux de la source, "
        "en anglais",
    ),
    "col.ref": ("Reference", "Référence"),
    "col.status": ("Status", "État"),
    "col.next_due": ("Next due", "Échéance"),
    "col.task": ("Task", "Tâche"),
    "col.indicator": ("Performance indicator", "Indicateur de performance"),
    "col.topic": ("Topic", "Thème"),
    "col.type": ("Type", "Type"),
    "col.codes": ("Strategic plan", "Plan stratégique"),
    "col.bodies": ("Responsible bodies", "Organes responsables"),
    "col.timeline": ("Timeline", "Calendrier"),
    "col.progress": ("Progress", "Progrès"),
    "col.why": ("Why", "Pourquoi"),
    "error.address": (
        "This address was not understood, so nothing is shown.",
        "Cette adresse n'a pas été comprise ; rien n'est affiché.",
    ),
    "error.value": ("{name}: “{value}” is not known.", "{name} : « {value} » est inconnu."),
    "error.clear": ("Start again without it", "Recommencer sans elle"),
    "error.unforeseen": (
        "Something went wrong that this page did not foresee; it changed nothing on record. Reload "
        "the page; if it "
        "happens again, tell the person who runs the server the time: {time}.",
        "Un problème imprévu est survenu ; il n'a rien modifié dans l'enregistrement. Rechargez la "
        "page ; si cela se "
        "répète, indiquez l'heure à la personne responsable du serveur : {time}.",
    ),
    "cli.record_in": ("The record is in {where}.", "L’enregistrement se trouve dans {where}."),
    "error.untold": (
        "It is recorded, but what came of it could not be told. Look it up on the page before you "
        "record anything again.",
        "C'est enregistré, mais le résultat n'a pu être indiqué. Vérifiez sur la page avant de "
        "réenregistrer.",
    ),
    "cli.system": ("The system refused: {reason}.", "Le système a refusé : {reason}."),
    "cli.as_of": ("As of {day}: {total}", "Au {day} : {total}"),
    "cli.nothing_known": (
        "Nothing was on record then.",
        "Rien n'était encore enregistré à cette date.",
    ),
    "cli.effective": ("effective on {day}", "en vigueur le {day}"),
    "cli.topics": ("{n} topic || {n} topics", "{n} thème || {n} thèmes"),
    "cli.inactive": (
        "{n} inactive topic || {n} inactive topics",
        "{n} thème inactif || {n} thèmes inactifs",
    ),
    "cli.coverage": (
        "{words} words in {lines}; {left_out} left out: {reasons}; {unplaced} unplaced",
        "{words} mots dans {lines} ; {left_out} laissés de côté : {reasons} ; {unplaced} non "
        "placés",
    ),
    "cli.first_edition": (
        "This would be the programme's first edition: every line is new.",
        "Ce serait la première édition du programme : toutes les lignes sont nouvelles.",
    ),
    "cli.findings": ("{n} finding || {n} findings", "{n} constat || {n} constats"),
    "cli.more": ("and {n} more", "et {n} de plus"),
    "cli.nothing_new": (
        "The file reads as {edition} does: nothing was changed.",
        "Le fichier se lit comme {edition} : rien n'a été modifié.",
    ),
    "cli.written": ("Written as edition {edition}.", "Enregistré comme édition {edition}."),
}
