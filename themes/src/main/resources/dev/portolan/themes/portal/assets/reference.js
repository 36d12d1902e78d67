/* Reference pages: what script adds. Each page reads completely without it. */
(function () {
  "use strict";

  /* ── a link into a closed part opens it ── */
  function reveal() {
    var id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch (malformed) {
      return;
    }
    var target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    var opened = false;
    var own = target.matches(".answer") && target.querySelector("details:not([open])");
    if (own) {
      own.open = true;
    }
    for (var part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS" && !part.open) {
        part.open = true;
        opened = true;
      }
    }
    if (opened) {
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  /* ── everything is printed ── */
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.slice.call(document.querySelectorAll("main details:not([open])"));
    closed.forEach(function (part) {
      part.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (part) {
      part.open = false;
    });
  });

  /* ── the list of operations, cut down by words of title, method and path ── */
  var filter = document.querySelector("[data-nav-filter]");
  if (filter) {
    var field = filter.querySelector("input");
    var none = filter.querySelector("[role=status]");
    var sections = Array.prototype.slice.call(document.querySelectorAll("[data-nav-section]"));
    var list = sections.map(function (section) {
      return {
        section: section,
        open: section.open,
        items: Array.prototype.map.call(section.querySelectorAll("li"), function (item) {
          var link = item.querySelector("a");
          return { item: item, text: (link.textContent + " " + link.title).toLowerCase() };
        }),
      };
    });
    filter.hidden = false;
    var update = function () {
      var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      var found = 0;
      list.forEach(function (group) {
        var left = 0;
        group.items.forEach(function (entry) {
          var fits = words.every(function (word) {
            return entry.text.includes(word);
          });
          entry.item.hidden = !fits;
          left += fits ? 1 : 0;
        });
        group.section.hidden = left === 0;
        group.section.open = words.length > 0 || group.open;
        found += left;
      });
      none.textContent = found === 0 ? "No operation fits." : "";
    };
    field.addEventListener("input", update);
    field.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && field.value) {
        field.value = "";
        update();
        event.stopPropagation();
      }
    });
  }

  /* ── [ and ] lead to the neighbouring operations ── */
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
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
