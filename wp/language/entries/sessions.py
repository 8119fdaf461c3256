"""Words for sessions, and for what is refused or asked there."""

ENTRIES: dict[str, tuple[str, str]] = {
    "nav.meet": ("In session", "En session"),
    "nav.session": ("Session review", "Revue de session"),
    "nav.since": ("What changed", "Ce qui a changé"),
    "nav.decisions": ("Decisions", "Décisions"),
    "nav.sessions": ("Sessions", "Sessions"),
    "problem.decided.missing": ("Say what was decided.", "Indiquez ce qui a été décidé."),
    "problem.kind.unknown": (
        "“{words}” is no kind of decision.",
        "« {words} » n’est pas un type de décision.",
    ),
    "problem.asked.missing": (
        "Say what is asked of whom.",
        "Indiquez ce qui est demandé et à qui.",
    ),
    "problem.decision.reason": (
        "Say why it is corrected or withdrawn.",
        "Indiquez pourquoi elle est corrigée ou retirée.",
    ),
    "problem.decision.same": (
        "Nothing is different from the decision on record.",
        "Rien ne diffère de la décision consignée.",
    ),
    "problem.decision.ref": (
        "“{words}” is no reference of a current edition. References look like WP 4.3, WP 10.1a or "
        "ECP 15.",
        "« {words} » n’est pas une référence d’une édition actuelle. Les références s’écrivent WP "
        "4.3, WP 10.1a ou ECP 15.",
    ),
    "refused.no_decision": (
        "There is no decision {number}.",
        "Il n’y a pas de décision n° {number}.",
    ),
    "refused.revised": (
        "This decision was corrected or withdrawn already; somebody else recorded it meanwhile.",
        "Cette décision est déjà corrigée ou retirée ; quelqu’un d’autre l’a consigné entre-temps.",
    ),
    "refused.settles": (
        "This decision accepted or declined a proposed topic, and that verdict stays as it was "
        "recorded.",
        "Cette décision a accepté ou refusé un thème proposé, et ce verdict reste tel que "
        "consigné.",
    ),
    "refused.no_follow_up": (
        "There is no follow-up {number}.",
        "Il n’y a pas de suite à donner n° {number}.",
    ),
    "refused.ended": (
        "This follow-up ended already; somebody else recorded it meanwhile.",
        "Cette suite est déjà close ; quelqu’un d’autre l’a consigné entre-temps.",
    ),
    "refused.ending_evidence": (
        "Say what shows that it ended (document and paragraph), and who records it.",
        "Indiquez ce qui montre sa clôture (document et paragraphe), et qui l’enregistre.",
    ),
    "refused.ending_future": (
        "A follow-up cannot have ended in the future.",
        "Une suite ne peut être close dans le futur.",
    ),
    "refused.body": (
        "There is no body “{body}” in the vocabulary.",
        "L’organe « {body} » ne figure pas au vocabulaire.",
    ),
    "refused.session_order": (
        "The session ends before it begins.",
        "La session se termine avant de commencer.",
    ),
    "refused.session_there": (
        "This session is in the calendar already.",
        "Cette session figure déjà au calendrier.",
    ),
    "refused.not_ended": (
        "The session has not ended yet.",
        "La session n’est pas encore terminée.",
    ),
    "refused.reason": (
        "Say why, in at most {most:,} characters.",
        "Indiquez pourquoi, en {most:,} caractères au plus.",
    ),
    "refused.not_planned": (
        "Only a planned session can be moved, cancelled or held; somebody changed it meanwhile.",
        "Seule une session prévue peut être déplacée, annulée ou tenue ; quelqu’un l’a modifiée "
        "entre-temps.",
    ),
    "sessions.head": (
        "{n} session is still planned; {held} were held. || {n} sessions are still planned; {held} "
        "were held.",
        "{n} session est encore prévue ; {held} ont été tenues. || {n} sessions sont encore "
        "prévues ; {held} ont été tenues.",
    ),
    "sessions.calendar": ("The calendar", "Le calendrier"),
    "sessions.calendar_unit": (
        "All bodies, the latest first; a number opens the lines due at the session",
        "Tous les organes, les plus récentes d’abord ; un nombre ouvre les lignes dues à la "
        "session",
    ),
    "sessions.body": ("Body", "Organe"),
    "sessions.name": ("Name", "Nom"),
    "sessions.when": ("When", "Quand"),
    "sessions.standing": ("Standing", "Statut"),
    "sessions.lines": ("Lines due", "Lignes dues"),
    "sessions.source": ("Source", "Source"),
    "sessions.plan": ("Plan a session", "Prévoir une session"),
    "sessions.start": ("First day", "Premier jour"),
    "sessions.end": ("Last day", "Dernier jour"),
    "sessions.month_only": ("only the month is known", "seul le mois est connu"),
    "sessions.planned": ("Planned: {session}.", "Prévue : {session}."),
    "sessions.change": ("Move, cancel or hold a session", "Déplacer, annuler ou tenir une session"),
    "sessions.which": ("Planned session", "Session prévue"),
    "sessions.what": ("What becomes of it", "Ce qu’elle devient"),
    "sessions.held": ("was held", "a été tenue"),
    "sessions.moved": ("is moved", "est déplacée"),
    "sessions.cancelled": ("is cancelled", "est annulée"),
    "sessions.why": ("Why", "Pourquoi"),
    "sessions.touches": (
        "{n} line has a step due at this session. || {n} lines have a step due at this session.",
        "{n} ligne a une étape due à cette session. || {n} lignes ont une étape due à cette "
        "session.",
    ),
    "sessions.touches_none": (
        "No unreached step is due at this session.",
        "Aucune étape non atteinte n’est due à cette session.",
    ),
    "sessions.postpone": ("Postpone these lines with it", "Reporter ces lignes avec elle"),
    "sessions.action": ("Anticipated action, for each", "Action prévue, pour chacune"),
    "sessions.to_month": ("Postponed to", "Reportées à"),
    "sessions.own_reasons": ("Lines with a reason of their own", "Lignes ayant un motif propre"),
    "sessions.own_reasons_none": (
        "None: the reason above holds for all.",
        "Aucune : le motif ci-dessus vaut pour toutes.",
    ),
    "sessions.own_reason": (
        "Reason for {ref} (empty: the reason above)",
        "Motif pour {ref} (vide : le motif ci-dessus)",
    ),
    "sessions.record": ("Record", "Enregistrer"),
    "sessions.done_held": (
        "Recorded: the session was held.",
        "Enregistré : la session a été tenue.",
    ),
    "sessions.done": (
        "Recorded. {n} line was postponed with it. || Recorded. {n} lines were postponed with it.",
        "Enregistré. {n} ligne a été reportée avec elle. || Enregistré. {n} lignes ont été "
        "reportées avec elle.",
    ),
    "standing_of.held": ("held", "tenue"),
    "standing_of.planned": ("planned", "prévue"),
    "standing_of.moved": ("moved", "déplacée"),
    "standing_of.cancelled": ("cancelled", "annulée"),
}
