"""Words for the review of a session, its draft conclusions, and what changed since a day."""

ENTRIES: dict[str, tuple[str, str]] = {
    "since.head_none": (
        "Nothing changed between {before} and {after}.",
        "Rien n’a changé entre le {before} et le {after}.",
    ),
    "since.head": ("Since {before}: {said}.", "Depuis le {before} : {said}."),
    "since.n_overdue": (
        "{n} line became overdue || {n} lines became overdue",
        "{n} ligne est passée en retard || {n} lignes sont passées en retard",
    ),
    "since.n_completed": (
        "{n} line was completed || {n} lines were completed",
        "{n} ligne a été achevée || {n} lignes ont été achevées",
    ),
    "since.n_postponed": (
        "{n} step was postponed || {n} steps were postponed",
        "{n} étape a été reportée || {n} étapes ont été reportées",
    ),
    "since.n_acted": (
        "{n} step was acted on || bodies acted on {n} steps",
        "{n} étape a fait l’objet d’un acte || les organes se sont prononcés sur {n} étapes",
    ),
    "since.n_moved": (
        "{n} line changed its status || {n} lines changed their status",
        "{n} ligne a changé d’état || {n} lignes ont changé d’état",
    ),
    "since.n_new": (
        "{n} line is new || {n} lines are new",
        "{n} ligne est nouvelle || {n} lignes sont nouvelles",
    ),
    "since.n_lost": (
        "{n} line is gone || {n} lines are gone",
        "{n} ligne a disparu || {n} lignes ont disparu",
    ),
    "since.n_text": (
        "the text of {n} line changed || the text of {n} lines changed",
        "le texte de {n} ligne a changé || le texte de {n} lignes a changé",
    ),
    "since.from": ("From", "Depuis"),
    "since.any": ("another day", "un autre jour"),
    "since.day": ("or from the end of", "ou depuis la fin du"),
    "since.to": (
        "To: {day} (“As of”, on the left).",
        "Jusqu’au : {day} (« Situation au », à gauche).",
    ),
    "since.known_on": ("As known on (or now)", "Connu le (ou à présent)"),
    "since.known": ("As it was known on {day}.", "Tel que connu le {day}."),
    "since.known_now": ("As it is known now.", "Tel que connu à présent."),
    "since.swapped": (
        "{before} lies behind {after}: choose an earlier day to compare with.",
        "Le {before} suit le {after} : choisissez un jour antérieur.",
    ),
    "since.flows": ("From which status to which", "De quel état à quel état"),
    "since.flows_unit": (
        "{n} line; rows: on {before}, columns: on {after} || {n} lines; rows: on {before}, "
        "columns: on {after}",
        "{n} ligne ; rangées : le {before}, colonnes : le {after} || {n} lignes ; rangées : le "
        "{before}, colonnes : le {after}",
    ),
    "since.absent": ("not there", "absente"),
    "since.total": ("Total", "Total"),
    "since.overdue": ("Newly overdue", "Nouvellement en retard"),
    "since.completed": ("Completed", "Achevées"),
    "since.discontinued": ("Discontinued", "Abandonnées"),
    "since.postponed": ("Postponed", "Reportées"),
    "since.acted": (
        "Steps that bodies acted on",
        "Étapes sur lesquelles des organes se sont prononcés",
    ),
    "since.new": ("New lines", "Nouvelles lignes"),
    "since.lost": ("Lines that are gone", "Lignes disparues"),
    "since.texts": (
        "Changes of text between the editions",
        "Changements de texte entre les éditions",
    ),
    "since.pick": ("Which lines went", "Quelles lignes sont passées"),
    "since.flow": ("{n}: {before} → {after}", "{n} : {before} → {after}"),
    "since.none": ("none", "aucune"),
    "since.moved": (
        "{step}: from {before} to {after}, {times}, {days}",
        "{step} : du {before} au {after}, {times}, {days}",
    ),
    "since.dated": (
        "{step}: now due {after}, before without a date",
        "{step} : échéance le {after}, auparavant sans date",
    ),
    "review.head": ("{session}: {moved}, {due}, {late}.", "{session} : {moved}, {due}, {late}."),
    "review.n_moved": (
        "{n} line moved || {n} lines moved",
        "{n} ligne a bougé || {n} lignes ont bougé",
    ),
    "review.n_due": ("{n} is due || {n} are due", "{n} est due || {n} sont dues"),
    "review.n_late": ("{n} is late || {n} are late", "{n} est en retard || {n} sont en retard"),
    "review.figures": ("What the review holds", "Ce que contient la revue"),
    "review.figure_moved": ("Moved", "Ont bougé"),
    "review.figure_due": ("Due here", "Dues ici"),
    "review.figure_late": ("Slipped or overdue", "Reportées ou en retard"),
    "review.figure_stale": ("Stale", "Périmées"),
    "review.figure_follow_ups": ("Follow-ups", "Suites"),
    "review.note_moved": ("lines, since {session}", "lignes, depuis : {session}"),
    "review.note_due": ("lines with a step of the {body}", "lignes avec une étape : {body}"),
    "review.note_late": ("lines, {n} without a reason", "lignes, dont {n} sans motif"),
    "review.note_reasons": ("lines, each with its reason", "lignes, chacune avec son motif"),
    "review.note_none": ("no line", "aucune ligne"),
    "review.note_stale": ("lines, no report for 183 days", "lignes, sans rapport depuis 183 jours"),
    "review.note_follow_ups": (
        "asked for earlier, still open",
        "demandées auparavant, encore ouvertes",
    ),
    "review.session": ("Session under review", "Session examinée"),
    "review.part": ("Part of the review", "Partie de la revue"),
    "review.agenda": ("In the order of a meeting", "Dans l’ordre d’une réunion"),
    "review.topics": ("Topic by topic", "Thème par thème"),
    "review.conclusions": ("Draft conclusions", "Projet de conclusions"),
    "review.moved": ("What moved since {session}", "Ce qui a bougé depuis : {session}"),
    "review.moved_first": ("What moved", "Ce qui a bougé"),
    "review.no_previous": (
        "No earlier session of this body is on record.",
        "Aucune session antérieure de cet organe n’est consignée.",
    ),
    "review.due": ("Due at this session, body by body", "Dû à cette session, organe par organe"),
    "review.reached": ("reached", "atteinte"),
    "review.waiting": ("still open", "encore ouverte"),
    "review.late": ("Slipped or overdue", "Reporté ou en retard"),
    "review.no_reason": ("no reason on record", "aucun motif consigné"),
    "review.stale": (
        "Stale: no report for more than 183 days",
        "Périmé : aucun rapport depuis plus de 183 jours",
    ),
    "review.follow_ups": (
        "Open follow-ups of earlier decisions",
        "Suites ouvertes de décisions antérieures",
    ),
    "review.nothing": ("Nothing.", "Rien."),
    "review.topic_of": ("Topic {n} of {total}", "Thème {n} sur {total}"),
    "review.next": ("Next topic", "Thème suivant"),
    "review.before": ("Topic before", "Thème précédent"),
    "review.decide": ("Record a decision", "Consigner une décision"),
    "review.decide_unit": (
        "Kept as a decision of {session} and, where it changes the line, as a report with the "
        "session’s authority.",
        "Consignée comme décision de {session} et, si elle change la ligne, comme rapport sous "
        "l’autorité de la session.",
    ),
    "review.line": ("Line", "Ligne"),
    "review.what": ("Decision", "Décision"),
    "review.no_step": (
        "No step of this line still waits for {body}.",
        "Aucune étape de cette ligne n’attend encore {body}.",
    ),
    "review.other_day": (
        "This page stands at the last day of the session, {day}.",
        "Cette page se place au dernier jour de la session, le {day}.",
    ),
    "review.do_noted": ("noted", "pris note"),
    "review.do_approved": ("approved: the step is reached", "approuvé : l’étape est atteinte"),
    "review.do_postponed": ("postponed", "reporté"),
    "review.do_sent": ("sent to another body", "transmis à un autre organe"),
    "review.do_discontinued": ("discontinued", "abandonné"),
    "review.item": ("Agenda item", "Point de l’ordre du jour"),
    "review.paragraph": ("Paragraph", "Paragraphe"),
    "review.wording": ("Wording", "Libellé"),
    "review.wording_hint": ("Took note of ...", "A pris note de ..."),
    "review.step": ("Step", "Étape"),
    "review.month": ("Postponed to", "Reporté à"),
    "review.to_body": ("Body", "Organe"),
    "review.asked": ("What is asked", "Ce qui est demandé"),
    "review.by_when": ("By when (a day, or empty)", "Échéance (un jour, ou vide)"),
    "review.record": ("Record the decision", "Consigner la décision"),
    "review.recorded": ("Decision {id} was recorded.", "La décision {id} a été consignée."),
    "review.evidence": ("{session} of the {body}, para {para}", "{session} du {body}, par. {para}"),
    "review.evidence_no_para": ("{session} of the {body}", "{session} du {body}"),
    "review.more": ("{n} more", "{n} de plus"),
    "conclusions.opening": ("In conclusion, the {body}:", "En conclusion, le {body} :"),
    "conclusions.item": ("Item {item}", "Point {item}"),
    "conclusions.progress": ("Progress column", "Colonne Avancement"),
    "conclusions.none": (
        "No decision of this session is on record yet: record one under “Topic by topic”.",
        "Aucune décision de cette session n’est encore consignée : consignez-en une sous « Thème "
        "par thème ».",
    ),
    "conclusions.unit": (
        "A draft from the {n} decision on record; wording as recorded. Copy it, or take it as a "
        "file. || A draft from the {n} decisions on record; wording as recorded. Copy it, or take "
        "it as a file.",
        "Un projet tiré de la {n} décision consignée ; libellé tel que consigné. Copiez-le, ou "
        "prenez-le comme fichier. || Un projet tiré des {n} décisions consignées ; libellé tel que "
        "consigné. Copiez-le, ou prenez-le comme fichier.",
    ),
    "conclusions.take": ("Take it as a text file", "Prendre comme fichier texte"),
    "conclusions.file": ("draft-conclusions-{session}.txt", "projet-de-conclusions-{session}.txt"),
}
