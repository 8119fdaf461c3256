// Streamlit's own English, for which it has no setting, in the language of the page.
window.wpStreamlit ??= (() => {
  const NAMES = ["aria-label", "title", "placeholder", "aria-description"];
  let exact = {}, shaped = [];

  function said(text) {
    const bare = text.trim();
    if (!bare) return null;
    if (Object.hasOwn(exact, bare)) return text.replace(bare, exact[bare]);
    for (const [shape, words] of shaped) {
      const found = bare.match(shape);
      if (found) return words.replace("{of}", () => found[1]);
    }
    return null;
  }

  function mend(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.parentElement?.closest(".stHtml, script, style") ? null : said(node.data);
      if (words !== null && words !== node.data) node.data = words;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.closest(".stHtml, .stPlotlyChart")) return;
    for (const name of NAMES) {
      const words = node.hasAttribute(name) ? said(node.getAttribute(name)) : null;
      if (words !== null && words !== node.getAttribute(name)) node.setAttribute(name, words);
    }
    for (const child of node.childNodes) mend(child);
  }

  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(mend);
      else if (type === "characterData" || NAMES.some((name) => target.hasAttribute(name))) mend(target);
    }
  });

  return (words) => {
    observer.disconnect();
    const pairs = Object.entries(words);
    exact = Object.fromEntries(pairs.filter(([english]) => !english.includes("{of}")));
    const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    shaped = pairs.filter(([english]) => english.includes("{of}"))
      .map(([english, own]) => [new RegExp(`^${english.split("{of}").map(literal).join("(.+)")}$`), own]);
    if (!pairs.length) return;
    mend(document.body);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES });
  };
})();
