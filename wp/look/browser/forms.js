// What came of a press is brought into view and gets the focus; problems are tied to their fields.
(() => {
  if (window.wpForms) return;
  window.wpForms = true;
  const inside = ":is(input, textarea, button, [role=combobox])";
  const control = (name) => document.querySelector(`.st-key-${CSS.escape(name)} ${inside}`);
  const goTo = (element) => {
    // A problem that lies in no one field takes the focus itself.
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('[class*="st-key-wp_result_"] a[href*="#field-"]');
    if (!link) return;
    const name = link.getAttribute("href").split("#field-")[1];
    const field = control(name) ?? document.getElementById(`field-${name}`);
    if (!field) return;
    event.preventDefault();
    goTo(field);
  });

  function tie() {
    for (const field of document.querySelectorAll("[data-wp-invalid]")) {
      for (const name of ["aria-invalid", "aria-describedby", "data-wp-invalid"]) field.removeAttribute(name);
    }
    for (const problem of document.querySelectorAll("[data-field]")) {
      const field = control(problem.dataset.field);
      if (!field) continue;
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", problem.id);
      field.setAttribute("data-wp-invalid", "");
    }
  }

  let last = 0;
  function show(place, serial, patience) {
    tie();
    if (!serial || serial === last) return;
    const alert = document.querySelector(`.st-key-${place} [data-testid="stAlert"]`);
    if (!alert) {
      if (patience) setTimeout(() => show(place, serial, patience - 1), 100);
      return;
    }
    last = serial;
    alert.tabIndex = -1;
    goTo(alert);
  }

  // Who sits at this browser is told to nobody but this server.
  const known = new Set();
  const secure = location.protocol === "https:" ? ";Secure" : "";
  function remember(cookie) {
    if (known.has(cookie)) return;
    known.add(cookie);
    document.cookie = `${cookie};path=/;max-age=31536000;SameSite=Strict${secure}`;
  }

  // What the page draws in the same run is waited for, up to three seconds.
  function look() {
    waiting = 0;
    for (const { dataset } of document.querySelectorAll("[data-wp-cookie]")) remember(dataset.wpCookie);
    for (const { dataset } of document.querySelectorAll("[data-wp-result]")) show(...JSON.parse(dataset.wpResult), 30);
  }

  let waiting = 0;
  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["data-wp-result", "data-wp-cookie"] };
  new MutationObserver(() => { waiting ||= setTimeout(look, 100); }).observe(document.body, watched);
  look();
})();
