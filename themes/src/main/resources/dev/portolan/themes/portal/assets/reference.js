/* Reference pages: what script adds. Each page reads completely without it. */
(function () {
  "use strict";
  var say = window.portolanText;

  /* ── of several examples of one thing, one at a time ── */
  document.querySelectorAll("[data-choices]").forEach(function (choices) {
    var all = Array.prototype.slice.call(choices.querySelectorAll(".choice"));
    var label = document.createElement("label");
    var select = document.createElement("select");
    var name = document.createElement("span");
    name.className = "visually-hidden";
    name.textContent = say("script.example");
    label.className = "choices-select";
    label.append(name, select);
    all.forEach(function (choice, index) {
      select.add(new Option(choice.dataset.title || say("script.example_number", { number: String(index + 1) }), index));
    });
    function show() {
      all.forEach(function (choice, index) {
        choice.hidden = index !== select.selectedIndex;
      });
    }
    select.addEventListener("change", show);
    choices.prepend(label);
    choices.classList.add("choices-one");
    show();
    window.addEventListener("beforeprint", function () {
      all.forEach(function (choice) {
        choice.hidden = false;
      });
    });
    window.addEventListener("afterprint", show);
  });

  /* ── long code: its first thirty lines, and a button that shows all ── */
  var LINES = 30;
  var SLACK = 4;
  function fold(block) {
    var pre = block.querySelector("pre");
    var lines = pre ? pre.textContent.trimEnd().split("\n").length : 0;
    var button = block.querySelector(":scope > .code-more");
    var long = lines > LINES + SLACK;
    block.classList.toggle("code-folded", long);
    block.classList.toggle("code-whole", lines > LINES && !long);
    if (!long) {
      if (button) {
        button.remove();
      }
      return;
    }
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.className = "code-more";
      button.addEventListener("click", function () {
        var whole = block.classList.toggle("code-whole");
        block.classList.toggle("code-folded", !whole);
        said(button, whole);
      });
      pre.after(button);
    }
    button.lines = lines;
    said(button, false);
  }
  function said(button, whole) {
    button.textContent = whole ? say("script.show_less") : say("script.show_lines", { count: button.lines });
    button.setAttribute("aria-expanded", String(whole));
  }
  document.querySelectorAll(".samples .code").forEach(fold);
  document.addEventListener("portolan-samples", function (event) {
    event.target.querySelectorAll(".code").forEach(fold);
  });

  /* ── try it: the form is loaded when a reader asks for it ── */
  var tryIt = document.querySelector("[data-try-it]");
  if (tryIt) {
    var assets = (document.documentElement.dataset.root || "") + "assets/";
    var status = tryIt.querySelector("[role=status]");
    var add = function (source, then) {
      var script = document.createElement("script");
      script.src = source;
      script.onload = then;
      script.onerror = function () {
        status.textContent = say("script.form_missing");
        tryIt.firstElementChild.addEventListener("click", load, { once: true });
      };
      document.head.append(script);
    };
    var load = function () {
      status.textContent = say("script.loading_form");
      var style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = assets + "try.css";
      style.onload = function () {
        add(assets + "try-messages.js", function () {
          add(assets + "try.js", function () {
            add(tryIt.getAttribute("data-try-it"));
          });
        });
      };
      style.onerror = style.onload;
      document.head.append(style);
    };
    tryIt.firstElementChild.addEventListener("click", load, { once: true });
  }

  /* ── [ and ] lead to the neighbouring operations ── */
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    var off = document.documentElement.hasAttribute("data-no-keys");
    if (typing || off || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var link =
      event.key === "["
        ? document.querySelector(".pager [rel=prev]")
        : event.key === "]"
          ? document.querySelector(".pager [rel=next]")
          : null;
    if (link) {
      link.click();
    }
  });
})();
