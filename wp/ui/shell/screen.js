// Tells the server which kind of window this is; the widths are those of style.css.
export default ({ setStateValue, data }) => {
  const narrow = matchMedia("(max-width: 1000px)");
  const wide = matchMedia("(min-width: 1700px)");
  let told = data;
  const tell = () => {
    const size = narrow.matches ? "tablet" : wide.matches ? "wall" : "desk";
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `wp_screen=${size}; path=/; max-age=31536000; samesite=lax${secure}`;
    if (size !== (told || "desk")) setStateValue("size", size);
    told = size;
  };
  for (const each of [narrow, wide]) each.addEventListener("change", tell);
  tell();
  return () => {
    for (const each of [narrow, wide]) each.removeEventListener("change", tell);
  };
};
