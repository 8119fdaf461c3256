"""Bar charts that a word processor draws itself: DrawingML with its values in it, no picture and
no other file."""

from collections.abc import Sequence

from wp.exports.word.document import Chart
from wp.exports.word.elements import Element, element, escaped, tag

_EMU = 635  # to a twentieth of a point
_INK, _RULE = "344054", "D0D5DD"
_LOW, _NARROW = 0.08, 0.02  # the share of the longest bar below which a piece holds no number
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def frame(chart: Chart, number: int, width: int) -> Element:
    """The paragraph that holds a chart, as wide as the room; what it says stands as its
    alternative text."""
    height = 3700 if chart.upright else 1300 + 420 * len(chart.categories)
    return element(f"""
        <w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:r><w:drawing>
          <wp:inline distT="0" distB="0" distL="0" distR="0">
            <wp:extent cx="{width * _EMU}" cy="{height * _EMU}"/>
            <wp:docPr id="{number}" name="Chart {number}" descr="{escaped(chart.alternative)}"/>
            <wp:cNvGraphicFramePr/>
            <a:graphic><a:graphicData uri="{_CHART}">
              <c:chart r:id="rIdChart{number}"/>
            </a:graphicData></a:graphic>
          </wp:inline>
        </w:drawing></w:r></w:p>""")


def chart_space(chart: Chart) -> Element:
    """The part of the file that is the chart; the values stand on the bars, so that their axis is
    not drawn."""
    series = "".join(_series(chart, at) for at in range(len(chart.series)))
    direction, order, place = ("col", "minMax", "b") if chart.upright else ("bar", "maxMin", "l")
    return element(f"""
        <c:chartSpace>
          <c:lang val="{tag(chart.language)}"/>
          <c:roundedCorners val="0"/>
          <c:chart>
            <c:autoTitleDeleted val="1"/>
            <c:plotArea>
              <c:layout/>
              <c:barChart>
                <c:barDir val="{direction}"/>
                <c:grouping val="stacked"/>
                <c:varyColors val="0"/>
                {series}
                <c:gapWidth val="45"/>
                <c:overlap val="100"/>
                <c:axId val="111"/>
                <c:axId val="112"/>
              </c:barChart>
              <c:catAx>
                <c:axId val="111"/>
                <c:scaling><c:orientation val="{order}"/></c:scaling>
                <c:delete val="0"/>
                <c:axPos val="{place}"/>
                <c:majorTickMark val="none"/>
                <c:minorTickMark val="none"/>
                <c:tickLblPos val="low"/>
                <c:spPr><a:ln>{_filled(_RULE)}</a:ln></c:spPr>
                {_letters(800, _INK)}
                <c:crossAx val="112"/>
                <c:crosses val="autoZero"/>
              </c:catAx>
              <c:valAx>
                <c:axId val="112"/>
                <c:scaling><c:orientation val="minMax"/></c:scaling>
                <c:delete val="1"/>
                <c:axPos val="l"/>
                <c:majorTickMark val="none"/>
                <c:minorTickMark val="none"/>
                <c:crossAx val="111"/>
                <c:crosses val="autoZero"/>
              </c:valAx>
            </c:plotArea>
            <c:legend>
              <c:legendPos val="b"/>
              <c:overlay val="0"/>
              {_letters(900, _INK)}
            </c:legend>
            <c:plotVisOnly val="1"/>
            <c:dispBlanksAs val="gap"/>
          </c:chart>
          <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
        </c:chartSpace>""")


def _series(chart: Chart, at: int) -> str:
    """One series; a bar that is large enough holds its value."""
    name, colour, values = chart.series[at]
    totals = [sum(each) for each in zip(*(series[2] for series in chart.series), strict=True)]
    least = max(totals) * (_LOW if chart.upright else _NARROW)
    hidden = "".join(
        f'<c:dLbl><c:idx val="{number}"/><c:delete val="1"/></c:dLbl>'
        for number, value in enumerate(values)
        if value < least
    )
    return f"""
        <c:ser>
          <c:idx val="{at}"/>
          <c:order val="{at}"/>
          <c:tx><c:v>{escaped(name)}</c:v></c:tx>
          <c:spPr>{_filled(colour)}</c:spPr>
          <c:invertIfNegative val="0"/>
          <c:dLbls>
            {hidden}
            <c:numFmt formatCode="0" sourceLinked="0"/>
            <c:spPr><a:noFill/></c:spPr>
            {_letters(900, chart.inks[at], 1)}
            <c:showLegendKey val="0"/>
            <c:showVal val="1"/>
            <c:showCatName val="0"/>
            <c:showSerName val="0"/>
            <c:showPercent val="0"/>
            <c:showBubbleSize val="0"/>
          </c:dLbls>
          <c:cat><c:strLit>{_points(chart.categories)}</c:strLit></c:cat>
          <c:val><c:numLit>{_points(values)}</c:numLit></c:val>
        </c:ser>"""


def _points(values: Sequence[object]) -> str:
    points = (
        f'<c:pt idx="{at}"><c:v>{escaped(str(value))}</c:v></c:pt>'
        for at, value in enumerate(values)
    )
    return f'<c:ptCount val="{len(values)}"/>{"".join(points)}'


def _filled(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _letters(size: int, colour: str, bold: int = 0) -> str:
    look = f'<a:defRPr sz="{size}" b="{bold}">{_filled(colour)}</a:defRPr>'
    return f"<c:txPr><a:bodyPr/><a:p><a:pPr>{look}</a:pPr><a:endParaRPr/></a:p></c:txPr>"
