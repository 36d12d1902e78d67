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
