/* Code samples: one language at a time, the same one everywhere, remembered. Each page reads
   completely without it: the first language is open, the others are closed. The styles show the
   language that <html data-lang> names, which theme.js has set before the first paint. */
(function () {
  "use strict";
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

  /* chosen in another window */
  window.addEventListener("storage", function (event) {
    if (event.key === "portolan-language" && event.newValue) {
      root.setAttribute("data-lang", event.newValue);
      all(event.newValue);
    }
  });
})();
