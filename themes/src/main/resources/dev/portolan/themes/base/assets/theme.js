/* Runs before the first paint: the reader's colour scheme, and that there is script. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("portolan-theme");
    if (theme === "light" || theme === "dark") {
      root.setAttribute("data-theme", theme);
    }
  } catch (blocked) {
    /* storage is off: the system's scheme holds */
  }
})();
