// The side bar of a narrow window folds by itself, and the whole screen is a press away.
(() => {
  if (window.wpSidebar) return;
  window.wpSidebar = true;
  const narrow = matchMedia("(max-width: 1000px)");
  const bar = () => document.querySelector('[data-testid="stSidebar"]');
  const open = () => bar()?.dataset.collapsed === "false";
  const drawing = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== "notRunning";

  // While the page is being set up Streamlit draws the bar late, and opens it once more when it remembers that it was.
  let asked = false;
  function fold(again) {
    if (asked && again) return;
    const settled = bar() && !drawing();
    if (open()) bar().querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
    if (again) setTimeout(() => narrow.matches && fold(settled ? again - 1 : again), 150);
  }

  narrow.addEventListener("change", () => narrow.matches && fold(0));
  if (narrow.matches) fold(6);

  document.addEventListener("click", (event) => {
    const target = event.target;
    asked ||= event.isTrusted && Boolean(target.closest?.('[data-testid="stExpandSidebarButton"]'));
    // Whoever chose a page, or presses beside the open bar, wants to see what it covers.
    const chose = target.closest?.('[data-testid="stSidebar"] [data-testid="stPageLink-NavLink"]');
    const beside = target.closest?.('[data-testid="stMain"]');
    if (narrow.matches && (chose || beside) && event.isTrusted) fold(0);
    if (!target.closest?.("[data-fullscreen]")) return;
    if (document.fullscreenElement) return document.exitFullscreen();
    document.documentElement.requestFullscreen?.().then(() => open() && fold(0));
  });
})();
