/* Search. Its index is in small scripts below search/, which the words of a query decide on: scripts,
   so that it works from a disk too. dev.portolan.search.SearchIndex writes them and says what is in
   them. The first half finds, the second half shows. */
(function () {
  "use strict";
  var say = window.portolanText;
  var base = document.documentElement.getAttribute("data-root") || "";

  /* ── files ── */
  var waiting = {};
  var loaded = {};
  var transferred = [];
  function add(name, data) {
    if (waiting[name]) {
      waiting[name](data);
    }
  }
  function load(name) {
    if (!loaded[name]) {
      loaded[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        waiting[name] = function (data) {
          delete waiting[name];
          transferred.push(name);
          resolve(data);
        };
        script.src = base + "search/" + name + ".js";
        script.onload = function () {
          script.remove();
        };
        script.onerror = function () {
          delete loaded[name];
          reject(new Error("search/" + name + ".js cannot be loaded"));
        };
        document.head.append(script);
      });
    }
    return loaded[name];
  }

  /* ── words; as dev.portolan.search.Words has them ── */
  var UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff";
  var RUN = new RegExp("[" + UNSPACED + "]+|[^" + UNSPACED + "]+", "g");
  var IS_UNSPACED = new RegExp("^[" + UNSPACED + "]");
  var LONGEST = 40;
  function plain(text) {
    return text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g, "")
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u0622\u0623\u0625]/g, "\u0627")
      .replace(/\u00df/g, "ss");
  }
  function split(text) {
    return text.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  }
  function cut(word) {
    var end = Math.min(word.length, LONGEST);
    var last = word.charCodeAt(end - 1);
    return word.slice(0, last >= 0xd800 && last < 0xdc00 ? end - 1 : end);
  }
  function words(text) {
    var found = [];
    (plain(split(text)).match(/[\p{L}\p{M}\p{N}]+/gu) || []).forEach(function (word) {
      word.match(RUN).forEach(function (run) {
        if (run.length > 1 && IS_UNSPACED.test(run)) {
          for (var i = 0; i + 2 <= run.length; i++) {
            found.push(run.slice(i, i + 2));
          }
        } else {
          found.push(cut(run));
        }
      });
    });
    return found;
  }
  function joined(text) {
    return (plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) || []).join("");
  }

  /* Words of a question that say nothing of what is looked for. */
  var SMALL = /^(a|an|and|are|can|do|does|for|how|i|in|is|it|my|of|on|or|the|there|to|what|where|which|with|you|your)$/;

  /* What is asked for. Each token has the words it is made of, and itself if that is another one. */
  var METHOD = /^(get|post|put|patch|delete|head|options|trace|query)\s+(?=\/)/i;
  function parse(text) {
    var trimmed = text.trim();
    var method = (METHOD.exec(trimmed) || [])[1];
    var route = method ? trimmed.replace(METHOD, "") : trimmed;
    var query = { text: trimmed, joined: joined(trimmed), tokens: [], words: [] };
    if (/^\/[^\s]/.test(route)) {
      query.method = method ? method.toLowerCase() : "";
      query.route = route.replace(/[?#].*$/, "").replace(/(.)\/+$/, "$1");
      query.segments = query.route.slice(1).split("/").map(function (segment) {
        return /^[{:<]/.test(segment) ? "{}" : plain(segment);
      });
      query.words = query.segments;
      return query;
    }
    var parts = trimmed.match(/[\p{L}\p{M}\p{N}]+/gu) || [];
    parts.forEach(function (part, i) {
      var last = i === parts.length - 1 && !/\s$/.test(text);
      var made = words(part);
      query.words = query.words.concat(made);
      query.tokens.push({
        optional: parts.length > 1 && SMALL.test(part.toLowerCase()),
        words: made,
        whole: made.length > 1 && !IS_UNSPACED.test(part) ? joined(part) : "",
        last: last,
      });
    });
    return query;
  }

  /* ── the index ── */
  var index;
  function start() {
    return load("index").then(function (data) {
      if (!index) {
        index = data;
        index.places.forEach(function (place) {
          place[3] = runs(place[3]);
        });
        index.byPlace = byPlace();
        index.firstOfRuns = index.byPlace.map(function (run) {
          return run[0];
        });
        index.firstOfGroups = index.groups.map(function (one) {
          return one[2];
        });
      }
      return index;
    });
  }
  function each(postings, visit) {
    var at = 0;
    var i = 0;
    while (i < postings.length) {
      var end = postings.indexOf(" ", i);
      end = end < 0 ? postings.length : end;
      var star = postings.indexOf("*", i);
      var starred = star >= 0 && star < end;
      at += parseInt(postings.slice(i, starred ? star : end), 36);
      visit(at);
      for (var more = starred ? parseInt(postings.slice(star + 1, end), 36) : 0; more > 0; more--) {
        visit(++at);
      }
      i = end + 1;
    }
  }
  function runs(postings) {
    var list = [];
    each(postings, function (n) {
      var last = list[list.length - 1];
      if (last && last[1] === n - 1) {
        last[1] = n;
      } else {
        list.push([n, n]);
      }
    });
    return list;
  }
  /* The last of the ascending firsts that is not after x. */
  function part(firsts, x) {
    var low = 0;
    var high = firsts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (firsts[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
  function group(n) {
    return index.groups[part(index.firstOfGroups, n)];
  }
  /* Rows of words from `from` to `to`, out of at most `most` files. */
  function rows(from, to, most) {
    var first = Math.max(0, part(index.words, from));
    var last = Math.min(part(index.words, to), first + most - 1);
    var files = [];
    for (var i = first; i <= last; i++) {
      files.push(load("words-" + i));
    }
    return Promise.all(files).then(function (parts) {
      return [].concat.apply([], parts).filter(function (row) {
        return row[0] >= from && row[0] <= to;
      });
    });
  }

  /* ── finding ── */
  /* What a word is worth as: all of a title, its first word, another one, in what is said, in the text. */
  var FIELDS = [14, 9, 8, 4, 1.5];
  var PREFIX_FILES = 3;
  var TYPO_FILES = 6;

  /* True if b is a with at most `most` letters changed, added, dropped or swapped. */
  function near(a, b, most) {
    if (Math.abs(a.length - b.length) > most) {
      return false;
    }
    var before = [];
    var row = [];
    var i;
    var j;
    for (j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    var older;
    for (i = 1; i <= a.length; i++) {
      older = before;
      before = row;
      row = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        var cost = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return false;
      }
    }
    return row[b.length] <= most;
  }
  function Scores() {
    this.of = new Float32Array(index.size);
    this.hits = [];
  }
  Scores.prototype.raise = function (n, points) {
    if (!this.of[n]) {
      this.hits.push(n);
    }
    if (points > this.of[n]) {
      this.of[n] = points;
    }
  };
  function collect(scores, row, worth) {
    for (var field = 0; field < FIELDS.length; field++) {
      if (row[field + 1]) {
        collectField(scores, row[field + 1], FIELDS[field] * worth);
      }
    }
  }
  function collectField(scores, postings, points) {
    each(postings, function (n) {
      scores.raise(n, points);
    });
  }
  /* Entries with that word: as it is, as the beginning of one, or nearly. */
  function withWord(word, beginning) {
    var scores = new Scores();
    return rows(word, word + "\uffff", PREFIX_FILES).then(function (found) {
      var exact = false;
      found.forEach(function (row) {
        if (row[0] === word) {
          exact = true;
          collect(scores, row, 1);
        } else if (beginning || word.length > 3) {
          var worth = (beginning ? 0.55 : 0.4) + 0.3 * (word.length / row[0].length);
          collect(scores, row, worth);
        }
      });
      if (exact || scores.hits.length > 8 || word.length < 4) {
        return scores;
      }
      return nearly(word, scores);
    });
  }
  function nearly(word, scores) {
    var small = index.words.length <= TYPO_FILES;
    var from = small ? "" : word[0];
    var to = small ? "\uffff" : word[0] + "\uffff";
    var most = word.length > 7 ? 2 : 1;
    return rows(from, to, TYPO_FILES).then(function (found) {
      found.forEach(function (row) {
        var other = row[0];
        if (other[0] === "/" || other === word) {
          return;
        }
        if (near(word, other, most)) {
          collect(scores, row, 0.45);
        } else if (other.length > word.length && near(word, other.slice(0, word.length), 1)) {
          collect(scores, row, 0.3);
        }
      });
      return scores;
    });
  }
  function withToken(token) {
    var lookups = token.words.map(function (word, i) {
      return withWord(word, token.last && i === token.words.length - 1);
    });
    if (token.whole) {
      lookups.push(withWord(token.whole, token.last));
    }
    return Promise.all(lookups).then(function (all) {
      var whole = token.whole ? all.pop() : new Scores();
      var parts = both(all);
      parts.hits.forEach(function (n) {
        whole.raise(n, parts.of[n]);
      });
      return whole;
    });
  }
  /* Entries that are in all of them; one that nothing fits is left out if others have something.
     Where nothing is in all, entries that are in at least half of them. */
  function both(all) {
    var some = all.filter(function (scores) {
      return scores.hits.length;
    });
    var result = new Scores();
    var counts = new Uint8Array(index.size);
    some.forEach(function (scores) {
      scores.hits.forEach(function (n) {
        counts[n]++;
      });
    });
    var least = some.length;
    while (least && !result.hits.length && least >= some.length / 2) {
      some.forEach(function (scores) {
        scores.hits.forEach(function (n) {
          if (counts[n] >= least) {
            result.raise(n, result.of[n] + scores.of[n] / all.length);
          }
        });
      });
      least--;
    }
    return result;
  }
  function ofWords(query) {
    var optional = query.tokens.filter(function (token) {
      return token.optional;
    });
    var needed = query.tokens.filter(function (token) {
      return !token.optional || optional.length === query.tokens.length;
    });
    var lookups = needed.map(withToken);
    lookups.push(query.joined.length <= LONGEST ? rows(query.joined, query.joined, 1) : Promise.resolve([]));
    return Promise.all(lookups).then(function (all) {
      var whole = all.pop();
      var result = both(all);
      whole.forEach(function (row) {
        if (row[1]) {
          each(row[1], function (n) {
            if (result.of[n]) {
              result.of[n] += 12;
            } else {
              result.raise(n, 20);
            }
          });
        }
      });
      return result;
    });
  }
  /* Calls: each segment is one of the route's or stands for a parameter. */
  function ofRoute(query) {
    var asked = query.segments.filter(function (segment) {
      return segment !== "{}";
    });
    var last = query.segments[query.segments.length - 1];
    return Promise.all(
      asked.map(function (segment) {
        var word = "/" + segment;
        return rows(word, segment === last ? word + "\uffff" : word, PREFIX_FILES).then(function (found) {
          var scores = new Scores();
          found.forEach(function (row) {
            if (row[6]) {
              collectField(scores, row[6], row[0] === word ? 2 : 1);
            }
          });
          return scores;
        });
      })
    ).then(function (all) {
      var result = new Scores();
      all.forEach(function (scores) {
        scores.hits.forEach(function (n) {
          result.raise(n, result.of[n] + scores.of[n]);
        });
      });
      return result;
    });
  }
  /* How well a call fits a route, each without some segments in front: a base path may be written
     with the one and not with the other. */
  function fitRoute(query, entry) {
    if (!entry.route || (query.method && entry.method.toLowerCase() !== query.method)) {
      return 0;
    }
    var others = entry.route.slice(1).split("/");
    var points = 0;
    for (var skip = 0; skip < query.segments.length; skip++) {
      points = Math.max(points, fitSegments(query.segments.slice(skip), others) - skip * 25);
    }
    for (skip = 1; skip < others.length; skip++) {
      points = Math.max(points, fitSegments(query.segments, others.slice(skip)) - skip * 20);
    }
    return points;
  }
  function fitSegments(asked, others) {
    var literal = 0;
    var fits =
      asked.length <= others.length &&
      asked.every(function (segment, i) {
        var other = plain(others[i]);
        var last = i === asked.length - 1;
        if (segment === other) {
          literal++;
          return true;
        }
        return (/^\{.*\}$/.test(others[i]) && segment !== "") || (last && other.startsWith(segment) && segment !== "{}");
      });
    var complete = asked.length === others.length;
    return fits && (literal || complete) ? 100 + literal * 4 - (others.length - asked.length) * 8 : 0;
  }
  var RERANKED = 48;
  var LEAD = {
    product: 3, service: 3, version: 2, operation: 2.5, document: 2, page: 1, resource: 1, scorecard: 1,
    control_plane: 2, team: 2, schema: 1.5, section: 0, parameter: -1.5, property: -1, value: -1.5,
  };
  var AGE = [1, 0.8, 0.6];
  var depth = base.split("../").length - 1;
  var here = depth > 0 ? location.pathname.split("/").slice(-depth - 1)[0] : "";

  /* Runs of entries and the place they are in, in order. */
  function byPlace() {
    var all = [];
    index.places.forEach(function (place, number) {
      place[3].forEach(function (run) {
        all.push([run[0], run[1], number]);
      });
    });
    return all.sort(function (a, b) {
      return a[0] - b[0];
    });
  }
  function placeOf(n) {
    var run = index.byPlace[part(index.firstOfRuns, n)];
    return run && n <= run[1] ? run[2] : -1;
  }
  /* The best `most` of what fits and is wanted, and how many there are of each kind and place. */
  function rank(scores, wanted, most) {
    var best = [];
    var kinds = index.kinds.map(function () {
      return 0;
    });
    var places = index.places.map(function () {
      return 0;
    });
    var total = 0;
    scores.hits.forEach(function (n) {
      var of = group(n);
      var place = placeOf(n);
      if (place >= 0) {
        places[place]++;
      }
      if (wanted.place !== undefined && wanted.place !== place) {
        return;
      }
      kinds[of[1]]++;
      if (wanted.kind !== undefined && wanted.kind !== of[1]) {
        return;
      }
      total++;
      var points = (scores.of[n] + LEAD[index.kinds[of[1]][2]]) * AGE[of[0]];
      if (here && place >= 0 && index.places[place][0] === here) {
        points += 1.5;
      }
      var last = best[most - 1];
      if (!last || points > last.points || (points === last.points && n < last.n)) {
        var low = 0;
        var high = best.length;
        while (low < high) {
          var middle = (low + high) >> 1;
          var other = best[middle];
          if (other.points > points || (other.points === points && other.n < n)) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        best.splice(low, 0, { n: n, points: points, kind: of[1], place: place, old: of[0] === 2 });
        best.length = Math.min(best.length, most);
      }
    });
    return { best: best, kinds: kinds, places: places, total: total };
  }
  function details(hits) {
    return Promise.all(
      hits.map(function (hit) {
        var file = part(index.entries, hit.n);
        return load("entries-" + file).then(function (rows) {
          var row = rows[hit.n - index.entries[file]];
          var place = index.places[hit.place];
          return {
            n: hit.n,
            points: hit.points,
            kind: index.kinds[hit.kind][0],
            old: hit.old,
            title: row[0],
            path: row[1],
            within: row[2] || "",
            method: row[3] || "",
            route: row[4] || "",
            excerpt: row[5] || "",
            place: place ? place[1] + (place[2] ? " " + place[2] : "") : "",
          };
        });
      })
    );
  }
  /* With the titles at hand: how much of a title was asked for. */
  function refine(query, entries) {
    entries.forEach(function (entry) {
      if (query.segments) {
        entry.points = fitRoute(query, entry) - (entry.old ? 5 : 0);
        return;
      }
      var title = words(entry.title);
      var asked = title.filter(function (word) {
        return query.words.some(function (other) {
          return word === other || (word.startsWith(other) && other.length > 2);
        });
      });
      entry.points += title.length ? (4 * asked.length) / title.length : 0;
      if (joined(entry.title) === query.joined) {
        entry.points += 4;
      }
    });
    return entries
      .filter(function (entry) {
        return entry.points > 0;
      })
      .sort(function (a, b) {
        return b.points - a.points || a.n - b.n;
      });
  }
  /* filter: { kind: number or undefined, place: number or undefined } */
  function find(text, filter) {
    var query = parse(text);
    if (!query.words.length) {
      return Promise.resolve({ query: query, entries: [], total: 0, kinds: [], places: [] });
    }
    return start()
      .then(function () {
        return query.segments ? ofRoute(query) : ofWords(query);
      })
      .then(function (scores) {
        var found = rank(scores, filter || {}, query.segments ? 2 * RERANKED : RERANKED);
        return details(found.best).then(function (entries) {
          var refined = refine(query, entries);
          return {
            query: query,
            entries: refined,
            total: query.segments ? refined.length : found.total,
            kinds: query.segments ? [] : found.kinds,
            places: query.segments ? [] : found.places,
          };
        });
      });
  }

  /* ── showing; never as markup ── */
  var LIMIT = { product: 5, operation: 8, document: 5, section: 5, schema: 5 };
  var LIMIT_OF_OTHERS = 4;
  var dialog;
  var input;
  var list;
  var note;
  var facets;
  var kindBox;
  var placeBox;
  var options = [];
  var at = -1;
  var filter = {};
  var asked = 0;
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }
  function marked(text, query, className) {
    var span = element("span", className);
    var lower = plain(text).length === text.length ? plain(text) : text.toLowerCase();
    var spots = [];
    (query.segments ? [] : query.words).forEach(function (word) {
      var i = lower.indexOf(word);
      if (i >= 0) {
        spots.push([i, i + word.length]);
      }
    });
    spots.sort(function (a, b) {
      return a[0] - b[0];
    });
    var done = 0;
    spots.forEach(function (spot) {
      if (spot[0] >= done) {
        span.append(text.slice(done, spot[0]), element("mark", "", text.slice(spot[0], spot[1])));
        done = spot[1];
      }
    });
    span.append(text.slice(done));
    return span;
  }
  function option(entry, query) {
    var made = element("a", "search-option");
    made.href = base + entry.path;
    made.id = "search-option-" + options.length;
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.append(marked(entry.title, query, "search-title"));
    if (entry.old) {
      made.append(element("span", "chip chip-warning", say("script.deprecated")));
    }
    var where = element("span", "search-where");
    if (entry.route) {
      where.append(
        element("span", "method method-" + entry.method.toLowerCase().replace(/[^a-z]/g, ""), entry.method),
        " ",
        element("code", "", entry.route),
        " "
      );
    }
    where.append([entry.place, entry.within].filter(Boolean).join(" / "));
    if (where.textContent) {
      made.append(where);
    }
    if (entry.excerpt) {
      made.append(marked(entry.excerpt, query, "search-excerpt"));
    }
    made.addEventListener("mousemove", function () {
      choose(options.indexOf(made), false);
    });
    made.addEventListener("click", close);
    options.push(made);
    return made;
  }
  function groups(entries) {
    var byKind = new Map();
    entries.forEach(function (entry) {
      var kind = byKind.get(entry.kind) || [];
      byKind.set(entry.kind, kind);
      kind.push(entry);
    });
    return byKind;
  }
  function show() {
    var mine = ++asked;
    var text = input.value;
    if (!parse(text).words.length) {
      list.replaceChildren();
      options = [];
      facets.hidden = true;
      note.textContent = say("script.search_help");
      note.hidden = false;
      choose(-1, false);
      return;
    }
    find(text, filter).then(
      function (found) {
        if (mine === asked) {
          render(text, found);
        }
      },
      function () {
        location.href = base + "search/index.html";
      }
    );
  }
  function render(text, found) {
    list.replaceChildren();
    options = [];
    at = -1;
    groups(found.entries).forEach(function (entries, kind) {
      var number = index.kinds.findIndex(function (one) {
        return one[0] === kind;
      });
      var total = found.kinds[number] || entries.length;
      var shown = entries.slice(0, filter.kind === undefined ? LIMIT[index.kinds[number][2]] || LIMIT_OF_OTHERS : RERANKED);
      var box = element("div");
      box.setAttribute("role", "group");
      var heading = element("div", "search-group", index.kinds[number][1] + (total > shown.length ? " · " + total : ""));
      heading.id = "search-" + kind;
      heading.setAttribute("role", "presentation");
      box.setAttribute("aria-labelledby", heading.id);
      box.append(heading);
      shown.forEach(function (entry) {
        box.append(option(entry, found.query));
      });
      list.append(box);
    });
    refreshFacets(found);
    note.hidden = options.length > 0;
    if (!options.length) {
      note.replaceChildren(say("script.nothing_found", { text: text.trim() }) + " ");
      var all = element("a", "", say("script.browse"));
      all.href = base + "search/index.html";
      note.append(all);
    }
    list.scrollTop = 0;
    choose(options.length ? 0 : -1, true);
  }
  function choice(box, label, value, chosen) {
    var made = element("option", "", label);
    made.value = value;
    made.selected = chosen;
    box.append(made);
  }
  function refreshFacets(found) {
    kindBox.replaceChildren();
    choice(kindBox, say("script.all_kinds"), "", filter.kind === undefined);
    found.kinds.forEach(function (count, kind) {
      if (count || filter.kind === kind) {
        choice(kindBox, say("script.counted", { name: index.kinds[kind][1], count: count }), kind, filter.kind === kind);
      }
    });
    placeBox.replaceChildren();
    choice(placeBox, say("script.all_products"), "", filter.place === undefined);
    found.places.forEach(function (count, place) {
      var one = index.places[place];
      if (count || filter.place === place) {
        var name = one[2] ? one[1] + " " + one[2] : say("script.guides_of", { product: one[1] });
        choice(placeBox, say("script.counted", { name: name, count: count }), place, filter.place === place);
      }
    });
    kindBox.hidden = kindBox.options.length < 3 && filter.kind === undefined;
    placeBox.hidden = placeBox.options.length < 3 && filter.place === undefined;
    facets.hidden = kindBox.hidden && placeBox.hidden;
  }
  function choose(next, scroll) {
    if (options[at]) {
      options[at].setAttribute("aria-selected", "false");
    }
    at = next;
    input.setAttribute("aria-expanded", String(options.length > 0));
    if (options[at]) {
      options[at].setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", options[at].id);
      if (scroll) {
        options[at].scrollIntoView({ block: "nearest" });
      }
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }
  function keys(event) {
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      var step = event.key === "ArrowDown" ? 1 : options.length - 1;
      choose((at + step) % options.length, true);
    } else if (event.key === "Escape") {
      event.preventDefault(); /* a search field would only be emptied */
      close();
    } else if (event.key === "Enter" && options[at]) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        window.open(options[at].href, "_blank", "noopener");
      } else {
        var href = options[at].href;
        close();
        location.href = href;
      }
    }
  }
  function close() {
    dialog.close();
  }
  function facet(label, key) {
    var box = element("select");
    box.setAttribute("aria-label", label);
    box.addEventListener("change", function () {
      filter[key] = box.value === "" ? undefined : Number(box.value);
      show();
    });
    return box;
  }
  function build() {
    dialog = element("dialog", "search-dialog");
    dialog.setAttribute("aria-label", say("script.search"));
    var bar = element("div", "search-bar");
    var glass = document.querySelector("[data-search] .icon");
    if (glass) {
      bar.append(glass.cloneNode(true));
    }
    input = element("input");
    input.type = "search";
    input.placeholder = say("script.search");
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-label", say("script.search"));
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", "search-results");
    input.setAttribute("aria-autocomplete", "list");
    bar.append(input, element("kbd", "", say("script.key_escape")));
    kindBox = facet(say("script.kind"), "kind");
    placeBox = facet(say("script.product"), "place");
    facets = element("div", "search-facets");
    facets.hidden = true;
    facets.append(kindBox, placeBox);
    list = element("div", "search-results");
    list.id = "search-results";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", say("script.results"));
    note = element("p", "search-note");
    note.setAttribute("aria-live", "polite");
    var help = element("div", "search-keys");
    [
      ["↑ ↓", say("script.choose")],
      [say("script.key_enter"), say("script.open")],
      [say("script.key_escape"), say("script.close")],
    ].forEach(function (pair) {
      var item = element("span");
      item.append(element("kbd", "", pair[0]), " " + pair[1]);
      help.append(item);
    });
    dialog.append(bar, facets, list, note, help);
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) {
        close();
      }
    });
    input.addEventListener("input", show);
    input.addEventListener("keydown", keys);
    document.body.append(dialog);
  }
  function open() {
    if (!dialog) {
      build();
    }
    if (!dialog.open) {
      dialog.showModal();
    }
    input.select();
    show();
    start().catch(function () {
      location.href = base + "search/index.html";
    });
  }
  window.portolanSearch = { open: open, add: add, find: find, words: words, joined: joined, files: transferred };
})();
