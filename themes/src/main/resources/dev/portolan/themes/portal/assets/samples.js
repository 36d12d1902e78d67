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

  /* ── what only the reader has: the form for it comes when it is asked for ── */
  var asking = document.querySelector("[data-variables]");
  if (asking) {
    var names = asking.getAttribute("data-variables").split(" ");
    var open = document.createElement("button");
    open.type = "button";
    open.className = "secrets-open";
    open.textContent = say("script.your_values", { name: names.length > 1 ? "" : names[0] });
    open.setAttribute("aria-expanded", "false");
    asking.previousElementSibling.append(open);
    var coming = null;
    var secrets = function (then) {
      if (coming) {
        coming.addEventListener("load", then);
        return;
      }
      var script = document.createElement("script");
      script.src = (root.getAttribute("data-root") || "") + "assets/secrets.js";
      script.addEventListener("load", then);
      document.head.append(script);
      coming = script;
    };
    open.addEventListener(
      "click",
      function () {
        if (!window.portolanSecrets) {
          secrets(function () {
            window.portolanSecrets.toggle();
          });
        }
      },
      { once: true },
    );
    try {
      if (sessionStorage.getItem("portolan-secrets")) {
        secrets(null);
      }
    } catch (blocked) {
      /* nothing is kept */
    }
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
          part.querySelector("pre > code").innerHTML = typeof code === "number" ? list[code] : code;
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
