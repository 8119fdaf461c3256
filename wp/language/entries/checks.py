"""Words of the checks: name and rule of each, what breaks it, what would mend it. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "check.name.capacity-building": ("Capacity building names the CBC", "Renforcement des capacités : le CBC y figure"),
    "check.rule.capacity-building": (
        "All capacity building activities have the Capacity Building Committee (CBC) among their responsible bodies.",
        "Toutes les activités de renforcement des capacités comptent le Comité du renforcement des capacités (CBC) parmi "
        "leurs organes responsables.",
    ),
    "check.breach.capacity-building.no_cbc": (
        "{ref} speaks of {word}, but its bodies are {bodies}.",
        "{ref} parle de {word} ; organes imprimés : {bodies}.",
    ),
    "check.mend.capacity-building.no_cbc": (
        "Add the CBC to the responsible bodies of {ref}.",
        "Ajouter le CBC aux organes responsables de {ref}.",
    ),
    "check.name.ptc-and-council": ("Dates for both PTC and Council", "Dates pour le CTP et pour le Conseil"),
    "check.rule.ptc-and-council": (
        "Every dated task of the Work Programme has a step of the PTC and a step of the Council, over all its lines.",
        "Chaque tâche datée du Programme de travail a une étape du CTP et une étape du Conseil, sur l'ensemble de ses "
        "lignes.",
    ),
    "check.breach.ptc-and-council.lacks": (
        "{ref} is dated ({printed}), but has no step of: {missing}.",
        "{ref} est datée ({printed}), mais n'a pas d'étape de : {missing}.",
    ),
    "check.mend.ptc-and-council.lacks": (
        "Add to the timeline of {ref} a month with, in brackets: {missing}.",
        "Ajouter au calendrier de {ref} un mois avec, entre parenthèses : {missing}.",
    ),
    "check.name.advanced-first": ("Advanced before Maintenance", "Avancé avant Mise à jour"),
    "check.rule.advanced-first": (
        "Within a topic, the Advanced tasks stand at the top and the Maintenance tasks follow.",
        "Au sein d'un thème, les tâches de type Avancé viennent en tête et celles de Mise à jour suivent.",
    ),
    "check.breach.advanced-first.behind": (
        "{ref} is Advanced and stands behind Maintenance tasks: {before}.",
        "{ref} est de type Avancé et vient après des tâches de Mise à jour : {before}.",
    ),
    "check.mend.advanced-first.behind": (
        "Move {ref} ahead of {first}.",
        "Placer {ref} avant {first}.",
    ),
    "check.name.maintenance-last": (
        "Topics that are mainly Maintenance stand last",
        "Thèmes surtout de Mise à jour en dernier",
    ),
    "check.rule.maintenance-last": (
        "Topics of which more than half of the tasks are Maintenance stand at the end of their part of the Work Programme.",
        "Les thèmes dont plus de la moitié des tâches sont des Mises à jour figurent à la fin de leur partie du Programme "
        "de travail.",
    ),
    "check.breach.maintenance-last.early": (
        "{ref}: its only task is Maintenance; topics that are not mainly so stand behind it: {behind}. || "
        "{ref}: {maintenance} of its {n} tasks are Maintenance; topics that are not mainly so stand behind it: {behind}.",
        "{ref} : sa seule tâche est de Mise à jour ; des thèmes qui n'en sont pas surtout viennent après : {behind}. || "
        "{ref} : {maintenance} de ses {n} tâches sont des Mises à jour ; des thèmes qui n'en sont pas surtout viennent "
        "après : {behind}.",
    ),
    "check.mend.maintenance-last.early": (
        "Move {ref} behind {last}, or those topics ahead of it. || Move {ref} behind {last}, or those topics ahead of it.",
        "Placer {ref} après {last}, ou ces thèmes avant lui. || Placer {ref} après {last}, ou ces thèmes avant lui.",
    ),
    "check.name.gnc": (
        "Globally Networked Customs: Advanced, with the DMPT",
        "Douane en réseau international : Avancé, avec le DMPT",
    ),
    "check.rule.gnc": (
        "Tasks of Globally Networked Customs are Advanced and have the Data Model Projects Team (DMPT) among their "
        "responsible bodies.",
        "Les tâches de la Douane en réseau international sont de type Avancé et comptent l'Équipe de projet du "
        "Modèle de données (DMPT) parmi leurs organes responsables.",
    ),
    "check.breach.gnc.type": (
        "{ref} is about Globally Networked Customs; its type is: {type}.",
        "{ref} porte sur la Douane en réseau international ; son type est : {type}.",
    ),
    "check.mend.gnc.type": ("Mark {ref} as Advanced (A).", "Marquer {ref} comme Avancé (A)."),
    "check.breach.gnc.dmpt": (
        "{ref} is about Globally Networked Customs; its bodies are {bodies}, without the {body}.",
        "{ref} porte sur la Douane en réseau international, sans le {body} ; organes imprimés : {bodies}.",
    ),
    "check.mend.gnc.dmpt": (
        "Add the {body} to the responsible bodies of {ref}.",
        "Ajouter le {body} aux organes responsables de {ref}.",
    ),
    "check.breach.gnc.both": (
        "{ref} is about Globally Networked Customs; its type is: {type}; its bodies are {bodies}, without the {body}.",
        "{ref} porte sur la Douane en réseau international ; son type est : {type} ; le {body} n'y est pas "
        "(organes imprimés : {bodies}).",
    ),
    "check.mend.gnc.both": (
        "Mark {ref} as Advanced (A) and add the {body} to its responsible bodies.",
        "Marquer {ref} comme Avancé (A) et ajouter le {body} à ses organes responsables.",
    ),
    "check.name.type": ("Every task has a type", "Chaque tâche a un type"),
    "check.rule.type": (
        "Every task of the Work Programme is marked as Advanced (A) or Maintenance (M).",
        "Chaque tâche du Programme de travail est marquée Avancé (A) ou Mise à jour (M).",
    ),
    "check.breach.type.none": (
        "The cell for the type of {ref} is empty.",
        "La cellule du type de {ref} est vide.",
    ),
    "check.mend.type.none": (
        "Mark {ref} as Advanced (A) or Maintenance (M).",
        "Marquer {ref} Avancé (A) ou Mise à jour (M).",
    ),
    "check.breach.type.other": (
        "The type of {ref} is printed as {type}, which is neither A nor M.",
        "Le type de {ref} est imprimé {type}, qui n'est ni A ni M.",
    ),
    "check.mend.type.other": (
        "Mark {ref} as Advanced (A) or Maintenance (M).",
        "Marquer {ref} Avancé (A) ou Mise à jour (M).",
    ),
    "check.name.strategic-link": ("Every line has a strategic link", "Chaque ligne a un lien stratégique"),
    "check.rule.strategic-link": (
        "Every line names at least one element of the WCO Strategic Plan; an action has that of its section.",
        "Chaque ligne nomme au moins un élément du Plan stratégique de l'OMD ; une action a celui de sa section.",
    ),
    "check.breach.strategic-link.empty": (
        "The strategic cell of {ref} is empty.",
        "La cellule stratégique de {ref} est vide.",
    ),
    "check.mend.strategic-link.empty": (
        "Fill in the strategic codes of {ref}, or let the cell above it span its row.",
        "Indiquer les codes stratégiques de {ref}, ou étendre à sa ligne la cellule du dessus.",
    ),
    "check.breach.strategic-link.no_code": (
        "The strategic cell of {ref} reads {cell}, without a code of the plan.",
        "La cellule stratégique de {ref} se lit {cell}, sans aucun code du plan.",
    ),
    "check.mend.strategic-link.no_code": (
        "Name the strategic codes of {ref} as the plan writes them.",
        "Nommer les codes stratégiques de {ref} comme le plan les écrit.",
    ),
    "check.name.known-bodies": ("Every body is known", "Chaque organe est connu"),
    "check.rule.known-bodies": (
        "Every body that a line or one of its steps names stands in the vocabulary of bodies.",
        "Chaque organe que nomme une ligne ou l'une de ses étapes figure au vocabulaire des organes.",
    ),
    "check.breach.known-bodies.unknown": (
        "{ref} names {unknown}, which the vocabulary lacks; its bodies are printed as {bodies}.",
        "{ref} nomme {unknown}, absent du vocabulaire ; ses organes sont imprimés {bodies}.",
    ),
    "check.mend.known-bodies.unknown": (
        "Write the body of {ref} as the vocabulary does, or add it to the vocabulary.",
        "Écrire l'organe de {ref} comme le vocabulaire, ou l'y ajouter.",
    ),
    "check.name.reporting-bodies": (
        "Every body that reports to the PTC stands somewhere",
        "Chaque organe qui rend compte au CTP figure quelque part",
    ),
    "check.rule.reporting-bodies": (
        "Every body that reports to the PTC is a responsible body of at least one line of the Work Programme.",
        "Chaque organe qui rend compte au CTP est organe responsable d'au moins une ligne du Programme de travail.",
    ),
    "check.breach.reporting-bodies.nowhere": (
        "{ref} reports to the PTC ({source}), but stands with no line.",
        "{ref} rend compte au CTP ({source}), mais ne figure sur aucune ligne.",
    ),
    "check.mend.reporting-bodies.nowhere": (
        "Add {ref} to the responsible bodies of the task that takes note of its reports.",
        "Ajouter {ref} aux organes responsables de la tâche qui prend note de ses rapports.",
    ),
    "check.name.council-listed": (
        "A step of the Council has the Council as a body",
        "Une étape du Conseil a le Conseil pour organe",
    ),
    "check.rule.council-listed": (
        "A line with a step of the Council has the Council among its responsible bodies.",
        "Une ligne qui a une étape du Conseil compte le Conseil parmi ses organes responsables.",
    ),
    "check.breach.council-listed.unlisted": (
        "{ref} has a step of the {body} ({printed}), but its bodies are {bodies}.",
        "{ref} a une étape du {body} ({printed}), mais pas cet organe ; organes imprimés : {bodies}.",
    ),
    "check.mend.council-listed.unlisted": (
        "Add the {body} to the responsible bodies of {ref}, or take its step out.",
        "Ajouter le {body} aux organes responsables de {ref}, ou retirer son étape.",
    ),
    "check.name.completed": (
        "Completed lines say so, with evidence",
        "Les lignes achevées le disent, avec un justificatif",
    ),
    "check.rule.completed": (
        "A completed line has a report that says so and names its evidence.",
        "Une ligne achevée a un rapport qui le dit et nomme son justificatif.",
    ),
    "check.breach.completed.unsaid": (
        "Every step of {ref} is reached ({printed}), but no report says that it is completed.",
        "Toutes les étapes de {ref} sont atteintes ({printed}), mais aucun rapport ne la dit achevée.",
    ),
    "check.mend.completed.unsaid": (
        "Report {ref} as completed, with document and paragraph.",
        "Rendre compte de l'achèvement de {ref}, avec document et paragraphe.",
    ),
    "check.breach.completed.no_evidence": (
        "{ref} is reported as completed, effective on {on}, without evidence.",
        "{ref} est dite achevée, avec effet au {on}, sans justificatif.",
    ),
    "check.mend.completed.no_evidence": (
        "Correct the report on {ref} and name the document and paragraph that show it.",
        "Corriger le rapport sur {ref} et nommer le document et le paragraphe qui le montrent.",
    ),
    "check.name.overdue": (
        "Overdue lines say why, and what comes next",
        "Les lignes en retard disent pourquoi, et la suite",
    ),
    "check.rule.overdue": (
        "An overdue line has a reason, an anticipated action, and a month that still lies ahead.",
        "Une ligne en retard a un motif, une action prévue, et un mois encore à venir.",
    ),
    "check.breach.overdue.unsaid": (
        "{ref} was due on {due}; its reports lack: {missing}.",
        "{ref} était attendue pour le {due} ; dans ses rapports manquent : {missing}.",
    ),
    "check.mend.overdue.unsaid": (
        "Report on {ref}: the step reached, or postponed with a reason, an anticipated action and a month.",
        "Rendre compte de {ref} : étape atteinte, ou reportée avec un motif, une action prévue et un mois.",
    ),
    "check.word.missing.reason": ("a reason", "un motif"),
    "check.word.missing.action": ("an anticipated action", "une action prévue"),
    "check.word.missing.date": ("a month ahead", "un mois à venir"),
    "check.word.type.M": ("Maintenance", "Mise à jour"),
    "check.word.type.none": ("not stated", "non précisé"),
    "check.name.period": (
        "Dates lie within the programme's period",
        "Les dates tombent dans la période du programme",
    ),
    "check.rule.period": (
        "Every due date lies between the first and the last day of its programme.",
        "Chaque échéance tombe entre le premier et le dernier jour de son programme.",
    ),
    "check.breach.period.late": (
        "{ref} is due on {dues}, but its programme runs from {start} to {end}.",
        "{ref} est attendue pour le {dues}, mais son programme va du {start} au {end}.",
    ),
    "check.mend.period.late": (
        "Date {ref} by {end}, or carry it over to the next plan.",
        "Dater {ref} au plus tard du {end}, ou la reporter au plan suivant.",
    ),
    "check.breach.period.early": (
        "{ref} is due on {dues}, before its programme begins on {start} (it ends on {end}).",
        "{ref} est attendue pour le {dues}, avant le début de son programme le {start} (il prend fin le {end}).",
    ),
    "check.mend.period.early": (
        "Date {ref} from {start} on, or mark it as completed under the plan before.",
        "Dater {ref} à partir du {start}, ou la marquer achevée au titre du plan précédent.",
    ),
    "check.name.counterpart": (
        "Actions that refer to the Work Programme are in it",
        "Les actions qui renvoient au Programme de travail y figurent",
    ),
    "check.rule.counterpart": (
        "An action that refers to the PTC Work Programme has a counterpart there; a link that is only related is none.",
        "Une action qui renvoie au Programme de travail du CTP y a une correspondance ; un lien seulement apparenté n'en "
        "est pas une.",
    ),
    "check.mend.counterpart.none": (
        "Add a task for {ref} to the Work Programme, link it in data/alignment.csv, or take the reference out of the plan.",
        "Ajouter au Programme de travail une tâche pour {ref}, la relier dans data/alignment.csv, ou retirer le renvoi du "
        "plan.",
    ),
    "check.name.time-frames": (
        "Time frames of the two plans agree",
        "Les échéances des deux plans concordent",
    ),
    "check.rule.time-frames": (
        "An action that refers to the PTC Work Programme is due when its counterpart is last due, or both are undated.",
        "Une action qui renvoie au Programme de travail du CTP a l'échéance dernière de sa correspondance, ou ni l'une ni "
        "l'autre n'en a.",
    ),
    "check.mend.time-frames.differ": (
        "Give {ref} and its counterpart the same last due date, in one plan or the other.",
        "Donner à {ref} et à sa correspondance la même dernière échéance, dans l'un ou l'autre plan.",
    ),
    "check.name.inactive-topic": (
        "No action refers to an inactive topic",
        "Aucune action ne renvoie à un thème inactif",
    ),
    "check.rule.inactive-topic": (
        "An action that refers to the PTC Work Programme does not sit on a topic that is inactive there.",
        "Une action qui renvoie au Programme de travail du CTP ne relève pas d'un thème qui y est inactif.",
    ),
    "check.mend.inactive-topic.inactive": (
        "Take the topic of {ref} up again in the Work Programme, or take the action out of the plan.",
        "Reprendre le thème de {ref} dans le Programme de travail, ou retirer l'action du plan.",
    ),
    "check.name.proposed-topic": (
        "Proposed topics have two sponsors and a document",
        "Les thèmes proposés ont deux auteurs et un document",
    ),
    "check.rule.proposed-topic": (
        "A topic proposed for the Work Programme is put forward by two or more Members, with a document.",
        "Un thème proposé pour le Programme de travail est présenté par deux Membres ou plus, avec un document.",
    ),
    "check.breach.proposed-topic.lacks": (
        "The proposed topic {title} ({ref}) lacks: {missing}.",
        "Au thème proposé {title} ({ref}) il manque : {missing}.",
    ),
    "check.mend.proposed-topic.lacks": (
        "Complete the proposal {ref}: {missing}.",
        "Compléter la proposition {ref} : {missing}.",
    ),
    "check.word.missing.sponsors": ("a second Member", "un second Membre"),
    "check.word.missing.document": ("a document", "un document"),
    "check.more": ("{n} more", "{n} autres"),
    # What the page and the command line say of them.
    "check.places": ("{n} place || {n} places", "{n} endroit || {n} endroits"),
    "check.holding": ("One check holds || {n} checks hold", "Une vérification est respectée || {n} vérifications sont respectées"),
    "check.dismissed": ("{n} dismissed || {n} dismissed", "{n} écarté || {n} écartés"),
    "nav.checks": ("Checks", "Vérifications"),
    "check.head.plans": (
        "The plans break one of the Committee's {of} checks, in {places}. || "
        "The plans break {n} of the Committee's {of} checks, in {places}.",
        "Les plans ne respectent pas une des {of} vérifications du Comité, en {places}. || "
        "Les plans ne respectent pas {n} des {of} vérifications du Comité, en {places}.",
    ),
    "check.head.shown": (
        "What is shown breaks one of the Committee's {of} checks, in {places}. || "
        "What is shown breaks {n} of the Committee's {of} checks, in {places}.",
        "Ce qui est affiché ne respecte pas une des {of} vérifications du Comité, en {places}. || "
        "Ce qui est affiché ne respecte pas {n} des {of} vérifications du Comité, en {places}.",
    ),
    "check.head_none.plans": (
        "The plans keep all {of} checks of the Committee.",
        "Les plans respectent les {of} vérifications du Comité.",
    ),
    "check.head_none.shown": (
        "What is shown keeps all {of} checks of the Committee.",
        "Ce qui est affiché respecte les {of} vérifications du Comité.",
    ),
    "check.refused": ("A table of the checks cannot be read", "Une table des vérifications ne peut pas être lue"),
    "check.list": (
        "One check is broken || {n} checks are broken",
        "Une vérification non respectée || {n} vérifications non respectées",
    ),
    "check.broken_in": ("broken in {n} place || broken in {n} places", "en défaut en {n} endroit || en défaut en {n} endroits"),
    "check.list_none": ("No check is broken", "Toutes les vérifications sont respectées"),
    "check.list_unit": (
        "by so many lines, tasks, topics or actions; choose a check to see them",
        "par tant de lignes, tâches, thèmes ou actions ; choisissez une vérification pour les voir",
    ),
    "check.kept": ("Nothing here breaks this check.", "Rien ici ne contrevient à cette vérification."),
    "check.kept_dismissed": (
        "Nothing here breaks this check any more: the rest was dismissed with a reason.",
        "Plus rien ici ne contrevient à cette vérification : le reste a été écarté avec un motif.",
    ),
    "check.dismissed_fold": ("Dismissed: {n} || Dismissed: {n}", "Écarté : {n} || Écartés : {n}"),
    "check.mend": ("To mend it:", "Pour y remédier :"),
    "check.dismiss_link": ("Dismiss …", "Écarter …"),
    "check.take_back_link": ("Take back …", "Annuler …"),
    "check.about": ("{action} ({ref})", "{action} ({ref})"),
    "check.reason": ("Why may {ref} stay as it is?", "Pourquoi {ref} peut-elle rester en l'état ?"),
    "check.reason_help": (
        "Kept with your name and the day. It holds as long as the same is read there; it can be taken back.",
        "Conservé avec votre nom et le jour. Vaut tant que le texte lu reste le même ; peut être annulé.",
    ),
    "check.dismiss": ("Dismiss with this reason", "Écarter avec ce motif"),
    "check.take_back": ("Take the dismissal back", "Annuler la décision d'écarter"),
    "check.close": ("Leave it", "Laisser"),
    "check.dismissed_done": ("{ref} was dismissed; the reason is on record.", "{ref} est écartée ; le motif est consigné."),
    "check.former": (
        "Dismissed by {who} on {day} ({reason}), but something else is read here now.",
        "Écarté par {who} le {day} ({reason}), mais ce qui se lit ici a changé depuis.",
    ),
    "check.counted": ("How is this checked?", "Comment est-ce vérifié ?"),
    "check.counted_text": (
        "The checks are those that Members asked for in October 2019 (report, paragraphs 203 to 206 and 226). They read the "
        "plans and the reports of the day shown and change nothing. The plans are always judged whole; the filter then "
        "leaves what concerns its lines. The words by which a task counts as capacity building or as Globally Networked "
        "Customs stand in data/check_words.csv, the links between the two plans in data/alignment.csv. A place that is "
        "dismissed is left out of the numbers until something else is read there.",
        "Les vérifications sont celles que les Membres ont demandées en octobre 2019 (rapport, paragraphes 203 à 206 et "
        "226). Elles lisent les plans et les rapports du jour affiché et ne changent rien. Les plans sont toujours jugés "
        "entiers ; le filtre laisse ensuite ce qui concerne ses lignes. Les mots par lesquels une tâche relève du "
        "renforcement des capacités ou de la Douane en réseau international figurent dans data/check_words.csv, les liens "
        "entre les deux plans dans data/alignment.csv. Ce qui est écarté ne compte plus, tant que le texte lu reste le "
        "même.",
    ),
    "check.file.xlsx": ("Excel", "Excel"),
    "check.file.csv": ("CSV", "CSV"),
    "check.file.json": ("JSON", "JSON"),
    "check.file_name": ("checks_{day}.{form}", "verifications_{day}.{form}"),
    "check.of_task": (
        "Breaks one check of the Committee || Breaks {n} checks of the Committee",
        "Ne respecte pas une vérification du Comité || Ne respecte pas {n} vérifications du Comité",
    ),
    "check.cli.head": ("Checked as of {day}: {editions}", "Vérifié au {day} : {editions}"),
    "check.cli.broken": (
        "One of {of} checks is broken, in {places}. || {n} of {of} checks are broken, in {places}.",
        "Une vérification sur {of} n'est pas respectée, en {places}. || "
        "{n} vérifications sur {of} ne sont pas respectées, en {places}.",
    ),
    "check.cli.dismissed": (
        "Recorded as dismissal {id}: {ref} may stay as it is.",
        "Enregistré sous le numéro {id} : {ref} peut rester en l'état.",
    ),
    "check.cli.taken_back": (
        "Dismissal {id} is taken back: {ref} counts again.",
        "La décision {id} est annulée : {ref} compte de nouveau.",
    ),
    "check.cli.why": ("dismissed (no. {id}) by {who} on {day}: {reason}", "écarté (n° {id}) par {who} le {day} : {reason}"),
    "refused.dismissal_reason": (
        "Say why it may stay, in at most {most:,} characters.",
        "Indiquez pourquoi cela peut rester, en {most:,} caractères au plus.",
    ),
    "refused.dismissed": (
        "This was dismissed already; somebody else recorded it meanwhile.",
        "Cela a déjà été écarté ; quelqu'un d'autre l'a consigné entre-temps.",
    ),
    "refused.not_dismissed": (
        "There is no dismissal {number} that could be taken back.",
        "Il n'y a pas de décision n° {number} à annuler.",
    ),
    # Where a check comes from.
    "check.source.paragraph": ("Report, paragraph {which}", "Rapport, paragraphe {which}"),
    "check.source.paragraphs": ("Report, paragraphs {which}", "Rapport, paragraphes {which}"),
    "check.source.introduction": ("Annex III, introduction", "Annexe III, introduction"),
}  # fmt: skip
