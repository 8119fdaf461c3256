"""Words for the page on which a document becomes an edition."""

ENTRIES: dict[str, tuple[str, str]] = {
    "nav.import": ("Import a document", "Importer un document"),
    "importing.head": (
        "A revised document becomes a new edition once you confirm it.",
        "Un document révisé devient une nouvelle édition dès que vous le confirmez.",
    ),
    "importing.drop_title": ("The document", "Le document"),
    "importing.drop_unit": (
        "Word, PDF, Excel, CSV or extracted text, up to {size} each; it is read and compared, and "
        "nothing is written before you confirm",
        "Word, PDF, Excel, CSV ou texte extrait, {size} au plus chacun ; il est lu et comparé, et "
        "rien n’est écrit avant votre confirmation",
    ),
    "importing.drop": ("Drop one document, or several", "Déposez un document, ou plusieurs"),
    "importing.drop_here": ("or drag them here", "ou glissez-les ici"),
    "importing.browse": ("Choose files", "Choisir des fichiers"),
    "importing.held": ("In hand: {names}", "En main : {names}"),
    "importing.anew": ("Begin anew", "Recommencer"),
    "importing.too_many": (
        "At most {files} documents of {size} together are read at once. Drop fewer.",
        "Au plus {files} documents de {size} ensemble sont lus à la fois. Déposez-en moins.",
    ),
    "importing.reading": (
        "Reading {name} ({size}), document {at} of {total} …",
        "Lecture de {name} ({size}), document {at} sur {total} …",
    ),
    "importing.stopped": ("{name} is not taken as it is", "{name} n’est pas pris tel quel"),
    "importing.read": ("{name} was read", "{name} a été lu"),
    "importing.name_it": (
        "If it is a programme all the same, give its code: WP, ECP, or a new one for another "
        "programme.",
        "S’il s’agit bien d’un programme, donnez son code : WP, ECP, ou un nouveau pour un autre "
        "programme.",
    ),
    "importing.tracked": (
        "{name} holds {n} tracked change. || {name} holds {n} tracked changes.",
        "{name} contient {n} modification suivie. || {name} contient {n} modifications suivies.",
    ),
    "importing.tracked_which": ("Which edition is meant?", "Quelle édition est visée ?"),
    "importing.tracked_accept": (
        "The text with all changes accepted",
        "Le texte avec toutes les modifications acceptées",
    ),
    "importing.tracked_reject": (
        "The text with all changes rejected",
        "Le texte avec toutes les modifications refusées",
    ),
    "importing.tracked_both": (
        "Both, as two editions, the rejected one first",
        "Les deux, comme deux éditions, celle sans les modifications d’abord",
    ),
    "importing.side_accept": ("changes accepted", "modifications acceptées"),
    "importing.side_reject": ("changes rejected", "modifications refusées"),
    "importing.which": ("Look at", "Examiner"),
    "importing.taken_back": (
        "Some answers no longer applied, because lines are matched otherwise now. They were taken "
        "back; please look at them again.",
        "Certaines réponses ne s’appliquaient plus, les lignes étant appariées autrement. Elles "
        "ont été retirées ; veuillez les revoir.",
    ),
    "importing.recognised": ("What was recognised", "Ce qui a été reconnu"),
    "importing.first": (
        "The first edition of its programme",
        "La première édition de son programme",
    ),
    "importing.against": (
        "Compared with the present edition, {edition}",
        "Comparé à l’édition actuelle, {edition}",
    ),
    "importing.programme": ("Programme", "Programme"),
    "importing.kind": ("Kind", "Type"),
    "importing.kind_topics": (
        "a plan of topics and tasks, as in Annex III",
        "un plan de thèmes et de tâches, comme l’annexe III",
    ),
    "importing.kind_actions": (
        "a plan of numbered actions, as in Annex II",
        "un plan d’actions numérotées, comme l’annexe II",
    ),
    "importing.read_as": ("Read as", "Lu comme"),
    "importing.pages": ("{n} page || {n} pages", "{n} page || {n} pages"),
    "importing.tables": ("{n} table || {n} tables", "{n} tableau || {n} tableaux"),
    "importing.tracked_n": (
        "{n} tracked change || {n} tracked changes",
        "{n} modification suivie || {n} modifications suivies",
    ),
    "importing.holds": ("Holds", "Contient"),
    "importing.words": ("Words", "Mots"),
    "importing.unplaced": (
        "{n} word stands in no cell: {sample} || {n} words stand in no cell: {sample}",
        "{n} mot n’est dans aucune cellule : {sample} || {n} mots ne sont dans aucune cellule : "
        "{sample}",
    ),
    "importing.code": ("Code", "Code"),
    "importing.standing": ("Standing", "Statut"),
    "importing.effective": ("Effective on", "En vigueur le"),
    "importing.same_day": (
        "{edition} takes effect on the same day, {day}. Give the day of the new text, so that an "
        "earlier day still shows the former one.",
        "{edition} prend effet le même jour, le {day}. Donnez la date du nouveau texte, afin qu’un "
        "jour antérieur montre encore l’ancien.",
    ),
    "importing.columns": ("Which column holds what", "Quelle colonne contient quoi"),
    "importing.columns_unit": (
        "Proposed from the headings and what stands under them; correct what is wrong",
        "Proposé d’après les en-têtes et ce qui figure dessous ; corrigez ce qui est faux",
    ),
    "importing.columns_remembered": (
        "As confirmed for this programme before; correct what is wrong",
        "Comme confirmé auparavant pour ce programme ; corrigez ce qui est faux",
    ),
    "importing.column_is": ("Column “{heading}” holds", "La colonne « {heading} » contient"),
    "importing.sure": ("sure to {percent}", "sûr à {percent}"),
    "column_of.none": ("nothing that is read", "rien qui soit lu"),
    "column_of.part": ("Part", "Partie"),
    "column_of.topic_no": ("Topic number", "Numéro du thème"),
    "column_of.topic": ("Topic", "Thème"),
    "column_of.topic_code": ("Section code", "Code de la section"),
    "column_of.task_no": ("Task number", "Numéro de la tâche"),
    "column_of.task": ("Task", "Tâche"),
    "column_of.type": ("Type of task", "Type de tâche"),
    "column_of.strategic": ("Strategic plan", "Plan stratégique"),
    "column_of.bodies": ("Responsible body", "Organe responsable"),
    "column_of.programmes": ("Related work programmes", "Programmes de travail liés"),
    "column_of.indicator": ("Performance indicator", "Indicateur de performance"),
    "column_of.timeline": ("Timeline", "Calendrier"),
    "column_of.progress": ("Progress", "Progrès"),
    "importing.findings": (
        "{n} doubt of the reader || {n} doubts of the reader",
        "{n} doute du lecteur || {n} doutes du lecteur",
    ),
    "importing.findings_unit": (
        "Each with its place: what is printed there, and the row that was made of it; they are "
        "kept with the edition",
        "Chacun avec son emplacement : ce qui y est imprimé, et la ligne qui en a été tirée ; ils "
        "restent avec l’édition",
    ),
    "importing.findings_none": (
        "Every cell was read without a doubt.",
        "Chaque cellule a été lue sans aucun doute.",
    ),
    "importing.printed": ("As printed", "Tel qu’imprimé"),
    "importing.as_read": ("As read", "Tel que lu"),
    "importing.changes": ("What would change", "Ce qui changerait"),
    "importing.matching": ("How the lines were matched", "Comment les lignes ont été appariées"),
    "importing.doubtful": (
        "{n} match is doubtful. Confirm or correct it: a line’s reports hang on it. || {n} matches "
        "are doubtful. Confirm or correct them one by one: a line’s reports hang on them.",
        "{n} appariement est douteux. Confirmez-le ou corrigez-le : les comptes rendus de la ligne "
        "en dépendent. || {n} appariements sont douteux. Confirmez-les ou corrigez-les un à un : "
        "les comptes rendus des lignes en dépendent.",
    ),
    "importing.doubtful_done": (
        "Every doubtful match is decided.",
        "Tous les appariements douteux sont décidés.",
    ),
    "importing.is_it": (
        "Is {new} the former {old}? ({percent} alike)",
        "{new} est-elle l’ancienne {old} ? (semblable à {percent})",
    ),
    "importing.which_line": ("Which line {ref} was", "Quelle ligne était {ref}"),
    "importing.yes_same": ("Yes, it is {ref}", "Oui, c’est {ref}"),
    "importing.other": (
        "No, it is {ref} ({percent} alike)",
        "Non, c’est {ref} (semblable à {percent})",
    ),
    "importing.new_line": ("A new line", "Une nouvelle ligne"),
    "importing.correct": ("Correct another match", "Corriger un autre appariement"),
    "importing.line_new": ("Line of the document", "Ligne du document"),
    "importing.line_old": ("is the former", "est l’ancienne"),
    "importing.say": ("Say so", "Indiquer"),
    "importing.said": ("{new} is the former {old}", "{new} est l’ancienne {old}"),
    "importing.said_new": ("{new} is a new line", "{new} est une nouvelle ligne"),
    "importing.take_back": ("Take back: {ref}", "Retirer : {ref}"),
    "importing.progress": ("What becomes of progress", "Ce que devient l’avancement"),
    "importing.carried": (
        "{n} report on {lines} follows; {stays} acts keep their step, {follows} follow to the step "
        "with the same window and bodies || {n} reports on {lines} follow; {stays} acts keep their "
        "step, {follows} follow to the step with the same window and bodies",
        "{n} compte rendu sur {lines} suit ; {stays} actes gardent leur étape, {follows} passent à "
        "l’étape de mêmes dates et organes || {n} comptes rendus sur {lines} suivent ; {stays} "
        "actes gardent leur étape, {follows} passent à l’étape de mêmes dates et organes",
    ),
    "importing.unanswered": (
        "{n} act or anticipated month has no step any more. Say where it belongs. || {n} acts or "
        "anticipated months have no step any more. Say where each belongs.",
        "{n} acte ou mois prévu n’a plus d’étape. Indiquez où il va. || {n} actes ou mois prévus "
        "n’ont plus d’étape. Indiquez où va chacun.",
    ),
    "importing.ask_act": (
        "{ref}: {body} acted on {day} in the step “{step}”. It belongs to",
        "{ref} : {body} s’est prononcé le {day} sur l’étape « {step} ». Cela va à",
    ),
    "importing.ask_month": (
        "{ref}: the step “{step}” was expected in {month}. This belongs to",
        "{ref} : l’étape « {step} » était attendue en {month}. Cela va à",
    ),
    "importing.choose_step": ("Choose a step", "Choisir une étape"),
    "importing.history_only": (
        "no step: it stays in the history only",
        "aucune étape : reste seulement dans l’historique",
    ),
    "importing.gone": (
        "{n} line is taken out. It keeps its history, and may name the line that takes its place. "
        "|| {n} lines are taken out. They keep their history, and may name the line that takes "
        "their place.",
        "{n} ligne est retirée. Elle garde son historique et peut nommer la ligne qui la remplace. "
        "|| {n} lignes sont retirées. Elles gardent leur historique et peuvent nommer la ligne qui "
        "les remplace.",
    ),
    "importing.with_reports": (
        "{n} report || {n} reports",
        "{n} compte rendu || {n} comptes rendus",
    ),
    "importing.successor": ("Successor of {ref}", "Successeur de {ref}"),
    "importing.no_successor": ("none", "aucun"),
    "importing.cells": (
        "{n} Progress cell of the document is filled || {n} Progress cells of the document are "
        "filled",
        "{n} cellule Progrès du document est remplie || {n} cellules Progrès du document sont "
        "remplies",
    ),
    "importing.cells_say": (
        "They stay with the edition and make no report of themselves. Those ticked become drafts "
        "on “Report progress”, to be completed and sent there.",
        "Elles restent avec l’édition et ne font aucun compte rendu d’elles-mêmes. Celles cochées "
        "deviennent des brouillons sous « Rendre compte », à compléter et à envoyer là.",
    ),
    "importing.cells_all": ("Tick all", "Tout cocher"),
    "importing.as_draft": ("Draft for {ref}", "Brouillon pour {ref}"),
    "importing.confirm": ("Confirm", "Confirmer"),
    "importing.confirm_unit": (
        "All is written in one transaction, or nothing; it can be undone by making the former "
        "edition current again",
        "Tout est écrit en une transaction, ou rien ; cela s’annule en rendant de nouveau actuelle "
        "l’édition précédente",
    ),
    "importing.would": (
        "{name} becomes {edition}: against {old}, text changed {changed}, moved or renumbered "
        "{moved}, new {new}, taken out {removed} lines.",
        "{name} devient {edition} : par rapport à {old}, lignes au texte modifié {changed}, "
        "déplacées ou renumérotées {moved}, nouvelles {new}, retirées {removed}.",
    ),
    "importing.would_first": (
        "{name} becomes {edition}, the first edition of its programme.",
        "{name} devient {edition}, la première édition de son programme.",
    ),
    "importing.still_matches": (
        "{name}: {n} doubtful match is still to be decided above. || {name}: {n} doubtful matches "
        "are still to be decided above.",
        "{name} : {n} appariement douteux est encore à décider ci-dessus. || {name} : {n} "
        "appariements douteux sont encore à décider ci-dessus.",
    ),
    "importing.still_steps": (
        "{name}: {n} question about progress is still open above. || {name}: {n} questions about "
        "progress are still open above.",
        "{name} : {n} question sur l’avancement est encore ouverte ci-dessus. || {name} : {n} "
        "questions sur l’avancement sont encore ouvertes ci-dessus.",
    ),
    "importing.allow_unplaced": (
        "Import although {n} word stands in no cell || Import although {n} words stand in no cell",
        "Importer bien que {n} mot ne soit dans aucune cellule || Importer bien que {n} mots ne "
        "soient dans aucune cellule",
    ),
    "importing.write": ("Confirm the import", "Confirmer l’importation"),
    "importing.written": ("Written: {editions}.", "Enregistré : {editions}."),
    "importing.compare": ("Compare {old} with {new}", "Comparer {old} et {new}"),
    "importing.undo": (
        "Make a former edition current again",
        "Rendre de nouveau actuelle une édition précédente",
    ),
    "importing.undo_unit": (
        "Nothing is lost: the edition set aside stays readable, and can be made current again in "
        "the same way",
        "Rien n’est perdu : l’édition écartée reste lisible et peut redevenir actuelle de la même "
        "manière",
    ),
    "importing.undo_which": ("Edition", "Édition"),
    "importing.undo_why": ("Why", "Pourquoi"),
    "importing.undo_do": ("Make it current", "La rendre actuelle"),
    "importing.undo_now": (
        "Undo: make {edition} current again",
        "Annuler : rendre {edition} de nouveau actuelle",
    ),
    "importing.undone": ("{edition} is current again.", "{edition} est de nouveau actuelle."),
    "importing.undo_reason": ("The import was undone.", "L’importation a été annulée."),
}
