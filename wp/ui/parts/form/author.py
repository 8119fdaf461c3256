"""The field in which a person at this machine says who they are; nobody who signed in is asked."""

from dataclasses import replace

from wp.ui.parts.form.widgets import Field
from wp.ui.shell.who_acts import NAME as ACTOR

WHO = Field(ACTOR, most=400)
NAMED = replace(WHO, needed="problem.actor.missing")
