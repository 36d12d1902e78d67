/* Lists of the hub: sorted and cut down by readers, with the state in the URL. They read without. */
(function () {
  "use strict";
  var lists = Array.prototype.slice.call(document.querySelectorAll("[data-list]"));
  var alone = lists.length === 1;
  var before = new URLSearchParams(location.search);
  var collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

  function remember(keys, values) {
    var query = new URLSearchParams(location.search);
    keys.forEach(function (key) {
      query.delete(key);
    });
    values.forEach(function (value, key) {
      if (value) {
        query.set(key, value);
      }
    });
    var search = query.toString();
    try {
      history.replaceState(null, "", (search ? "?" + search : location.pathname) + location.hash);
    } catch (fromDisk) {
      /* some browsers refuse this for file: */
    }
  }

  lists.forEach(function (list) {
    /* On a page of several lists the keys of each begin with its name. */
    var prefix = alone ? "" : list.dataset.list + ".";
    var body = list.querySelector("tbody");
    var rows = Array.prototype.slice.call(body.rows);
    var heads = Array.prototype.slice.call(list.querySelectorAll("thead th"));
    var filters = list.querySelector("[data-filters]");
    var text = list.querySelector("[data-filter-text]");
    var selects = Array.prototype.slice.call(list.querySelectorAll("select[data-key]"));
    var clear = list.querySelector("[data-clear]");
    var count = list.querySelector("[data-count]");
    var none = list.querySelector("[data-none]");
    var all = count ? count.textContent : "";
    var sorted = { key: "", down: false };
    var facts = rows.map(function (row) {
      return {
        row: row,
        facets: (row.getAttribute("data-facets") || "").split("\n"),
        text: row.textContent.toLowerCase(),
      };
    });

    function state() {
      var values = new Map();
      selects.forEach(function (select) {
        values.set(prefix + select.dataset.key, select.value);
      });
      if (text) {
        values.set(prefix + "q", text.value.trim());
      }
      values.set(prefix + "sort", sorted.key && (sorted.down ? "-" : "") + sorted.key);
      return values;
    }
    function save() {
      var values = state();
      remember(Array.from(values.keys()), values);
    }
    function narrow() {
      var asked = text ? text.value.toLowerCase().split(/\s+/).filter(Boolean) : [];
      var chosen = selects.filter(function (select) {
        return select.value;
      });
      var shown = 0;
      facts.forEach(function (fact) {
        var fits =
          asked.every(function (word) {
            return fact.text.includes(word);
          }) &&
          chosen.every(function (select) {
            return fact.facets.includes(select.dataset.key + "=" + select.value);
          });
        fact.row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      var narrowed = asked.length > 0 || chosen.length > 0;
      if (count) {
        count.textContent = narrowed ? shown + " of " + all : all;
      }
      none.hidden = shown > 0;
      if (clear) {
        clear.hidden = !narrowed;
      }
    }
    function value(row, column) {
      var cell = row.cells[column];
      return cell.getAttribute("data-sort") || cell.textContent.trim();
    }
    function sort() {
      var column = heads.findIndex(function (head) {
        return head.dataset.key === sorted.key;
      });
      heads.forEach(function (head, i) {
        if (i === column) {
          head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
        } else {
          head.removeAttribute("aria-sort");
        }
      });
      var order = rows.slice();
      if (column >= 0) {
        order.sort(function (a, b) {
          var one = value(a, column);
          var other = value(b, column);
          if (!one || !other) {
            return one ? -1 : other ? 1 : 0; /* what is not known comes last, both ways */
          }
          return collator.compare(one, other) * (sorted.down ? -1 : 1);
        });
      }
      body.append.apply(body, order);
    }

    heads.forEach(function (head) {
      if (rows.length < (list.querySelector(".list-exports") ? 2 : 4)) {
        return;
      }
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        var key = head.dataset.key;
        if (sorted.key !== key) {
          sorted = { key: key, down: false };
        } else if (!sorted.down) {
          sorted.down = true;
        } else {
          sorted = { key: "", down: false };
        }
        sort();
        save();
      });
    });
    selects.forEach(function (select) {
      var wanted = before.get(prefix + select.dataset.key) || "";
      select.value = wanted;
      if (select.selectedIndex < 0) {
        select.value = "";
      }
      select.addEventListener("change", function () {
        narrow();
        save();
      });
    });
    if (text) {
      text.value = before.get(prefix + "q") || "";
      text.addEventListener("input", function () {
        narrow();
        save();
      });
    }
    if (clear) {
      clear.addEventListener("click", function () {
        selects.forEach(function (select) {
          select.value = "";
        });
        if (text) {
          text.value = "";
        }
        narrow();
        save();
      });
    }
    if (filters) {
      filters.hidden = false;
    }
    var wanted = before.get(prefix + "sort") || "";
    if (wanted) {
      sorted = { key: wanted.replace(/^-/, ""), down: wanted.charAt(0) === "-" };
      sort();
    }
    narrow();
  });

  /* Lists that fit need not be reached with the keyboard to be scrolled. */
  function reachable() {
    document.querySelectorAll(".list-scroll").forEach(function (part) {
      if (part.scrollWidth > part.clientWidth) {
        part.tabIndex = 0;
      } else {
        part.removeAttribute("tabindex");
      }
    });
  }
  reachable();
  window.addEventListener("resize", reachable);
})();
