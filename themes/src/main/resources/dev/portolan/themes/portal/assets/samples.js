/* Code samples: one language at a time, the same one everywhere, remembered. Each page reads
   completely without it: the first language is open, the others are closed. The styles show the
   language that <html data-lang> names, which theme.js has set before the first paint. */
(function () {
  "use strict";
  var say = window.portolanText;
  var root = document.documentElement;
  var cards = Array.prototype.map.call(document.querySelectorAll("[data-samples]"), function (card) {
    return {
      languages: Array.prototype.slice.call(card.children),
      choice: card.parentElement.querySelector(".sample-choice"),
      chosen: 0,
    };
  });

  function show(card, index) {
    card.chosen = index;
    card.languages.forEach(function (part, i) {
      part.open = true;
      part.hidden = i !== index;
    });
    if (card.choice) {
      card.choice.selectedIndex = index;
    }
  }

  /* The samples of that language; of several in one language the one that is shown stays. */
  function follow(card, language) {
    var fits = function (part) {
      return part.getAttribute("data-lang") === language;
    };
    if (fits(card.languages[card.chosen])) {
      show(card, card.chosen);
    } else {
      show(card, Math.max(0, card.languages.findIndex(fits)));
    }
  }

  function remember(language) {
    root.setAttribute("data-lang", language);
    try {
      localStorage.setItem("portolan-language", language);
    } catch (blocked) {
      /* storage is off: the choice holds for this page */
    }
    try {
      var url = new URL(location.href);
      url.searchParams.set("lang", language);
      history.replaceState(history.state, "", url);
    } catch (blocked) {
      /* pages from a disk may keep their addresses */
    }
  }

  cards.forEach(function (card) {
    if (!card.choice) {
      return;
    }
    card.choice.addEventListener("change", function () {
      var language = card.languages[card.choice.selectedIndex].getAttribute("data-lang");
      show(card, card.choice.selectedIndex);
      remember(language);
      cards.forEach(function (other) {
        if (other !== card) {
          follow(other, language);
        }
      });
    });
  });

  function all(language) {
    cards.forEach(function (card) {
      follow(card, language);
    });
  }
  all(root.getAttribute("data-lang"));
  root.classList.add("samples-ready");

  /* ── what only the reader has: written once, shown masked in all samples, copied as it is. It stays
     in this page, or, where the reader asks for that, in this tab. ── */
  var SECRETS = "portolan-secrets";
  var MASK = "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022";
  var asking = document.querySelector("[data-variables]");
  var values = {};
  var home = new URL(root.getAttribute("data-root") || "", location.href).pathname;
  var product = location.pathname.slice(home.length).split("/")[0];

  /* Characters that mean nothing in the literals of any language. */
  function safe(value) {
    return /^[A-Za-z0-9._~+/=:@,-]+$/.test(value);
  }
  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  function write(part, markup) {
    part.markup = markup;
    fill(part);
  }
  /* Puts values into the code of one language, from the end on, so that places before them hold. */
  function fill(part) {
    var code = part.querySelector("pre > code");
    if (part.markup === undefined) {
      part.markup = code.innerHTML;
    }
    code.innerHTML = part.markup;
    (part.getAttribute("data-known") || "").split("\n").forEach(function (pair) {
      var forms = pair.split("\t");
      Object.keys(values).forEach(function (name) {
        if (forms.length === 2 && safe(values[name])) {
          var form = forms[0].replace("*", function () {
            return name;
          });
          var end = /\w$/.test(form) ? "(?!\\w)" : "";
          var found = Array.from(code.textContent.matchAll(new RegExp(escaped(form) + end, "g")));
          found.reverse().forEach(function (match) {
            replace(code, match.index, form.length, forms[1], values[name]);
          });
        }
      });
    });
    /* Go wants no import that nothing uses. */
    if (part.getAttribute("data-lang") === "go") {
      var unused = /\n\t"os"(?=\n)/.exec(code.textContent);
      if (unused && !/\bos\./.test(code.textContent)) {
        replace(code, unused.index, unused[0].length, "", "");
      }
    }
    part.querySelector(".code").portolanText = function () {
      return plain(code);
    };
  }
  function texts(code) {
    var walk = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    var list = [];
    while (walk.nextNode()) {
      list.push(walk.currentNode);
    }
    return list;
  }
  function replace(code, from, length, form, value) {
    var range = document.createRange();
    var at = 0;
    texts(code).forEach(function (text) {
      var end = at + text.data.length;
      if (from >= at && from < end) {
        range.setStart(text, from - at);
      }
      if (from + length > at && from + length <= end) {
        range.setEnd(text, from + length - at);
      }
      at = end;
    });
    range.deleteContents();
    var around = form.split("*");
    if (value) {
      var secret = document.createElement("span");
      secret.className = "secret";
      secret.textContent = MASK;
      secret.portolanValue = value;
      range.insertNode(document.createTextNode(around[1]));
      range.insertNode(secret);
      range.insertNode(document.createTextNode(around[0]));
    }
  }
  function plain(code) {
    return texts(code)
      .map(function (text) {
        var secret = text.parentElement.closest(".secret");
        return secret ? secret.portolanValue : text.data;
      })
      .join("");
  }
  function fillAll() {
    Array.prototype.forEach.call(asking.children, fill);
  }
  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(SECRETS)) || {};
    } catch (blocked) {
      return {};
    }
  }
  function keep(on) {
    var all = kept();
    delete all[product];
    if (on) {
      all[product] = Object.assign({}, kept()[product], values);
    }
    try {
      sessionStorage.setItem(SECRETS, JSON.stringify(all));
    } catch (blocked) {
      /* kept in this page alone */
    }
  }
  function secrets(tools) {
    var before = kept()[product];
    var names = asking.getAttribute("data-variables").split(" ");
    var open = document.createElement("button");
    var form = document.createElement("div");
    var wrong = document.createElement("p");
    open.type = "button";
    open.className = "secrets-open";
    open.textContent = names.length > 1 ? "Your values" : "Your " + names[0].toLowerCase().replace(/_/g, " ").replace("api", "API").replace("url", "URL");
    open.setAttribute("aria-expanded", "false");
    open.setAttribute("aria-controls", "your-secrets");
    form.id = "your-secrets";
    form.className = "secrets";
    form.hidden = true;
    open.addEventListener("click", function () {
      form.hidden = !form.hidden;
      open.setAttribute("aria-expanded", String(!form.hidden));
      if (!form.hidden) {
        form.querySelector("input").focus();
      }
    });
    var tab = document.createElement("input");
    names.forEach(function (name) {
      var label = document.createElement("label");
      var title = document.createElement("code");
      var input = document.createElement("input");
      title.textContent = name;
      input.type = /URL|USER/.test(name) ? "text" : "password";
      input.autocomplete = "off";
      input.spellcheck = false;
      if (before && before[name]) {
        input.value = values[name] = before[name];
      }
      input.addEventListener("input", function () {
        if (input.value) {
          values[name] = input.value;
        } else {
          delete values[name];
        }
        var refused = names.filter(function (one) {
          return values[one] && !safe(values[one]);
        });
        wrong.textContent = refused.length
          ? refused.join(", ") + " holds characters that each language quotes in its own way: the samples keep the variable."
          : "";
        fillAll();
        if (tab.checked) {
          keep(true);
        }
      });
      label.append(title, input);
      form.append(label);
    });
    wrong.className = "secrets-wrong";
    wrong.setAttribute("role", "status");
    var note = document.createElement("p");
    note.textContent = "Masked in the samples, copied as it is. It is not sent anywhere and stays in this page.";
    var label = document.createElement("label");
    tab.type = "checkbox";
    tab.checked = Boolean(before);
    tab.addEventListener("change", function () {
      keep(tab.checked);
    });
    label.append(tab, " Keep it until I close this tab");
    form.append(wrong, label, note);
    tools.append(open, form);
    if (before) {
      fillAll();
    }
  }
  if (asking) {
    secrets(asking.previousElementSibling);
  }

  /* ── the body that is sent: chosen above the samples, in the list of bodies, or as a variant of
     the schema, which the list follows. What the samples are with it comes when it is chosen. ── */
  var sending = document.querySelector("[data-bodies]");
  var bodies = Array.prototype.slice.call(document.querySelectorAll("[data-sample]"));
  if (sending && bodies.length > 1) {
    var menu = document.createElement("select");
    var known = null;
    var chosen = sending.getAttribute("data-shown");
    var apply = function () {
      Array.prototype.forEach.call(sending.children, function (part) {
        var list = known[part.getAttribute("data-lang")];
        if (list) {
          var code = list[chosen];
          write(part, typeof code === "number" ? list[code] : code);
        }
      });
      sending.dispatchEvent(new CustomEvent("portolan-samples", { bubbles: true }));
    };
    /* The list of bodies shows the same one. */
    var reveal = function () {
      var body = bodies.find(function (one) {
        return one.getAttribute("data-sample") === chosen;
      });
      var list = body.parentElement;
      var select = list.querySelector(":scope > label > select");
      var index = Array.prototype.indexOf.call(list.querySelectorAll(":scope > .choice"), body);
      body.closest("details").open = true;
      if (select && select.selectedIndex !== index) {
        select.selectedIndex = index;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    };
    var choose = function (number) {
      if (number === chosen) {
        return;
      }
      chosen = number;
      menu.value = number;
      if (known) {
        apply();
      } else if (!window.portolanSamples) {
        window.portolanSamples = function (samples) {
          known = samples;
          apply();
        };
        var script = document.createElement("script");
        script.src = sending.getAttribute("data-bodies");
        document.head.append(script);
      }
    };
    var groups = new Map();
    bodies.forEach(function (body) {
      var group = body.closest("details");
      groups.set(group, (groups.get(group) || []).concat(body));
    });
    groups.forEach(function (list, group) {
      var place = menu;
      if (groups.size > 1) {
        place = document.createElement("optgroup");
        place.label = group.querySelector(".sample-title").textContent;
        menu.append(place);
      }
      list.forEach(function (body) {
        var title = body.getAttribute("data-title") || say("script.example_number", { number: String(bodies.indexOf(body) + 1) });
        place.append(new Option(title, body.getAttribute("data-sample")));
      });
    });
    menu.setAttribute("aria-label", say("script.request_body"));
    menu.value = chosen;
    menu.addEventListener("change", function () {
      choose(menu.value);
      reveal();
    });
    sending.previousElementSibling.prepend(menu);
    document.addEventListener("change", function (event) {
      var list = event.target.closest("[data-choices]");
      var body = list && list.querySelectorAll(":scope > .choice")[event.target.selectedIndex];
      if (body && body.hasAttribute("data-sample")) {
        choose(body.getAttribute("data-sample"));
      }
    });
  }

  /* chosen in another window */
  window.addEventListener("storage", function (event) {
    if (event.key === "portolan-language" && event.newValue) {
      root.setAttribute("data-lang", event.newValue);
      all(event.newValue);
    }
  });
})();
