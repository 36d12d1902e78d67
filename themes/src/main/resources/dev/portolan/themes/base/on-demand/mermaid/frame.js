/*
 * Draws diagrams for draw.js, the only one it listens to. What it is sent is one text and colours;
 * what it gives back is text. It can reach neither the page nor the network.
 */
(function () {
  "use strict";
  var page = window.parent;
  var count = 0;

  /* An image wants XML; Mermaid gives HTML. */
  function xml(text) {
    var svg = new DOMParser().parseFromString(text, "text/html").querySelector("svg");
    svg.querySelectorAll("style").forEach(function (style) {
      style.removeAttribute("nonce");
    });
    var box = svg.viewBox.baseVal;
    svg.setAttribute("width", box.width);
    svg.setAttribute("height", box.height);
    svg.style.maxWidth = "";
    var title = svg.querySelector("title");
    return { title: title ? title.textContent : "", svg: new XMLSerializer().serializeToString(svg), width: box.width, height: box.height };
  }

  function draw(job) {
    window.mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
      deterministicIds: true,
      maxTextSize: 50000,
      maxEdges: 500,
      fontFamily: "system-ui, sans-serif",
      theme: "base",
      darkMode: job.dark,
      themeVariables: job.colours,
      secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering", "dompurifyConfig", "fontFamily", "altFontFamily", "themeCSS"],
    });
    return window.mermaid.render("d" + ++count, job.source).then(function (drawn) {
      return xml(drawn.svg);
    });
  }

  window.addEventListener("message", function (event) {
    if (event.source !== page) {
      return;
    }
    var job = event.data;
    draw(job).then(
      function (drawn) {
        page.postMessage({ id: job.id, drawn: drawn }, "*");
      },
      function (error) {
        document.body.replaceChildren();
        page.postMessage({ id: job.id, error: String((error && error.message) || error) }, "*");
      },
    );
  });
  page.postMessage({ ready: Boolean(window.mermaid) }, "*");
})();
