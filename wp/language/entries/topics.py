"""Words of the topics and task pages. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "topics.head": (
        "{n} of {total} topics has something overdue. || {n} of {total} topics have something "
        "overdue.",
        "{n} thème sur {total} a du retard. || {n} thèmes sur {total} ont du retard.",
    ),
    "topics.head_none": (
        "In the one topic shown nothing is overdue. || In none of the {n} topics is anything "
        "overdue.",
        "Dans le seul thème affiché, rien n'est en retard. || Aucun des {n} thèmes n'a de retard.",
    ),
    "topics.unit": (
        "{n} line by topic, timeline status and type (A Advanced, M Maintenance); each number "
        "opens its lines || {n} lines "
        "by topic, timeline status and type (A Advanced, M Maintenance); each number opens its "
        "lines",
        "{n} ligne par thème, état et type (A avancé, M mise à jour) ; chaque chiffre ouvre ses "
        "lignes || {n} lignes par "
        "thème, état et type (A avancé, M mise à jour) ; chaque chiffre ouvre ses lignes",
    ),
    "topics.inactive": (
        "{n} inactive topic, without tasks || {n} inactive topics, without tasks",
        "{n} thème inactif, sans tâche || {n} thèmes inactifs, sans tâche",
    ),
    "topics.lines": ("Lines", "Lignes"),
    "task.status": ("Status of the task", "État de la tâche"),
    "task.programmes": ("Relevant programme", "Programme concerné"),
    "task.merged": ("merged cell", "cellule fusionnée"),
    "task.source": (
        "Source: {document}, page {page}, table {table}, row {row}",
        "Source : {document}, page {page}, tableau {table}, rangée {row}",
    ),
    "task.rail": (
        "Steps in the order in which they fall due",
        "Étapes dans l'ordre de leur échéance",
    ),
    "task.act": ("{body} on {on}: {decision}", "{body}, le {on} : {decision}"),
    "task.moved": ("first due in {first}", "d'abord prévue en {first}"),
    "task.printed": ("as printed in the Progress column", "tel qu'imprimé dans la colonne Progrès"),
    "task.links": ("In the other plan", "Dans l'autre plan"),
    "task.no_link": (
        "Nothing in the other plan is linked to this task.",
        "Rien dans l'autre plan n'est lié à cette tâche.",
    ),
    "task.missing": (
        "There is no task {ref} in the editions shown",
        "Il n'y a pas de tâche {ref} dans ces éditions",
    ),
    "task.which": ("Which task?", "Quelle tâche ?"),
    "task.former": (
        "The last edition that had {ref} is {edition}. Its text is kept; choose a day on which it "
        "was in force.",
        "La dernière édition contenant {ref} est {edition}. Son texte est conservé ; choisissez un "
        "jour où elle était en "
        "vigueur.",
    ),
    "task.now": ("In the edition shown it is:", "Dans l'édition affichée, c'est :"),
    "task.meant": ("Perhaps you mean:", "Peut-être cherchez-vous :"),
    "task.all": ("See all topics and tasks", "Voir tous les thèmes et tâches"),
    "task.previous": ("← {ref}", "← {ref}"),
    "task.following": ("{ref} →", "{ref} →"),
    "stop.reached": ("reached", "atteinte"),
    "stop.missed": ("missed", "manquée"),
    "stop.next": ("next", "prochaine"),
    "stop.later": ("later", "plus tard"),
    "stop.recurring": ("recurring", "récurrente"),
    "stop.unread": ("not understood", "non comprise"),
    "stop.closed": ("closed", "close"),
    "mark.stale": (
        "stale: no report for more than 183 days",
        "sans nouvelles depuis plus de 183 jours",
    ),
    "mark.slipped": ("slipped", "reculée"),
    "link.same": ("the same work", "le même travail"),
    "link.part of": ("part of it", "en fait partie"),
    "link.related": ("related", "apparenté"),
    "link.no counterpart": ("No counterpart", "Sans correspondance"),
}
