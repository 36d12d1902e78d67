/*
 * Shows Mermaid diagrams as pictures. Mermaid itself runs in frame.html, apart from the page: it
 * gets a source and the colours of the theme and gives back an SVG, which the page shows as an
 * image, where nothing in it runs or loads. Until then, and if it fails, readers see the source.
 */
(function () {
  "use strict";
  var here = document.currentScript.src.replace(/[^/]*$/, "");
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var figures = Array.prototype.slice.call(document.querySelectorAll('[data-needs="mermaid"]'));
  var waiting = [];
  var asked = null;
  var frame = null;
  var ready = false;

  /* Beside what the page says: the longest that a drawing may take. */
  var PATIENCE = 10000;
  var timer = 0;

  function start() {
    ready = false;
    frame = document.createElement("iframe");
    frame.className = "mermaid-frame";
    frame.title = "Mermaid";
    frame.tabIndex = -1;
    frame.setAttribute("aria-hidden", "true");
    /* From a disk a frame without an origin may load no scripts; there each file is on its own. */
    if (location.protocol !== "file:") {
      frame.setAttribute("sandbox", "allow-scripts");
    }
    frame.src = here + "frame.html";
    document.body.append(frame);
  }

  /* ── colours: what custom properties come to, as Mermaid can read it ── */
  var canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  function hex(probe, colour) {
    probe.style.color = colour;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    var rgba = canvas.getImageData(0, 0, 1, 1).data;
    return (
      "#" +
      [0, 1, 2]
        .map(function (i) {
          return ("0" + rgba[i].toString(16)).slice(-2);
        })
        .join("")
    );
  }
  /* Sections, branches and slices have one of these each. */
  var HUES = ["accent", "warning", "info", "good", "method-patch", "bad", "method-query", "method-subscribe"];
  var SERIES = ["cScale", "fillType", "git"];
  function colours(figure, light) {
    var probe = document.createElement("span");
    if (light) {
      probe.style.colorScheme = "light";
    }
    figure.append(probe);
    var of = function (name) {
      return hex(probe, "var(--" + name + ")");
    };
    var ink = of("diagram-ink");
    var line = of("diagram-line");
    var box = of("diagram-box");
    var band = of("diagram-band");
    var note = of("diagram-note");
    var mark = of("diagram-mark");
    var grid = of("diagram-grid");
    var paper = of("paper");
    var chosen = {
      background: paper,
      fontSize: "16px",
      primaryColor: box,
      primaryTextColor: ink,
      primaryBorderColor: line,
      secondaryColor: mark,
      secondaryTextColor: ink,
      secondaryBorderColor: line,
      tertiaryColor: band,
      tertiaryTextColor: ink,
      tertiaryBorderColor: grid,
      lineColor: line,
      textColor: ink,
      titleColor: ink,
      mainBkg: box,
      nodeBorder: line,
      clusterBkg: of("wash"),
      clusterBorder: grid,
      edgeLabelBackground: paper,
      noteBkgColor: note,
      noteTextColor: ink,
      noteBorderColor: grid,
      actorBkg: box,
      actorTextColor: ink,
      actorBorder: line,
      labelBoxBkgColor: band,
      activationBkgColor: mark,
      sectionBkgColor: band,
      sectionBkgColor2: band,
      altSectionBkgColor: paper,
      excludeBkgColor: band,
      gridColor: grid,
      taskBkgColor: box,
      taskBorderColor: line,
      activeTaskBkgColor: mark,
      activeTaskBorderColor: line,
      doneTaskBkgColor: band,
      doneTaskBorderColor: grid,
      critBkgColor: note,
      critBorderColor: of("bad"),
      taskTextColor: ink,
      taskTextLightColor: ink,
      taskTextDarkColor: ink,
      taskTextOutsideColor: ink,
      todayLineColor: of("accent"),
      pieOpacity: "1",
      pieStrokeColor: paper,
      pieOuterStrokeColor: grid,
      commitLabelColor: ink,
      commitLabelBackground: band,
      tagLabelColor: ink,
      tagLabelBackground: note,
      tagLabelBorder: grid,
    };
    for (var i = 0; i < 12; i++) {
      var hue = hex(probe, "color-mix(in srgb, var(--" + HUES[i % 8] + ") 30%, var(--paper))");
      SERIES.forEach(function (series) {
        chosen[series + i] = hue;
      });
      chosen["pie" + (i + 1)] = hue;
      chosen["cScaleLabel" + i] = ink;
      chosen["cScaleInv" + i] = line;
      chosen["cScalePeer" + i] = line;
      chosen["gitBranchLabel" + i] = ink;
      chosen["gitInv" + i] = line;
    }
    probe.remove();
    return chosen;
  }

  /* ── what stands on light paper in both schemes: kinds with colours of their own, and others to
     which their author gave some ── */
  var THEMED =
    /^\s*(flowchart|graph|swimlane|sequenceDiagram|classDiagram|stateDiagram|erDiagram|requirement|pie|quadrantChart|block|kanban|gantt|mindmap|timeline|gitGraph|ishikawa)/m;
  var OWN = /\b(fill|color|stroke|background)\s*:|\brgba?\s*\(|%%\{\s*init|\btheme(Variables)?\s*:/i;
  function isLight(source) {
    return OWN.test(source) || !THEMED.test(source);
  }
  function isDark() {
    var chosen = root.getAttribute("data-theme");
    return chosen ? chosen === "dark" : dark.matches;
  }

  /* ── one after another, what is looked at first ── */
  function inView(job) {
    var box = job.figure.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  }
  function next() {
    if (!asked && ready && waiting.length) {
      asked = waiting.splice(Math.max(0, waiting.findIndex(inView)), 1)[0];
      var source = asked.figure.querySelector("pre code").textContent;
      asked.light = isLight(source);
      asked.scheme = isDark();
      timer = setTimeout(giveUp, PATIENCE);
      /* Some kinds are as wide as they are let. */
      frame.style.width = Math.max(600, asked.figure.clientWidth - 32) + "px";
      frame.contentWindow.postMessage(
        {
          id: figures.indexOf(asked.figure),
          source: source,
          dark: asked.scheme && !asked.light,
          colours: colours(asked.figure, asked.light),
        },
        "*",
      );
    }
  }
  /* A source that keeps Mermaid busy costs its own drawing, not those of the others. */
  function giveUp() {
    failed(asked.figure, "drawing it takes too long");
    asked = null;
    frame.remove();
    start();
  }
  function failed(figure, reason) {
    var old = figure.querySelector(".diagram-scroll");
    if (old) {
      old.remove();
    }
    if (!figure.hasAttribute("data-error")) {
      var note = document.createElement("p");
      note.className = "diagram-note";
      note.textContent = figure.getAttribute("data-broken");
      figure.prepend(note);
    }
    figure.setAttribute("data-error", reason);
    figure.querySelector("details").open = true;
  }
  function show(figure, drawn, light) {
    var first = !figure.querySelector(".diagram-scroll");
    var scroll = figure.querySelector(".diagram-scroll") || document.createElement("div");
    var image = scroll.querySelector("img") || document.createElement("img");
    image.alt = (!figure.querySelector("figcaption") && drawn.title) || figure.getAttribute("data-name");
    image.width = Math.ceil(drawn.width);
    image.height = Math.ceil(drawn.height);
    /* A wide one shrinks to the column as long as its text can be read. */
    image.style.minWidth = Math.ceil(drawn.width * 0.65) + "px";
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn.svg);
    if (first) {
      scroll.className = "diagram-scroll" + (light ? " is-light" : "");
      scroll.tabIndex = 0;
      scroll.setAttribute("role", "group");
      scroll.setAttribute("aria-label", image.alt);
      scroll.append(image);
      figure.prepend(scroll);
      figure.querySelector("details").open = false;
    }
  }
  window.addEventListener("message", function (event) {
    if (!frame || event.source !== frame.contentWindow) {
      return;
    }
    if (event.data.ready !== undefined) {
      ready = event.data.ready;
    } else if (asked && event.data.id === figures.indexOf(asked.figure)) {
      clearTimeout(timer);
      var job = asked;
      asked = null;
      if (event.data.drawn) {
        show(job.figure, event.data.drawn, job.light);
        if (job.scheme !== isDark()) {
          waiting.push(job);
        }
      } else {
        failed(job.figure, event.data.error);
      }
    }
    next();
  });

  /* ── when they come near, and again when the scheme changes ── */
  function want(figure) {
    var queued = waiting.some(function (job) {
      return job.figure === figure;
    });
    if (!queued) {
      waiting.push({ figure: figure });
    }
    if (!frame) {
      start();
    }
    next();
  }
  function again() {
    figures.forEach(function (figure) {
      if (figure.querySelector(".diagram-scroll")) {
        want(figure);
      }
    });
  }
  dark.addEventListener("change", again);
  new MutationObserver(again).observe(root, { attributeFilter: ["data-theme"] });
  window.addEventListener("beforeprint", function () {
    figures.forEach(want);
  });
  var near = new IntersectionObserver(
    function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) {
          near.unobserve(entry.target);
          want(entry.target);
        }
      });
    },
    { rootMargin: "600px" },
  );
  figures.forEach(function (figure) {
    near.observe(figure);
  });
})();
