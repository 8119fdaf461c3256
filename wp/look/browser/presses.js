// Presses on the ways to the next topic and the former one, quicker than the page answers, are made one after the other.
(() => {
  if (window.wpPresses) return;
  window.wpPresses = true;
  const KEYS = { n: "next", p: "before" };
  const button = (name) => document.querySelector(`.st-key-topic_${name} button`);
  const drawing = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== "notRunning";
  const waiting = [];
  let busy = false;

  // A press has arrived when the address names another topic and the page is drawn: one made before brings the former
  // address along. At the first and last topic there is nowhere to go. Where nothing came of it, though the page stands
  // still, Streamlit has lost it to another run: it is made again.
  const TICK = 25, LONGEST = 400, STILL = 60;

  function next(patience) {
    busy = waiting.length > 0;
    if (!busy) return;
    const pressed = button(waiting[0]);
    if (!pressed || pressed.disabled) {
      if (patience && (!pressed || drawing())) return setTimeout(() => next(patience - 1), 50);
      waiting.shift();
      return next(100);
    }
    press(waiting.shift(), 3);
  }

  function press(name, times) {
    const before = location.search;
    button(name)?.click();
    const arrived = (left, still) => {
      const same = location.search === before;
      if (!left || (!same && !drawing())) return next(100);
      if (still > STILL && times > 1 && button(name) && !button(name).disabled) return press(name, times - 1);
      setTimeout(() => arrived(left - 1, same && !drawing() ? still + 1 : 0), TICK);
    };
    arrived(LONGEST, 0);
  }

  function take(event, name) {
    event.stopImmediatePropagation();
    event.preventDefault();
    waiting.push(name);
    if (!busy) next(100);
  }

  addEventListener("click", (event) => {
    const name = event.target.closest?.('[class*="st-key-topic_"]')?.className.match(/st-key-topic_(next|before)/)?.[1];
    if (event.isTrusted && name && event.target.closest("button")) take(event, name);
  }, true);
  addEventListener("keydown", (event) => {
    const name = KEYS[event.key.toLowerCase()];
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], [role=combobox], [role=listbox]");
    const other = event.ctrlKey || event.metaKey || event.altKey;
    if (name && button(name) && !typing && !other) take(event, name);
  }, true);
})();
