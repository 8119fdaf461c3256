// A short name in what Streamlit and Plotly draw themselves (chips, options, folds, buttons, messages, axes) has what it
// stands for as its hint; the HTML of the product brings its own.
(() => {
  const { names, pattern } = window.wpNames;
  const shorts = new RegExp(pattern, "g");
  const HAS_ITS_OWN = "abbr, code, script, style, textarea, [data-testid=stHtml], .hoverlayer";
  // Plotly lays areas over its axes that take the pointer: its letters are found under it by their place.
  const said = (text) => [...new Set(text.match(shorts))].filter((each) => each in names);

  function told(node) {
    const drawn = node.parentElement?.closest("svg text");
    const place = drawn || node.parentElement;
    if (!place || place.closest(HAS_ITS_OWN)) return;
    const hint = said(node.data).map((each) => `${each}: ${names[each]}`).join("\n");
    if (drawn) return hint && !drawn.querySelector("title") && drawn.append(titled(drawn, hint));
    if (hint ? place.title !== hint : place.dataset.wpHint) place.title = hint;
    if (hint) place.dataset.wpHint = "";
  }

  function titled(drawn, hint) {
    const title = document.createElementNS(drawn.namespaceURI, "title");
    title.textContent = hint;
    drawn.style.pointerEvents = "all";
    return title;
  }

  function walk() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.parentElement?.localName !== "title") told(walker.currentNode);
  }

  window.wpWatched?.disconnect();
  let waiting = 0;
  window.wpWatched = new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(walk, 200);
  });
  window.wpWatched.observe(document.body, { childList: true, subtree: true, characterData: true });
  walk();
})();
