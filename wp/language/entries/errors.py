"""What errors of every part say: why the system refuses, and the pieces that their sentences
share."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.said": ("{said}", "{said}"),
    "error.none": ("none", "aucun"),
    "error.nothing": ("nothing", "rien"),
    "error.quoted": ("'{said}'", "« {said} »"),
    # Why the operating system did not read or write a file, behind "cannot be read: ".
    "system.missing": ("No such file or directory", "ce fichier ou ce dossier n’existe pas"),
    "system.forbidden": ("Permission denied", "l’accès en est refusé"),
    "system.folder": ("Is a directory", "c’est un dossier"),
    "system.no_folder": ("Not a directory", "un nom du chemin n’est pas celui d’un dossier"),
    "system.full": ("No space left on device", "il n’y a plus de place sur le disque"),
    "system.read_only": ("Read-only file system", "le disque est en lecture seule"),
    "system.other": ("{said}", "« {said} »"),
    # The record as a whole; `empty.record` stands beside the page that shows it.
    "store.address": (
        "The database address '{url}' is not understood ({reason}). Give a file name, or an "
        "address such as "
        "sqlite:///data/wp.db.",
        "L’adresse de base de données « {url} » n’est pas comprise ({reason}). Donnez un nom de "
        "fichier, ou une adresse "
        "telle que sqlite:///data/wp.db.",
    ),
    "store.unusable": (
        "The database {where} cannot be used: {reason}.",
        "La base de données {where} ne peut pas être utilisée : {reason}.",
    ),
    "store.newer": (
        "The database is of a newer version ({version}) than this program ({head}). Update the "
        "program.",
        "La base de données est d’une version plus récente ({version}) que ce logiciel ({head}). "
        "Mettez le logiciel à "
        "jour.",
    ),
    "record.not_taken": (
        "The update was judged and yet not recorded ({outcome}). Nothing was written; try again.",
        "La mise à jour a été vérifiée, mais n’a pas été enregistrée ({outcome}). Rien n’a été "
        "écrit ; réessayez.",
    ),
}
