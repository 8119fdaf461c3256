"""Words of the alignment of the two plans. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "align.actions": (
        "One action does not agree with the Work Programme || {n} actions do not agree with the "
        "Work Programme",
        "Une action ne concorde pas avec le Programme de travail || "
        "{n} actions ne concordent pas avec le Programme de travail",
    ),
    "align.its_tasks": (
        "one of its tasks has no action || {n} of its tasks have no action",
        "une de ses tâches n'a pas d'action || {n} de ses tâches n'ont pas d'action",
    ),
    "align.both": ("{actions}, and {tasks}.", "{actions}, et {tasks}."),
    "align.sentence": ("{said}.", "{said}."),
    "align.tasks": (
        "One task of the Work Programme has no action. || {n} tasks of the Work Programme have no "
        "action.",
        "Une tâche du Programme de travail n'a pas d'action. || {n} tâches du Programme de travail "
        "n'ont pas d'action.",
    ),
    "align.agree": (
        "In what is shown, the two plans do not contradict each other.",
        "Dans ce qui est affiché, les deux plans ne se contredisent pas.",
    ),
    "align.one_plan": (
        "There is only one plan here, so there is nothing to lay beside it",
        "Il n'y a ici qu'un seul plan : rien à mettre en regard",
    ),
    "align.one_plan_do": (
        "The table of counterparts (data/alignment.csv) links the ECP Action Plan with the PTC "
        "Work Programme. Import "
        "the one that is missing, or choose a day on which both were on record.",
        "La table des correspondances (data/alignment.csv) relie le Plan d'action du PCE au "
        "Programme de travail du CTP. "
        "Importez celui qui manque, ou choisissez un jour où les deux étaient enregistrés.",
    ),
    "align.refused": (
        "The table of counterparts cannot be read",
        "La table des correspondances ne peut pas être lue",
    ),
    "align.only": (
        "The filter leaves only the {plan}. It is judged against the whole of the other plan; what "
        "concerns the other "
        "plan alone is left out.",
        "Le filtre ne laisse que ce plan : {plan}. Il est jugé au regard de l'autre plan entier ; "
        "ce qui ne concerne que "
        "l'autre plan est laissé de côté.",
    ),
    "align.figure.times": ("Time frames differ", "Échéances différentes"),
    "align.figure.no task": ("No task there", "Aucune tâche"),
    "align.figure.inactive": ("Inactive topic", "Thème inactif"),
    "align.figure.no action": ("No action", "Aucune action"),
    "align.note.times": ("pairs of action and task or topic", "paires action et tâche ou thème"),
    "align.note.no task": (
        "actions that refer to the Work Programme",
        "actions qui renvoient au Programme de travail",
    ),
    "align.note.inactive": ("actions on such a topic", "actions sur un tel thème"),
    "align.note.no action": ("tasks of the Work Programme", "tâches du Programme de travail"),
    "align.figures": ("What does not agree", "Ce qui ne concorde pas"),
    "align.group.dates differ": (
        "Dated in both plans, with different dates",
        "Datées dans les deux plans, à des dates différentes",
    ),
    "align.group.action dated": (
        "Dated in the Action Plan only",
        "Datées dans le seul Plan d'action",
    ),
    "align.group.target dated": (
        "Dated in the Work Programme only",
        "Datées dans le seul Programme de travail",
    ),
    "align.group.no task": (
        "Refers to the Work Programme, but has no task there",
        "Renvoie au Programme de travail, qui n'a pas de tâche correspondante",
    ),
    "align.group.inactive": (
        "On a topic that the Work Programme lists as inactive",
        "Sur un thème que le Programme de travail classe comme inactif",
    ),
    "align.group.no action": (
        "Tasks of the Work Programme without any action",
        "Tâches du Programme de travail sans aucune action",
    ),
    "align.unit.pairs": (
        "{n} pair of an action and its counterpart; the last due dates are compared || "
        "{n} pairs of an action and its counterpart; the last due dates are compared",
        "{n} paire d'une action et de sa correspondance ; les dernières échéances sont comparées "
        "|| "
        "{n} paires d'une action et de sa correspondance ; les dernières échéances sont comparées",
    ),
    "align.unit.actions": ("{n} action || {n} actions", "{n} action || {n} actions"),
    "align.unit.tasks": (
        "{n} task, neither itself nor through its topic || {n} tasks, neither themselves nor "
        "through their topic",
        "{n} tâche, ni par elle-même ni par son thème || {n} tâches, ni par elles-mêmes ni par "
        "leur thème",
    ),
    "align.more": (
        "One more is not listed here. || {n} more are not listed here.",
        "Une autre n'est pas listée ici. || {n} autres ne sont pas listées ici.",
    ),
    "align.counted": ("How is this counted?", "Comment est-ce compté ?"),
    "align.rules": (
        "The links between actions and tasks or topics stand in data/alignment.csv, each with its "
        "reason; the "
        "Secretariat can edit them. A counterpart is a link of the kind “the same work” or “part "
        "of it”; “related” is no "
        "counterpart. An action refers to the Work Programme when its cell of related programmes "
        "names the PTC Work "
        "Programme. Time frames agree when the last due date of the action is that of its "
        "counterpart, or both have "
        "none; the present due dates count, and inactive topics are not compared. A task has an "
        "action when it or its "
        "topic is a counterpart. The plans are always judged whole; the filter then leaves what "
        "has one of its two places "
        "among the lines shown.",
        "Les liens entre actions et tâches ou thèmes figurent dans data/alignment.csv, chacun avec "
        "son motif ; le "
        "Secrétariat peut les modifier. Une correspondance est un lien « le même travail » ou « en "
        "fait partie » ; "
        "« apparenté » n'en est pas une. Une action renvoie au Programme de travail quand sa "
        "cellule des programmes "
        "concernés nomme le Programme de travail du CTP. Les échéances concordent quand la "
        "dernière échéance de l'action "
        "est celle de sa correspondance, ou que ni l'une ni l'autre n'en a ; les échéances "
        "actuelles comptent, et les "
        "thèmes inactifs ne sont pas comparés. Une tâche a une action quand elle ou son thème est "
        "une correspondance. "
        "Les plans sont toujours jugés entiers ; le filtre laisse ensuite ce dont l'un des deux "
        "endroits est parmi les "
        "lignes affichées.",
    ),
    "align.kinds": (
        "How the actions stand to the Work Programme",
        "Comment les actions se rattachent au Programme de travail",
    ),
    "align.kinds_unit": (
        "{n} action, by section and its nearest link; a number opens its actions || "
        "{n} actions, by section and their nearest link; a number opens its actions",
        "{n} action, par section et par son lien le plus proche ; un chiffre ouvre ses actions || "
        "{n} actions, par section et par leur lien le plus proche ; un chiffre ouvre ses actions",
    ),
    "align.kind.same": ("The same work", "Le même travail"),
    "align.kind.part of": ("Part of it", "En fait partie"),
    "align.kind.related": ("Related only", "Apparenté seulement"),
    "align.kind.no counterpart": ("No counterpart", "Sans correspondance"),
    "align.kind.not judged": ("Not judged yet", "Pas encore jugée"),
    "align.kind.all": ("All actions", "Toutes les actions"),
    "align.section": ("Section", "Section"),
    "align.actions_title": (
        "The actions and their counterparts",
        "Les actions et leurs correspondances",
    ),
    "align.actions_unit": (
        "{n} action; the texts and reasons are those of the source and the table of counterparts "
        "|| "
        "{n} actions; the texts and reasons are those of the source and the table of counterparts",
        "{n} action ; textes et motifs sont ceux de la source et de la table des correspondances, "
        "en anglais || "
        "{n} actions ; textes et motifs sont ceux de la source et de la table des correspondances, "
        "en anglais",
    ),
    "align.no_actions": (
        "No action is left here. Take a filter off, or choose all actions.",
        "Il ne reste ici aucune action. Retirez un filtre, ou choisissez toutes les actions.",
    ),
    "align.pick": ("Link to the Work Programme", "Lien avec le Programme de travail"),
    "align.col.action": ("Action", "Action"),
    "align.col.link": ("In the Work Programme", "Dans le Programme de travail"),
    "align.not_judged": (
        "not judged yet: data/alignment.csv has no row for it",
        "pas encore jugée : data/alignment.csv n'a pas de ligne pour elle",
    ),
    # One disagreement as a sentence; {action}, {target}, {subject} and {others} are references.
    "disagree.later": (
        "{action} is due on {due}, but its counterpart {target} is last due on {other}, {gap} "
        "later{met}.",
        "L'action {action} est attendue pour le {due}, mais sa correspondance {target} l'est en "
        "dernier pour le {other}, "
        "{gap} plus tard{met}.",
    ),
    "disagree.earlier": (
        "{action} is due on {due}, but its counterpart {target} is last due on {other}, {gap} "
        "earlier{met}.",
        "L'action {action} est attendue pour le {due}, mais sa correspondance {target} l'est en "
        "dernier pour le {other}, "
        "{gap} plus tôt{met}.",
    ),
    "disagree.met": (
        "; an earlier step of {target} falls on the date of the action",
        " ; une étape antérieure de {target} tombe à la date de l'action",
    ),
    "disagree.action_dated": (
        "{action} is due on {due}, but its counterpart {target} has no date ({printed}).",
        "L'action {action} est attendue pour le {due}, mais sa correspondance {target} n'a pas de "
        "date ({printed}).",
    ),
    "disagree.target_dated": (
        "{action} has no date ({printed}), but its counterpart {target} is last due on {other}.",
        "L'action {action} n'a pas de date ({printed}), mais sa correspondance {target} est "
        "attendue en dernier pour le "
        "{other}.",
    ),
    "disagree.no_task": (
        "{subject} refers to the PTC Work Programme, but no task there is its counterpart{near}.",
        "L'action {subject} renvoie au Programme de travail du CTP, mais aucune tâche n'y "
        "correspond{near}.",
    ),
    "disagree.no_action": (
        "{subject} has no counterpart among the actions{near}.",
        "La tâche {subject} n'a pas de correspondance parmi les actions{near}.",
    ),
    "disagree.near": ("; near to it: {others}", " ; proche : {others}"),
    "disagree.inactive.refers": (
        "{action} refers to the PTC Work Programme, which lists its topic {target} (“{title}”) as "
        "inactive, without any "
        "task.",
        "L'action {action} renvoie au Programme de travail du CTP, qui classe son thème {target} "
        "(« {title} ») comme "
        "inactif, sans aucune tâche.",
    ),
    "disagree.inactive": (
        "{action} belongs to the topic {target} (“{title}”), which the PTC Work Programme lists as "
        "inactive, without any "
        "task.",
        "L'action {action} relève du thème {target} (« {title} »), que le Programme de travail du "
        "CTP classe comme "
        "inactif, sans aucune tâche.",
    ),
    "disagree.quoted": ("“{text}”", "« {text} »"),
    "disagree.place": ("{ref}: {where}", "{ref} : {where}"),
}
