"""Words of imports and comparisons of editions. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "match.same": ("same reference and text", "même référence et même texte"),
    "match.moved": ("same text under another reference", "même texte sous une autre référence"),
    "match.alike": ("text alike", "texte semblable"),
    "match.hand": ("said by hand", "indiqué à la main"),
    "match.number": ("by its permanent number", "par son numéro permanent"),
    "match.none": ("no counterpart", "sans correspondance"),
    "kind.new": ("new", "nouvelle"),
    "kind.changed": ("changed", "modifiée"),
    "kind.moved": ("moved or renumbered", "déplacée ou renumérotée"),
    "kind.removed": ("taken out", "retirée"),
    "topic_change.new": ("new topic", "nouveau thème"),
    "topic_change.removed": ("topic taken out", "thème retiré"),
    "topic_change.title": ("title", "intitulé"),
    "topic_change.number": ("number", "numéro"),
    "topic_change.order": ("order", "ordre"),
    "topic_change.part": ("part", "partie"),
    "topic_change.code": ("strategic code", "code stratégique"),
    "import.not_current": (
        "{edition} takes effect before {current} ({day}): it is kept, and {current} stays the "
        "current edition.",
        "{edition} prend effet avant {current} ({day}) : elle est conservée, et {current} reste "
        "l'édition actuelle.",
    ),
    "import.pages": ("{n} page || {n} pages", "{n} page || {n} pages"),
    "import.tables": ("{n} table || {n} tables", "{n} tableau || {n} tableaux"),
    "import.tracked": (
        "{n} tracked change || {n} tracked changes",
        "{n} modification suivie || {n} modifications suivies",
    ),
    "import.remembered": (
        "The columns are taken as at the last import of this programme.",
        "Les colonnes sont prises comme à la dernière importation de ce programme.",
    ),
    "import.no_field": ("not taken", "non reprise"),
    "import.counts": (
        "Against {edition}: {new} new, {changed} changed, {moved} moved or renumbered, {removed} "
        "taken out, "
        "{unchanged} unchanged",
        "Par rapport à {edition} : {new} nouvelles, {changed} modifiées, {moved} déplacées ou "
        "renumérotées, "
        "{removed} retirées, {unchanged} inchangées",
    ),
    "import.topics": (
        "; {n} change of a topic || ; {n} changes of topics",
        " ; {n} changement de thème || ; {n} changements de thèmes",
    ),
    "import.carried": (
        "Progress follows: {lines} with {reports} reports; {acts} acts keep their step.",
        "Le suivi est repris : {lines} avec {reports} rapports ; {acts} actes gardent leur étape.",
    ),
    "import.twins": (
        "{n} act or month follows to the step with the same window and bodies. || "
        "{n} acts or months follow to the step with the same window and bodies.",
        "{n} acte ou mois passe à l'étape de même période et des mêmes organes. || "
        "{n} actes ou mois passent à l'étape de même période et des mêmes organes.",
    ),
    "import.gone": (
        "{ref} is taken out; it keeps its history: {n} report || {ref} is taken out; it keeps its "
        "history: {n} reports",
        "{ref} est retirée ; elle garde son historique : {n} rapport || "
        "{ref} est retirée ; elle garde son historique : {n} rapports",
    ),
    "import.succeeded": ("; succeeded by {ref}", " ; remplacée par {ref}"),
    "import.cell": (
        "{ref}: the Progress cell is filled; it makes no report",
        "{ref} : la cellule Progrès est remplie ; elle ne fait pas de rapport",
    ),
    "import.draft": (
        "{ref}: the Progress cell becomes a draft report",
        "{ref} : la cellule Progrès devient un projet de rapport",
    ),
    "import.open": (
        "{n} thing is to be decided before it can be imported: || {n} things are to be decided "
        "before it can be imported:",
        "{n} point est à décider avant l'importation : || {n} points sont à décider avant "
        "l'importation :",
    ),
    "import.doubtful": (
        "Is {new} the former {old}? Alike by {score}: {text}",
        "{new} est-elle l'ancienne {old} ? Semblable à {score} : {text}",
    ),
    "import.or_else": ("; or else: {refs}", " ; ou bien : {refs}"),
    "import.ask_act": (
        "{ref}: {body} acted on {on} in “{step}”, a step that is no more. It can follow to: "
        "{options}; or stay history.",
        "{ref} : {body} a agi le {on} à l'étape « {step} », qui n'existe plus. Elle peut passer à "
        ": {options} ; ou rester "
        "dans l'historique.",
    ),
    "import.ask_month": (
        "{ref}: “{step}” was postponed to {month} and is no more. The month can follow to: "
        "{options}; or stay history.",
        "{ref} : « {step} » a été reportée à {month} et n'existe plus. Le mois peut passer à : "
        "{options} ; ou rester dans "
        "l'historique.",
    ),
    "import.no_option": ("no step of the line", "aucune étape de la ligne"),
    "import.somebody": ("a body not named", "un organe non nommé"),
    "import.read_as": ("read as: {row}", "lu ainsi : {row}"),
    "compare.line": ("line", "ligne"),
    "compare.topic": ("topic", "thème"),
    "compare.before": ("Former edition", "Édition antérieure"),
    "compare.after": ("Later edition", "Édition ultérieure"),
    "compare.sheet_about": ("Counts", "Nombres"),
    "compare.sheet_changes": ("Changes", "Modifications"),
    "compare.n_new": ("Lines new", "Lignes nouvelles"),
    "compare.n_changed": ("Lines changed", "Lignes modifiées"),
    "compare.n_moved": ("Lines moved or renumbered", "Lignes déplacées ou renumérotées"),
    "compare.n_removed": ("Lines taken out", "Lignes retirées"),
    "compare.n_unchanged": ("Lines unchanged", "Lignes inchangées"),
    "compare.n_topic_changes": ("Changes of topics", "Changements de thèmes"),
    "compare.col.what": ("What", "Quoi"),
    "compare.col.reference": ("Reference", "Référence"),
    "compare.col.former_reference": ("Former reference", "Ancienne référence"),
    "compare.col.kinds": ("What became of it", "Ce qu'elle est devenue"),
    "compare.col.matched": ("Matched by", "Rapprochée par"),
    "compare.col.score": ("Alike", "Ressemblance"),
    "compare.col.topic": ("Topic", "Thème"),
    "compare.col.task": ("Task", "Tâche"),
    "compare.col.field": ("Field", "Champ"),
    "compare.col.before": ("Before", "Avant"),
    "compare.col.after": ("After", "Après"),
    "compare.col.difference": ("Difference", "Différence"),
    "compare.col.successors": ("Succeeded by", "Remplacée par"),
    "editions.is_current": (
        "{edition} is the current edition already. Nothing was changed.",
        "{edition} est déjà l'édition actuelle. Rien n'a été modifié.",
    ),
    "refused.import_overtaken": (
        "{file}: another edition of {programme} became current after these changes were worked "
        "out. Nothing was "
        "written. Look at the changes again, then confirm.",
        "{file} : une autre édition de {programme} est devenue actuelle après le calcul de ces "
        "modifications. Rien n'a "
        "été enregistré. Revoyez les modifications, puis confirmez.",
    ),
    "refused.choice_reason": (
        "Say why in at most {most} characters, without control characters.",
        "Indiquez pourquoi en {most} caractères au plus, sans caractères de commande.",
    ),
    "editions.current": ("current", "actuelle"),
    "editions.set_aside": (
        "set aside: a former edition was made current again",
        "mise de côté : une édition antérieure est redevenue actuelle",
    ),
    "change.topic": (
        "topic {ref}, {aspect}: “{before}” is now “{after}”",
        "thème {ref}, {aspect} : « {before} » devient « {after} »",
    ),
}
