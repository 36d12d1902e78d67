/* The keys that mean something on a page, and a switch that turns them off. Loaded when asked for. */
(function () {
  "use strict";
  var say = window.portolanText;
  var root = document.documentElement;
  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = (root.getAttribute("data-root") || "") + "assets/keys.css";
  document.head.append(style);
  var KEYS = [
    ["/", "search"],
    ["t", "scheme"],
    ["[", "previous", ".pager [rel=prev]"],
    ["]", "next", ".pager [rel=next]"],
    ["e", "open_schema", "main .schema"],
    ["*", "open_part", "main .branch"],
    ["c", "copy_request", "[data-samples]"],
    ["?", "this_list"],
  ];
  var help = null;
  window.portolanKeys = function () {
    if (!help) {
      help = document.createElement("dialog");
      help.className = "keys";
      help.setAttribute("aria-labelledby", "keys-title");
      var title = document.createElement("h2");
      title.id = "keys-title";
      title.textContent = say("script.keys");
      var list = document.createElement("dl");
      KEYS.forEach(function (key) {
        if (!key[2] || document.querySelector(key[2])) {
          var row = document.createElement("div");
          var name = document.createElement("dt");
          var what = document.createElement("dd");
          name.append(document.createElement("kbd"));
          name.firstChild.textContent = key[0];
          what.textContent = say("script.key_for_" + key[1]);
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
      label.append(on, " " + say("script.keys_work"));
      var close = document.createElement("button");
      close.type = "button";
      close.className = "button";
      close.textContent = say("script.close_keys");
      close.addEventListener("click", function () {
        help.close();
      });
      help.append(title, list, label, close);
      document.body.append(help);
    }
    help.showModal();
  };
})();
