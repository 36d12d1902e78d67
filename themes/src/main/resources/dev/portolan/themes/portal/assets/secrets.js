/* What only the reader has, such as a key: written once, shown masked in all samples, copied as it
   is. It stays in this page, or, where the reader asks for that, in this tab. Loaded when asked for. */
(function () {
  "use strict";
  var say = window.portolanText;
  var root = document.documentElement;
  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = (root.getAttribute("data-root") || "") + "assets/secrets.css";
  document.head.append(style);
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
  function secrets(tools, open) {
    var before = kept()[product];
    var names = asking.getAttribute("data-variables").split(" ");
    var form = document.createElement("div");
    var wrong = document.createElement("p");
    open.setAttribute("aria-controls", "your-secrets");
    form.id = "your-secrets";
    form.className = "secrets";
    form.hidden = true;
    var toggle = function () {
      form.hidden = !form.hidden;
      open.setAttribute("aria-expanded", String(!form.hidden));
      if (!form.hidden) {
        form.querySelector("input").focus();
      }
    };
    open.addEventListener("click", toggle);
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
          ? say("script.unsafe_value", { names: refused.join(", ") })
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
    note.textContent = say("script.values_note");
    var label = document.createElement("label");
    tab.type = "checkbox";
    tab.checked = Boolean(before);
    tab.addEventListener("change", function () {
      keep(tab.checked);
    });
    label.append(tab, " " + say("script.keep_values"));
    form.append(wrong, label, note);
    tools.append(form);
    if (before) {
      fillAll();
    }
    /* another body: the samples are new */
    asking.addEventListener("portolan-samples", function () {
      Array.prototype.forEach.call(asking.children, function (part) {
        delete part.markup;
      });
      fillAll();
    });
    window.portolanSecrets = { toggle: toggle };
  }
  secrets(asking.previousElementSibling, asking.previousElementSibling.querySelector(".secrets-open"));
})();
