/* The navigation of a version: groups that close and remember, a filter, and the whole list of a
   large version. Without script each page lists what is around it, and the overview leads to all. */
(function () {
  "use strict";
  var say = window.portolanText;
  var nav = document.querySelector("[data-nav]");
  if (!nav) {
    return;
  }
  var base = document.documentElement.getAttribute("data-root") || "";
  var here = nav.getAttribute("data-nav-here");
  var tools = document.querySelector("[data-nav-tools]");
  var scroll = nav.parentElement;
  var SHOWN = 300;
  var MANY = 300;
  var AROUND = 120;
  var METHOD = /^(get|post|put|patch|delete|head|options|trace|query)$/;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  /* ── what readers opened and closed, and whether they want to see paths: per product ── */
  var key = "portolan-nav:" + nav.getAttribute("data-nav");
  var memory = {};
  try {
    memory = JSON.parse(localStorage.getItem(key)) || {};
  } catch (unreadable) {
    /* as if nothing was remembered */
  }
  memory.open = memory.open || {};
  function remember() {
    try {
      localStorage.setItem(key, JSON.stringify(memory));
    } catch (blocked) {
      /* not remembered */
    }
  }

  /* ── groups: read from the page, or made from the script of a large version ── */
  function entryOf(item) {
    var link = item.querySelector("a");
    var method = link.querySelector(".method");
    return {
      item: item,
      method: method ? method.textContent : "",
      title: link.querySelector(".nav-name").textContent,
      route: link.title,
      here: link.hasAttribute("aria-current"),
    };
  }
  function fromPage() {
    return Array.prototype.map.call(nav.querySelectorAll("[data-nav-section]"), function (head) {
      var list = head.nextElementSibling;
      list = list && list.matches("ul") ? list : null;
      return {
        id: head.getAttribute("data-nav-section"),
        title: head.textContent,
        head: head,
        list: list,
        filled: true,
        entries: list ? Array.prototype.map.call(list.children, entryOf) : [],
      };
    });
  }
  function fromScript(data) {
    nav.replaceChildren();
    return data.sections.map(function (row) {
      if (row[0]) {
        nav.append(element("p", "nav-part", row[0]));
      }
      var group = {
        id: row[1],
        title: row[2],
        head: element("p", "nav-section nav-level-" + row[3], row[2]),
        list: null,
        filled: false,
        entries: row[4].map(function (e) {
          var path = data.folder + e[3] + ".html";
          return {
            method: e[0],
            title: e[1] || e[0] + " " + e[2],
            route: e[2],
            path: path,
            old: e[4] === 1,
            here: path === here,
          };
        }),
      };
      if (row[5]) {
        group.own = { method: "", title: say("script.overview"), route: "", path: data.folder + row[5] + ".html" };
        group.own.here = group.own.path === here;
      }
      nav.append(group.head);
      if (group.entries.length || group.own) {
        group.list = element("ul", "nav-list nav-operations nav-level-" + row[3]);
        nav.append(group.list);
      }
      return group;
    });
  }
  function itemOf(entry) {
    if (!entry.item) {
      var link = element("a");
      link.href = base + entry.path;
      if (entry.route) {
        link.title = entry.route;
      }
      if (entry.here) {
        link.setAttribute("aria-current", "page");
      }
      if (entry.method) {
        var kind = entry.method.toLowerCase().replace(/[^a-z]/g, "");
        link.append(element("span", "method method-" + kind, entry.method), " ");
      }
      var name = element("span", "nav-name" + (entry.old ? " nav-old" : ""), entry.title);
      if (entry.old) {
        name.append(element("span", "visually-hidden", " (deprecated)"));
      }
      link.append(name);
      entry.item = element("li");
      entry.item.append(link);
    }
    return entry.item;
  }
  /* Where the page is in a group; one that is a part of another page stands where that does. */
  function placeIn(entries) {
    var whole = here.replace(/--.*$/, ".html");
    return entries.findIndex(function (entry) {
      return entry.here || entry.path === whole;
    });
  }
  /* Of very many, those around the page: the others cost every page its speed. */
  function fill(group, whole) {
    if (group.filled && !whole) {
      return;
    }
    group.filled = true;
    var size = group.entries.length;
    var count = whole || size <= MANY ? size : AROUND;
    var from = Math.max(0, Math.min(placeIn(group.entries) - AROUND / 2, size - count));
    var items = group.entries.slice(from, from + count).map(itemOf);
    if (from > 0) {
      items.unshift(rest(group, group.entries[from - 1]));
    }
    if (from + count < size) {
      items.push(rest(group, group.entries[from + count]));
    }
    if (group.own) {
      items.unshift(itemOf(group.own));
    }
    group.list.replaceChildren.apply(group.list, items);
  }
  function rest(group, next) {
    var item = element("li", "nav-rest");
    var button = element("button", "", say("script.show_all", { count: group.entries.length }));
    button.type = "button";
    button.addEventListener("click", function () {
      fill(group, true);
      next.item.querySelector("a").focus();
    });
    item.append(button);
    return item;
  }
  function show(group, open) {
    if (open) {
      fill(group);
    }
    group.list.hidden = !open;
    group.button.setAttribute("aria-expanded", String(open));
  }
  function isOpen(group) {
    return group.button.getAttribute("aria-expanded") === "true";
  }

  /* What scrolls: the list below the filter; all where the window is low or there is no filter. */
  function scroller() {
    return getComputedStyle(scroll).overflowY === "auto" ? scroll : document.getElementById("sidebar");
  }
  function findCurrent() {
    var area = scroller();
    var current = nav.querySelector("ul:not([hidden]) [aria-current]");
    if (area && current) {
      var place = current.getBoundingClientRect().top - area.getBoundingClientRect().top;
      if (place > area.clientHeight * 0.7 || place < 0) {
        area.scrollTop += place - area.clientHeight / 3;
        /* No half of a line looks out at the top. */
        var edge = area.getBoundingClientRect().top;
        var cut = Array.prototype.find.call(
          scroll.querySelectorAll(".nav-section, ul:not([hidden]) > li"),
          function (line) {
            return line.getBoundingClientRect().bottom > edge;
          }
        );
        area.scrollTop += Math.min(0, cut.getBoundingClientRect().top - edge);
      }
    }
  }

  function start(groups, large) {
    var closable = groups.filter(function (group) {
      return group.list;
    });
    var searching = false;

    closable.forEach(function (group, i) {
      var button = element("button", "", group.title);
      button.type = "button";
      group.list.id = "nav-" + i;
      button.setAttribute("aria-controls", group.list.id);
      if (large && group.entries.length) {
        var count = element("span", "nav-note", String(group.entries.length));
        button.append(" ", count);
      }
      group.button = button;
      group.head.replaceChildren(button);
      group.current = placeIn(group.entries.concat(group.own || [])) >= 0;
      var usual = !large && group.id !== "all.schemas";
      var kept = memory.open[group.id];
      show(group, group.current || (kept === undefined ? usual : kept === 1));
      button.addEventListener("click", function () {
        var open = !isOpen(group);
        show(group, open);
        if (!searching) {
          memory.open[group.id] = open ? 1 : 0;
          remember();
          tell();
        }
      });
    });

    /* ── tools: filter, paths, all groups ── */
    var field = element("input");
    field.type = "search";
    field.placeholder = say("script.filter_operations");
    field.setAttribute("aria-label", say("script.filter_operations_by"));
    field.setAttribute("autocomplete", "off");
    field.setAttribute("spellcheck", "false");
    var said = element("p", "nav-said");
    said.setAttribute("role", "status");
    var buttons = element("div", "nav-switches");
    var paths = element("button", "", say("script.show_paths"));
    paths.type = "button";
    function showPaths(on) {
      nav.classList.toggle("nav-paths", on);
      paths.setAttribute("aria-pressed", String(on));
    }
    showPaths(memory.paths === 1);
    paths.addEventListener("click", function () {
      memory.paths = memory.paths === 1 ? 0 : 1;
      showPaths(memory.paths === 1);
      remember();
    });
    var every = element("button");
    every.type = "button";
    function tell() {
      every.textContent = closable.some(isOpen) ? say("script.collapse_all") : say("script.expand_all");
    }
    tell();
    every.addEventListener("click", function () {
      var open = !closable.some(isOpen);
      closable.forEach(function (group) {
        show(group, open);
        memory.open[group.id] = open ? 1 : 0;
      });
      remember();
      tell();
    });
    buttons.append(paths);
    if (closable.length > 1) {
      buttons.append(every);
    }
    if (tools) {
      tools.replaceChildren(field, said, buttons);
    }

    /* A word is to be found in summary or path; that of a method only as a whole word. */
    function test(word) {
      if (METHOD.test(word)) {
        var whole = new RegExp("(^|[^a-z0-9])" + word + "($|[^a-z0-9])");
        return function (text) {
          return whole.test(text);
        };
      }
      return function (text) {
        return text.includes(word);
      };
    }
    function textOf(entry) {
      entry.text = entry.text || (entry.method + " " + entry.title + " " + entry.route).toLowerCase();
      return entry.text;
    }
    function filter() {
      var tests = field.value.toLowerCase().split(/\s+/).filter(Boolean).map(test);
      var before = searching;
      searching = tests.length > 0;
      buttons.hidden = searching;
      scroll.classList.toggle("nav-searching", searching);
      var found = 0;
      groups.forEach(function (group) {
        var fits = searching
          ? group.entries.filter(function (entry) {
              return tests.every(function (fit) {
                return fit(textOf(entry));
              });
            })
          : group.entries;
        group.head.hidden = searching && fits.length === 0;
        if (!group.list) {
          return;
        }
        if (searching) {
          if (group.before === undefined) {
            group.before = isOpen(group);
          }
          var shown = fits.slice(0, Math.max(0, SHOWN - found));
          group.filled = false;
          group.list.replaceChildren.apply(group.list, shown.map(itemOf));
          group.list.hidden = shown.length === 0;
          group.button.setAttribute("aria-expanded", String(shown.length > 0));
          found += fits.length;
        } else if (group.before !== undefined) {
          group.filled = false;
          group.list.replaceChildren();
          show(group, group.before);
          group.before = undefined;
        }
      });
      nav.querySelectorAll(".nav-part").forEach(function (part) {
        part.hidden = searching;
      });
      said.textContent = !searching
        ? ""
        : found === 0
          ? say("script.nothing_fits")
          : found > SHOWN
            ? say("script.found_first", { count: found, shown: SHOWN })
            : say("script.found", { count: found });
      if (searching) {
        scroller().scrollTop = 0;
      } else if (before) {
        findCurrent();
      }
    }
    field.addEventListener("input", filter);
    field.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && field.value) {
        field.value = "";
        filter();
        event.stopPropagation();
        event.preventDefault();
      } else if (event.key === "Enter" && searching) {
        var first = nav.querySelector("ul:not([hidden]) a");
        if (first) {
          first.click();
        }
      }
    });

    /* Arrows lead through field, groups and operations. */
    scroll.parentElement.addEventListener("keydown", function (event) {
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      var stops = Array.prototype.filter.call(
        scroll.parentElement.querySelectorAll(
          "[data-nav-tools] input, [data-nav] .nav-section:not([hidden]) > button, [data-nav] ul:not([hidden]) a"
        ),
        function (stop) {
          return stop.checkVisibility ? stop.checkVisibility() : true;
        }
      );
      var to = stops[stops.indexOf(document.activeElement) + step];
      if (to && stops.includes(document.activeElement)) {
        to.focus();
        event.preventDefault();
      }
    });

    nav.classList.add("nav-ready");

    findCurrent();
    return field;
  }

  var later = nav.getAttribute("data-nav-script");
  if (window.portolanNav) {
    start(fromScript(window.portolanNav), true);
  } else if (later) {
    /* So many that the list is loaded only for those who want it. */
    var ask = element("button", "button nav-ask", say("script.filter_all"));
    ask.type = "button";
    var answer = element("p", "nav-said");
    answer.setAttribute("role", "status");
    ask.addEventListener("click", function () {
      ask.disabled = true;
      answer.textContent = say("script.loading");
      var script = element("script");
      script.src = later;
      script.onload = function () {
        start(fromScript(window.portolanNav), true).focus();
      };
      script.onerror = function () {
        ask.disabled = false;
        answer.textContent = say("script.list_missing");
      };
      document.head.append(script);
    });
    (tools || nav).prepend(ask, answer);
  } else {
    start(fromPage(), false);
  }
})();
