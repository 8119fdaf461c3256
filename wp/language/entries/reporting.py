"""Words for recording progress: what forbids a report, what a report changes, the history of a
line."""

ENTRIES: dict[str, tuple[str, str]] = {
    "problem.nothing_said": (
        "Say something: a status, a step reached, a note or a new month.",
        "Indiquez quelque chose : un état, une étape atteinte, une note ou un nouveau mois.",
    ),
    "problem.actor.missing": ("Say who records this.", "Indiquez qui enregistre ceci."),
    "problem.too_long": (
        "{n} characters are too many here; at most {words} fit.",
        "{n} caractères, c’est trop ici ; {words} au plus.",
    ),
    "problem.control": (
        "Character {n} is a control character ({words}); take it out.",
        "Le caractère {n} est un caractère de contrôle ({words}) ; retirez-le.",
    ),
    "problem.effective.future": (
        "{day} lies in the future; a report is true from today ({until}) at the latest.",
        "Le {day} est dans le futur ; un rapport vaut au plus tard à partir d’aujourd’hui "
        "({until}).",
    ),
    "problem.effective.before": (
        "{day} lies before the programme began ({until}).",
        "Le {day} précède le début du programme ({until}).",
    ),
    "problem.withdrawn.reason": (
        "Say why the report is withdrawn.",
        "Indiquez pourquoi le rapport est retiré.",
    ),
    "problem.supersedes.unknown": (
        "Report {n} is not a report of this line.",
        "Le rapport {n} n’est pas un rapport de cette ligne.",
    ),
    "problem.supersedes.twice": (
        "Report {n} was already superseded, by report {words}; correct that one.",
        "Le rapport {n} est déjà remplacé, par le rapport {words} ; corrigez celui-ci.",
    ),
    "problem.supersedes.withdrawal": (
        "Report {n} is a withdrawal; record what is true in a report of its own.",
        "Le rapport {n} est un retrait ; consignez ce qui est vrai dans un rapport propre.",
    ),
    "problem.status.unreported": (
        "“Not reported” is no status that can be recorded; withdraw the report in its place.",
        "« Non renseigné » n’est pas un état à consigner ; retirez plutôt le rapport.",
    ),
    "problem.discontinued.reason": (
        "Say why the line is discontinued.",
        "Indiquez pourquoi la ligne est abandonnée.",
    ),
    "problem.step.unknown": (
        "The line has no step “{words}”.",
        "La ligne n’a pas d’étape « {words} ».",
    ),
    "problem.step.undated": (
        "The step “{words}” has no date that could move.",
        "L’étape « {words} » n’a pas de date à déplacer.",
    ),
    "problem.step.reached": (
        "The step “{words}” is reached already; its date cannot move.",
        "L’étape « {words} » est déjà atteinte ; sa date ne peut plus changer.",
    ),
    "problem.postponed.step": ("Name the step that is postponed.", "Nommez l’étape reportée."),
    "problem.postponed.reason": (
        "Say why the step is postponed.",
        "Indiquez pourquoi l’étape est reportée.",
    ),
    "problem.postponed.action": (
        "Say what will be done (the anticipated action).",
        "Indiquez ce qui sera fait (l’action prévue).",
    ),
    "problem.postponed.month": (
        "Give the month in which the step is now expected.",
        "Donnez le mois où l’étape est désormais attendue.",
    ),
    "problem.postponed.not_later": (
        "{month} does not end after the step’s present due date ({until}).",
        "{month} ne se termine pas après l’échéance actuelle de l’étape ({until}).",
    ),
    "problem.act.step": (
        "The line has no step “{words}”.",
        "La ligne n’a pas d’étape « {words} ».",
    ),
    "problem.act.body": (
        "This body does not act in this step ({words}).",
        "Cet organe n’intervient pas dans cette étape ({words}).",
    ),
    "problem.act.later": (
        "The body acted on {day}, after the day from which the report is true ({until}).",
        "L’organe s’est prononcé le {day}, après la date d’effet du rapport ({until}).",
    ),
    "problem.act.denied": (
        "Report {n}, effective on {day}, takes back that “{words}” was reached; correct that "
        "report, or date this one behind it.",
        "Le rapport {n}, en vigueur le {day}, annule l’étape « {words} » ; corrigez-le, ou datez "
        "celui-ci après lui.",
    ),
    "problem.denies.none": (
        "This act is not on record, so it cannot be taken back ({words}).",
        "Cet acte n’est pas consigné et ne peut donc être annulé ({words}).",
    ),
    "problem.completed.evidence": (
        "Name the document and paragraph that show that it is completed.",
        "Nommez le document et le paragraphe qui montrent l’achèvement.",
    ),
    "problem.last_step.evidence": (
        "This reaches the last step: name the document and paragraph that show it.",
        "La dernière étape est ainsi atteinte : nommez le document et le paragraphe qui le "
        "montrent.",
    ),
    "problem.line.gone": (
        "The line is in no current edition.",
        "La ligne ne figure dans aucune édition actuelle.",
    ),
    "field.line": ("Line", "Ligne"),
    "field.effective_on": ("Effective on", "Date d’effet"),
    "field.status": ("Status", "État"),
    "field.acts": ("Steps reached", "Étapes atteintes"),
    "field.denies": ("Steps not reached after all", "Étapes finalement non atteintes"),
    "field.note": ("Note", "Note"),
    "field.evidence": ("Evidence", "Justificatif"),
    "field.authority": ("Authority", "Autorité"),
    "field.reason": ("Reason", "Motif"),
    "field.anticipated_action": ("Anticipated action", "Action prévue"),
    "field.anticipated_month": ("Anticipated month", "Mois prévu"),
    "field.step": ("Step that moves", "Étape déplacée"),
    "field.supersedes": ("Supersedes", "Remplace"),
    "field.actor": ("Recorded by", "Enregistré par"),
    "history.none": (
        "No report on this line is on record.",
        "Aucun rapport n’est consigné pour cette ligne.",
    ),
    "history.head": (
        "Report {id}: true from {day}; recorded {at} by {who}",
        "Rapport {id} : vrai à partir du {day} ; enregistré le {at} par {who}",
    ),
    "history.superseded": ("superseded by report {id}", "remplacé par le rapport {id}"),
    "history.supersedes": ("supersedes report {id}", "remplace le rapport {id}"),
    "history.withdraws": ("withdraws report {id}", "retire le rapport {id}"),
    "history.changed": ("What it changed", "Ce qu’il a changé"),
    "move.none": ("nothing in the status or the dates", "rien à l’état ni aux dates"),
    "move.status": (
        "timeline status from {before} to {after}",
        "état du calendrier : de {before} à {after}",
    ),
    "move.progress": ("progress from {before} to {after}", "avancement : de {before} à {after}"),
    "move.act": (
        "{body} acted on {day} in “{step}”",
        "{body} s’est prononcé le {day} : « {step} »",
    ),
    "move.denied": (
        "“{step}”: the act of {body} was taken back",
        "« {step} » : l’acte de {body} a été annulé",
    ),
    "move.due": (
        "“{step}” is due {after}, no longer {before}",
        "« {step} » échoit le {after} et non plus le {before}",
    ),
    "move.dated": (
        "due {after}, before without a date",
        "échéance le {after}, auparavant sans date",
    ),
    "preview.before": ("Now: {sentence}", "À présent : {sentence}"),
    "preview.same": ("As now: {sentence}", "Comme à présent : {sentence}"),
    "preview.after": ("Then: {sentence}", "Ensuite : {sentence}"),
    "nav.record": ("Record", "Consigner"),
    "nav.report": ("Report progress", "Rendre compte"),
    "report.open": ("History, or report on {ref}", "Historique, ou rendre compte de {ref}"),
    "report.pick_head": ("Which line do you report on?", "De quelle ligne rendez-vous compte ?"),
    "report.pick": ("Line", "Ligne"),
    "report.pick_first": (
        "The first {n} of {total} lines are listed. Type the reference of any other, or narrow the "
        "view with the filters.",
        "Les {n} premières lignes sur {total} sont proposées. Saisissez la référence d’une autre, "
        "ou affinez la vue avec "
        "les filtres.",
    ),
    "many.first": (
        "The first {n} of {total} lines are listed; narrow the view with the filters to find the "
        "others.",
        "Les {n} premières lignes sur {total} sont proposées ; affinez la vue avec les filtres "
        "pour trouver les autres.",
    ),
    "report.pick_help": (
        "Choose a line: type its reference or a word of its task.",
        "Choisissez une ligne : saisissez sa référence ou un mot de sa tâche.",
    ),
    "report.by": ("How many lines?", "Combien de lignes ?"),
    "report.by_one": ("One line", "Une ligne"),
    "report.by_many": ("Several lines at once", "Plusieurs lignes à la fois"),
    "report.as_is": ("leave as it is", "laisser inchangé"),
    "report.acted": ("{body} acted: {step}", "{body} s’est prononcé : {step}"),
    "report.acted_nobody": ("reached: {step}", "atteinte : {step}"),
    "report.acted_on": ("on", "le"),
    "report.acted_how": ("What was decided", "Ce qui a été décidé"),
    "report.take_back": (
        "Not so after all: {body}, {step} ({day})",
        "Finalement non : {body}, {step} ({day})",
    ),
    "report.evidence_hint": ("Document, paragraph", "Document, paragraphe"),
    "report.choose_step": ("choose the step", "choisissez l’étape"),
    "report.no_step": ("the step due first", "la première étape à échoir"),
    "report.no_month": ("none", "aucun"),
    "report.becomes": ("What it becomes", "Ce que la ligne devient"),
    "report.record": ("Record", "Enregistrer"),
    "report.record_all": (
        "Record all {n} || Record all {n}",
        "Enregistrer {n} || Enregistrer les {n}",
    ),
    "report.give_up": ("Discard the draft", "Abandonner le brouillon"),
    "form.mend": (
        "Nothing was recorded yet. One thing is to be mended: || Nothing was recorded yet. {n} things "
        "are to be mended:",
        "Rien n’est encore enregistré. Un point est à corriger : || Rien n’est encore enregistré. {n} "
        "points sont à corriger :",
    ),
    "form.again": (
        "This is on record already; it was not recorded twice.",
        "Ceci est déjà enregistré et ne l’a pas été deux fois.",
    ),
    "form.sent": (
        "The draft of this address was recorded already.",
        "Le brouillon de cette adresse est déjà enregistré.",
    ),
    "report.missing": ("Still needed: {fields}", "Encore nécessaire : {fields}"),
    "report.done": ("Recorded as report {id}. {sentence}", "Enregistré : rapport {id}. {sentence}"),
    "report.done_many": (
        "{n} report was recorded. || {n} reports were recorded.",
        "{n} rapport a été enregistré. || {n} rapports ont été enregistrés.",
    ),
    "report.kept": ("Draft kept at {at} UTC", "Brouillon gardé à {at} UTC"),
    "report.other_drafts": (
        "Drafts on this that were not sent: {links}",
        "Brouillons non envoyés à ce sujet : {links}",
    ),
    "report.nobody": ("no name", "sans nom"),
    "report.corrects": (
        "This corrects report {id}; both stay readable.",
        "Ceci corrige le rapport {id} ; les deux restent lisibles.",
    ),
    "report.withdraw": (
        "Only withdraw it: it should not have been recorded",
        "Seulement le retirer : il n’aurait pas dû être enregistré",
    ),
    "report.correct": ("Correct or withdraw report {id}", "Corriger ou retirer le rapport {id}"),
    "report.history": ("History of the line", "Historique de la ligne"),
    "report.history_unit": (
        "{n} report, the latest first; nothing is ever changed or deleted || {n} reports, the "
        "latest first; nothing is ever changed or deleted",
        "{n} rapport, le plus récent d’abord ; rien n’est jamais modifié ni supprimé || {n} "
        "rapports, le plus récent d’abord ; rien n’est jamais modifié ni supprimé",
    ),
    "conflict.head": (
        "Somebody else reported on this line meanwhile",
        "Quelqu’un d’autre a rendu compte de cette ligne entre-temps",
    ),
    "conflict.says": (
        "Nothing of yours is lost or recorded yet. Choose what is to hold.",
        "Rien de votre texte n’est perdu ni encore enregistré. Choisissez ce qui doit valoir.",
    ),
    "conflict.windows": (
        "This draft was recorded from another window meanwhile. What you typed here is kept as a "
        "draft of its own: press the button again to send it as well.",
        "Ce brouillon a été enregistré entre-temps depuis une autre fenêtre. Votre texte est gardé "
        "comme brouillon à part : appuyez de nouveau sur le bouton pour l’envoyer aussi.",
    ),
    "conflict.theirs": ("On record now", "À présent consigné"),
    "conflict.mine": ("Yours", "Le vôtre"),
    "conflict.keep": ("Keep theirs", "Garder le leur"),
    "conflict.after": ("Put mine after it", "Mettre le mien après"),
    "conflict.merge": ("Merge the notes and go on", "Fusionner les notes et continuer"),
    "many.lines": ("Lines", "Lignes"),
    "many.lines_help": (
        "The lines of the view; narrow it with the filters on the left.",
        "Les lignes de la vue ; affinez-la avec les filtres à gauche.",
    ),
    "many.session": ("Session", "Session"),
    "many.head": (
        "Report on several lines of one session",
        "Rendre compte de plusieurs lignes d’une session",
    ),
    "many.preview": ("What each line becomes", "Ce que chaque ligne devient"),
    "many.none": (
        "Choose the lines that were noted together.",
        "Choisissez les lignes notées ensemble.",
    ),
    "many.col_now": ("Now", "À présent"),
    "many.col_then": ("Then", "Ensuite"),
    "many.col_problem": ("What forbids it", "Ce qui l’empêche"),
    "refused.overtaken": (
        "Nothing was recorded: somebody else reported on {refs} meanwhile. Run the command again.",
        "Rien n’a été enregistré : quelqu’un d’autre a rendu compte de {refs} entre-temps. "
        "Relancez la commande.",
    ),
    "many.conflict": (
        "Nothing was recorded: somebody else reported on {refs} meanwhile. The preview shows it "
        "now; press again to put yours after it.",
        "Rien n’a été enregistré : quelqu’un d’autre a rendu compte de {refs} entre-temps. "
        "L’aperçu en tient compte ; appuyez de nouveau pour mettre le vôtre après.",
    ),
    "cli.recorded": ("Recorded as report {ids}.", "Enregistré : rapport {ids}."),
    "cli.recorded_many": (
        "{n} report was recorded. || {n} reports were recorded.",
        "{n} rapport enregistré. || {n} rapports enregistrés.",
    ),
    "cli.would_record": (
        "{n} report would be recorded; write with --confirm. || {n} reports would be recorded; "
        "write with --confirm.",
        "{n} rapport serait enregistré ; écrivez avec --confirm. || {n} rapports seraient "
        "enregistrés ; écrivez avec --confirm.",
    ),
    "cli.refused": ("Nothing was recorded.{places}", "Rien n’a été enregistré.{places}"),
    "cli.refused_line": (
        "{ref}: Nothing was recorded.{places}",
        "{ref} : rien n’a été enregistré.{places}",
    ),
    "cli.row": ("row {n} ({ref})", "ligne {n} ({ref})"),
    "cli.conflict": (
        "Nothing was recorded: report {id} was recorded on this line meanwhile.",
        "Rien n’a été enregistré : le rapport {id} a été consigné entre-temps.",
    ),
    "verify.holds": (
        "The log holds: {n} event, unbroken. || The log holds: {n} events, unbroken.",
        "Le journal tient : {n} événement, sans rupture. || Le journal tient : {n} événements, "
        "sans rupture.",
    ),
    "verify.head": (
        "Its last hash, to be noted down: {head}",
        "Sa dernière empreinte, à noter : {head}",
    ),
    "verify.broken": (
        "The log is broken in {n} place:{places} || The log is broken in {n} places:{places}",
        "Le journal est rompu en {n} endroit :{places} || Le journal est rompu en {n} endroits "
        ":{places}",
    ),
    "verify.hash": (
        "event {event} ({action}, {subject}): its hash does not follow from the event and the one "
        "before",
        "événement {event} ({action}, {subject}) : son empreinte ne découle pas de l’événement et "
        "du précédent",
    ),
    "verify.content": (
        "event {event} ({action}, {subject}): what it wrote was changed or taken out behind the "
        "log",
        "événement {event} ({action}, {subject}) : ce qu’il a écrit a été changé ou retiré à "
        "l’insu du journal",
    ),
    "verify.no_event": (
        "{subject}: is on record, but no event of the log tells of it",
        "{subject} : consigné, mais aucun événement du journal n’en parle",
    ),
    "verify.no_head": (
        "the hash {subject} stands nowhere in the log: its end was cut off, or it was written anew",
        "l’empreinte {subject} ne figure pas dans le journal : sa fin a été coupée, ou il a été "
        "réécrit",
    ),
}
