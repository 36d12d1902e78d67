/* What script adds to every page. Each page reads completely without it. */
(function () {
  "use strict";
  var say = window.portolanText;
  var root = document.documentElement;
  var base = root.getAttribute("data-root") || "";

  /* ── colour scheme: system, light, dark ── */
  var themes = ["system", "light", "dark"];
  function theme() {
    return root.getAttribute("data-theme") || "system";
  }
  function label(button) {
    var words = say("script.scheme", { scheme: theme() });
    button.setAttribute("aria-label", words);
    button.title = words;
  }
  document.querySelectorAll("[data-theme-switch]").forEach(function (button) {
    label(button);
    button.addEventListener("click", function () {
      var next = themes[(themes.indexOf(theme()) + 1) % themes.length];
      if (next === "system") {
        root.removeAttribute("data-theme");
      } else {
        root.setAttribute("data-theme", next);
      }
      try {
        localStorage.setItem("portolan-theme", next);
      } catch (blocked) {
        /* not remembered */
      }
      label(button);
    });
  });

  /* ── the navigation as a drawer on narrow screens ── */
  var opener = document.querySelector("[data-drawer]");
  var sidebar = document.getElementById("sidebar");
  if (opener && sidebar) {
    var outside = [".header", "main", ".rail", ".footer"];
    var setDrawer = function (open) {
      document.body.classList.toggle("drawer-open", open);
      opener.setAttribute("aria-expanded", String(open));
      outside.forEach(function (selector) {
        document.querySelectorAll(selector).forEach(function (part) {
          part.inert = open;
        });
      });
      if (open) {
        sidebar.setAttribute("role", "dialog");
        sidebar.setAttribute("aria-modal", "true");
        sidebar.setAttribute("aria-label", say("script.menu"));
        sidebar.querySelector("[data-drawer-close]").focus();
      } else {
        ["role", "aria-modal", "aria-label"].forEach(function (name) {
          sidebar.removeAttribute(name);
        });
        opener.focus();
      }
    };
    var isOpen = function () {
      return document.body.classList.contains("drawer-open");
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-controls", "sidebar");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("click", function (event) {
      event.preventDefault();
      setDrawer(true);
    });
    opener.addEventListener("keydown", function (event) {
      if (event.key === " ") {
        event.preventDefault();
        setDrawer(true);
      }
    });
    document.querySelectorAll("[data-drawer-close]").forEach(function (part) {
      part.addEventListener("click", function () {
        setDrawer(false);
      });
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && isOpen()) {
        setDrawer(false);
      }
    });
    window.matchMedia("(width >= 900px)").addEventListener("change", function (wide) {
      if (wide.matches && isOpen()) {
        setDrawer(false);
      }
    });
  }

  /* The current place in a long navigation, once. */
  if (sidebar) {
    var here = sidebar.querySelector("nav:not(.site-menu) [aria-current]");
    if (here && here.offsetTop > sidebar.clientHeight * 0.7) {
      sidebar.scrollTop = here.offsetTop - sidebar.clientHeight / 3;
    }
  }

  /* ── copy ── */
  function textOf(part) {
    if (part.portolanText) {
      return part.portolanText(); // what is shown is masked
    }
    var named = part.getAttribute("data-copy");
    if (named) {
      return named;
    }
    var code = part.querySelector("pre, code");
    return (code || part).textContent;
  }
  function icon(paths) {
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("aria-hidden", "true");
    paths.forEach(function (d) {
      var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", d);
      svg.append(path);
    });
    return svg;
  }
  var copyIcon = ["M7 7h9.5v9.5H7z", "M13 4.5v-1H3.5V13h1"];
  var doneIcon = ["m4 10.5 4 4 8-9"];
  var said = document.createElement("div");
  said.className = "visually-hidden";
  said.setAttribute("aria-live", "polite");
  document.body.append(said);
  function select(part) {
    var range = document.createRange();
    range.selectNodeContents(part.querySelector("pre, code") || part);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }
  function copied(button, done) {
    button.replaceChildren(icon(done ? doneIcon : copyIcon));
    button.toggleAttribute("data-done", done);
    said.textContent = done ? say("script.copied") : "";
  }
  function copy(part, button) {
    var text = textOf(part);
    var done = function () {
      copied(button, true);
      setTimeout(copied, 2000, button, false);
    };
    var byHand = function () {
      select(part);
      if (document.execCommand("copy")) {
        done();
      } else {
        said.textContent = say("script.selected");
      }
    };
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(done, byHand);
    } else if (part.portolanText) {
      said.textContent = say("script.not_copied");
    } else {
      byHand();
    }
  }
  /* For other scripts: a short text; then(true) once it is copied. */
  window.portolanCopy = function (text, then) {
    var done = function () {
      said.textContent = say("script.copied");
      then(true);
    };
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(done, function () {
        then(false);
      });
    } else {
      then(false);
    }
  };
  /* The page for a language model: its Markdown, or what one reads where that cannot be had. */
  document.querySelectorAll("[data-copy-page]").forEach(function (button) {
    var label = button.querySelector("span");
    var words = label.textContent;
    button.hidden = !(navigator.clipboard && navigator.clipboard.writeText);
    button.addEventListener("click", function () {
      fetch(button.getAttribute("data-copy-page"))
        .then(function (answer) {
          return answer.ok ? answer.text() : Promise.reject(new Error("no twin"));
        })
        .catch(function () {
          return document.querySelector("main").innerText;
        })
        .then(function (text) {
          return navigator.clipboard.writeText(text);
        })
        .then(
          function () {
            label.textContent = say("script.copied");
            said.textContent = say("script.copied");
            setTimeout(function () {
              label.textContent = words;
              said.textContent = "";
            }, 2000);
          },
          function () {
            said.textContent = say("script.not_copied");
          },
        );
    });
  });
  document.querySelectorAll("[data-copy], .prose figure.code, .prose pre").forEach(function (part) {
    if (part.matches("pre") && part.closest(".code")) {
      return;
    }
    var place = part;
    if (part.matches("pre")) {
      place = document.createElement("div");
      place.className = "code";
      place.setAttribute("data-copy", "");
      part.replaceWith(place);
      place.append(part);
    }
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.setAttribute("aria-label", say("script.copy"));
    button.append(icon(copyIcon));
    button.addEventListener("click", function () {
      copy(place, button);
    });
    place.append(button);
  });

  /* Code larger than its box can be scrolled with the keyboard. */
  if ("ResizeObserver" in window) {
    var boxes = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) {
        var part = entry.target;
        if (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight) {
          part.tabIndex = 0;
        }
      });
    });
    document.querySelectorAll(".code pre").forEach(function (part) {
      boxes.observe(part);
    });
  }

  /* ── "On this page": the section that is being read ── */
  var links = Array.prototype.slice.call(document.querySelectorAll(".on-this-page a[href^='#']"));
  var targets = links
    .map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    })
    .filter(Boolean);
  if (targets.length === links.length && links.length > 1 && "IntersectionObserver" in window) {
    var mark = function () {
      var at = 0;
      targets.forEach(function (target, i) {
        if (target.getBoundingClientRect().top < 140) {
          at = i;
        }
      });
      links.forEach(function (link, i) {
        if (i === at) {
          link.setAttribute("aria-current", "true");
        } else {
          link.removeAttribute("aria-current");
        }
      });
    };
    var due = false;
    document.addEventListener(
      "scroll",
      function () {
        if (!due) {
          due = true;
          requestAnimationFrame(function () {
            due = false;
            mark();
          });
        }
      },
      { passive: true }
    );
    mark();
  }

  /* ── what single pages need ── */
  new Set(
    Array.prototype.map.call(document.querySelectorAll("[data-needs]"), function (part) {
      return part.getAttribute("data-needs");
    }),
  ).forEach(function (name) {
    var script = document.createElement("script");
    script.src = base + "assets/" + name + "/draw.js";
    document.head.append(script);
  });

  /* ── search: its script and its index come when asked for ── */
  var loading = false;
  function search() {
    if (window.portolanSearch) {
      window.portolanSearch.open();
    } else if (!loading) {
      loading = true;
      var script = document.createElement("script");
      script.src = base + "assets/search.js";
      script.onload = function () {
        window.portolanSearch.open();
      };
      script.onerror = function () {
        location.href = base + "search/index.html";
      };
      document.head.append(script);
    }
  }
  document.querySelectorAll("[data-search]").forEach(function (field) {
    field.setAttribute("role", "button");
    field.setAttribute("aria-haspopup", "dialog");
    field.addEventListener("click", function (event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        search();
      }
    });
    field.addEventListener("keydown", function (event) {
      if (event.key === " ") {
        event.preventDefault();
        search();
      }
    });
  });
  /* ── keys; a reader can turn those of one letter off (WCAG 2.1.4). Their list comes when asked
     for. ── */
  function keysOn() {
    return !root.hasAttribute("data-no-keys");
  }
  try {
    root.toggleAttribute("data-no-keys", localStorage.getItem("portolan-keys") === "off");
  } catch (blocked) {
    /* all keys work */
  }
  function showHelp() {
    if (window.portolanKeys) {
      window.portolanKeys();
      return;
    }
    var script = document.createElement("script");
    script.src = base + "assets/keys.js";
    script.onload = function () {
      window.portolanKeys();
    };
    document.head.append(script);
  }
  var footer = document.querySelector(".footer-inner");
  if (footer && window.matchMedia("(hover: hover)").matches) {
    var opensHelp = document.createElement("button");
    opensHelp.type = "button";
    opensHelp.className = "keys-open";
    opensHelp.textContent = say("script.keys");
    opensHelp.addEventListener("click", showHelp);
    footer.append(opensHelp);
  }
  document.addEventListener("keydown", function (event) {
    var typing =
      event.target.closest && event.target.closest("input, textarea, select, dialog, [contenteditable]");
    if (typing || !keysOn() || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      showHelp();
    } else if (event.key === "t") {
      var button = document.querySelector("[data-theme-switch]");
      if (button) {
        button.click();
      }
    } else if (event.key === "c") {
      var copies = document.querySelectorAll("[data-samples] > :not([hidden]) .copy");
      if (copies.length) {
        copies[0].click();
      }
    }
  });
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    var slash = event.key === "/" && keysOn() && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    var control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (slash || control) {
      event.preventDefault();
      search();
    }
  });
})();

