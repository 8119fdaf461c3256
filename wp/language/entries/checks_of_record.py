"""Words of the checks of days, reports, the other plan and proposed topics. Key: (English,
French)."""

ENTRIES: dict[str, tuple[str, str]] = {
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
        "Toutes les étapes de {ref} sont atteintes ({printed}), mais aucun rapport ne la dit "
        "achevée.",
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
        "Report on {ref}: the step reached, or postponed with a reason, an anticipated action and "
        "a month.",
        "Rendre compte de {ref} : étape atteinte, ou reportée avec un motif, une action prévue et "
        "un mois.",
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
        "{ref} est attendue pour le {dues}, avant le début de son programme le {start} (il prend "
        "fin le {end}).",
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
        "An action that refers to the PTC Work Programme has a counterpart there; a link that is "
        "only related is none.",
        "Une action qui renvoie au Programme de travail du CTP y a une correspondance ; un lien "
        "seulement apparenté n'en "
        "est pas une.",
    ),
    "check.mend.counterpart.none": (
        "Add a task for {ref} to the Work Programme, link it in data/alignment.csv, or take the "
        "reference out of the plan.",
        "Ajouter au Programme de travail une tâche pour {ref}, la relier dans data/alignment.csv, "
        "ou retirer le renvoi du "
        "plan.",
    ),
    "check.name.time-frames": (
        "Time frames of the two plans agree",
        "Les échéances des deux plans concordent",
    ),
    "check.rule.time-frames": (
        "An action that refers to the PTC Work Programme is due when its counterpart is last due, "
        "or both are undated.",
        "Une action qui renvoie au Programme de travail du CTP a l'échéance dernière de sa "
        "correspondance, ou ni l'une ni "
        "l'autre n'en a.",
    ),
    "check.mend.time-frames.differ": (
        "Give {ref} and its counterpart the same last due date, in one plan or the other.",
        "Donner à {ref} et à sa correspondance la même dernière échéance, dans l'un ou l'autre "
        "plan.",
    ),
    "check.name.inactive-topic": (
        "No action refers to an inactive topic",
        "Aucune action ne renvoie à un thème inactif",
    ),
    "check.rule.inactive-topic": (
        "An action that refers to the PTC Work Programme does not sit on a topic that is inactive "
        "there.",
        "Une action qui renvoie au Programme de travail du CTP ne relève pas d'un thème qui y est "
        "inactif.",
    ),
    "check.mend.inactive-topic.inactive": (
        "Take the topic of {ref} up again in the Work Programme, or take the action out of the "
        "plan.",
        "Reprendre le thème de {ref} dans le Programme de travail, ou retirer l'action du plan.",
    ),
    "check.name.proposed-topic": (
        "Proposed topics have two sponsors and a document",
        "Les thèmes proposés ont deux auteurs et un document",
    ),
    "check.rule.proposed-topic": (
        "A topic proposed for the Work Programme is put forward by two or more Members, with a "
        "document.",
        "Un thème proposé pour le Programme de travail est présenté par deux Membres ou plus, avec "
        "un document.",
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
}
