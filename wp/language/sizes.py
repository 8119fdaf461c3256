"""Numbers, changes and sizes of files, as people write them in each language."""

from wp.language.words import Words


def signed(change: int) -> str:
    """A change with its sign.

    >>> signed(3), signed(0), signed(-3)
    ('+3', '±0', '−3')
    """
    return f"{'+' if change > 0 else '−' if change else '±'}{abs(change)}"


def size_words(count: int, words: Words) -> str:
    """A number of bytes in kB, or in MB with a tenth where there is one.

    >>> [size_words(n, Words("en")) for n in (400, 123_456, 2_500_000, 25_000_000, 1_234_500_000)]
    ['1 kB', '123 kB', '2.5 MB', '25 MB', '1,234.5 MB']
    >>> [size_words(n, Words("fr")) for n in (999_499, 999_500, 2_500_000, 1_234_500_000)]
    ['999 ko', '1 Mo', '2,5 Mo', '1\\u202f234,5 Mo']
    """
    thousands = max(1, round(count / 1e3))
    if thousands < 1_000:
        return words("size.kb", n=words.number(thousands))
    tenths = 0 if round(thousands / 100) % 10 == 0 else 1
    return words("size.mb", n=words.number(thousands / 1e3, tenths))
