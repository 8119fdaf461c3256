// An open page whose visit is over says so and leads to the sign-in: its connection is closed, and the server lets it in no
// more.
(() => {
  if (window.wpDoor) return;
  window.wpDoor = true;
  const said = () => document.querySelector("[data-wp-ended]")?.dataset.wpEnded;
  const app = () => document.querySelector('[data-testid="stApp"]');
  let asking = false;

  async function look() {
    const words = said();
    const link = document.querySelector(".wp-ended a");
    if (link) {
      // Streamlit says in its own words, over ours, that it was refused.
      document.querySelector('[role="dialog"] [aria-label="Close"]')?.click();
      if (document.activeElement === document.body) link.focus();
      return;
    }
    if (asking || !words || !app() || app().dataset.testConnectionState === "CONNECTED") return;
    asking = true;
    try {
      const answer = await fetch("_stcore/health", { cache: "no-store" });
      if (answer.status === 401) show(JSON.parse(words));
    } catch {
      // Nobody answers: Streamlit says so itself, and we ask again.
    }
    asking = false;
  }

  function show({ text, action, start, base }) {
    const box = document.body.appendChild(document.createElement("div"));
    box.className = "wp-ended";
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-label", text);
    const line = box.appendChild(document.createElement("p"));
    line.textContent = text;
    const link = box.appendChild(document.createElement("a"));
    link.textContent = action;
    link.href = start + encodeURIComponent(location.pathname.slice(base.length) + location.search);
    link.focus();
  }

  setInterval(look, 1000);
})();
