"""What the help of the commands asks the catalogue for, by family."""

from tests.support.docs.users import commands
from wp.cli.help import option_key

COMMANDS = {name.removeprefix("wp").strip(): command for name, command in commands().items()}
PATHS = ("", "progress", "proposed", "users", "vocabulary", *COMMANDS)


def help_keys() -> dict[str, set[str]]:
    """The values of each family ("command.{}", "option.{}" ...) for the commands, options, panels
    and values that there are."""
    options = {"option.help", "option.language"}
    panels, metavars = set(), {"options", "commands", "maybe_commands"}
    for path, command in COMMANDS.items():
        for each in command.params:
            options.add(option_key(path, each.name or ""))
            panels.add(getattr(each, "rich_help_panel", None) or "view")
            if not getattr(each, "is_flag", False):
                metavars.add(each.metavar or each.type.name.upper())
    named = {key.removeprefix("option.") for key in options}
    return {
        "command.{}": {path or "wp" for path in PATHS},
        "option.{}": {name for name in named if "." not in name},
        "option.{}.{}": {name for name in named if "." in name},
        "panel.{}": panels,
        "metavar.{}": metavars,
    }
