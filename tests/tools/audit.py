"""Asks whether a known weakness is in what is served, in the versions of `requirements.lock`.

python -m tests.tools.audit PATH_OF_PIP_AUDIT

1 where one is known. Where nobody could be asked, as on a machine without the network, it says so
and is 0: nothing was found out.
"""

import json
import subprocess
import sys
from typing import Any


def known(program: str) -> list[dict[str, Any]]:
    """What `pip-audit` says of each package of the lock. RuntimeError where it says nothing."""
    lock = ("--requirement", "requirements.lock", "--no-deps", "--disable-pip")
    command = [program, *lock, "--format", "json", "--progress-spinner", "off"]
    done = subprocess.run(command, capture_output=True, text=True)
    if not done.stdout.strip():
        raise RuntimeError(done.stderr.strip().splitlines()[-1] if done.stderr else "no answer")
    found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    return found


def main() -> int:
    """Say of how many packages it could be asked, and every weakness that is known."""
    try:
        packages = known(sys.argv[1])
    except RuntimeError as error:
        print(f"Nobody could be asked for known weaknesses: {error}")
        return 0
    asked = [each for each in packages if "skip_reason" not in each]
    print(f"Asked for known weaknesses: {len(asked)} of {len(packages)} packages.")
    if len(asked) < len(packages):
        print(next(each["skip_reason"] for each in packages if "skip_reason" in each))
    weak = [(each, weakness) for each in asked for weakness in each["vulns"]]
    for package, weakness in weak:
        mended = ", ".join(weakness["fix_versions"]) or "no version yet"
        print(f"{package['name']} {package['version']}: {weakness['id']}, mended in {mended}")
    return bool(weak)


if __name__ == "__main__":
    sys.exit(main())
