// A day typed into a field counts at Enter, and at Tab out of its last part: Streamlit waits until the field is left.
(() => {
  if (window.wpDates) return;
  window.wpDates = true;
  document.addEventListener("keydown", (event) => {
    const part = event.target.closest?.('[data-testid="stDateInput"] [role="spinbutton"]');
    if (!part || event.isComposing) return;
    const parts = [...part.closest('[role="group"]').querySelectorAll('[role="spinbutton"]')];
    if (event.key === "Enter") {
      event.preventDefault();
      part.blur();
      setTimeout(() => part.isConnected && part.focus(), 50);
    } else if (event.key === "Tab" && !event.shiftKey && part === parts.at(-1)) {
      part.blur();
    }
  }, true);
})();
