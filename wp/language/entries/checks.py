"""What the checks page and `wp check` say around the checks. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {
    # What the page and the command line say of them.
    "check.places": ("{n} place || {n} places", "{n} endroit || {n} endroits"),
    "check.holding": (
        "One check holds || {n} checks hold",
        "Une vérification est respectée || {n} vérifications sont respectées",
    ),
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
    "check.refused": (
        "A table of the checks cannot be read",
        "Une table des vérifications ne peut pas être lue",
    ),
    "check.list": (
        "One check is broken || {n} checks are broken",
        "Une vérification non respectée || {n} vérifications non respectées",
    ),
    "check.broken_in": (
        "broken in {n} place || broken in {n} places",
        "en défaut en {n} endroit || en défaut en {n} endroits",
    ),
    "check.list_none": ("No check is broken", "Toutes les vérifications sont respectées"),
    "check.list_unit": (
        "by so many lines, tasks, topics or actions; choose a check to see them",
        "par tant de lignes, tâches, thèmes ou actions ; choisissez une vérification pour les voir",
    ),
    "check.kept": (
        "Nothing here breaks this check.",
        "Rien ici ne contrevient à cette vérification.",
    ),
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
        "Kept with your name and the day. It holds as long as the same is read there; it can be "
        "taken back.",
        "Conservé avec votre nom et le jour. Vaut tant que le texte lu reste le même ; peut être "
        "annulé.",
    ),
    "check.dismiss": ("Dismiss with this reason", "Écarter avec ce motif"),
    "check.take_back": ("Take the dismissal back", "Annuler la décision d'écarter"),
    "check.close": ("Leave it", "Laisser"),
    "check.dismissed_done": (
        "{ref} was dismissed; the reason is on record.",
        "{ref} est écartée ; le motif est consigné.",
    ),
    "check.former": (
        "Dismissed by {who} on {day} ({reason}), but something else is read here now.",
        "Écarté par {who} le {day} ({reason}), mais ce qui se lit ici a changé depuis.",
    ),
    "check.counted": ("How is this checked?", "Comment est-ce vérifié ?"),
    "check.counted_text": (
        "The checks are those that Members asked for in October 2019 (report, paragraphs 203 to "
        "206 and 226). They read the "
        "plans and the reports of the day shown and change nothing. The plans are always judged "
        "whole; the filter then "
        "leaves what concerns its lines. The words by which a task counts as capacity building or "
        "as Globally Networked "
        "Customs stand in data/check_words.csv, the links between the two plans in "
        "data/alignment.csv. A place that is "
        "dismissed is left out of the numbers until something else is read there.",
        "Les vérifications sont celles que les Membres ont demandées en octobre 2019 (rapport, "
        "paragraphes 203 à 206 et "
        "226). Elles lisent les plans et les rapports du jour affiché et ne changent rien. Les "
        "plans sont toujours jugés "
        "entiers ; le filtre laisse ensuite ce qui concerne ses lignes. Les mots par lesquels une "
        "tâche relève du "
        "renforcement des capacités ou de la Douane en réseau international figurent dans "
        "data/check_words.csv, les liens "
        "entre les deux plans dans data/alignment.csv. Ce qui est écarté ne compte plus, tant que "
        "le texte lu reste le "
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
    "check.cli.why": (
        "dismissed (no. {id}) by {who} on {day}: {reason}",
        "écarté (n° {id}) par {who} le {day} : {reason}",
    ),
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
}
