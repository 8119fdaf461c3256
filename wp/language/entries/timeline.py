"""Words of the timeline and agenda page. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "timeline.head": (
        "{n} of {total} dated steps fall in {window}",
        "{n} des {total} étapes datées tombent en {window}",
    ),
    "timeline.head_left": (
        "{n} of {total} dated steps not yet reached fall in {window}",
        "{n} des {total} étapes datées restant à atteindre tombent en {window}",
    ),
    "timeline.head_late": (
        "; one is overdue || ; {n} are overdue",
        " ; une est en retard || ; {n} sont en retard",
    ),
    "timeline.head_only_late": (
        "One dated step is overdue; none is still to come. || {n} dated steps are overdue; none is "
        "still to come.",
        "Une étape datée est en retard ; aucune n'est à venir. || {n} étapes datées sont en retard "
        "; aucune n'est à venir.",
    ),
    "timeline.head_none": (
        "No dated step of these lines is still to be reached.",
        "Aucune étape datée de ces lignes ne reste à atteindre.",
    ),
    "timeline.head_empty": (
        "No lines, so nothing falls due.",
        "Aucune ligne, donc aucune échéance.",
    ),
    "timeline.title": (
        "The dated steps over the financial years",
        "Les étapes datées au fil des exercices",
    ),
    "timeline.group": ("Rows by", "Rangées par"),
    "timeline.by.topic": ("Topic", "Thème"),
    "timeline.by.body": ("Responsible body", "Organe responsable"),
    "timeline.by.status": ("Timeline status", "État du calendrier"),
    "timeline.unit.topic": (
        "{lines} with a date, under {n} topic || {lines} with a date, under {n} topics",
        "{lines} avec une date, sous {n} thème || {lines} avec une date, sous {n} thèmes",
    ),
    "timeline.unit.body": (
        "{lines} with a date, {pairs} line-body pairs: a line stands under each of its {n} body || "
        "{lines} with a date, "
        "{pairs} line-body pairs: a line stands once under each of its bodies ({n} in all)",
        "{lines} avec une date, {pairs} paires ligne-organe, sous {n} organe || {lines} avec une "
        "date, {pairs} paires "
        "ligne-organe : une ligne figure une fois sous chacun de ses organes ({n} en tout)",
    ),
    "timeline.unit.status": (
        "{lines} with a date, in {n} status || {lines} with a date, in {n} statuses",
        "{lines} avec une date, en {n} état || {lines} avec une date, en {n} états",
    ),
    "timeline.unit": ("{said}; {how}", "{said} ; {how}"),
    "timeline.folded": (
        "click a number to open its lines, drag to zoom, double click to see all again",
        "cliquez un chiffre pour voir ses lignes, glissez pour zoomer, double-cliquez pour tout "
        "revoir",
    ),
    "timeline.unfolded": (
        "click a bar to open its task, drag to zoom, double click to see all again",
        "cliquez une barre pour ouvrir sa tâche, glissez pour zoomer, double-cliquez pour tout "
        "revoir",
    ),
    "timeline.as_of": ("As of {day}", "Au {day}"),
    "timeline.sessions": ("{body} sessions", "Sessions {body}"),
    "timeline.lines": ("Lines", "Lignes"),
    "timeline.moved": ("first {first}, now {now}", "d'abord {first}, désormais {now}"),
    "timeline.due_lines": (
        "{n} line due || {n} lines due",
        "{n} ligne à échéance || {n} lignes à échéance",
    ),
    "timeline.none": (
        "None of these lines has a dated step, so there is nothing to draw.",
        "Aucune de ces lignes n'a d'étape datée : rien à représenter.",
    ),
    "timeline.counted": (
        "Unit: lines (a performance indicator or an action). A step is drawn in the window that "
        "its timeline gives: a month, "
        "two months, a quarter, a season or a year; the first window of a step that moved stays as "
        "an empty frame. The colour "
        "and sign tell how the step stands on the day shown: reached, overdue, due within 92 days, "
        "or later. Where there are "
        "more than 40 rows, each row is a group; its number at the left counts all its lines, the "
        "numbers by quarter those with "
        "the present due date of a step in that quarter, once each. A line with several bodies "
        "stands under each of them. "
        "Each number is what the same filter gives in the table below and in the export.",
        "Unité : la ligne (un indicateur de performance ou une action). Une étape est tracée dans "
        "la fenêtre que donne son "
        "calendrier : un mois, deux mois, un trimestre, une saison ou une année ; la première "
        "fenêtre d'une étape reculée reste "
        "en cadre vide. La couleur et le signe disent où en est l'étape au jour considéré : "
        "atteinte, en retard, à échéance "
        "dans les 92 jours, ou plus tard. Au-delà de 40 rangées, chaque rangée est un groupe ; le "
        "chiffre à gauche compte "
        "toutes ses lignes, les chiffres par trimestre celles dont une étape y arrive à échéance, "
        "une fois chacune. Une ligne à "
        "plusieurs organes figure sous chacun d'eux. Chaque chiffre est ce que le même filtre "
        "donne dans le tableau ci-dessous "
        "et dans l'export.",
    ),
    "timeline.alt": (
        "Chart over time from {first} to {last}, as of {day}: {n} row. || Chart over time from "
        "{first} to {last}, as of {day}: "
        "{n} rows.",
        "Graphique de {first} à {last}, situation au {day} : {n} rangée. || Graphique de {first} à "
        "{last}, situation au {day} : "
        "{n} rangées.",
    ),
    "timeline.alt_folded": (
        "Lines with a step due, by quarter: {rows}.",
        "Lignes ayant une étape à échéance, par trimestre : {rows}.",
    ),
    "timeline.alt_rows": ("Their steps: {rows}.", "Leurs étapes : {rows}."),
    "timeline.alt_more": (
        "And {n} more rows. || And {n} more rows.",
        "Et {n} autre rangée. || Et {n} autres rangées.",
    ),
    "timeline.alt_row": ("{row}: {steps}", "{row} : {steps}"),
    "timeline.window": ("{when} ({standing})", "{when} ({standing})"),
    "timeline.col.steps": ("Dated steps", "Étapes datées"),
    "timeline.col.first": ("First due", "Première échéance"),
    "timeline.recurring": ("Recurring work, no date", "Travail récurrent, sans date"),
    "timeline.recurring_unit": (
        "{n} line with a recurring step{also} || {n} lines with a recurring step{also}",
        "{n} ligne avec une étape récurrente{also} || {n} lignes avec une étape récurrente{also}",
    ),
    "timeline.recurring_also": (
        ", one of them also with a date, drawn above || , {n} of them also with a date, drawn "
        "above",
        ", dont une aussi avec une date, tracée ci-dessus || , dont {n} aussi avec une date, "
        "tracées ci-dessus",
    ),
    "timeline.recurring_none": (
        "None of these lines has a recurring step.",
        "Aucune de ces lignes n'a d'étape récurrente.",
    ),
    "timeline.recurring_list": (
        "See this line || See these {n} lines",
        "Voir cette ligne || Voir ces {n} lignes",
    ),
    "timeline.without_date": (
        "Show the line without any date || Show the {n} lines without any date",
        "Afficher la ligne sans aucune date || Afficher les {n} lignes sans aucune date",
    ),
    "timeline.undated": ("No date understood", "Aucune date comprise"),
    "timeline.undated_unit": (
        "{n} line whose timeline is empty or not understood || {n} lines whose timeline is empty "
        "or not understood",
        "{n} ligne dont le calendrier est vide ou incompris || {n} lignes dont le calendrier est "
        "vide ou incompris",
    ),
    "agenda.title": (
        "What falls due at each coming session",
        "Ce qui arrive à échéance à chaque session à venir",
    ),
    "agenda.unit": (
        "{n} dated step not yet reached; a step is due at a session of its body when their windows "
        "overlap, at each such "
        "session || {n} dated steps not yet reached; a step is due at a session of its body when "
        "their windows overlap, at "
        "each such session",
        "{n} étape datée restant à atteindre ; une étape est due à une session de son organe "
        "lorsque leurs fenêtres se "
        "recoupent, à chaque session concernée || {n} étapes datées restant à atteindre ; une "
        "étape est due à une session de "
        "son organe lorsque leurs fenêtres se recoupent, à chaque session concernée",
    ),
    "agenda.steps": ("{n} step || {n} steps", "{n} étape || {n} étapes"),
    "agenda.overdue": ("Overdue", "En retard"),
    "agenda.without": (
        "Due where no coming session is on record",
        "À échéance sans session à venir enregistrée",
    ),
    "agenda.without_unit": (
        "by month; the step names no body, or a body without a session on record then",
        "par mois ; l'étape ne nomme aucun organe, ou un organe sans session enregistrée à ce "
        "moment",
    ),
    "agenda.nothing_at": (
        "No step is due at: {sessions}.",
        "Aucune étape n'est à échéance à : {sessions}.",
    ),
    "agenda.no_session": (
        "No coming session of any body is on record after this day.",
        "Aucune session à venir n'est enregistrée après ce jour.",
    ),
    "agenda.nothing": (
        "No dated step of these lines is still to be reached.",
        "Aucune étape datée de ces lignes ne reste à atteindre.",
    ),
    "agenda.all": (
        "Show all lines due there",
        "Afficher toutes les lignes à échéance à cette session",
    ),
    "agenda.rest": (
        "One more is not listed here: narrow the filter to see it. || {n} more are not listed "
        "here: narrow the filter to see "
        "them.",
        "Une autre n'est pas affichée ici : précisez le filtre pour la voir. || {n} autres ne sont "
        "pas affichées ici : "
        "précisez le filtre pour les voir.",
    ),
    "agenda.late": ("{gap} late", "{gap} de retard"),
}
