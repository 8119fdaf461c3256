"""Words for two editions beside each other."""

ENTRIES: dict[str, tuple[str, str]] = {
    "nav.compare": ("Compare editions", "Comparer des éditions"),
    "comparing.head": ("{new} against {old}: {said}.", "{new} par rapport à {old} : {said}."),
    "comparing.head_alike": ("{new} reads as {old} does.", "{new} se lit comme {old}."),
    "comparing.n_changed": (
        "{n} line reads otherwise || {n} lines read otherwise",
        "{n} ligne se lit autrement || {n} lignes se lisent autrement",
    ),
    "comparing.n_new": ("{n} is new || {n} are new", "{n} est nouvelle || {n} sont nouvelles"),
    "comparing.n_removed": (
        "{n} is taken out || {n} are taken out",
        "{n} est retirée || {n} sont retirées",
    ),
    "comparing.n_moved": (
        "{n} moved or was renumbered || {n} moved or were renumbered",
        "{n} est déplacée ou renumérotée || {n} sont déplacées ou renumérotées",
    ),
    "comparing.n_topics": (
        "{n} change concerns a topic || {n} changes concern topics",
        "{n} changement concerne un thème || {n} changements concernent des thèmes",
    ),
    "comparing.none_head": (
        "There is only one edition of each plan.",
        "Il n’y a qu’une édition de chaque plan.",
    ),
    "comparing.none": (
        "A comparison needs two. Import a revised document on the page “Import a document”, or "
        "with “wp import”; then both editions can be compared here.",
        "Une comparaison en demande deux. Importez un document révisé sur la page « Importer un "
        "document », ou avec « wp import » ; les deux éditions se comparent alors ici.",
    ),
    "comparing.unknown": (
        "There is no edition “{edition}” on record. Choose two of those below.",
        "Il n’y a pas d’édition « {edition} ». Choisissez-en deux ci-dessous.",
    ),
    "comparing.same": (
        "The same edition stands on both sides. Choose another.",
        "La même édition figure des deux côtés. Choisissez-en une autre.",
    ),
    "comparing.old": ("The older one", "L’ancienne"),
    "comparing.new": ("The newer one", "La nouvelle"),
    "edition.current": ("current", "actuelle"),
    "edition.set_aside": ("set aside", "écartée"),
    "comparing.kind": ("Show", "Montrer"),
    "comparing.all": ("All changes", "Tous les changements"),
    "comparing.figures": ("Lines by what became of them", "Lignes selon ce qu’elles sont devenues"),
    "line_kind.changed": ("Text changed", "Texte modifié"),
    "line_kind.moved": ("Moved or renumbered", "Déplacées, renumérotées"),
    "line_kind.new": ("New", "Nouvelles"),
    "line_kind.removed": ("Taken out", "Retirées"),
    "line_kind.unchanged": ("Unchanged", "Inchangées"),
    "line_mark.changed": ("changed", "modifiée"),
    "line_mark.moved": ("moved", "déplacée"),
    "line_mark.renumbered": ("renumbered", "renumérotée"),
    "line_mark.new": ("new", "nouvelle"),
    "line_mark.removed": ("taken out", "retirée"),
    "line_mark.unchanged": ("unchanged", "inchangée"),
    "comparing.unit": (
        "{n} line of either edition; a line that moved and reads otherwise counts under both || "
        "{n} lines of either edition; a line that moved and reads otherwise counts under both",
        "{n} ligne de l’une ou l’autre édition ; une ligne déplacée et modifiée compte dans les "
        "deux || {n} lignes de l’une ou l’autre édition ; une ligne déplacée et modifiée compte "
        "dans les deux",
    ),
    "comparing.was": ("was {ref}", "était {ref}"),
    "comparing.empty": ("nothing", "rien"),
    "comparing.fields": (
        "Which columns read otherwise: {said}",
        "Quelles colonnes se lisent autrement : {said}",
    ),
    "comparing.field": ("{field}: {n}", "{field} : {n}"),
    "comparing.lines": ("Line by line", "Ligne par ligne"),
    "comparing.lines_unit": (
        "{n} line shown; underlined: added, struck through: taken out || {n} lines shown; "
        "underlined: added, struck through: taken out",
        "{n} ligne affichée ; souligné : ajouté, barré : retiré || {n} lignes affichées ; souligné "
        ": ajouté, barré : retiré",
    ),
    "comparing.nothing": (
        "No line is left by this choice and these filters. Show all changes, or clear the filters.",
        "Aucune ligne ne reste avec ce choix et ces filtres. Montrez tous les changements, ou "
        "effacez les filtres.",
    ),
    "comparing.topics": ("Topics", "Thèmes"),
    "comparing.position": (
        "Status, dates and sessions are those of the day shown: lines that its editions do not "
        "hold are left out.",
        "États, dates et sessions sont ceux du jour affiché : les lignes absentes de ses éditions "
        "sont omises.",
    ),
    "topic_said.new": ("new: {after}", "nouveau : {after}"),
    "topic_said.removed": ("taken out: {before}", "retiré : {before}"),
    "topic_said.title": ("title", "titre"),
    "topic_said.number": ("now {after}, was {before}", "désormais {after}, auparavant {before}"),
    "topic_said.order": (
        "put elsewhere: now {after}, was {before}",
        "placé ailleurs : désormais {after}, auparavant {before}",
    ),
    "topic_said.part": ("part", "partie"),
    "topic_said.code": ("strategic code", "code stratégique"),
    "comparing.choose": ("Choose an edition", "Choisir une édition"),
    "comparing.docx": ("These changes as Word, tracked", "Ces changements en Word, suivis"),
    "comparing.docx_help": (
        "The published document with what is shown here as tracked changes: accepting all gives "
        "the newer edition, rejecting all the older. With all changes shown, the lines that read "
        "alike stand between them.",
        "Le document publié, avec ce qui est montré ici en suivi des modifications : tout accepter "
        "donne la nouvelle édition, tout refuser l’ancienne. Si tous les changements sont montrés, "
        "les lignes inchangées figurent entre eux.",
    ),
    "comparing.xlsx": ("as Excel", "en Excel"),
    "comparing.csv": ("as CSV", "en CSV"),
    "comparing.successor": ("succeeded by {refs}", "remplacée par {refs}"),
    "comparing.matched": ("{how}, {percent} alike", "{how}, semblable à {percent}"),
    "comparing.file": ("comparison_{old}_{new}.{suffix}", "comparaison_{old}_{new}.{suffix}"),
    "comparing.renumbered_more": (
        "{n} topic is merely numbered otherwise || {n} topics are merely numbered otherwise",
        "{n} thème est seulement renuméroté || {n} thèmes sont seulement renumérotés",
    ),
}
