"""Words that tell where a cell of plain text may begin and cannot end."""

_DANGLING = """
a an the of on in to for from by with and or at as into between among through towards under via
its their his which that this these those including than upon within without per is are be was
were will
"""
_VERBS = """
accelerate accredit adopt analyse analyze approve assess assist build carry collect compile
complete conduct consider consult continue contribute cooperate coordinate create define deliver
design develop discuss draft elaborate encourage endorse engage enhance enlarge enrich ensure
establish evaluate examine exchange expand explore extend facilitate finalise finalize follow
formulate gather give harmonise harmonize help identify implement improve increase initiate
integrate introduce investigate involve keep launch maintain make map measure modernise modernize
monitor organise organize participate pilot plan prepare present produce promote propose provide
publish raise receive recommend refine report research review revise seek share simplify
standardise standardize streamline strengthen study support take test track train translate
undertake update upgrade use validate verify work
"""

# No cell ends with one of these.
DANGLING = frozenset(_DANGLING.split())
# Verbs that tasks of work programmes begin with; the verbs of the document at hand are learned
# besides.
VERBS = frozenset(_VERBS.split())
