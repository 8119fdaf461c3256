"""Words of the checks of what a plan prints: name, rule, breach and mending of each. Key:
(English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "check.name.capacity-building": (
        "Capacity building names the CBC",
        "Renforcement des capacités : le CBC y figure",
    ),
    "check.rule.capacity-building": (
        "All capacity building activities have the Capacity Building Committee (CBC) among their "
        "responsible bodies.",
        "Toutes les activités de renforcement des capacités comptent le Comité du renforcement des "
        "capacités (CBC) parmi "
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
    "check.name.ptc-and-council": (
        "Dates for both PTC and Council",
        "Dates pour le CTP et pour le Conseil",
    ),
    "check.rule.ptc-and-council": (
        "Every dated task of the Work Programme has a step of the PTC and a step of the Council, "
        "over all its lines.",
        "Chaque tâche datée du Programme de travail a une étape du CTP et une étape du Conseil, "
        "sur l'ensemble de ses "
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
        "Au sein d'un thème, les tâches de type Avancé viennent en tête et celles de Mise à jour "
        "suivent.",
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
        "Topics of which more than half of the tasks are Maintenance stand at the end of their "
        "part of the Work Programme.",
        "Les thèmes dont plus de la moitié des tâches sont des Mises à jour figurent à la fin de "
        "leur partie du Programme "
        "de travail.",
    ),
    "check.breach.maintenance-last.early": (
        "{ref}: its only task is Maintenance; topics that are not mainly so stand behind it: "
        "{behind}. || "
        "{ref}: {maintenance} of its {n} tasks are Maintenance; topics that are not mainly so "
        "stand behind it: {behind}.",
        "{ref} : sa seule tâche est de Mise à jour ; des thèmes qui n'en sont pas surtout viennent "
        "après : {behind}. || "
        "{ref} : {maintenance} de ses {n} tâches sont des Mises à jour ; des thèmes qui n'en sont "
        "pas surtout viennent "
        "après : {behind}.",
    ),
    "check.mend.maintenance-last.early": (
        "Move {ref} behind {last}, or those topics ahead of it. || Move {ref} behind {last}, or "
        "those topics ahead of it.",
        "Placer {ref} après {last}, ou ces thèmes avant lui. || Placer {ref} après {last}, ou ces "
        "thèmes avant lui.",
    ),
    "check.name.gnc": (
        "Globally Networked Customs: Advanced, with the DMPT",
        "Douane en réseau international : Avancé, avec le DMPT",
    ),
    "check.rule.gnc": (
        "Tasks of Globally Networked Customs are Advanced and have the Data Model Projects Team "
        "(DMPT) among their "
        "responsible bodies.",
        "Les tâches de la Douane en réseau international sont de type Avancé et comptent l'Équipe "
        "de projet du "
        "Modèle de données (DMPT) parmi leurs organes responsables.",
    ),
    "check.breach.gnc.type": (
        "{ref} is about Globally Networked Customs; its type is: {type}.",
        "{ref} porte sur la Douane en réseau international ; son type est : {type}.",
    ),
    "check.mend.gnc.type": ("Mark {ref} as Advanced (A).", "Marquer {ref} comme Avancé (A)."),
    "check.breach.gnc.dmpt": (
        "{ref} is about Globally Networked Customs; its bodies are {bodies}, without the {body}.",
        "{ref} porte sur la Douane en réseau international, sans le {body} ; organes imprimés : "
        "{bodies}.",
    ),
    "check.mend.gnc.dmpt": (
        "Add the {body} to the responsible bodies of {ref}.",
        "Ajouter le {body} aux organes responsables de {ref}.",
    ),
    "check.breach.gnc.both": (
        "{ref} is about Globally Networked Customs; its type is: {type}; its bodies are {bodies}, "
        "without the {body}.",
        "{ref} porte sur la Douane en réseau international ; son type est : {type} ; le {body} n'y "
        "est pas "
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
    "check.name.strategic-link": (
        "Every line has a strategic link",
        "Chaque ligne a un lien stratégique",
    ),
    "check.rule.strategic-link": (
        "Every line names at least one element of the WCO Strategic Plan; an action has that of "
        "its section.",
        "Chaque ligne nomme au moins un élément du Plan stratégique de l'OMD ; une action a celui "
        "de sa section.",
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
        "Chaque organe que nomme une ligne ou l'une de ses étapes figure au vocabulaire des "
        "organes.",
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
        "Every body that reports to the PTC is a responsible body of at least one line of the Work "
        "Programme.",
        "Chaque organe qui rend compte au CTP est organe responsable d'au moins une ligne du "
        "Programme de travail.",
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
        "{ref} a une étape du {body} ({printed}), mais pas cet organe ; organes imprimés : "
        "{bodies}.",
    ),
    "check.mend.council-listed.unlisted": (
        "Add the {body} to the responsible bodies of {ref}, or take its step out.",
        "Ajouter le {body} aux organes responsables de {ref}, ou retirer son étape.",
    ),
}
