// The side bar of a narrow window folds by itself, and the whole screen is a press away.
(() => {
  if (window.wpSidebar) return;
  window.wpSidebar = true;
  const narrow = matchMedia("(max-width: 1000px)");
  const bar = () => document.querySelector('[data-testid="stSidebar"]');
  const open = () => bar()?.dataset.collapsed === "false";

  function fold(patience) {
    if (open()) bar().querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
    // Streamlit opens it once more while it starts: what it remembers comes after the first drawing.
    if (patience) setTimeout(() => narrow.matches && fold(patience - 1), 150);
  }

  narrow.addEventListener("change", () => narrow.matches && fold(0));
  if (narrow.matches) fold(8);

  document.addEventListener("click", (event) => {
    const target = event.target;
    // Whoever chose a page, or presses beside the open bar, wants to see what it covers.
    const chose = target.closest?.('[data-testid="stSidebar"] [data-testid="stPageLink-NavLink"]');
    const beside = target.closest?.('[data-testid="stMain"]');
    if (narrow.matches && (chose || beside) && event.isTrusted) fold(0);
    if (!target.closest?.("[data-fullscreen]")) return;
    if (document.fullscreenElement) return document.exitFullscreen();
    document.documentElement.requestFullscreen?.().then(() => open() && fold(0));
  });
})();
