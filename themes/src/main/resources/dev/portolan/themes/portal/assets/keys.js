/* The keys that mean something on a page, and a switch that turns them off. Loaded when asked for. */
(function () {
  "use strict";
  var root = document.documentElement;
  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = (root.getAttribute("data-root") || "") + "assets/keys.css";
  document.head.append(style);
  var KEYS = [
    ["/", "Search"],
    ["t", "Change the colour scheme"],
    ["[", "Previous operation", ".pager [rel=prev]"],
    ["]", "Next operation", ".pager [rel=next]"],
    ["e", "Open all of a schema", "main .schema"],
    ["*", "On a closed part: open all that is in it", "main .branch"],
    ["c", "Copy the request", "[data-samples]"],
    ["?", "This list"],
  ];
  var help = null;
  window.portolanKeys = function () {
    if (!help) {
      help = document.createElement("dialog");
      help.className = "keys";
      help.setAttribute("aria-labelledby", "keys-title");
      var title = document.createElement("h2");
      title.id = "keys-title";
      title.textContent = "Keys";
      var list = document.createElement("dl");
      KEYS.forEach(function (key) {
        if (!key[2] || document.querySelector(key[2])) {
          var row = document.createElement("div");
          var name = document.createElement("dt");
          var what = document.createElement("dd");
          name.append(document.createElement("kbd"));
          name.firstChild.textContent = key[0];
          what.textContent = key[1];
          row.append(name, what);
          list.append(row);
        }
      });
      var label = document.createElement("label");
      var on = document.createElement("input");
      on.type = "checkbox";
      on.checked = !root.hasAttribute("data-no-keys");
      on.addEventListener("change", function () {
        root.toggleAttribute("data-no-keys", !on.checked);
        try {
          localStorage.setItem("portolan-keys", on.checked ? "on" : "off");
        } catch (blocked) {
          /* holds for this page */
        }
      });
      label.append(on, " These keys work");
      var close = document.createElement("button");
      close.type = "button";
      close.className = "button";
      close.textContent = "Close";
      close.addEventListener("click", function () {
        help.close();
      });
      help.append(title, list, label, close);
      document.body.append(help);
    }
    help.showModal();
  };
})();
