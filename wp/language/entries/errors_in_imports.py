"""Why an import cannot be planned or confirmed as it stands; the option of the command that
would help stands apart."""

ENTRIES: dict[str, tuple[str, str]] = {
    "unready.no_file": (
        "There is no file to import. Give one.",
        "Il n’y a pas de fichier à importer. Donnez-en un.",
    ),
    "unready.code": (
        "The programme code '{code}' is not usable: a capital letter, then at most 15 capital "
        "letters, digits, hyphens "
        "or underscores.",
        "Le code de programme « {code} » n’est pas utilisable : il faut une majuscule, puis au "
        "plus 15 majuscules, "
        "chiffres, traits d’union ou traits de soulignement.",
    ),
    "unready.unrecognised": (
        "{document}: the programme is not recognised (title: {title}).",
        "{document} : le programme n’est pas reconnu (titre : {title}).",
    ),
    "unready.unrecognised.option": (
        "Name it, for instance with --programme WP.",
        "Nommez-le, par exemple avec --programme WP.",
    ),
    "unready.other_kind": (
        "{document} is a table of another kind than programme {code} on record.",
        "{document} est un tableau d’un autre type que le programme {code} enregistré.",
    ),
    "unready.other_kind.option": (
        "Name another programme with --programme.",
        "Nommez un autre programme avec --programme.",
    ),
    "unready.unplaced": (
        "{document}: {n:,} word stands in no cell ({sample}). Nothing was written. || "
        "{document}: {n:,} words stand in no cell ({sample}). Nothing was written.",
        "{document} : {n:,} mot n’est dans aucune cellule ({sample}). Rien n’a été écrit. || "
        "{document} : {n:,} mots ne sont dans aucune cellule ({sample}). Rien n’a été écrit.",
    ),
    "unready.unplaced.option": (
        "Correct the file, or import it with --allow-unplaced.",
        "Corrigez le fichier, ou importez-le avec --allow-unplaced.",
    ),
    "unready.undecided": (
        "{document}: {what}. Nothing was written. Say for each which line or step it is, and "
        "confirm again.",
        "{document} : {what}. Rien n’a été écrit. Indiquez pour chacun de quelle ligne ou étape il "
        "s’agit, et confirmez "
        "de nouveau.",
    ),
    "unready.undecided.option": (
        "Say so with --match NEW=OLD, or --act.",
        "Faites-le avec --match NOUVELLE=ANCIENNE, ou --act.",
    ),
    "unready.both": ("{first}; {second}", "{first} ; {second}"),
    "unready.doubtful": (
        "{n} doubtful match is to be confirmed or corrected: {names} || "
        "{n} doubtful matches are to be confirmed or corrected: {names}",
        "{n} appariement douteux est à confirmer ou à corriger : {names} || "
        "{n} appariements douteux sont à confirmer ou à corriger : {names}",
    ),
    "unready.unanswered": (
        "{n} act or anticipated month has no step any more: {names} || "
        "{n} acts or anticipated months have no step any more: {names}",
        "{n} acte ou mois prévu n’a plus d’étape : {names} || {n} actes ou mois prévus n’ont plus "
        "d’étape : {names}",
    ),
    "unready.like": ("{ref} (like {old})", "{ref} (semblable à {old})"),
    "unready.at_step": ("{ref} ({step})", "{ref} ({step})"),
    "unready.and_more": (
        "{names} and {n} more || {names} and {n} more",
        "{names} et {n} autre || {names} et {n} autres",
    ),
    # Decisions about an import that do not fit it.
    "ask.import_step": (
        "The import asks nothing about the step '{step}' of '{ref}': no act or anticipated month "
        "stands there without a "
        "step in the new edition.",
        "L’import ne demande rien au sujet de l’étape « {step} » de « {ref} » : aucun acte ni mois "
        "prévu n’y est sans "
        "étape dans la nouvelle édition.",
    ),
    "ask.not_gone": (
        "'{ref}' is not taken out by this import, so nothing succeeds it.",
        "« {ref} » n’est pas retirée par cet import ; rien ne lui succède donc.",
    ),
    "ask.successor": (
        "The new edition has no line '{successor}' that could succeed {ref}.",
        "La nouvelle édition n’a pas de ligne « {successor} » qui puisse succéder à {ref}.",
    ),
    "ask.cell": (
        "There is no newly filled Progress cell in {refs} to make a draft of.",
        "Il n’y a pas, dans {refs}, de cellule Progrès nouvellement remplie dont faire un "
        "brouillon.",
    ),
    "ask.matched_already": (
        "{new} is {old}: one of the two was matched by hand already.",
        "{new} est {old} : l’une des deux a déjà été appariée à la main.",
    ),
    "ask.new_line": (
        "The new edition has no line '{ref}'. Name it as the preview does, such as WP 4.3.",
        "La nouvelle édition n’a pas de ligne « {ref} ». Nommez-la comme le fait l’aperçu, par "
        "exemple WP 4.3.",
    ),
    "ask.former_line": (
        "The former edition has no line '{ref}'. Name it as the preview does, such as WP 4.3.",
        "L’ancienne édition n’a pas de ligne « {ref} ». Nommez-la comme le fait l’aperçu, par "
        "exemple WP 4.3.",
    ),
}
