"""What is said of a question that is not understood: a value, a reference, an option, a
parameter of a link."""

ENTRIES: dict[str, tuple[str, str]] = {
    "ask.value": (
        "The {facet} '{value}' is not known here; known are: {known}.",
        "{facet} : « {value} » n’est pas connu ici ; valeurs connues : {known}.",
    ),
    "ask.parameter": (
        "The parameter '{name}' is not known here; known are: {known}.",
        "Le paramètre « {name} » n’est pas connu ici ; paramètres connus : {known}.",
    ),
    "ask.no_parameters": (
        "The parameter '{name}' is not known here; this list takes none.",
        "Le paramètre « {name} » n’est pas connu ici ; cette liste n’en prend aucun.",
    ),
    "ask.option_value": (
        "{option}: '{value}' is not known; known are: {known}.",
        "{option} : « {value} » n’est pas connu ; valeurs connues : {known}.",
    ),
    "ask.option_unclear": ("{option}: '{text}': {why}.", "{option} : « {text} » : {why}."),
    "ask.times": (
        "{name} is given {times} times; give it once.",
        "{name} est donné {times} fois ; ne le donnez qu’une fois.",
    ),
    "ask.unclear": (
        "{name}: '{text}' is not understood; it must be {expected}.",
        "{name} : « {text} » n’est pas compris ; il faut {expected}.",
    ),
    "expected.yes_no": ("yes or no", "yes ou no"),
    "expected.a_day": ("a day such as 2020-07-01", "un jour tel que 2020-07-01"),
    "expected.moment": (
        "a day such as 2020-07-01, or a moment",
        "un jour tel que 2020-07-01, ou un instant précis",
    ),
    "expected.whole_to": (
        "a whole number from 1 to {most}, given once",
        "un nombre entier de 1 à {most}, donné une seule fois",
    ),
    "expected.whole_from": (
        "a whole number from 1 on, given once",
        "un nombre entier à partir de 1, donné une seule fois",
    ),
    "ask.query_long": (
        "The query has {length:,} characters; at most {most:,} are read.",
        "La requête compte {length:,} caractères ; {most:,} au plus sont lus.",
    ),
    "ask.file": (
        "There is no file '{name}'; there are: {known}.",
        "Il n’y a pas de fichier « {name} » ; il y a : {known}.",
    ),
    "ask.format": (
        "There is no format '{form}'; there are: {known}.",
        "Il n’y a pas de format « {form} » ; il y a : {known}.",
    ),
    "ask.along": (
        "'{name}' cannot go along; what can: {known}.",
        "« {name} » ne peut pas être joint ; peuvent l’être : {known}.",
    ),
    # Lines, tasks and editions.
    "ask.line": (
        "There is no line '{ref}'. References look like WP 4.3, WP 10.1a or ECP 15.",
        "Il n’y a pas de ligne « {ref} ». Une référence s’écrit comme WP 4.3, WP 10.1a ou ECP 15.",
    ),
    "ask.lines_meant": (
        "'{ref}' names no single line; it may mean: {meant}.",
        "« {ref} » ne désigne pas une seule ligne ; sont possibles : {meant}.",
    ),
    "ask.not_among": (
        "{ref} is not among the lines that this filter and these editions leave.",
        "{ref} n’est pas parmi les lignes que laissent ce filtre et ces éditions.",
    ),
    "ask.edition": (
        "There is no edition '{edition}'; on record are: {known}.",
        "Il n’y a pas d’édition « {edition} » ; sont enregistrées : {known}.",
    ),
    "ask.two_editions": (
        "Two editions of {code} are named; a question is about one of each programme.",
        "Deux éditions de {code} sont nommées ; une question porte sur une seule édition par "
        "programme.",
    ),
    "ask.both_editions": (
        "{name} is not given; name both editions: old=WP@1&new=WP@2.",
        "{name} n’est pas donné ; nommez les deux éditions : old=WP@1&new=WP@2.",
    ),
    "ask.kind": (
        "There is no kind of change '{kind}'; there are: {known}.",
        "Il n’y a pas de type de modification « {kind} » ; il y a : {known}.",
    ),
    "ask.fate": (
        "There is no state '{state}' of a proposal; there are: {known}.",
        "Une proposition n’a pas d’état « {state} » ; il y a : {known}.",
    ),
    # Documents and sessions.
    "ask.author": (
        "Tracked changes need an author.",
        "Les modifications suivies demandent un auteur.",
    ),
    "ask.author.option": ("Name one with --author.", "Nommez-en un avec --author."),
    "ask.state": (
        "'{state}' is neither an edition nor a day; write WP@1 or 2019-10-31.",
        "« {state} » n’est ni une édition ni un jour ; écrivez WP@1 ou 2019-10-31.",
    ),
    "ask.session": (
        "There is no session '{session}'; on record are: {known}.",
        "Il n’y a pas de session « {session} » ; sont enregistrées : {known}.",
    ),
    "ask.no_session": (
        "No session was held by that day, and none ends on it.",
        "Aucune session n’a été tenue à ce jour, et aucune ne s’y termine.",
    ),
    "ask.no_session.option": ("Name one with --session.", "Nommez-en une avec --session."),
    # Checks.
    "ask.check": (
        "There is no check '{name}'; there are: {known}.",
        "Il n’y a pas de vérification « {name} » ; il y a : {known}.",
    ),
    "ask.breach": (
        "'{ref}' does not break the check '{check}'; what breaks it: {breaking}.",
        "« {ref} » n’enfreint pas la vérification « {check} » ; ce qui l’enfreint : {breaking}.",
    ),
    # Options of commands.
    "cli.tracked": (
        "--tracked: '{value}' is not known; it is accept, reject or both.",
        "--tracked : « {value} » n’est pas connu ; c’est accept, reject ou both.",
    ),
    "cli.tracked_only": (
        "--from, --to and --author belong to --layout tracked.",
        "--from, --to et --author vont avec --layout tracked.",
    ),
    "cli.advanced_first": (
        "--advanced-first belongs to the layouts published and tracked.",
        "--advanced-first va avec les présentations published et tracked.",
    ),
    "cli.states": (
        "Tracked changes lead --from one state --to another; each is WP@1 or 2019-10-31.",
        "Les modifications suivies mènent d’un état (--from) à un autre (--to) ; chacun s’écrit "
        "WP@1 ou 2019-10-31.",
    ),
    "cli.word_only": (
        "--advanced-first, --from, --to and --author belong to --format docx.",
        "--advanced-first, --from, --to et --author vont avec --format docx.",
    ),
    "cli.out_text": (
        "--out: the text goes to standard output; a file needs --format xlsx, csv or json.",
        "--out : le texte va à la sortie standard ; un fichier demande --format xlsx, csv ou json.",
    ),
    "cli.one_file": (
        "Decisions are about one file. Import the files one by one, or decide nothing.",
        "Des choix portent sur un seul fichier. Importez les fichiers un par un, ou ne décidez "
        "rien.",
    ),
    "cli.pair": (
        "{option}: '{text}' is not understood; write two names with = between them.",
        "{option} : « {text} » n’est pas compris ; écrivez deux noms séparés par =.",
    ),
    "cli.act": (
        '--act: \'{text}\' is not understood; write "REF ; STEP ; NEW STEP", or "history" for it.',
        '--act : « {text} » n’est pas compris ; écrivez "RÉF ; ÉTAPE ; NOUVELLE ÉTAPE", ou '
        '"history" à sa place.',
    ),
    "cli.layout": (
        "--layout: {form} has no layout '{layout}'; xlsx has: published.",
        "--layout : {form} n’a pas de présentation « {layout} » ; xlsx a : published.",
    ),
    "cli.day": (
        "{option}: '{text}' is no day; write it as 2020-07-01.",
        "{option} : « {text} » n’est pas un jour ; écrivez-le ainsi : 2020-07-01.",
    ),
    "cli.moment": (
        "--known-at: '{text}' is no day or moment; write it as 2020-07-01.",
        "--known-at : « {text} » n’est ni un jour ni un instant ; écrivez-le ainsi : 2020-07-01.",
    ),
}
