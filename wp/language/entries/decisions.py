"""Words for decisions and follow-ups: the register, and how one is corrected or withdrawn."""

ENTRIES: dict[str, tuple[str, str]] = {
    "kind.took note": ("took note", "a pris note"),
    "kind.endorsed": ("endorsed", "a entériné"),
    "kind.adopted": ("adopted", "a adopté"),
    "kind.approved": ("approved", "a approuvé"),
    "kind.agreed": ("agreed", "est convenu"),
    "kind.requested": ("requested", "a demandé"),
    "kind.recommended": ("recommended", "a recommandé"),
    "kind.suggested": ("suggested", "a suggéré"),
    "kind.invited": ("invited", "a invité"),
    "kind.supported": ("supported", "a soutenu"),
    "kind.acknowledged": ("acknowledged", "a reconnu"),
    "kind.discussed": ("discussed", "a examiné"),
    "kind.deferred": ("deferred", "a différé"),
    "kind.opened a comment period": (
        "opened a comment period",
        "a ouvert une période d’observations",
    ),
    "kind.postponed": ("postponed", "a reporté"),
    "kind.sent on": ("sent on", "a transmis"),
    "kind.discontinued": ("discontinued", "a abandonné"),
    "kind.other": ("other", "autre"),
    "follow_up.overdue": ("overdue", "en retard"),
    "follow_up.open": ("open, with a date", "ouvert, daté"),
    "follow_up.undated": ("open, without a date", "ouvert, sans date"),
    "follow_up.done": ("done", "fait"),
    "follow_up.dropped": ("dropped", "abandonné"),
    "revising.title": ("Correct or withdraw a decision", "Corriger ou retirer une décision"),
    "revising.unit": (
        "Decision {id}, {session}, recorded by {by}. What stands on record stays readable; its "
        "follow-ups go with a correction",
        "Décision {id}, {session}, consignée par {by}. Ce qui est consigné reste lisible ; ses "
        "suites passent à la version corrigée",
    ),
    "revising.reason": (
        "Why is it corrected or withdrawn?",
        "Pourquoi la corriger ou la retirer ?",
    ),
    "revising.reason_help": (
        "Kept with your name and the moment. Withdrawn, its follow-ups are open no longer; reports "
        "recorded with it stay and are corrected on the page Report progress.",
        "Conservé avec votre nom et le moment. Une fois retirée, ses suites ne sont plus ouvertes "
        "; les comptes rendus consignés avec elle restent et se corrigent sur la page des comptes "
        "rendus.",
    ),
    "revising.refs": ("References, with commas between", "Références, séparées par des virgules"),
    "revising.correct": ("Record the correction", "Enregistrer la correction"),
    "revising.withdraw": ("Withdraw the decision", "Retirer la décision"),
    "revising.corrected": (
        "Decision {old} was corrected; it is now decision {new}. The former wording stays in the "
        "list below.",
        "La décision {old} est corrigée ; c’est désormais la décision {new}. L’ancien texte reste "
        "dans la liste ci-dessous.",
    ),
    "revising.withdrawn": (
        "Decision {old} was withdrawn. It stays in the list below.",
        "La décision {old} est retirée. Elle reste dans la liste ci-dessous.",
    ),
    "revising.aside": (
        "{n} decision was corrected or withdrawn || {n} decisions were corrected or withdrawn",
        "{n} décision a été corrigée ou retirée || {n} décisions ont été corrigées ou retirées",
    ),
    "revising.told_corrected": (
        "Corrected by {who} on {day}: {reason}",
        "Corrigée par {who} le {day} : {reason}",
    ),
    "revising.told_withdrawn": (
        "Withdrawn by {who} on {day}: {reason}",
        "Retirée par {who} le {day} : {reason}",
    ),
    "revising.now": ("Now decision {id}: {said}", "Désormais décision {id} : {said}"),
    "revising.is_correction": ("corrects decision {id}", "corrige la décision {id}"),
    "revising.link": ("Correct or withdraw", "Corriger ou retirer"),
    "revising.link_of": ("Correct or withdraw: {said}", "Corriger ou retirer : {said}"),
    "decisions.choose": ("Choose", "Choisir"),
    "decisions.head": (
        "{n} decision, {open} follow-ups are still open. || {n} decisions, {open} follow-ups are "
        "still open.",
        "{n} décision, {open} suites encore ouvertes. || {n} décisions, {open} suites encore "
        "ouvertes.",
    ),
    "decisions.none": (
        "No decision is on record by this day.",
        "Aucune décision n’est consignée à cette date.",
    ),
    "decisions.session": ("Session", "Session"),
    "decisions.kind": ("Kind", "Type"),
    "decisions.who": ("Asked of", "Demandé à"),
    "decisions.any": ("all", "toutes"),
    "decisions.show": ("Show", "Montrer"),
    "decisions.show_all": ("All decisions", "Toutes les décisions"),
    "decisions.show_open": ("Open follow-ups", "Suites ouvertes"),
    "decisions.show_ended": ("Done and dropped", "Faites et abandonnées"),
    "decisions.register": ("The register", "Le registre"),
    "decisions.register_unit": (
        "{n} decision; those that bear on a line open its task || {n} decisions; those that bear "
        "on a line open its task",
        "{n} décision ; celles qui portent sur une ligne ouvrent sa tâche || {n} décisions ; "
        "celles qui portent sur une ligne ouvrent sa tâche",
    ),
    "decisions.para": ("item {item}, para {para}", "point {item}, par. {para}"),
    "decisions.asked": ("{who}: {asked}", "{who} : {asked}"),
    "decisions.due": ("due {day} ({text})", "pour le {day} ({text})"),
    "decisions.end": ("A follow-up is done", "Une suite est faite"),
    "decisions.end_unit": (
        "The day and what shows it are kept; the follow-up stays in the register.",
        "Le jour et le justificatif sont gardés ; la suite reste au registre.",
    ),
    "decisions.which": ("Follow-up", "Suite"),
    "decisions.outcome": ("Outcome", "Issue"),
    "decisions.on": ("On", "Le"),
    "decisions.record": ("Record", "Enregistrer"),
    "decisions.ended": ("Recorded: the follow-up ended.", "Enregistré : la suite est close."),
    "decisions.shown_by": ("{state} on {day}: {evidence}", "{state} le {day} : {evidence}"),
}
