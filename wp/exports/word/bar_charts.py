"""Bar charts that a word processor draws itself: DrawingML with its values in it, no picture and
no other file."""

from typing import Any

from lxml import etree

from wp.exports.control_characters import visible
from wp.exports.word.document import Chart
from wp.exports.word.elements import Element, R, tag, w

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_EMU = 635  # to a twentieth of a point
_INK, _RULE = "344054", "D0D5DD"
_CATEGORIES, _VALUES = 111, 112
_LOW, _NARROW = 0.08, 0.02  # the share of the longest bar below which a piece holds no number


def frame(chart: Chart, number: int, width: int) -> Element:
    """The paragraph that holds a chart, as wide as the room; what it says stands as its
    alternative text."""
    size = {"cx": str(width * _EMU), "cy": str(_height(chart) * _EMU)}
    inline = etree.Element(
        f"{{{WP}}}inline",
        dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
        nsmap={"wp": WP},
    )
    etree.SubElement(inline, f"{{{WP}}}extent", size)
    said = {"id": str(number), "name": f"Chart {number}", "descr": visible(chart.alternative)}
    etree.SubElement(inline, f"{{{WP}}}docPr", said)
    etree.SubElement(inline, f"{{{WP}}}cNvGraphicFramePr")
    graphic = etree.SubElement(inline, f"{{{A}}}graphic", nsmap={"a": A})
    data = etree.SubElement(graphic, f"{{{A}}}graphicData", uri=C)
    etree.SubElement(
        data, f"{{{C}}}chart", {f"{{{R}}}id": f"rIdChart{number}"}, nsmap={"c": C, "r": R}
    )
    drawing = w("drawing")
    drawing.append(inline)
    return w("p", w("pPr", w("pStyle", val="Text")), w("r", drawing))


def _height(chart: Chart) -> int:
    return 3700 if chart.upright else 1300 + 420 * len(chart.categories)


def c(name: str, *children: Element, **attributes: object) -> Element:
    """An element `c:name`."""
    made = etree.Element(
        f"{{{C}}}{name}", {k: str(v) for k, v in attributes.items()}, nsmap={"c": C, "a": A}
    )
    made.extend(children)
    return made


def a(name: str, *children: Element, **attributes: object) -> Element:
    """An element `a:name`."""
    made = etree.Element(
        f"{{{A}}}{name}", {k: str(v) for k, v in attributes.items()}, nsmap={"a": A}
    )
    made.extend(children)
    return made


def chart_space(chart: Chart) -> Element:
    """The part of the file that is the chart."""
    bars = c(
        "barChart", c("barDir", val="col" if chart.upright else "bar"), c("grouping", val="stacked")
    )
    bars.append(c("varyColors", val=0))
    bars.extend([_series(chart, at) for at in range(len(chart.series))])
    bars.extend(
        (
            c("gapWidth", val=45),
            c("overlap", val=100),
            c("axId", val=_CATEGORIES),
            c("axId", val=_VALUES),
        )
    )
    plot = c("plotArea", c("layout"), bars, _category_axis(chart), _value_axis())
    legend = c("legend", c("legendPos", val="b"), c("overlay", val=0), _letters(900, _INK))
    whole = c(
        "chart",
        c("autoTitleDeleted", val=1),
        plot,
        legend,
        c("plotVisOnly", val=1),
        c("dispBlanksAs", val="gap"),
    )
    no_line = c("spPr", a("noFill"), a("ln", a("noFill")))
    lang = c("lang", val=tag(chart.language))
    return c("chartSpace", lang, c("roundedCorners", val=0), whole, no_line)


def _series(chart: Chart, at: int) -> Element:
    name, colour, values = chart.series[at]
    title = c("tx", c("v"))
    title[0].text = visible(name)
    fill = c("spPr", a("solidFill", a("srgbClr", val=colour)))
    labels = _labels(chart, at)
    categories, numbers = (
        c("cat", _points("strLit", chart.categories)),
        c("val", _points("numLit", values)),
    )
    sign = c("invertIfNegative", val=0)
    return c(
        "ser", c("idx", val=at), c("order", val=at), title, fill, sign, labels, categories, numbers
    )


def _labels(chart: Chart, at: int) -> Element:
    """The value on each bar that is large enough to hold it."""
    totals = [sum(values) for values in zip(*(series[2] for series in chart.series), strict=True)]
    least = max(totals) * (_LOW if chart.upright else _NARROW)
    found = c("dLbls")
    for number, value in enumerate(chart.series[at][2]):
        if value < least:
            found.append(c("dLbl", c("idx", val=number), c("delete", val=1)))
    found.extend((c("numFmt", formatCode="0", sourceLinked=0), c("spPr", a("noFill"))))
    found.append(_letters(900, chart.inks[at], True))
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        found.append(c(f"show{name}", val=int(name == "Val")))
    return found


def _points(kind: str, values: Any) -> Element:
    found = c(kind, c("ptCount", val=len(values)))
    for at, value in enumerate(values):
        point = c("pt", c("v"), idx=at)
        point[0].text = visible(str(value))
        found.append(point)
    return found


def _category_axis(chart: Chart) -> Element:
    order = "minMax" if chart.upright else "maxMin"
    return c(
        "catAx",
        c("axId", val=_CATEGORIES),
        c("scaling", c("orientation", val=order)),
        c("delete", val=0),
        c("axPos", val="b" if chart.upright else "l"),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="low"),
        c("spPr", a("ln", a("solidFill", a("srgbClr", val=_RULE)))),
        _letters(800, _INK),
        c("crossAx", val=_VALUES),
        c("crosses", val="autoZero"),
    )


def _value_axis() -> Element:
    """The values stand on the bars: the axis itself is not drawn."""
    return c(
        "valAx",
        c("axId", val=_VALUES),
        c("scaling", c("orientation", val="minMax")),
        c("delete", val=1),
        c("axPos", val="l"),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("crossAx", val=_CATEGORIES),
        c("crosses", val="autoZero"),
    )


def _letters(size: int, colour: str, bold: bool = False) -> Element:
    look = a("defRPr", a("solidFill", a("srgbClr", val=colour)), sz=size, b=int(bold))
    return c("txPr", a("bodyPr"), a("p", a("pPr", look), a("endParaRPr")))
