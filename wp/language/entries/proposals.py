"""Words for proposed topics."""

ENTRIES: dict[str, tuple[str, str]] = {
    "nav.proposals": ("Proposed topics", "Thèmes proposés"),
    "fate.open": ("proposed", "proposé"),
    "fate.accepted": ("accepted", "accepté"),
    "fate.declined": ("declined", "refusé"),
    "fate.withdrawn": ("withdrawn", "retiré"),
    "fate.incomplete": ("incomplete", "incomplet"),
    "proposals.head_none": (
        "No topic is proposed at present.",
        "Aucun thème n’est proposé actuellement.",
    ),
    "proposals.head": (
        "{n} topic is proposed and stands apart from the programme. || {n} topics are proposed and "
        "stand apart from the programme.",
        "{n} thème est proposé et reste à part du programme. || {n} thèmes sont proposés et "
        "restent à part du programme.",
    ),
    "proposals.head_incomplete": (
        "One of them still lacks something. || {n} of them still lack something.",
        "L’un d’eux est encore incomplet. || {n} d’entre eux sont encore incomplets.",
    ),
    "proposals.title": ("Proposed topics", "Thèmes proposés"),
    "proposals.unit": (
        "No figure, picture or export counts them until a session accepts them and an edition "
        "takes them up",
        "Aucun chiffre, graphique ou export ne les compte avant qu’une session les accepte et "
        "qu’une édition les reprenne",
    ),
    "proposals.rule": (
        "Two or more Members, and possibly Observers, put forward a document, so that the PTC has "
        "a clear understanding of the topic and of the reasons for its inclusion (Annex III, "
        "introduction). A topic that has been inactive is taken up again in the same way.",
        "Deux Membres ou plus, et éventuellement des observateurs, présentent un document, afin "
        "que le CTP comprenne bien le thème et les raisons de son inclusion (annexe III, "
        "introduction). Un thème inactif est repris de la même manière.",
    ),
    "proposals.none": (
        "Nothing is proposed. Record a proposal with the form on this page; it is kept as "
        "incomplete until it has two Members and a document.",
        "Rien n’est proposé. Consignez une proposition avec le formulaire de cette page ; elle "
        "reste incomplète tant qu’elle n’a pas deux Membres et un document.",
    ),
    "proposals.settled": ("Accepted, declined and withdrawn", "Acceptés, refusés et retirés"),
    "proposals.on": ("proposed on {day}", "proposé le {day}"),
    "proposals.by": ("Members: {names}", "Membres : {names}"),
    "proposals.observers": ("Observers: {names}", "Observateurs : {names}"),
    "proposals.nobody": ("none named", "aucun indiqué"),
    "proposals.document": ("Document: {document}", "Document : {document}"),
    "proposals.no_document": ("none given", "aucun indiqué"),
    "proposals.takes_up": ("takes up the inactive topic {ref}", "reprend le thème inactif {ref}"),
    "proposals.lacks": ("Still needed: {what}.", "Il manque : {what}."),
    "proposals.lacks_sponsors": (
        "a second Member || {n} Members",
        "un second Membre || {n} Membres",
    ),
    "proposals.lacks_document": ("a document", "un document"),
    "proposals.recorded_by": ("recorded by {who}", "consigné par {who}"),
    "proposals.ended_at": ("{fate} at the {session}: {said}", "{fate} – {session} : {said}"),
    "proposals.ended_on": ("{fate} on {day}: {said}", "{fate} le {day} : {said}"),
    "proposals.awaits": (
        "Not in the programme’s text yet: the next edition takes it up.",
        "Pas encore dans le texte du programme : la prochaine édition le reprendra.",
    ),
    "proposals.in_text": ("In the programme now: {ref}", "Désormais au programme : {ref}"),
    "proposals.form": ("Propose a topic", "Proposer un thème"),
    "proposals.form_unit": (
        "A proposal that still lacks a Member or its document can be recorded; a session can "
        "accept it once it is complete",
        "Une proposition à laquelle manque encore un Membre ou son document peut être consignée ; "
        "une session peut l’accepter une fois complète",
    ),
    "proposals.which": ("What is proposed", "Ce qui est proposé"),
    "proposals.a_new": ("A new topic", "Un nouveau thème"),
    "proposals.again": ("Take up {ref}: {title}", "Reprendre {ref} : {title}"),
    "proposals.correct": ("Correct or complete: {title}", "Corriger ou compléter : {title}"),
    "field.proposal_title": ("Title of the topic", "Titre du thème"),
    "field.members": ("Members, one a line", "Membres, un par ligne"),
    "field.observers": ("Observers, one a line", "Observateurs, un par ligne"),
    "field.document": ("Document", "Document"),
    "field.why": ("Reasons for its inclusion", "Raisons de son inclusion"),
    "field.proposed_on": ("Proposed on", "Proposé le"),
    "proposals.document_hint": ("number or title, e.g. PC0610", "numéro ou titre, p. ex. PC0610"),
    "proposals.record": ("Record the proposal", "Consigner la proposition"),
    "proposals.recorded": ("Recorded: {title}.", "Consigné : {title}."),
    "proposals.recorded_incomplete": (
        "Recorded as incomplete: {title}. Still needed: {what}.",
        "Consigné comme incomplet : {title}. Il manque : {what}.",
    ),
    "proposals.settle": ("What became of a proposal", "Suite donnée à une proposition"),
    "proposals.settle_unit": (
        "Accepted or declined by a session of the PTC, or withdrawn by its sponsors; a session’s "
        "verdict goes into the register of decisions",
        "Acceptée ou refusée par une session du CTP, ou retirée par ses auteurs ; le verdict d’une "
        "session entre au registre des décisions",
    ),
    "proposals.proposal": ("Proposal", "Proposition"),
    "proposals.fate": ("What became of it", "Suite donnée"),
    "proposals.do_accepted": ("a session accepted it", "une session l’a acceptée"),
    "proposals.do_declined": ("a session declined it", "une session l’a refusée"),
    "proposals.do_withdrawn": ("its sponsors withdrew it", "ses auteurs l’ont retirée"),
    "proposals.session": ("Session", "Session"),
    "proposals.item": ("Agenda item", "Point de l’ordre du jour"),
    "proposals.paragraph": ("Paragraph", "Paragraphe"),
    "proposals.ended": ("Day", "Jour"),
    "proposals.said": ("In which words, or why", "En quels termes, ou pourquoi"),
    "proposals.settle_record": ("Record what became of it", "Consigner la suite"),
    "proposals.settled_done": ("Recorded: {title}, {fate}.", "Consigné : {title}, {fate}."),
    "proposals.apart": (
        "Proposed topics, apart from the programme",
        "Thèmes proposés, à part du programme",
    ),
    "refused.no_proposal": (
        "This proposal is no longer there: somebody corrected it meanwhile. Look at the list "
        "again.",
        "Cette proposition n’existe plus : quelqu’un l’a corrigée entre-temps. Regardez de nouveau "
        "la liste.",
    ),
    "problem.proposal.title": ("Give the topic a title.", "Donnez un titre au thème."),
    "problem.proposal.future": ("{day} lies in the future.", "Le {day} est dans le futur."),
    "problem.proposal.programme": (
        "“{words}” is no programme of topics on record.",
        "« {words} » n’est pas un programme de thèmes enregistré.",
    ),
    "problem.proposal.active": (
        "This is an active topic already: {words}.",
        "C’est déjà un thème actif : {words}.",
    ),
    "problem.proposal.not_inactive": (
        "{words} is no inactive topic of the present edition.",
        "{words} n’est pas un thème inactif de l’édition actuelle.",
    ),
    "problem.proposal.settled": (
        "This proposal was settled or corrected meanwhile; look at the list again.",
        "Cette proposition a été réglée ou corrigée entre-temps ; regardez de nouveau la liste.",
    ),
    "problem.proposal.doubled": (
        "A topic of this title is proposed already, since {day}; correct that one.",
        "Un thème de ce titre est déjà proposé, depuis le {day} ; corrigez celui-là.",
    ),
    "problem.proposal.twice": ("“{words}” stands there twice.", "« {words} » y figure deux fois."),
    "problem.proposal.needs_sponsors": (
        "It cannot be accepted yet: two Members have to sponsor it. Complete it first.",
        "Elle ne peut pas encore être acceptée : deux Membres doivent la proposer. Complétez-la "
        "d’abord.",
    ),
    "problem.proposal.needs_document": (
        "It cannot be accepted yet: it needs a document. Complete it first.",
        "Elle ne peut pas encore être acceptée : il lui faut un document. Complétez-la d’abord.",
    ),
    "problem.proposal.said": (
        "Say in which words, or why.",
        "Indiquez en quels termes, ou pourquoi.",
    ),
    "problem.proposal.session": ("Name the session of the PTC.", "Nommez la session du CTP."),
    "problem.proposal.session_to_come": (
        "This session begins on {day}; it cannot have decided yet.",
        "Cette session commence le {day} ; elle ne peut pas encore avoir décidé.",
    ),
    "problem.proposal.before": (
        "{day} lies before the topic was proposed ({until}).",
        "Le {day} précède la proposition du thème ({until}).",
    ),
    "proposals.complete": ("complete", "complet"),
    "proposals.cli_head": (
        "{n} proposed topic as of {day} || {n} proposed topics as of {day}",
        "{n} thème proposé au {day} || {n} thèmes proposés au {day}",
    ),
    "proposals.sheet_what": (
        "The topics proposed for the programmes of the Permanent Technical Committee, as they "
        "stood on the day below. A proposal stands apart from its programme: no line and no figure "
        "counts it. Of one that was corrected, the latest wording stands here.",
        "Les thèmes proposés pour les programmes du Comité technique permanent, à la date "
        "ci-dessous. Une proposition reste à part de son programme : aucune ligne, aucun chiffre "
        "ne la compte. D’une proposition corrigée figure la dernière version.",
    ),
    "proposals.sheet_which": ("Which proposals", "Quelles propositions"),
    "proposals.sheet_all": ("all of them", "toutes"),
    "sheet.proposals": ("Proposed topics", "Thèmes proposés"),
    "sheet.no_proposals": ("No topic is proposed.", "Aucun thème n’est proposé."),
    "sheet.lacks.sponsors": ("two Members", "deux Membres"),
    "sheet.lacks.document": ("a document", "un document"),
    "sheet.col.proposal": ("Proposal", "Proposition"),
    "sheet.col.proposed_title": ("Proposed topic", "Thème proposé"),
    "sheet.col.takes_up": ("Takes up", "Reprend"),
    "sheet.col.members": ("Members", "Membres"),
    "sheet.col.observers": ("Observers", "Observateurs"),
    "sheet.col.proposed_document": ("Document", "Document"),
    "sheet.col.proposed_why": ("Reasons", "Raisons"),
    "sheet.col.proposed_on": ("Proposed on", "Proposé le"),
    "sheet.col.lacks": ("Still needed", "Manque encore"),
    "sheet.col.proposal_state": ("State", "État"),
    "sheet.col.ended_on": ("Decided on", "Décidé le"),
    "sheet.col.verdict_said": ("What was said", "Ce qui a été dit"),
    "sheet.col.in_text": ("In the programme as", "Au programme comme"),
    "export.with_proposals": (
        "Excel: with the proposed topics",
        "Excel : avec les thèmes proposés",
    ),
}
