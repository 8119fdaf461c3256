"""What errors of every part say: why the system refuses, and the pieces that their sentences share."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.said": ("{said}", "{said}"),
    "error.none": ("none", "aucun"),
    "error.quoted": ("'{said}'", "« {said} »"),
    # Why the operating system did not read or write a file, behind "cannot be read: ".
    "system.missing": ("No such file or directory", "ce fichier ou ce dossier n’existe pas"),
    "system.forbidden": ("Permission denied", "l’accès en est refusé"),
    "system.folder": ("Is a directory", "c’est un dossier"),
    "system.no_folder": ("Not a directory", "un nom du chemin n’est pas celui d’un dossier"),
    "system.full": ("No space left on device", "il n’y a plus de place sur le disque"),
    "system.read_only": ("Read-only file system", "le disque est en lecture seule"),
    "system.other": ("{said}", "« {said} »"),
}
