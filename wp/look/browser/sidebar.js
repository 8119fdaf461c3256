// The side bar of a narrow window folds by itself, and the whole screen is a press away.
(() => {
  if (window.wpSidebar) return;
  window.wpSidebar = true;
  const narrow = matchMedia("(max-width: 1000px)");
  const bar = () => document.querySelector('[data-testid="stSidebar"]');
  const open = () => bar()?.dataset.collapsed === "false";
  const drawing = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== "notRunning";

  // While the page is being set up Streamlit draws the bar late, and opens it once more when it remembers that it was.
  // Whoever has asked for it keeps it.
  let asked = false;
  function foldAtFirst(times) {
    if (asked || !times || !narrow.matches) return;
    const settled = bar() && !drawing();
    fold();
    setTimeout(() => foldAtFirst(settled ? times - 1 : times), 150);
  }

  function fold() {
    if (open()) bar().querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  }

  narrow.addEventListener("change", () => narrow.matches && fold());
  foldAtFirst(6);

  document.addEventListener("click", (event) => {
    const target = event.target;
    asked ||= event.isTrusted && Boolean(target.closest?.('[data-testid="stExpandSidebarButton"]'));
    // Whoever chose a page, or presses beside the open bar, wants to see what it covers.
    const chose = target.closest?.('[data-testid="stSidebar"] [data-testid="stPageLink-NavLink"]');
    const beside = target.closest?.('[data-testid="stMain"]');
    if (narrow.matches && (chose || beside) && event.isTrusted) fold();
    if (!target.closest?.("[data-fullscreen]")) return;
    if (document.fullscreenElement) return document.exitFullscreen();
    document.documentElement.requestFullscreen?.().then(() => fold());
  });
})();
