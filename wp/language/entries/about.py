"""Words of the page about the figures. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "about.head": ("How are the figures counted?", "Comment les chiffres sont-ils comptés ?"),
    "about.contents": ("On this page", "Sur cette page"),
    "about.rules": ("The rules in plain words", "Les règles en clair"),
    "about.rules_unit": (
        "the same on every page, in every export and on the command line",
        "les mêmes sur chaque page, dans chaque export et en ligne de commande",
    ),
    "about.rule.unit.title": ("What is counted", "Ce qui est compté"),
    "about.rule.unit": (
        "A line: one performance indicator of a task of the Work Programme, or one action of the "
        "ECP Action Plan. A task "
        "with several indicators has several lines, each with its own timeline. Where tasks are "
        "counted instead, the page "
        "says so; a task has the most urgent status of all its lines.",
        "Une ligne : un indicateur de performance d'une tâche du Programme de travail, ou une "
        "action du Plan d'action du "
        "PCE. Une tâche à plusieurs indicateurs a plusieurs lignes, chacune avec son calendrier. "
        "Là où ce sont des tâches "
        "qui sont comptées, la page le dit ; une tâche a l'état le plus urgent de toutes ses "
        "lignes.",
    ),
    "about.rule.overlap.title": (
        "Lines of several bodies or codes",
        "Lignes de plusieurs organes ou codes",
    ),
    "about.rule.overlap": (
        "They count once in every total, and once under each of their bodies or codes. Bars that "
        "overlap in this way add "
        "up to more than the total, and the picture says how many lines and how many pairs there "
        "are.",
        "Elles comptent une fois dans chaque total, et une fois sous chacun de leurs organes ou "
        "codes. Des barres qui se "
        "recoupent ainsi dépassent ensemble le total ; l'image dit alors combien il y a de lignes "
        "et combien de paires.",
    ),
    "about.rule.filters.title": ("Filters", "Filtres"),
    "about.rule.filters": (
        "Values of one filter are alternatives; different filters narrow each other. Each figure "
        "and each bar is the "
        "number of lines that its own filter gives, on the page, in the table below it and in the "
        "export. A line is in a "
        "financial year (1 July to 30 June) when one of its steps is due in it; lines without "
        "dates stand under “no "
        "date”.",
        "Les valeurs d'un même filtre sont des alternatives ; des filtres différents se "
        "restreignent l'un l'autre. Chaque "
        "chiffre et chaque barre est le nombre de lignes que donne son propre filtre, sur la page, "
        "dans le tableau "
        "au-dessous et dans l'export. Une ligne est dans un exercice (du 1er juillet au 30 juin) "
        "quand une de ses étapes "
        "y arrive à échéance ; les lignes sans date figurent sous « sans date ».",
    ),
    "about.rule.due.title": ("Steps and due dates", "Étapes et échéances"),
    "about.rule.due": (
        "A timeline is read as steps: “April 2020 (PTC) June 2020 (Council)” is two. A step is due "
        "on the last day of its "
        "window: April 2020 on 30 April, spring on 31 May, autumn on 30 November, a year on 31 "
        "December. What cannot be "
        "read with certainty is kept as printed and never guessed. A step is reached when every "
        "body named in it has "
        "acted.",
        "Un calendrier se lit par étapes : « April 2020 (PTC) June 2020 (Council) » en compte "
        "deux. Une étape arrive à "
        "échéance le dernier jour de sa période : avril 2020 le 30 avril, le printemps le 31 mai, "
        "l'automne le 30 "
        "novembre, une année le 31 décembre. Ce qui ne se lit pas avec certitude reste tel "
        "qu'imprimé et n'est jamais "
        "deviné. Une étape est atteinte quand chaque organe qui y est nommé a agi.",
    ),
    "about.rule.day.title": ("The day shown", "Le jour considéré"),
    "about.rule.day": (
        "Everything is shown as it stood at the end of one day. Unasked, that is today while a "
        "programme runs; otherwise "
        "the end of the last session held or the last effective date on record, whichever is "
        "later. The edition shown is "
        "the latest in effect on that day. The record keeps every report, so any past day can be "
        "shown again.",
        "Tout est montré tel qu'à la fin d'un jour donné. Sans autre demande, c'est le jour même "
        "tant qu'un programme "
        "court ; sinon la fin de la dernière session tenue ou la dernière date d'effet "
        "enregistrée, la plus tardive des "
        "deux. L'édition affichée est la dernière en vigueur ce jour-là. Chaque compte rendu étant "
        "conservé, tout jour "
        "passé peut être montré de nouveau.",
    ),
    "about.rule.slipped.title": ("Slipped", "Reculée"),
    "about.rule.slipped": (
        "A report may give an unreached step another month. That month is then its due date, and "
        "the line is marked as "
        "slipped, with its first date and how often it moved, until the step is reached.",
        "Un compte rendu peut donner un autre mois à une étape non atteinte. Ce mois devient son "
        "échéance, et la ligne "
        "est dite reculée, avec sa première date et le nombre de reports, jusqu'à ce que l'étape "
        "soit atteinte.",
    ),
    "about.rule.stale.title": ("Stale", "Sans nouvelles"),
    "about.rule.stale": (
        "An open line with a dated step and no report for more than {days} days, counted from the "
        "later of the start of "
        "its programme and the effective date of its edition. It is a mark beside the status, not "
        "a status.",
        "Une ligne ouverte ayant une étape datée et aucun compte rendu depuis plus de {days} "
        "jours, à compter du début de "
        "son programme ou de la date d'effet de son édition, la plus tardive des deux. C'est une "
        "marque à côté de l'état, "
        "non un état.",
    ),
    "about.rule.session.title": ("Due at a session", "À échéance à une session"),
    "about.rule.session": (
        "A step is due at a session of one of its bodies when their windows overlap. The next "
        "session of a body is its "
        "first one not yet held that ends on or after the day shown.",
        "Une étape arrive à échéance à une session d'un de ses organes quand leurs périodes se "
        "recoupent. La prochaine "
        "session d'un organe est la première non encore tenue qui se termine au jour considéré ou "
        "après.",
    ),
    "about.rule.source.title": ("Texts of the source", "Textes de la source"),
    "about.rule.source": (
        "Tasks, indicators, topics and timelines are shown as the documents print them, in "
        "English. A cell that is empty "
        "in the source is “not stated”; a cell merged over several rows counts for each of them. A "
        "filled Progress cell "
        "stays with its edition and never becomes a report by itself.",
        "Tâches, indicateurs, thèmes et calendriers sont montrés tels que les documents les "
        "impriment, en anglais. Une "
        "cellule vide dans la source est « non précisé » ; une cellule fusionnée sur plusieurs "
        "rangées vaut pour chacune. "
        "Une cellule Progrès remplie reste avec son édition et ne devient jamais d'elle-même un "
        "compte rendu.",
    ),
    "about.statuses": ("The timeline status of a line", "L'état d'une ligne dans le calendrier"),
    "about.statuses_unit": (
        "the first rule that fits, at the end of {day}; the same colour and sign everywhere",
        "la première règle qui s'applique, à la fin du {day} ; partout la même couleur et le même "
        "signe",
    ),
    "about.status.completed": (
        "The latest status reported is completed; or it has dated steps, all reached, and none "
        "that cannot be read.",
        "Le dernier état signalé est achevé ; ou bien elle a des étapes datées, toutes atteintes, "
        "et aucune illisible.",
    ),
    "about.status.discontinued": (
        "The latest status reported is discontinued.",
        "Le dernier état signalé est abandonné.",
    ),
    "about.status.overdue": (
        "The earliest due date of a step not yet reached lies before the day shown.",
        "La plus proche échéance d'une étape non atteinte est antérieure au jour considéré.",
    ),
    "about.status.due soon": (
        "That date lies on the day shown or in the {days} days after it.",
        "Cette échéance tombe le jour considéré ou dans les {days} jours qui suivent.",
    ),
    "about.status.upcoming": ("That date lies later.", "Cette échéance est plus lointaine."),
    "about.status.ongoing": (
        "Recurring work without a date that could pass, or work that runs until a month which is "
        "not yet near.",
        "Travail récurrent sans date à dépasser, ou travail qui se poursuit jusqu'à un mois encore "
        "lointain.",
    ),
    "about.status.undated": (
        "None of the above: no timeline, or one that is not understood as a date.",
        "Rien de ce qui précède : pas de calendrier, ou un calendrier non compris comme une date.",
    ),
    "about.col.rule": ("Rule", "Règle"),
    "about.col.lines": ("Lines shown", "Lignes affichées"),
    "about.bodies": ("Responsible bodies", "Organes responsables"),
    "about.bodies_unit": (
        "{n} name, each with its other spellings and the body to which it reports, where the "
        "report or an annex says so "
        "|| {n} names, each with its other spellings and the body to which it reports, where the "
        "report or an annex says "
        "so",
        "{n} nom, avec ses autres graphies et l'organe auquel il rend compte, si le rapport ou une "
        "annexe le dit || "
        "{n} noms, chacun avec ses autres graphies et l'organe auquel il rend compte, si le "
        "rapport ou une annexe le dit",
    ),
    "about.col.name": ("Name", "Nom"),
    "about.col.full": ("Full name", "Nom complet"),
    "about.col.aliases": ("Also written", "S'écrit aussi"),
    "about.col.reports_to": ("Reports to", "Rend compte à"),
    "about.col.source": ("Source", "Source"),
    "about.open": (
        "a phrase that names no one body",
        "expression qui ne désigne aucun organe précis",
    ),
    "about.codes": ("Strategic codes", "Codes stratégiques"),
    "about.codes_unit": (
        "{n} code of the WCO Strategic Plan 2019-2022, as Annex III, note 1 prints its title || "
        "{n} codes of the WCO Strategic Plan 2019-2022, as Annex III, note 1 prints their titles",
        "{n} code du Plan stratégique de l'OMD 2019-2022, intitulé selon l'annexe III, note 1 || "
        "{n} codes du Plan stratégique de l'OMD 2019-2022, intitulés selon l'annexe III, note 1",
    ),
    "about.col.code": ("Code", "Code"),
    "about.col.group": ("Group", "Groupe"),
    "about.col.title": ("Title", "Intitulé"),
    "about.sessions": ("Sessions", "Sessions"),
    "about.sessions_unit": (
        "{n} session that the report or an annex dates, with how exactly it does and what became "
        "of it || "
        "{n} sessions that the report or an annex dates, with how exactly it does and what became "
        "of them",
        "{n} session que le rapport ou une annexe date, avec la précision donnée et ce qu'il en "
        "est advenu || "
        "{n} sessions que le rapport ou une annexe date, avec la précision donnée et ce qu'il en "
        "est advenu",
    ),
    "about.col.body": ("Body", "Organe"),
    "about.col.session": ("Session", "Session"),
    "about.col.when": ("When", "Quand"),
    "about.col.precision": ("Known to the", "Précision"),
    "about.col.standing": ("Standing", "Statut"),
    "about.from_to": ("{start} to {end}", "du {start} au {end}"),
    "about.editions": ("Editions and their sources", "Éditions et leurs sources"),
    "about.editions_unit": (
        "{n} edition on record; the text of each is kept as it was read || "
        "{n} editions on record; the text of each is kept as it was read",
        "{n} édition enregistrée ; son texte est conservé tel que lu || "
        "{n} éditions enregistrées ; le texte de chacune est conservé tel que lu",
    ),
    "about.col.edition": ("Edition", "Édition"),
    "about.col.effective": ("In effect from", "En vigueur depuis"),
    "about.col.document": ("File read, and its SHA-256", "Fichier lu, et son SHA-256"),
    "about.col.recorded": ("Taken in", "Enregistrée"),
    "about.col.words": ("Words of the file", "Mots du fichier"),
    "about.recorded": ("{day}, {time} UTC, by {who}", "le {day}, {time} UTC, par {who}"),
    "about.words": (
        "{cells} in cells, {left_out} left out, {unplaced} unplaced",
        "{cells} dans les cellules, {left_out} laissés de côté, {unplaced} non placés",
    ),
    "about.shown": ("shown", "affichée"),
    "about.findings": ("Findings of the last import", "Constats du dernier import"),
    "about.findings_unit": (
        "doubts about a source, with their place; kept with the edition",
        "doutes sur une source, avec leur endroit ; conservés avec l'édition",
    ),
    "about.findings_of": (
        "{edition}: {n} finding || {edition}: {n} findings",
        "{edition} : {n} constat || {edition} : {n} constats",
    ),
    "about.findings_none": (
        "{edition}: no finding. Every cell was understood.",
        "{edition} : aucun constat. Chaque cellule a été comprise.",
    ),
    "about.more": (
        "One more is not listed here. || {n} more are not listed here.",
        "Un autre n'est pas listé ici. || {n} autres ne sont pas listés ici.",
    ),
}
