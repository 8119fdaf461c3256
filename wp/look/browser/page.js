// What a page says of itself, and what its forms say of themselves, as data: the policy of the server lets no script run
// that is made up on the way.
(() => {
  const { wpLanguage, wpNames } = document.querySelector("[data-wp-names]").dataset;
  // Streamlit's page says lang="en" whatever it shows.
  document.documentElement.lang = wpLanguage;
  window.wpNames = JSON.parse(wpNames);
})();
