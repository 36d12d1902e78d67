/* Trees of schemas: how far they are open, what of them is shown, choices, and links into them.
   Without script everything is there, one below the other. */
(function () {
  "use strict";
  var say = window.portolanText;
  var KEY = "portolan-depth";
  var MANY = 60;
  var FEW = 6;
  var SEGMENTS = 4;

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }
  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className || "";
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  /* ── choices: one variant at a time; the others stay where the browser's search finds them ── */
  var choices = all(document, "main .tree").filter(function (tree) {
    return tree.children.length > 1 && tree.firstElementChild.matches(".node-variant");
  });
  function nameOf(variant) {
    return variant.querySelector(":scope > .node-line > .node-name").textContent;
  }
  function letters(text) {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  }
  /* The lists of examples beside what a tree describes. */
  function examplesOf(tree) {
    var heading =
      document.getElementById(tree.closest(".answer") ? "response-examples" : "body-examples") ||
      document.getElementById("example");
    return heading ? all(heading.parentElement, "[data-choices]") : [];
  }
  function taken(example) {
    return (example.getAttribute("data-variants") || "").split("\n");
  }
  /* The examples follow: to one that takes the variant, else to one named like it. */
  function follow(tree, name) {
    var wanted = letters(name);
    examplesOf(tree).forEach(function (choices) {
      var select = choices.querySelector(":scope > label > select");
      var examples = all(choices, ":scope > .choice");
      var taking = examples.map(function (example) {
        return taken(example).includes(name);
      });
      if (taking[select.selectedIndex]) {
        return;
      }
      var titles = examples.map(function (example) {
        return letters(example.getAttribute("data-title"));
      });
      var found = [
        taking.indexOf(true),
        titles.indexOf(wanted),
        titles.findIndex(function (title) {
          return title.startsWith(wanted);
        }),
      ].find(function (index) {
        return index >= 0;
      });
      if (found !== undefined && found !== select.selectedIndex) {
        select.selectedIndex = found;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  }
  /* And the other way round: the tree shows the variant that the example takes. */
  function agree(tree, list) {
    var select = list.querySelector(":scope > label > select");
    var names = taken(list.querySelectorAll(":scope > .choice")[select.selectedIndex]);
    var index = Array.prototype.findIndex.call(tree.children, function (variant) {
      return names.includes(nameOf(variant));
    });
    if (index >= 0 && !names.includes(nameOf(tree.children[tree.chosen]))) {
      show(tree, index);
    }
  }
  function show(tree, index) {
    Array.prototype.forEach.call(tree.children, function (variant, i) {
      if (i === index) {
        variant.removeAttribute("hidden");
      } else {
        variant.setAttribute("hidden", "until-found");
      }
    });
    tree.chosen = index;
    all(tree.children[index], ":scope > details.branch-properties").forEach(function (details) {
      details.open = true;
    });
    var control = tree.previousElementSibling;
    if (control.matches(".segments")) {
      control.querySelectorAll("input")[index].checked = true;
    } else {
      control.querySelector("select").selectedIndex = index;
    }
  }
  function chosen(tree, index) {
    var variant = tree.children[index];
    show(tree, index);
    history.replaceState(history.state, "", "#" + encodeURIComponent(variant.id));
    follow(tree, nameOf(variant));
  }
  function segments(tree, title, number) {
    var group = element("fieldset", "segments");
    group.append(element("legend", "visually-hidden", title));
    Array.prototype.forEach.call(tree.children, function (variant, index) {
      var label = element("label", "segment");
      var input = element("input");
      input.type = "radio";
      input.name = "variant-" + number;
      input.addEventListener("change", function () {
        chosen(tree, index);
      });
      label.append(input, element("span", "", nameOf(variant)));
      group.append(label);
    });
    return group;
  }
  function menu(tree, title) {
    var label = element("label", "choices-select");
    var select = element("select");
    label.append(element("span", "visually-hidden", title), select);
    Array.prototype.forEach.call(tree.children, function (variant) {
      select.add(new Option(nameOf(variant)));
    });
    select.addEventListener("change", function () {
      chosen(tree, select.selectedIndex);
    });
    return label;
  }
  choices.forEach(function (tree, number) {
    var above = tree.previousElementSibling;
    var title = above ? above.textContent : say("script.choice");
    tree.before(
      tree.children.length <= SEGMENTS ? segments(tree, title, number) : menu(tree, title),
    );
    tree.classList.add("tree-choice");
    Array.prototype.forEach.call(tree.children, function (variant, index) {
      variant.addEventListener("beforematch", function () {
        show(tree, index);
      });
    });
    show(tree, 0);
    examplesOf(tree)
      .slice(0, 1)
      .forEach(function (list) {
        agree(tree, list);
      });
  });
  document.addEventListener("change", function (event) {
    var list = event.target.closest("[data-choices]");
    if (list) {
      choices.forEach(function (tree) {
        if (examplesOf(tree).includes(list)) {
          agree(tree, list);
        }
      });
    }
  });

  /* ── how deep a tree is open ── */
  function disclosures(schema) {
    return all(schema, "details:is(.branch-properties, .branch-choice, .branch-rules)");
  }
  /* 0: part of what one sees at once, as the content of a variant is. */
  function level(details, schema) {
    var depth = 0;
    for (var part = details; part && part !== schema; part = part.parentElement) {
      if (part.matches("details.branch")) {
        depth += part.parentElement.matches(".node-variant") ? 0 : 1;
      }
    }
    return depth;
  }
  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch (blocked) {
      return null;
    }
  }
  function store(depth) {
    try {
      localStorage.setItem(KEY, depth);
    } catch (blocked) {
      /* not remembered */
    }
  }
  function expand(depth) {
    var limit = depth === "all" ? Infinity : Number(depth);
    schemas.forEach(function (schema) {
      disclosures(schema).forEach(function (details) {
        details.open = level(details, schema) < limit;
      });
    });
    all(document, "[data-depth]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.depth === depth));
    });
  }

  /* ── what of a tree is shown ── */
  function isRow(node) {
    return node.matches(".node-property, .node-pattern, .node-additional");
  }
  function has(node, flag) {
    return node.querySelector(":scope > .node-line > " + flag) !== null;
  }
  function update(tools) {
    var words = tools.field ? tools.field.value.toLowerCase().split(/\s+/).filter(Boolean) : [];
    var required = tools.required && tools.required.getAttribute("aria-pressed") === "true";
    var writable = tools.writable && tools.writable.getAttribute("aria-pressed") === "true";
    var shown = 0;
    tools.nodes.forEach(function (node) {
      var line = node.querySelector(":scope > .node-line").textContent.toLowerCase();
      node.fits = words.every(function (word) {
        return line.includes(word);
      });
    });
    if (words.length > 0 && !tools.before) {
      tools.before = disclosures(tools.schema).map(function (details) {
        return [details, details.open];
      });
    }
    tools.nodes.forEach(function (node) {
      var out =
        isRow(node) && ((required && !has(node, ".flag-required")) || (writable && has(node, ".flag-read-only")));
      if (!out && words.length > 0) {
        var below = all(node, ".node").some(function (inner) {
          return inner.fits;
        });
        var within = false;
        for (var up = node; up && up !== tools.schema; up = up.parentElement) {
          within = within || Boolean(up.fits);
        }
        out = !below && !within;
        if (below) {
          all(node, ":scope > details.branch").forEach(function (details) {
            details.open = true;
          });
        }
      }
      node.classList.toggle("node-out", out);
      shown += out ? 0 : 1;
    });
    if (words.length === 0 && tools.before) {
      tools.before.forEach(function (pair) {
        pair[0].open = pair[1];
      });
      tools.before = null;
    }
    tools.status.textContent =
      shown === tools.nodes.length
        ? ""
        : say("script.rows_of", { count: shown, all: tools.nodes.length });
  }
  function switchOf(tools, text) {
    var button = element("button", "tree-switch", text);
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", function () {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      update(tools);
    });
    return button;
  }
  function depths(deepest) {
    var group = element("div", "tree-depth");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", say("script.depth"));
    group.append(element("span", "", say("script.expand")));
    ["1", "2", "3", "all"].forEach(function (depth) {
      if (Number(depth) >= deepest && depth !== "1") {
        return; // the same as all
      }
      var button = element("button", "", depth === "all" ? say("script.all") : depth);
      button.type = "button";
      button.dataset.depth = depth;
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", function () {
        store(depth);
        expand(depth);
      });
      group.append(button);
    });
    return group;
  }
  /* The merged tree, or what its author wrote. */
  function showWritten(tools, on) {
    tools.schema.classList.toggle("schema-written", on);
    tools.written.setAttribute("aria-pressed", String(on));
  }
  function equip(schema) {
    var nodes = all(schema, ".node");
    var tools = { schema: schema, nodes: nodes, bar: element("div", "tree-tools") };
    var deepest = disclosures(schema).reduce(function (most, details) {
      return Math.max(most, level(details, schema) + 1);
    }, 1);
    tools.status = element("span", "tree-status");
    tools.status.setAttribute("role", "status");
    if (nodes.length > MANY) {
      tools.field = element("input", "tree-filter");
      tools.field.type = "search";
      tools.field.placeholder = say("script.filter");
      tools.field.setAttribute("aria-label", say("script.filter_rows"));
      tools.field.addEventListener("input", function () {
        update(tools);
      });
      tools.bar.append(tools.field);
    }
    if (deepest > 1) {
      tools.bar.append(depths(deepest));
    }
    var rows = nodes.filter(isRow);
    var required = rows.filter(function (node) {
      return has(node, ".flag-required");
    }).length;
    if (rows.length > FEW && required > 0 && required < rows.length) {
      tools.required = switchOf(tools, say("script.required_only"));
      tools.bar.append(tools.required);
    }
    if (rows.length > FEW && rows.some(function (node) { return has(node, ".flag-read-only"); })) {
      tools.writable = switchOf(tools, say("script.hide_read_only"));
      tools.bar.append(tools.writable);
    }
    var written = schema.querySelector(":scope > .as-written");
    if (written) {
      tools.written = element("button", "tree-switch tree-written", say("script.as_written"));
      tools.written.type = "button";
      tools.written.setAttribute("aria-pressed", "false");
      tools.written.addEventListener("click", function () {
        showWritten(tools, !schema.classList.contains("schema-written"));
      });
      written.open = true;
      tools.bar.append(tools.written);
    }
    if (tools.bar.firstChild) {
      tools.bar.append(tools.status);
      schema.tools = tools;
      var first = schema.querySelector(
        ":scope > :is(.branch-title, .tree, .segments, .choices-select, .branch-rules, .as-written)",
      );
      schema.insertBefore(tools.bar, first);
    }
    schema.classList.add("schema-ready");
  }
  var schemas = all(document, "main .schema");
  schemas.forEach(equip);
  if (stored()) {
    expand(stored());
  }

  /* ── a link into a closed part opens it ── */
  function reset(schema) {
    var tools = schema && schema.tools;
    if (tools) {
      [tools.required, tools.writable].forEach(function (button) {
        if (button) {
          button.setAttribute("aria-pressed", "false");
        }
      });
      if (tools.field) {
        tools.field.value = "";
      }
      update(tools);
    }
  }
  function reveal() {
    var id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch (malformed) {
      return;
    }
    var target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    var changed = false;
    var whole = target.closest(".schema-written");
    if (whole) {
      showWritten(whole.tools, false);
      changed = true;
    }
    if (target.closest(".node-out")) {
      reset(target.closest(".schema"));
      changed = true;
    }
    var own = target.matches(".answer") && target.querySelector("details:not([open])");
    if (own) {
      own.open = true;
    }
    for (var part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS" && !part.open) {
        part.open = true;
        changed = true;
      }
      if (part.getAttribute("hidden") === "until-found") {
        var tree = part.parentElement;
        show(tree, Array.prototype.indexOf.call(tree.children, part));
        follow(tree, nameOf(part));
        changed = true;
      }
    }
    if (changed) {
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  /* ── a part with all that is in it: with Alt and a click, or * on the keyboard ── */
  function whole(details) {
    var open = !details.open;
    details.open = open;
    disclosures(details).forEach(function (inner) {
      inner.open = open;
    });
  }
  document.addEventListener("click", function (event) {
    var at = event.altKey && event.target.closest("summary, .node-line");
    if (!at || !at.closest("main .tree, main .schema")) {
      return;
    }
    var parts = at.matches("summary")
      ? [at.parentElement]
      : all(at.parentElement, ":scope > details:is(.branch-properties, .branch-choice, .branch-rules)");
    if (parts.length > 0) {
      event.preventDefault();
      parts.forEach(whole);
    }
  });
  document.addEventListener("keydown", function (event) {
    var off = document.documentElement.hasAttribute("data-no-keys");
    if (event.key === "*" && !off && event.target.matches("main .branch > summary")) {
      event.preventDefault();
      whole(event.target.parentElement);
    }
  });
  all(document, "main .branch-properties > summary").forEach(function (summary) {
    if (disclosures(summary.parentElement).length > 0) {
      summary.title = say("script.with_alt");
    }
  });

  /* ── a click on an allowed value copies it ── */
  document.addEventListener("click", function (event) {
    var value = event.target.closest(".values-brief a, .values dt > a");
    if (value && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      window.portolanCopy(value.textContent, function (done) {
        if (done) {
          value.classList.add("value-copied");
          setTimeout(function () {
            value.classList.remove("value-copied");
          }, 2000);
        }
      });
    }
  });

  /* ── e opens all, and goes back ── */
  document.addEventListener("keydown", function (event) {
    var typing =
      event.target.closest && event.target.closest("input, textarea, select, dialog, [contenteditable]");
    var off = document.documentElement.hasAttribute("data-no-keys");
    if (event.key !== "e" || off || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var open = schemas.every(function (schema) {
      return disclosures(schema).every(function (details) {
        return details.open;
      });
    });
    expand(open ? stored() || "2" : "all");
  });

  /* ── everything is printed ── */
  window.addEventListener("beforeprint", function () {
    choices.forEach(function (tree) {
      Array.prototype.forEach.call(tree.children, function (variant) {
        variant.removeAttribute("hidden");
      });
    });
  });
  window.addEventListener("afterprint", function () {
    choices.forEach(function (tree) {
      show(tree, tree.chosen);
    });
  });
})();
