"""Words of the command line and the pages. Key: (English, French)."""

ENTRIES = {
    "cli.as_of": ("As of {day}: {total}", "Au {day} : {total}"),
    "cli.nothing_known": ("Nothing was on record then.", "Rien n'était encore enregistré à cette date."),
    "cli.effective": ("effective on {day}", "en vigueur le {day}"),
    "cli.topics": ("{n} topic || {n} topics", "{n} thème || {n} thèmes"),
    "cli.inactive": ("{n} inactive topic || {n} inactive topics", "{n} thème inactif || {n} thèmes inactifs"),
    "cli.coverage": (
        "{words} words in {lines}; {left_out} left out: {reasons}; {unplaced} unplaced",
        "{words} mots dans {lines} ; {left_out} laissés de côté : {reasons} ; {unplaced} non placés",
    ),
    "cli.first_edition": (
        "This would be the programme's first edition: every line is new.",
        "Ce serait la première édition du programme : toutes les lignes sont nouvelles.",
    ),
    "cli.changes": (
        "Against {edition}: {added} new, {changed} changed, {moved} renumbered, {removed} gone",
        "Par rapport à {edition} : {added} nouvelles, {changed} modifiées, {moved} renumérotées, {removed} retirées",
    ),
    "cli.findings": ("{n} finding || {n} findings", "{n} constat || {n} constats"),
    "cli.more": ("and {n} more", "et {n} de plus"),
    "cli.nothing_new": (
        "The file reads as {edition} does: nothing was changed.",
        "Le fichier se lit comme {edition} : rien n'a été modifié.",
    ),
    "cli.written": ("Written as edition {edition}.", "Enregistré comme édition {edition}."),
    "change.added": ("+ {ref}: {text}", "+ {ref} : {text}"),
    "change.removed": ("- {ref}: {text}", "- {ref} : {text}"),
    "change.moved": ("{before} is now {after}", "{before} devient {after}"),
    "change.changed": (
        "{ref}, {field}: “{before}” is now “{after}”",
        "{ref}, {field} : « {before} » devient « {after} »",
    ),
}
