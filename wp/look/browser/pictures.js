// A picture as a file, made by the reader's own browser from what it shows: no server, no outside host.
(() => {
  if (window.wpPictures) return;
  window.wpPictures = true;
  // A file is read without the page's own type; a wider one must not lose the beginnings of labels.
  const MARGIN = 64;
  const SPACE = "http://www.w3.org/2000/svg";

  function drawn(button) {
    const plots = [...document.querySelectorAll(".js-plotly-plot")];
    const before = plots.filter((plot) => plot.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
    return before[before.length - 1];
  }

  function asSvg(plot) {
    const box = plot.getBoundingClientRect();
    const width = box.width + 2 * MARGIN;
    const whole = document.createElementNS(SPACE, "svg");
    whole.setAttribute("xmlns", SPACE);
    whole.setAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    whole.setAttribute("width", width);
    whole.setAttribute("height", box.height);
    whole.setAttribute("viewBox", `${-MARGIN} 0 ${width} ${box.height}`);
    const ground = document.createElementNS(SPACE, "rect");
    ground.setAttribute("x", -MARGIN);
    ground.setAttribute("width", "100%");
    ground.setAttribute("height", "100%");
    ground.setAttribute("fill", getComputedStyle(document.querySelector(".stApp")).backgroundColor);
    whole.append(ground);
    for (const layer of plot.querySelectorAll("svg.main-svg")) {
      const group = document.createElementNS(SPACE, "g");
      for (const child of layer.cloneNode(true).childNodes) group.append(child);
      whole.append(group);
    }
    return { text: new XMLSerializer().serializeToString(whole), width, height: box.height };
  }

  function keep(address, name) {
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) return window.print();
    const button = event.target.closest("[data-picture]");
    if (button) keepPicture(button, 40);
  });

  // On paper a tall picture becomes as small as one A4 sheet asks for, with its heading; below 0.55 it goes over several.
  const SHEET = 530;
  window.addEventListener("beforeprint", () => {
    for (const plot of document.querySelectorAll(".stPlotlyChart")) {
      const height = plot.getBoundingClientRect().height;
      if (height <= SHEET) continue;
      plot.style.zoom = Math.max(0.55, SHEET / height);
      // Whether it may be broken is judged by its size before the zoom: it would leave this sheet empty.
      plot.style.breakInside = "auto";
    }
  });
  window.addEventListener("afterprint", () => {
    for (const plot of document.querySelectorAll(".stPlotlyChart")) plot.style.zoom = plot.style.breakInside = "";
  });

  // A picture that is being drawn anew at this moment is waited for, up to ten seconds: no click is lost.
  function keepPicture(button, patience) {
    const plot = drawn(button);
    if (!plot || !plot.querySelector("svg.main-svg")) {
      if (patience) setTimeout(() => keepPicture(button, patience - 1), 250);
      return;
    }
    const name = `${button.dataset.name}.${button.dataset.picture}`;
    const picture = asSvg(plot);
    const address = URL.createObjectURL(new Blob([picture.text], { type: "image/svg+xml" }));
    if (button.dataset.picture === "svg") return keep(address, name);
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = picture.width * 2;
      canvas.height = picture.height * 2;
      const brush = canvas.getContext("2d");
      brush.scale(2, 2);
      brush.drawImage(image, 0, 0);
      URL.revokeObjectURL(address);
      canvas.toBlob((png) => keep(URL.createObjectURL(png), name), "image/png");
    };
    // Where the browser cannot make a bitmap of it, the drawing itself is kept.
    image.onerror = () => keep(address, `${button.dataset.name}.svg`);
    image.src = address;
  }
})();