/* ── the list of products: cut down by words and labels, the state in the URL ── */
(function () {
  "use strict";
  var say = window.portolanText;
  var catalog = document.querySelector("[data-catalog]");
  var cards = catalog ? Array.prototype.slice.call(catalog.querySelectorAll("[data-facets]")) : [];
  if (!cards.length) {
    return;
  }
  var PAGE = 60;
  var filters = catalog.querySelector("[data-filters]");
  var text = catalog.querySelector("[data-filter-text]");
  var clear = catalog.querySelector("[data-clear]");
  var count = catalog.querySelector("[data-count]");
  var none = catalog.querySelector("[data-none]");
  var more = catalog.querySelector("[data-more]");
  var buttons = Array.prototype.slice.call(catalog.querySelectorAll("[data-key]"));
  var all = false;
  var facts = cards.map(function (card) {
    return {
      card: card,
      facets: card.getAttribute("data-facets").split("\n"),
      text: card.textContent.toLowerCase(),
    };
  });

  function state() {
    var chosen = new Map();
    buttons.forEach(function (button) {
      if (button.getAttribute("aria-pressed") === "true") {
        var key = button.dataset.key;
        chosen.set(key, (chosen.get(key) || []).concat(button.dataset.value));
      }
    });
    return chosen;
  }
  /* One value of each chosen key is enough; every word must be there. */
  function fits(fact, chosen, words, except) {
    var right = words.every(function (word) {
      return fact.text.includes(word);
    });
    chosen.forEach(function (values, key) {
      right =
        right &&
        (key === except ||
          values.some(function (value) {
            return fact.facets.includes(key + "=" + value);
          }));
    });
    return right;
  }
  function update() {
    var chosen = state();
    var words = text ? text.value.toLowerCase().split(/\s+/).filter(Boolean) : [];
    var shown = 0;
    facts.forEach(function (fact) {
      var fit = fits(fact, chosen, words);
      shown += fit ? 1 : 0;
      fact.card.hidden = !fit || (!all && shown > PAGE);
    });
    var narrowed = chosen.size > 0 || words.length > 0;
    count.textContent = narrowed
      ? say("script.of", { count: shown, all: cards.length })
      : say("script.number", { count: cards.length });
    none.hidden = shown > 0;
    more.hidden = all || shown <= PAGE;
    more.textContent = say("script.show_all", { count: shown });
    if (clear) {
      clear.hidden = !narrowed;
    }
    buttons.forEach(function (button) {
      var key = button.dataset.key;
      var facet = key + "=" + button.dataset.value;
      var left = facts.filter(function (fact) {
        return fact.facets.includes(facet) && fits(fact, chosen, words, key);
      }).length;
      button.querySelector(".filter-count").textContent = left;
    });
  }
  function remember() {
    var query = new URLSearchParams();
    state().forEach(function (values, key) {
      values.forEach(function (value) {
        query.append(key, value);
      });
    });
    if (text && text.value.trim()) {
      query.set("q", text.value.trim());
    }
    var search = query.toString();
    try {
      history.replaceState(null, "", (search ? "?" + search : location.pathname) + location.hash);
    } catch (fromDisk) {
      /* some browsers refuse this for file: */
    }
  }
  var before = new URLSearchParams(location.search);
  buttons.forEach(function (button) {
    var on = before.getAll(button.dataset.key).includes(button.dataset.value);
    button.setAttribute("aria-pressed", String(on));
    button.addEventListener("click", function () {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      update();
      remember();
    });
  });
  if (text) {
    text.value = before.get("q") || "";
    text.addEventListener("input", function () {
      update();
      remember();
    });
  }
  if (clear) {
    clear.addEventListener("click", function () {
      buttons.forEach(function (button) {
        button.setAttribute("aria-pressed", "false");
      });
      if (text) {
        text.value = "";
      }
      update();
      remember();
    });
  }
  more.addEventListener("click", function () {
    all = true;
    update();
    cards[PAGE].querySelector("a").focus();
  });
  if (filters) {
    filters.hidden = false;
  }
  update();
})();

