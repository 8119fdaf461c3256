// A day typed into a field counts at Enter, and at Tab out of its last part. Streamlit waits until the focus has gone to
// something outside the field: its label takes it for a moment.
(() => {
  if (window.wpDates) return;
  window.wpDates = true;
  document.addEventListener("keydown", (event) => {
    const part = event.target.closest?.('[data-testid="stDateInput"] [role="spinbutton"]');
    if (!part || event.isComposing) return;
    const field = part.closest('[data-testid="stDateInput"]');
    const parts = [...field.querySelectorAll('[role="spinbutton"]')];
    const leaves = event.key === "Tab" && !event.shiftKey && part === parts.at(-1);
    if (event.key !== "Enter" && !leaves) return;
    event.preventDefault();
    event.stopPropagation();
    const label = field.querySelector('[data-testid="stWidgetLabel"]');
    label.tabIndex = -1;
    label.focus({ preventScroll: true });
    if (leaves) setTimeout(() => field.querySelector("button")?.focus(), 50);
  }, true);
})();
