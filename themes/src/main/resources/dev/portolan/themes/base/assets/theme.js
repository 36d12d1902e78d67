/* Runs before the first paint: the reader's colour scheme and language of samples, and that there
   is script. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  var asked = /[?&]lang=([a-z0-9-]+)/.exec(location.search);
  if (asked) {
    root.setAttribute("data-lang", asked[1]);
  }
  try {
    var theme = localStorage.getItem("portolan-theme");
    if (theme === "light" || theme === "dark") {
      root.setAttribute("data-theme", theme);
    }
    var language = localStorage.getItem("portolan-language");
    if (language && !asked) {
      root.setAttribute("data-lang", language);
    }
  } catch (blocked) {
    /* storage is off: the system's scheme holds */
  }
})();
/* What scripts say: messages of the portal's language, which assets/messages.js and others add. A
   message is a text with {places}, or a list of such texts and of choices among some. */
window.portolanText = (function () {
  "use strict";
  var messages = {};
  var language = document.documentElement.lang || "en";
  var rules;

  function chosen(choice, values) {
    var value = values[choice.by];
    if (!choice.counts) {
      return value in choice.texts ? choice.texts[value] : choice.texts.other;
    }
    if (!rules) {
      rules = new Intl.PluralRules(language);
    }
    return choice.texts["=" + value] || choice.texts[rules.select(Number(value))] || choice.texts.other;
  }
  function shown(value) {
    return typeof value === "number" ? value.toLocaleString(language) : value;
  }
  /* Texts and values in turn. */
  function pieces(message, values) {
    if (Array.isArray(message)) {
      return message.reduce(function (all, part) {
        return all.concat(pieces(part.by ? chosen(part, values) : part, values));
      }, []);
    }
    return message.split(/(\{\w+\})/).filter(Boolean).map(function (part) {
      return /^\{\w+\}$/.test(part) ? shown(values[part.slice(1, -1)]) : part;
    });
  }
  function text(key, values) {
    return pieces(messages[key] || key, values || {}).join("");
  }
  /* The same with elements among its values. */
  text.nodes = function (key, values) {
    return pieces(messages[key] || key, values);
  };
  text.add = function (more) {
    Object.assign(messages, more);
  };
  return text;
})();
