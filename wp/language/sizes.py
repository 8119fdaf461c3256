"""Numbers, changes and sizes of files, as people write them in each language."""

from wp.language.words import Words

_FRENCH = str.maketrans({",": "\u202f", ".": ","})


def number_words(number: float, words: Words, places: int = 0) -> str:
    """A number with its thousands set apart and so many decimal places.

    >>> number_words(12_345, Words("en")), number_words(12_345.5, Words("fr"), 1)
    ('12,345', '12\\u202f345,5')
    """
    said = f"{number:,.{places}f}"
    return said.translate(_FRENCH) if words.language == "fr" else said


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
        return words("size.kb", n=str(thousands))
    tenths = round(thousands / 100)
    return words("size.mb", n=number_words(tenths / 10, words, int(tenths % 10 > 0)))
