/* The search dialog. It loads search/index.js, a classic script, so that it works from a disk too. */
(function () {
  "use strict";
  var base = document.documentElement.getAttribute("data-root") || "";
  var LIMIT = { Product: 5, Operation: 8, Document: 5, Section: 5, Schema: 5, Page: 4 };
  /* What a group is worth before another one that fits as well. */
  var LEAD = { Product: 4, Operation: 5, Document: 3, Section: 0, Schema: 1, Page: 2 };
  var entries = null;
  var dialog;
  var input;
  var list;
  var note;
  var options = [];
  var at = -1;

  /* ── words ── */
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  function words(text) {
    return plain(text)
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  }

  /* True if b is a with at most `most` letters changed, added, dropped or swapped. */
  function near(a, b, most) {
    if (Math.abs(a.length - b.length) > most) {
      return false;
    }
    var before = [];
    var row = [];
    var i;
    var j;
    for (j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    var older;
    for (i = 1; i <= a.length; i++) {
      older = before;
      before = row;
      row = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        var cost = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return false;
      }
    }
    return row[b.length] <= most;
  }

  /* True if b begins with a, but for one letter. */
  function nearStart(a, b) {
    for (var length = a.length - 1; length <= a.length + 1 && length < b.length; length++) {
      if (near(a, b.slice(0, length), 1)) {
        return true;
      }
    }
    return false;
  }

  /* How well a word of the query fits the words of an entry: 0 not at all. */
  function fit(word, among) {
    var best = 0;
    for (var i = 0; i < among.length; i++) {
      var other = among[i];
      if (other === word) {
        return 10;
      }
      if (best < 7 && other.startsWith(word)) {
        best = 7;
      } else if (best < 3 && word.length > 2 && other.includes(word)) {
        best = 3;
      } else if (best < 2 && word.length > 3) {
        var most = word.length > 7 ? 2 : 1;
        if (near(word, other, most)) {
          best = 2;
        } else if (nearStart(word, other)) {
          best = 1.5;
        }
      }
    }
    return best;
  }

  /* ── the index ── */
  function read(index) {
    return index.entries.map(function (row, i) {
      var entry = {
        order: i,
        kind: index.kinds[row[0]],
        title: row[1],
        where: index.places[row[2]],
        path: row[3],
        method: row[4] || "",
        route: row[5] || "",
        old: Boolean(row[7]),
      };
      entry.joined = plain(row[1]).toLowerCase();
      entry.id = (row[6] || "").toLowerCase();
      entry.titleWords = words(row[1]);
      entry.words = words((row[6] || "") + " " + entry.route + " " + entry.where).concat(
        entry.method ? [entry.method.toLowerCase()] : []
      );
      entry.routeText = entry.route.toLowerCase();
      return entry;
    });
  }
  function load() {
    if (entries) {
      return Promise.resolve();
    }
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = base + "search/index.js";
      script.onload = function () {
        entries = read(window.portolanIndex);
        window.portolanIndex = null;
        resolve();
      };
      script.onerror = reject;
      document.head.append(script);
    });
  }

  /* ── finding ── */
  /* The product of this page comes first: its folder is the first part of the page's own path. */
  var depth = base.split("../").length - 1;
  var here = depth > 0 ? location.pathname.split("/").slice(-depth - 1)[0] : "";
  var METHODS = /^(get|post|put|patch|delete|head|options|trace|query)\s+(?=\/)/i;
  function score(entry, query) {
    var total = 0;
    if (query.route) {
      if (!entry.route || (query.method && entry.method.toLowerCase() !== query.method)) {
        return 0;
      }
      var route = entry.routeText;
      if (route === query.route || query.pattern(route)) {
        total = 100;
      } else if (route.startsWith(query.route)) {
        total = 60;
      } else if (route.includes(query.route)) {
        total = 30;
      } else {
        return 0;
      }
      total -= route.length / 50;
    } else {
      for (var i = 0; i < query.words.length; i++) {
        var word = query.words[i];
        var inTitle = fit(word, entry.titleWords) * 2;
        var elsewhere = inTitle === 20 ? 0 : fit(word, entry.words);
        if (!inTitle && !elsewhere) {
          return 0;
        }
        total += Math.max(inTitle, elsewhere);
      }
      total = total / query.words.length;
      if (entry.joined === query.text || entry.id === query.text) {
        total += 30;
      } else if (entry.joined.startsWith(query.text)) {
        total += 8;
      }
      total += entry.kind === "Product" ? 3 : entry.kind === "Section" ? -1 : 0;
      total -= entry.titleWords.length / 10;
    }
    if (here && entry.path.startsWith(here + "/")) {
      total += 2;
    }
    return entry.old ? total * 0.6 : total;
  }
  function parse(text) {
    var trimmed = text.trim();
    var method = (METHODS.exec(trimmed) || [])[1];
    var route = method ? trimmed.replace(METHODS, "") : trimmed;
    var query = { text: plain(trimmed).toLowerCase(), words: words(trimmed) };
    if (route.startsWith("/") && route.length > 1) {
      query.route = route.toLowerCase().replace(/\/+$/, "");
      query.method = method ? method.toLowerCase() : "";
      var parts = query.route.split("/");
      /* /refunds/42 finds /refunds/{id} */
      query.pattern = function (other) {
        var others = other.split("/");
        return (
          others.length === parts.length &&
          others.every(function (part, i) {
            return part === parts[i] || (/^\{.*\}$/.test(part) && parts[i] !== "");
          })
        );
      };
    }
    return query;
  }
  function find(text) {
    var query = parse(text);
    if (!query.words.length) {
      return [];
    }
    var found = [];
    entries.forEach(function (entry) {
      var points = score(entry, query);
      if (points > 0) {
        found.push({ entry: entry, points: points });
      }
    });
    found.sort(function (a, b) {
      return b.points - a.points || a.entry.order - b.entry.order;
    });
    var groups = new Map();
    found.forEach(function (hit) {
      var group = groups.get(hit.entry.kind);
      if (!group) {
        group = { kind: hit.entry.kind, hits: [], total: 0, points: hit.points + LEAD[hit.entry.kind] };
        groups.set(hit.entry.kind, group);
      }
      group.total++;
      if (group.hits.length < LIMIT[hit.entry.kind]) {
        group.hits.push(hit.entry);
      }
    });
    return Array.from(groups.values()).sort(function (a, b) {
      return b.points - a.points;
    });
  }

  /* ── showing; never as markup ── */
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
  function marked(title, query) {
    var span = element("span", "search-title");
    var lower = title.toLowerCase();
    var spots = [];
    (query.route ? [] : query.words).forEach(function (word) {
      var i = lower.indexOf(word);
      if (i >= 0) {
        spots.push([i, i + word.length]);
      }
    });
    spots.sort(function (a, b) {
      return a[0] - b[0];
    });
    var done = 0;
    spots.forEach(function (spot) {
      if (spot[0] >= done) {
        span.append(title.slice(done, spot[0]), element("mark", "", title.slice(spot[0], spot[1])));
        done = spot[1];
      }
    });
    span.append(title.slice(done));
    return span;
  }
  var PLURAL = {
    Product: "Products",
    Operation: "Operations",
    Document: "Documents",
    Section: "Sections",
    Schema: "Schemas",
    Page: "Pages",
  };
  function show() {
    var text = input.value;
    var query = parse(text);
    list.replaceChildren();
    options = [];
    at = -1;
    if (!entries || !query.words.length) {
      note.textContent = entries ? "Find products, operations, schemas and guides. Try a word, or a call such as GET /accounts." : "Loading…";
      note.hidden = false;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      return;
    }
    var groups = find(text);
    groups.forEach(function (group) {
      var kind = group.kind;
      var box = element("div");
      box.setAttribute("role", "group");
      var heading = element("div", "search-group", PLURAL[kind] + (group.total > group.hits.length ? " · " + group.total : ""));
      heading.id = "search-" + kind;
      heading.setAttribute("role", "presentation");
      box.setAttribute("aria-labelledby", heading.id);
      box.append(heading);
      group.hits.forEach(function (entry) {
        var option = element("a", "search-option");
        option.href = base + entry.path;
        option.id = "search-option-" + options.length;
        option.tabIndex = -1;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.append(marked(entry.title, query));
        if (entry.old) {
          option.append(element("span", "chip chip-warning", "Deprecated"));
        }
        var where = element("span", "search-where");
        if (entry.route) {
          where.append(
            element("span", "method method-" + entry.method.toLowerCase().replace(/[^a-z]/g, ""), entry.method),
            " ",
            element("code", "", entry.route),
            " "
          );
        }
        where.append(entry.where);
        if (where.textContent) {
          option.append(where);
        }
        option.addEventListener("mousemove", function () {
          choose(options.indexOf(option), false);
        });
        option.addEventListener("click", close);
        box.append(option);
        options.push(option);
      });
      list.append(box);
    });
    note.hidden = options.length > 0;
    if (!options.length) {
      note.replaceChildren("Nothing found for “" + text.trim() + "”. ");
      var all = element("a", "", "Browse everything from A to Z");
      all.href = base + "search/index.html";
      note.append(all);
    }
    input.setAttribute("aria-expanded", String(options.length > 0));
    list.scrollTop = 0;
    choose(options.length ? 0 : -1, true);
  }
  function choose(next, scroll) {
    if (options[at]) {
      options[at].setAttribute("aria-selected", "false");
    }
    at = next;
    if (options[at]) {
      options[at].setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", options[at].id);
      if (scroll) {
        options[at].scrollIntoView({ block: "nearest" });
      }
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }
  function keys(event) {
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      var step = event.key === "ArrowDown" ? 1 : options.length - 1;
      choose((at + step) % options.length, true);
    } else if (event.key === "Escape") {
      event.preventDefault(); /* a search field would only be emptied */
      close();
    } else if (event.key === "Enter" && options[at]) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        window.open(options[at].href, "_blank", "noopener");
      } else {
        var href = options[at].href;
        close();
        location.href = href;
      }
    }
  }
  function close() {
    dialog.close();
  }
  function build() {
    dialog = element("dialog", "search-dialog");
    dialog.setAttribute("aria-label", "Search");
    var bar = element("div", "search-bar");
    var glass = document.querySelector("[data-search] .icon");
    if (glass) {
      bar.append(glass.cloneNode(true));
    }
    input = element("input");
    input.type = "search";
    input.placeholder = "Search";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-label", "Search");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", "search-results");
    input.setAttribute("aria-autocomplete", "list");
    bar.append(input, element("kbd", "", "Esc"));
    list = element("div", "search-results");
    list.id = "search-results";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Results");
    note = element("p", "search-note");
    note.setAttribute("aria-live", "polite");
    var help = element("div", "search-keys");
    [["↑ ↓", "choose"], ["Enter", "open"], ["Esc", "close"]].forEach(function (pair) {
      var item = element("span");
      item.append(element("kbd", "", pair[0]), " " + pair[1]);
      help.append(item);
    });
    dialog.append(bar, list, note, help);
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) {
        close();
      }
    });
    input.addEventListener("input", show);
    input.addEventListener("keydown", keys);
    document.body.append(dialog);
  }
  function open() {
    if (!dialog) {
      build();
    }
    if (!dialog.open) {
      dialog.showModal();
    }
    input.select();
    show();
    load().then(show, function () {
      location.href = base + "search/index.html";
    });
  }
  window.portolanSearch = { open: open };
})();
