"""What is wrong with how a page lies in its window, as the browser sees it."""

from playwright.sync_api import Page

# The script has run, nothing waits to be drawn, and every picture has its letters.
DRAWN = """() => document.querySelector('[data-test-script-state="notRunning"]')
    && document.querySelector('.wp-headline')
    && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
        .every((each) => each.querySelector('.main-svg text'))
"""
# Two frames without a change of the page's size: what a new width moves has moved.
AT_REST = """() => new Promise((done) => {
    let last = '', same = 0;
    const look = () => {
        const main = document.querySelector('[data-testid="stMain"]');
        const plots = [...document.querySelectorAll('.js-plotly-plot .main-svg')];
        const now = [main.scrollHeight, main.clientWidth, plots.map((p) => p.clientWidth)].join();
        same = now === last ? same + 1 : 0;
        last = now;
        same > 2 ? done() : setTimeout(look, 30);
    };
    look();
})"""
FAULTS = r"""() => {
  const faults = [];
  const wide = document.documentElement.clientWidth;
  const main = document.querySelector('[data-testid="stMain"]');
  const name = (e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} `
    + `"${(e.textContent ?? '').trim().slice(0, 40)}"`;
  if (document.documentElement.scrollWidth > wide) faults.push('the page scrolls sideways');
  if (main.scrollWidth > main.clientWidth + 1) faults.push('the main part scrolls sideways');

  const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 0;
  for (const e of main.querySelectorAll('.stHtml *')) {
    if (!shown(e)) continue;
    const style = getComputedStyle(e);
    const hides = ['hidden', 'clip'].includes(style.overflowX);
    if (hides && e.scrollWidth > e.clientWidth + 1) faults.push(`cut: ${name(e)}`);
    const beyond = !e.closest('.wp-as-read') && e.getBoundingClientRect().right > wide + 1;
    if (beyond) faults.push(`beyond the edge: ${name(e)}`);
  }
  // A letter or two a line: of our own parts, and of Streamlit's buttons, tabs and fields.
  const said = ['.stHtml', 'button', 'label', 'summary', '[role="tab"]', '.stAlert'];
  for (const e of main.querySelectorAll(said.map((each) => `${each} *`).join())) {
    if (!shown(e)) continue;
    for (const text of e.childNodes) {
      if (text.nodeType !== Node.TEXT_NODE || text.data.trim().length < 8) continue;
      let box = e;
      while (getComputedStyle(box).display === 'inline') box = box.parentElement;
      const range = document.createRange();
      range.selectNodeContents(text);
      const tops = new Set([...range.getClientRects()].map((each) => Math.round(each.top)));
      const narrow = box.clientWidth < 5 * parseFloat(getComputedStyle(e).fontSize);
      if (tops.size > 3 && narrow) faults.push(`too narrow: ${name(e)}`);
    }
  }

  // The line on top is there, and takes a press at its very place.
  const top = document.querySelector('.st-key-wp_top');
  const line = top?.querySelector('.wp-view');
  if (!line) faults.push('no line with day and standing');
  main.scrollTo(0, 0);
  for (const e of [line, ...(top?.querySelectorAll('a, button') ?? [])]) {
    if (!e || !shown(e)) continue;
    const box = e.getClientRects()[0];
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!hit || !(e.contains(hit) || (e === line && line.contains(hit.closest('p'))))) {
      faults.push(`covered: ${name(e)} by ${hit ? name(hit) : 'nothing'}`);
    }
  }

  // On a tablet columns with more than fields in them stand one under the other.
  const rich = '.stPlotlyChart, .wp-table, .wp-card, .wp-agenda';
  const tablet = window.innerWidth <= 900;
  for (const e of tablet ? main.querySelectorAll('[data-testid="stColumn"]') : []) {
    const row = e.parentElement.getBoundingClientRect().width;
    const part = e.querySelector(rich);
    if (part && shown(e) && e.getBoundingClientRect().width < 0.95 * row) {
      faults.push(`beside another column: ${name(part)}`);
    }
  }

  for (const plot of main.querySelectorAll('.stPlotlyChart')) {
    if (!shown(plot)) continue;
    const frame = plot.getBoundingClientRect();
    for (const text of plot.querySelectorAll('svg.main-svg text')) {
      const box = text.getBoundingClientRect();
      if (box.width && (box.left < frame.left - 2 || box.right > frame.right + 2)) {
        faults.push(`cut in a picture: "${text.textContent}"`);
      }
    }
    const sizes = [...plot.querySelectorAll('svg.main-svg text, svg.main-svg tspan')]
      .filter((e) => e.textContent.trim())
      .map((e) => [parseFloat(getComputedStyle(e).fontSize), e.textContent]);
    for (const [size, text] of sizes) {
      if (size < (window.innerWidth >= 1700 ? 13 : 10)) faults.push(`small ${size}: "${text}"`);
    }
    const beside = [...plot.querySelectorAll('.ytick text')]
      .map((e) => [e.getBoundingClientRect(), e.textContent]).filter(([box]) => box.height)
      .sort(([a], [b]) => a.top - b.top);
    for (const [at, [box, text]] of beside.slice(1).entries()) {
      const [above, told] = beside[at];
      if (box.top < above.bottom - 1) faults.push(`overlapping: "${told}", "${text}"`);
    }
    const ticks = [...plot.querySelectorAll('.xtick text')]
      .map((e) => [e.getBoundingClientRect(), e.textContent]);
    for (const [at, [box, text]] of ticks.slice(1).entries()) {
      const [before, told] = ticks[at];
      const level = Math.abs(before.top - box.top) < 4 && before.left < box.left;
      if (level && box.left < before.right - 1) faults.push(`overlapping: "${told}", "${text}"`);
    }
  }

  // What leads somewhere looks like it: underlined, in a frame or on a ground of its own.
  const underlined = (e) => getComputedStyle(e).textDecorationLine.includes('underline');
  for (const e of main.querySelectorAll('.stHtml a[href]')) {
    if (!shown(e) || underlined(e) || [...e.querySelectorAll('*')].some(underlined)) continue;
    if (!e.matches('.wp-chip')) faults.push(`no link to the eye: ${name(e)}`);
  }
  // And what looks like it is one; so is something of every figure.
  const opens = 'a[href], button, summary';
  for (const e of main.querySelectorAll('.stHtml *')) {
    const marked = e.closest(`${opens}, ins, abbr`) || e.querySelector(opens);
    if (shown(e) && underlined(e) && !marked) faults.push(`no link: ${name(e)}`);
  }
  for (const e of main.querySelectorAll('.wp-figure')) {
    if (shown(e) && !e.querySelector(opens)) faults.push(`opens nothing: ${name(e)}`);
  }
  return [...new Set(faults)];
}"""


def visit(page: Page, address: str) -> None:
    """Open a page and wait until all of it is drawn."""
    page.goto(address, wait_until="commit", timeout=60_000)
    rest(page)


def rest(page: Page) -> None:
    """Wait until the page is drawn for its window as it is now."""
    page.wait_for_function(DRAWN, timeout=60_000)
    page.evaluate(AT_REST)


def faults(page: Page) -> list[str]:
    """What is cut, covered, too narrow, beyond the edge, leads somewhere without a sign of it, or
    has the sign and leads nowhere."""
    found: list[str] = page.evaluate(FAULTS)
    return found