/* ── menus made of details: Esc and a click elsewhere close them ── */
(function () {
  "use strict";
  var say = window.portolanText;
  var menus = document.querySelectorAll("details[data-menu]");
  document.addEventListener("click", function (event) {
    menus.forEach(function (menu) {
      if (menu.open && !menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    menus.forEach(function (menu) {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  });
})();

/* ── tabs in documents: what one chooses is chosen wherever it can be, here and on other pages ── */
(function () {
  "use strict";
  var KEY = "portolan-tabs";
  var MOST = 20;
  var groups = Array.prototype.slice.call(document.querySelectorAll(".tabs.is-chosen"));
  if (!groups.length) {
    return;
  }
  function title(input) {
    return input.nextElementSibling.textContent.trim();
  }
  function choices(group) {
    return Array.prototype.filter.call(group.children, function (part) {
      return part.matches("input");
    });
  }
  /* The titles chosen before, the newest first. */
  function remembered() {
    try {
      var titles = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(titles) ? titles : [];
    } catch (blocked) {
      return [];
    }
  }
  function choose(group, titles) {
    var inputs = choices(group);
    titles.some(function (wanted) {
      return inputs.some(function (input) {
        input.checked = input.checked || title(input) === wanted;
        return title(input) === wanted;
      });
    });
  }
  groups.forEach(function (group) {
    choose(group, remembered());
    group.addEventListener("change", function (event) {
      var input = event.target;
      if (input.parentNode !== group) {
        return;
      }
      var wanted = title(input);
      var before = input.getBoundingClientRect().top;
      groups.forEach(function (other) {
        choose(other, [wanted]);
      });
      /* Groups above may have become longer or shorter: what is read stays where it is. */
      window.scrollBy({ top: input.getBoundingClientRect().top - before, behavior: "instant" });
      var rest = remembered().filter(function (other) {
        return other !== wanted;
      });
      try {
        localStorage.setItem(KEY, JSON.stringify([wanted].concat(rest).slice(0, MOST)));
      } catch (blocked) {
        /* not remembered */
      }
    });
  });
})();

/* ── what is folded is printed all the same ── */
(function () {
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.slice.call(
      document.querySelectorAll("main details:not([open], [data-menu], .diagram-source)"),
    );
    closed.forEach(function (part) {
      part.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (part) {
      part.open = false;
    });
  });
})();
