"""How the times of a measure are told: the median and the least, and how both stand to a peer's."""

from collections.abc import Sequence
from statistics import median

Times = Sequence[float]


def spread(times: Times) -> str:
    """The median and the least of some times in seconds.

    >>> spread([0.0123, 0.011, 0.02]), spread([2.5])
    ('12.3 ms (least 11.0)', '2.50 s (least 2.50)')
    """
    if median(times) < 1:
        return f"{1000 * median(times):.1f} ms (least {1000 * min(times):.1f})"
    return f"{median(times):.2f} s (least {min(times):.2f})"


def ratio(ours: Times, peer: Times) -> str:
    """How the medians stand to each other, and the minima.

    >>> ratio([2.0, 3.0, 6.0], [1.0, 2.0, 4.0])
    '1.50 (least 2.00)'
    """
    return f"{median(ours) / median(peer):.2f} (least {min(ours) / min(peer):.2f})"


def tell(name: str, ours: Times, peer_name: str, peer: Times) -> None:
    """Print the times of a measure, those of its peer, and their ratio."""
    print(
        f"{name}: {spread(ours)}; {peer_name}: {spread(peer)}; ratio {ratio(ours, peer)}, "
        f"{len(ours)} rounds",
        flush=True,
    )
