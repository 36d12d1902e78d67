/*
 * Try it: a form for one operation, the request it makes as a command, and the answer.
 * Loaded when a reader asks for it; try/<operation>.js beside the page then calls portolanTry with
 * what the form needs to know. Whatever comes from there, from the reader or from an API is set as
 * text. Credentials stay in this page's memory and are gone when it is left.
 */
(function () {
  "use strict";
  const phrase = window.portolanText;

  const local = location.protocol === "file:";
  const root = new URL(document.documentElement.dataset.root || "", location.href);

  /* ── elements ── */
  let ids = 0;
  const nextId = () => "try-" + ++ids;

  /** An element; keys beginning with "on" are listeners, children are elements or texts. */
  function el(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) {
        element.addEventListener(key.slice(2), value);
      } else if (value === true) {
        element.setAttribute(key, "");
      } else if (value !== false && value !== undefined) {
        element.setAttribute(key, value);
      }
    }
    element.append(...children.filter((child) => child !== undefined && child !== ""));
    return element;
  }

  const select = (options, attributes) =>
    el("select", attributes, ...options.map(([value, text]) => el("option", { value }, text || value)));

  const button = (text, onclick, kind) =>
    el("button", { type: "button", class: "button" + (kind ? " " + kind : ""), onclick }, text);

  /** A button that copies and says so. */
  function copyButton(text, content) {
    const copy = button(text, async () => {
      let done = true;
      try {
        await navigator.clipboard.writeText(content());
      } catch (refused) {
        const area = el("textarea", { class: "visually-hidden", "aria-hidden": "true" });
        area.value = content();
        copy.after(area);
        area.select();
        done = document.execCommand("copy");
        area.remove();
        copy.focus();
      }
      copy.textContent = done ? phrase("try.copied") : phrase("try.not_copied");
      setTimeout(() => (copy.textContent = text), 2000);
    }, "try-small");
    copy.setAttribute("aria-live", "polite");
    return copy;
  }

  /* ── how values go over the wire: the same as portal.sample.Wire, held by shared examples ── */
  const encode = (text) =>
    encodeURIComponent(text.toWellFormed ? text.toWellFormed() : text.replace(/[\ud800-\udfff]/gu, "\ufffd"))
      .replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());

  function encodeReserved(text, meaning) {
    return Array.from(text)
      .map((c, i, all) => {
        const triplet = c === "%" && /^[0-9a-f]{2}$/i.test((all[i + 1] || "") + (all[i + 2] || ""));
        const kept = ":/?#[]@!$&'()*+,;=".includes(c) && !meaning.includes(c);
        return kept || triplet ? c : encode(c);
      })
      .join("");
  }

  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const bare = (value) => (typeof value === "string" ? value : JSON.stringify(value));
  const isJson = (type) => /(?:[/+]json|^\*\/\*)$/i.test(type.split(";")[0].trim());

  function flat(value, between, enc) {
    if (isObject(value)) {
      return Object.entries(value).map(([key, v]) => enc(key) + between + enc(bare(v)));
    }
    return (Array.isArray(value) ? value : [value]).map((v) => enc(bare(v)));
  }

  const content = (p, value) => (isJson(p.c) ? JSON.stringify(value) : bare(value));

  const exploded = (p, value, enc) => flat(value, isObject(value) && p.x ? "=" : ",", enc);

  /** What is empty has no equals sign (RFC 6570, 3.2.7). */
  const matrix = (name, value) => (value === "" ? name : name + "=" + value);

  function deep(name, object, enc, pairs) {
    for (const [key, value] of Object.entries(object)) {
      const inner = name + "%5B" + encode(key) + "%5D";
      if (isObject(value)) {
        deep(inner, value, enc, pairs);
      } else {
        (Array.isArray(value) ? value : [value]).forEach((v) => pairs.push([inner, enc(bare(v))]));
      }
    }
    return pairs;
  }

  function pairs(p, value, enc) {
    const name = p.y === "cookie" ? p.n : encode(p.n);
    if (p.c) {
      return [[name, enc(content(p, value))]];
    }
    if (isObject(value) && p.y === "deepObject") {
      return deep(name, value, enc, []);
    }
    if (isObject(value) && p.x) {
      return Object.entries(value).map(([key, v]) => [encode(key), enc(bare(v))]);
    }
    if (Array.isArray(value) && p.x) {
      return value.map((v) => [name, enc(bare(v))]);
    }
    const separator = p.y === "spaceDelimited" ? "%20" : p.y === "pipeDelimited" ? "%7C" : ",";
    return [[name, flat(value, separator, enc).join(separator)]];
  }

  const wire = {
    encode,
    query: (p, value) => pairs(p, value, p.a ? (text) => encodeReserved(text, "#&+[]") : encode),
    cookies: (p, value) => pairs(p, value, p.y === "cookie" ? (text) => text : encode),
    header: (p, value) => (p.c ? content(p, value) : exploded(p, value, (text) => text).join(",")),
    path(p, value) {
      const enc = p.a ? (text) => encodeReserved(text, "/?#[]") : encode;
      if (p.c) {
        return enc(content(p, value));
      }
      const name = encode(p.n);
      if (p.y === "label") {
        return "." + exploded(p, value, enc).join(p.x ? "." : ",");
      }
      if (p.y === "matrix") {
        const composed = value !== null && typeof value === "object";
        if (composed && p.x) {
          const parts = Array.isArray(value)
            ? value.map((v) => matrix(name, enc(bare(v))))
            : Object.entries(value).map(([key, v]) => matrix(enc(key), enc(bare(v))));
          return ";" + parts.join(";");
        }
        return ";" + matrix(name, flat(value, ",", enc).join(","));
      }
      return exploded(p, value, enc).join(",");
    },
  };

  /* ── texts with secrets in them: pieces that are texts, or {name, secret} ── */
  const plain = (pieces) => pieces.map((piece) => (typeof piece === "string" ? piece : piece.secret)).join("");
  const quote = (text) => "'" + text.replace(/'/g, "'\\''") + "'";

  /** One word of a POSIX shell. */
  function word(pieces, reveal) {
    const parts = [""];
    pieces.forEach((piece) => {
      if (typeof piece !== "string" && !reveal) {
        parts.push(piece, "");
      } else {
        parts[parts.length - 1] += typeof piece === "string" ? piece : piece.secret;
      }
    });
    const written = parts.filter((part) => part !== "");
    return written.map((part) => (part.name ? '"$' + part.name + '"' : quote(part))).join("") || "''";
  }

  /* ── fields ── */
  const FORMATS = {
    "date-time": [/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/, "try.write_date_time"],
    time: [/^\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?$/, "try.write_time"],
    uuid: [/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, "try.write_uuid"],
    email: [/^[^\s@]+@[^\s@]+$/, "try.write_email"],
    ipv4: [/^(\d{1,3}\.){3}\d{1,3}$/, "try.write_ipv4"],
    uri: [/^[a-z][a-z0-9+.-]*:\S+$/i, "try.write_uri"],
  };

  /** What is wrong with {@code text}, in words; empty: nothing that is known. */
  function complaint(spec, text) {
    if (spec.k === "int" || spec.k === "num") {
      const number = Number(text);
      if (!/^-?\d+$/.test(text) && spec.k === "int") {
        return phrase("try.write_whole");
      }
      if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
        return phrase("try.write_number");
      }
      const steps = number / spec.step;
      return number < spec.lo ? phrase("try.at_least", { value: String(spec.lo) })
        : number > spec.hi ? phrase("try.at_most", { value: String(spec.hi) })
        : number <= spec.above ? phrase("try.more_than", { value: String(spec.above) })
        : number >= spec.below ? phrase("try.less_than", { value: String(spec.below) })
        : spec.step && Math.abs(steps - Math.round(steps)) > 1e-9 ? phrase("try.multiple_of", { value: String(spec.step) })
        : "";
    }
    const length = Array.from(text).length;
    const format = FORMATS[spec.f];
    return length < spec.shortest ? phrase("try.too_short", { count: spec.shortest, there: length })
      : length > spec.longest ? phrase("try.too_long", { count: spec.longest, there: length })
      : format && !format[0].test(text) ? phrase(format[1])
      : "";
  }

  /** Kind and limits in words, for the line under a field. */
  function words(spec) {
    const of = spec.k === "list" ? spec.of : spec;
    const kind = ["int", "num", "date", "json", "file"].includes(of.k) ? phrase("try.kind_" + of.k) : of.f || "";
    const limits = [];
    const range = (low, high, unit) => {
      if (low !== undefined || high !== undefined) {
        limits.push(low === undefined ? phrase("try.most_" + unit, { count: String(high) })
          : high === undefined ? phrase("try.least_" + unit, { count: String(low) })
          : phrase("try.range_" + unit, { least: String(low), count: String(high) }));
      }
    };
    range(of.lo, of.hi, "number");
    range(of.shortest, of.longest, "characters");
    range(spec.few, spec.many, "values");
    if (of.above !== undefined) limits.push(phrase("try.hint_more_than", { value: String(of.above) }));
    if (of.below !== undefined) limits.push(phrase("try.hint_less_than", { value: String(of.below) }));
    if (of.step) limits.push(phrase("try.hint_multiple_of", { value: String(of.step) }));
    if (of.pattern) limits.push(phrase("try.hint_matches", { value: of.pattern }));
    return [kind, ...limits].filter(Boolean).join(", ");
  }

  /**
   * A field: {node, id, read, set}. read gives undefined where nothing is filled in, and tells
   * {@code problem} what is wrong.
   */
  function field(spec, name) {
    const make = { list, object, json, file }[spec.k] || scalar;
    return make(spec, name);
  }

  function scalar(spec, name) {
    const id = nextId();
    let control;
    if (spec.k === "enum" || spec.k === "bool") {
      const values = spec.k === "bool" ? ["true", "false"] : spec.e;
      control = select([["", spec.r ? phrase("try.choose") : phrase("try.not_set")], ...values.map((value) => [value, value || phrase("try.empty")])], { id });
      if (spec.r && values.length === 1) control.value = values[0];
    } else {
      control = el("input", {
        id,
        type: spec.k === "date" ? "date" : spec.f === "password" ? "password" : "text",
        inputmode: spec.k === "int" ? "numeric" : spec.k === "num" ? "decimal" : undefined,
        autocomplete: "off",
        autocapitalize: "off",
        spellcheck: "false",
      });
    }
    control.setAttribute("aria-label", name);
    if (spec.r) control.setAttribute("aria-required", "true");
    return {
      node: control,
      id,
      mark: control,
      set: (value) => (control.value = String(value)),
      read(problem) {
        const text = control.value;
        if (text === "") {
          return undefined;
        }
        const wrong = spec.k === "enum" || spec.k === "bool" ? "" : complaint(spec, text);
        if (wrong) problem(wrong);
        return text;
      },
    };
  }

  function list(spec, name) {
    const items = el("div", { class: "try-items" });
    const rows = [];
    const add = (value) => {
      const item = field(spec.of, phrase("try.value_of", { name, number: String(rows.length + 1) }));
      const row = el("div", { class: "try-item" }, item.node,
        el("button", { type: "button", class: "tool", "aria-label": phrase("try.remove_value", { name }), onclick() {
          rows.splice(rows.findIndex((other) => other.row === row), 1);
          row.remove();
          more.dispatchEvent(new Event("input", { bubbles: true }));
          more.focus();
        } }, "×"));
      rows.push({ item, row });
      items.append(row);
      if (value !== undefined) item.set(value);
      return item;
    };
    const more = button(phrase("try.add_value"), () => {
      const item = add();
      (item.mark || item.node).focus();
      more.dispatchEvent(new Event("input", { bubbles: true }));
    }, "try-small");
    add();
    return {
      node: el("div", { class: "try-list" }, items, more),
      set(values) {
        rows.splice(0).forEach(({ row }) => row.remove());
        (Array.isArray(values) && values.length ? values : [""]).forEach((value) => add(value));
      },
      read(problem) {
        const values = rows.map(({ item }) => item.read(problem)).filter((value) => value !== undefined);
        if (!values.length) {
          return undefined;
        }
        if (values.length < spec.few) problem(phrase("try.few_values", { count: spec.few }));
        if (values.length > spec.many) problem(phrase("try.many_values", { count: spec.many }));
        return values;
      },
    };
  }

  function object(spec, name) {
    const members = spec.has.map((member) => ({ member, part: field(member, name + ", " + member.n) }));
    return {
      node: el("div", { class: "try-members" },
        ...members.map(({ member, part }) => el("div", { class: "try-member" },
          el("span", { class: "try-member-name" }, member.n, member.r ? el("span", { class: "flag flag-required" }, " ", phrase("try.required")) : ""),
          part.node))),
      set(values) {
        new Map(values).forEach((value, key) => members.filter((m) => m.member.n === key).forEach((m) => m.part.set(value)));
      },
      read(problem) {
        const values = Object.create(null);
        const missing = [];
        members.forEach(({ member, part }) => {
          const value = part.read((text) => problem(member.n + ": " + text));
          if (value !== undefined) {
            values[member.n] = value;
          } else if (member.r) {
            missing.push(member.n);
          }
        });
        if (!Object.keys(values).length) {
          return undefined;
        }
        missing.forEach((key) => problem(phrase("try.key_needs_value", { name: key })));
        return values;
      },
    };
  }

  function json(spec, name) {
    const id = nextId();
    const control = el("textarea", { id, rows: 4, spellcheck: "false", autocomplete: "off", "aria-label": name, class: "try-code" });
    return {
      node: control,
      id,
      mark: control,
      set(value) {
        try {
          control.value = JSON.stringify(JSON.parse(value), null, 2);
        } catch (other) {
          control.value = value;
        }
      },
      read(problem) {
        if (control.value.trim() === "") {
          return undefined;
        }
        try {
          return JSON.parse(control.value);
        } catch (error) {
          if (spec.c && !isJson(spec.c)) {
            return control.value;
          }
          problem(phrase("try.not_json", { why: error.message }));
          return control.value;
        }
      },
    };
  }

  function file(spec, name) {
    const id = nextId();
    const control = el("input", { id, type: "file", multiple: Boolean(spec.many), accept: spec.ct, "aria-label": name });
    return {
      node: control,
      id,
      mark: control,
      set() {},
      read: () => (control.files.length ? Array.from(control.files) : undefined),
    };
  }

  /** What the page says of a parameter, in a line. */
  function told(id) {
    const row = document.getElementById(id);
    const text = row && row.querySelector(".node-text");
    const line = text ? text.textContent.trim().replace(/\s+/g, " ") : "";
    return line.length > 160 ? line.slice(0, 157) + "…" : line;
  }

  /** A row of the form: label, field, what is known of it, and what is wrong. */
  function row(spec, anchor) {
    const composed = spec.k === "list" || spec.k === "object";
    const part = field(spec, spec.n);
    const hint = [words(spec), anchor ? told(anchor) : ""].filter(Boolean).join(" · ");
    const hintId = nextId();
    const wrong = el("p", { class: "try-wrong", id: nextId() });
    const send = spec.in && !spec.r && spec.in !== "path"
      ? el("input", { type: "checkbox", "aria-label": phrase("try.send_this", { name: spec.n }) })
      : undefined;
    const name = el("code", {}, spec.n);
    const node = el(composed ? "fieldset" : "div", { class: "try-row" },
      el(composed ? "legend" : "div", { class: "try-label" }, send || "",
        part.id ? el("label", { for: part.id }, name) : name,
        spec.r || spec.in === "path" ? el("span", { class: "flag flag-required" }, phrase("try.required")) : "",
        spec.d ? el("span", { class: "flag flag-deprecated" }, phrase("try.deprecated")) : ""),
      el("div", { class: "try-field" }, part.node, wrong, hint ? el("p", { class: "try-hint", id: hintId }, hint) : ""));
    if (part.mark) part.mark.setAttribute("aria-describedby", wrong.id + (hint ? " " + hintId : ""));
    if (spec.v !== undefined) part.set(spec.v);
    if (send) {
      part.node.addEventListener("input", (event) => {
        send.checked = event.target.value === undefined || event.target.value !== "" || composed;
      });
      part.node.addEventListener("change", (event) => {
        if (event.target.tagName === "SELECT") send.checked = event.target.value !== "";
      });
    }
    return {
      node,
      spec,
      /** The value, or undefined where none is to be sent. Problems go to {@code problems}. */
      read(problems) {
        const sent = !send || send.checked;
        const said = [];
        let value = sent ? part.read((text) => said.push(text)) : undefined;
        if (value === undefined && (spec.r || spec.in === "path")) {
          said.push(phrase("try.needs_value"));
        }
        if (value === undefined && send && send.checked) value = "";
        if (spec.in === "path" && value !== undefined && /^\.{1,2}$/.test(wire.path(spec, value))) {
          said.push(phrase("try.dots"));
        }
        problems.push(...said.map((text) => ({ name: spec.n, text, row: this, fatal: spec.in === "path" })));
        return value;
      },
      /** Shows problems, or takes them away. */
      show(texts) {
        wrong.textContent = texts.join(" ");
        if (part.mark) part.mark.setAttribute("aria-invalid", texts.length ? "true" : "false");
      },
      focus() {
        (node.querySelector(".try-field input, .try-field select, .try-field textarea") || node).focus();
      },
    };
  }

  const section = (title, ...children) =>
    el("fieldset", { class: "try-section" }, el("legend", {}, title), ...children);

  /* ── where to ── */
  function servers(form) {
    const list = form.s.length ? form.s : [];
    const id = nextId();
    const place = el("div", { class: "try-variables" });
    let url = () => "";
    const choose = (index) => {
      const server = list[index];
      const fields = (server.v || []).map((variable) => {
        const control = row(variable.e && variable.e.length
          ? { n: variable.n, k: "enum", e: variable.e, r: 1, v: variable.d }
          : { n: variable.n, k: "text", r: 1, v: variable.d });
        return { variable, control };
      });
      place.replaceChildren(...fields.map((f) => f.control.node));
      url = (problems) =>
        fields.reduce(
          (text, f) => text.split("{" + f.variable.n + "}").join(f.control.read(problems) || ""),
          server.u);
    };
    let control;
    if (!list.length) {
      control = el("input", { id, type: "url", placeholder: "https://api.example.com", autocomplete: "off", "aria-label": phrase("try.base_url") });
      url = () => control.value.trim();
    } else if (list.length === 1) {
      control = el("code", { class: "try-server" }, list[0].u);
      choose(0);
    } else {
      control = select(list.map((server, i) => [String(i), server.u + (server.d ? " (" + server.d + ")" : "")]), { id, "aria-label": phrase("try.server") });
      control.addEventListener("change", () => choose(Number(control.value)));
      choose(0);
    }
    return {
      node: section(phrase("try.server"), control, place,
        list.length ? "" : el("p", { class: "try-hint" }, phrase("try.no_server_hint"))),
      /** {base} or {wrong}. */
      read(problems) {
        const text = url(problems);
        if (!text) {
          return { wrong: list.length ? phrase("try.server_empty") : phrase("try.server_unknown") };
        }
        if (local && !/^[a-z][a-z0-9+.-]*:/i.test(text)) {
          return { wrong: phrase("try.server_relative") };
        }
        let parsed;
        try {
          parsed = new URL(text, location.href);
        } catch (notUrl) {
          return { wrong: phrase("try.not_a_url", { text }) };
        }
        if (parsed.protocol !== "https:" && parsed.protocol !== "http:") {
          return { wrong: phrase("try.only_http", { protocol: parsed.protocol }) };
        }
        if (parsed.username || parsed.password) {
          return { wrong: phrase("try.url_secret") };
        }
        return { base: parsed };
      },
    };
  }

  /* ── who calls ── */
  const secrets = [];

  /** A masked input whose content is forgotten when the page is left. */
  function secret(label, attributes) {
    const id = nextId();
    const control = el("input", Object.assign({ id, type: "password", autocomplete: "off", spellcheck: "false" }, attributes));
    secrets.push(control);
    return {
      node: el("div", { class: "try-row" }, el("div", { class: "try-label" }, el("label", { for: id }, label)), el("div", { class: "try-field" }, control)),
      control,
      value: () => control.value,
    };
  }

  addEventListener("pagehide", () => secrets.forEach((control) => (control.value = "")));

  const note = (...children) => el("p", { class: "try-note" }, ...children);

  /** How one need is met: {node, apply(request)}. */
  function need(spec, live) {
    const title = el("p", { class: "try-need" }, el("strong", {}, spec.i));
    const variable = (name) => (spec.i + "_" + name).replace(/[^A-Za-z0-9]+/g, "_").toUpperCase().replace(/^(\d)/, "_$1");
    if (spec.t === "apiKey") {
      const key = secret(phrase("try.key_in_" + spec.in, { name: spec.n }));
      const piece = () => ({ name: variable("key"), secret: spec.in === "query" ? encode(key.value()) : key.value() });
      return {
        node: el("div", {}, title, key.node,
          spec.in === "cookie" ? note(phrase("try.cookie_key")) : ""),
        apply(request) {
          if (spec.in === "query") {
            request.query.push([encode(spec.n), "=", piece()]);
          } else if (spec.in === "cookie") {
            request.cookies.push([spec.n + "=", piece()]);
          } else {
            request.header(spec.n, [piece()]);
          }
          return key.value();
        },
      };
    }
    if (spec.t === "http" && /^(basic|digest)$/i.test(spec.n)) {
      const user = secret(phrase("try.user"), { type: "text" });
      const password = secret(phrase("try.password"));
      return {
        node: el("div", {}, title, user.node, password.node,
          /^digest$/i.test(spec.n) ? note(phrase("try.digest")) : ""),
        apply(request) {
          const bytes = new TextEncoder().encode(user.value() + ":" + password.value());
          request.user = [{ name: variable("user"), secret: user.value() }, ":", { name: variable("password"), secret: password.value() }];
          request.digest = /^digest$/i.test(spec.n);
          request.sent.push(["Authorization", "Basic " + btoa(String.fromCharCode(...bytes))]);
          return user.value();
        },
      };
    }
    if (spec.t === "mutualTLS") {
      return {
        node: el("div", {}, title, note(phrase("try.certificate"))),
        apply(request) {
          request.options.push("--cert client.pem --key client-key.pem");
          return "certificate";
        },
      };
    }
    if (spec.t === "http" || spec.t === "oauth2" || spec.t === "openIdConnect") {
      const scheme = spec.t === "http" && !/^bearer$/i.test(spec.n) ? spec.n.charAt(0).toUpperCase() + spec.n.slice(1) : "Bearer";
      const token = secret(scheme === "Bearer" ? phrase("try.access_token") : phrase("try.credentials"));
      return {
        node: el("div", {}, title, token.node, spec.t === "http" ? "" : signIn(spec, token.control, live)),
        apply(request) {
          request.header("Authorization", [scheme + " ", { name: variable("token"), secret: token.value() }]);
          return token.value();
        },
      };
    }
    return { node: el("div", {}, title, note(phrase("try.undescribed"))), apply: () => "" };
  }

  const CALL = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };

  /** Loads a part that not every form needs. */
  const part = (name) =>
    new Promise((loaded, failed) =>
      document.head.append(el("script", { src: new URL("assets/" + name, root).href, onload: loaded, onerror: failed })));

  const kit = { el, button, copyButton, note, quote, pretty, root, local, CALL };
  let signing;

  /** Ways to get a token. */
  function signIn(spec, token, live) {
    const place = el("div", {});
    signing = signing || part("try-sign-in.js");
    signing.then(() => place.append(...window.portolanTry.signIn(kit, spec, token, live)));
    return place;
  }

  function authorization(form) {
    if (!form.a) {
      return { node: "", apply: () => [] };
    }
    const alternatives = form.a.map((needs) => ({
      needs: needs.map((spec) => ({ spec, part: need(spec, Boolean(form.o)) })),
      title: needs.map((spec) => spec.i).reduce((all, one) => (all ? phrase("try.and", { first: all, second: one }) : one), "") || phrase("try.no_authorization"),
    }));
    let chosen = alternatives[0];
    const place = el("div", {});
    const show = () => place.replaceChildren(...chosen.needs.map(({ part }) => part.node));
    show();
    const choice = alternatives.length > 1
      ? select(alternatives.map((alternative, i) => [String(i), alternative.title]), { "aria-label": phrase("try.way"), onchange(event) {
        chosen = alternatives[Number(event.target.value)];
        show();
      } })
      : "";
    return {
      node: chosen.needs.length || choice
        ? section(phrase("try.authorization"), choice, place, note(phrase("try.kept")))
        : "",
      /** The names of needs that are not met. */
      apply: (request) => chosen.needs.filter(({ part }) => !part.apply(request)).map(({ spec }) => spec.i),
    };
  }

  /* ── what is sent ── */
  function body(form) {
    if (!form.b) {
      return { node: "", read: () => undefined };
    }
    const spec = form.b;
    const usual = /^(POST|PUT|PATCH|QUERY)$/.test(form.m);
    const on = spec.r ? undefined : el("input", { type: "checkbox", id: nextId() });
    if (on) on.checked = usual;
    const place = el("div", {});
    const editors = spec.m.map((media) => undefined);
    let index = Math.max(0, spec.m.findIndex((media) => media.j));
    const editor = () => (editors[index] = editors[index] || editorOf(spec.m[index]));
    const show = () => {
      place.replaceChildren(editor().node);
      place.hidden = Boolean(on) && !on.checked;
    };
    const media = spec.m.length > 1
      ? select(spec.m.map((one, i) => [String(i), one.t]), { "aria-label": phrase("try.media_type"), onchange(event) {
        index = Number(event.target.value);
        show();
      } })
      : el("code", {}, spec.m.length ? spec.m[0].t : "");
    if (media.value !== undefined) media.value = String(index);
    if (on) on.addEventListener("change", show);
    if (!spec.m.length) {
      return { node: "", read: () => undefined };
    }
    show();
    return {
      node: section(phrase("try.body"), el("p", { class: "try-media" }, media, on ? el("label", {}, on, " ", phrase("try.send_body")) : el("span", { class: "flag flag-required" }, phrase("try.required"))), place),
      read: (problems) => (on && !on.checked ? undefined : editor().read(problems)),
    };
  }

  function editorOf(media) {
    return media.k === "file" ? fileEditor(media) : media.f ? formEditor(media) : textEditor(media);
  }

  function textEditor(media) {
    const examples = media.x || [];
    const type = media.t.includes("*") ? (media.j ? "application/json" : "text/plain") : media.t;
    const area = el("textarea", { class: "try-code", spellcheck: "false", autocomplete: "off", "aria-label": phrase("try.body") });
    const state = el("p", { class: "try-wrong", role: "status", id: nextId() });
    area.setAttribute("aria-describedby", state.id);
    const set = (text) => {
      area.value = text;
      area.rows = Math.min(22, Math.max(4, text.split("\n").length));
    };
    const wrong = () => {
      if (!media.j || area.value.trim() === "") {
        return "";
      }
      try {
        JSON.parse(area.value);
        return "";
      } catch (error) {
        return phrase("try.not_json", { why: error.message });
      }
    };
    const check = () => {
      state.textContent = wrong();
      area.setAttribute("aria-invalid", state.textContent ? "true" : "false");
    };
    set(examples.length ? examples[0][1] : media.j ? "{}" : "");
    area.addEventListener("input", check);
    const tools = [];
    if (examples.length > 1) {
      tools.push(select(examples.map(([title], i) => [String(i), title || phrase("try.example_number", { number: String(i + 1) })]), { "aria-label": phrase("try.example"), onchange(event) {
        set(examples[Number(event.target.value)][1]);
        check();
      } }));
    }
    if (media.j) {
      tools.push(button(phrase("try.format"), () => {
        if (!wrong() && area.value.trim()) set(pretty(area.value));
        check();
      }, "try-small"));
    }
    return {
      node: el("div", {}, tools.length ? el("div", { class: "try-tools" }, ...tools) : "", area, state),
      read(problems) {
        check();
        if (wrong()) problems.push({ name: phrase("try.body"), text: wrong(), row: { show: check, focus: () => area.focus() } });
        return { type, data: area.value, curl: ["--data-raw " + quote(area.value)] };
      },
    };
  }

  function fileEditor(media) {
    const part = row({ n: "file", k: "file", r: 1 });
    return {
      node: part.node,
      read(problems) {
        const files = part.read(problems);
        const first = files && files[0];
        const type = media.t.includes("*") ? (first && first.type) || "application/octet-stream" : media.t;
        return { type, data: first, curl: ["--data-binary " + quote("@" + (first ? first.name : "file.bin"))] };
      },
    };
  }

  function formEditor(media) {
    const rows = media.f.map((spec) => row(spec));
    const multipart = media.k === "multipart";
    const mixed = multipart && !/^multipart\/form-data/i.test(media.t);
    return {
      node: el("div", {}, ...rows.map((one) => one.node)),
      read(problems) {
        const values = rows.map((one) => [one.spec, one.read(problems)]).filter(([, value]) => value !== undefined);
        const barred = mixed ? phrase("try.mixed_form", { type: media.t }) : "";
        return Object.assign({ barred }, multipart ? multipartBody(values) : formBody(values, media.t));
      },
    };
  }

  function formBody(values, type) {
    const data = values.flatMap(([spec, value]) => {
      if (spec.y || spec.x !== undefined || spec.a) {
        return wire.query(Object.assign({ y: "form", x: 1 }, spec, { c: undefined }), value);
      }
      return (Array.isArray(value) ? value : [value]).map((one) => [encode(spec.n), encode(bare(one))]);
    }).map((pair) => pair.join("=")).join("&");
    return { type, data, curl: ["--data-raw " + quote(data)] };
  }

  function multipartBody(values) {
    const data = new FormData();
    const curl = [];
    const named = (text) => text.replace(/[\\"]/g, "\\$&");
    values.forEach(([spec, value]) => {
      (Array.isArray(value) ? value : [value]).forEach((one) => {
        if (one instanceof File) {
          data.append(spec.n, one, one.name);
          curl.push("-F " + quote(spec.n + '=@"' + named(one.name) + '"' + (one.type ? ";type=" + one.type : "")));
        } else if (spec.ct || typeof one !== "string") {
          const type = spec.ct || "application/json";
          data.append(spec.n, new Blob([bare(one)], { type }));
          curl.push("-F " + quote(spec.n + '="' + named(bare(one)) + '";type=' + type));
        } else {
          data.append(spec.n, one);
          curl.push("--form-string " + quote(spec.n + "=" + one));
        }
      });
    });
    return { data, curl };
  }

  /* ── the request ── */
  const FORBIDDEN = /^(accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;
  const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/;

  /** All that follows from the form as it is now. */
  function assemble(form, parts) {
    const problems = [];
    const notes = [];
    const request = {
      query: [], cookies: [], options: [], sent: [], headers: [], user: undefined,
      header(name, pieces) {
        this.headers.push([name, pieces]);
        if (FORBIDDEN.test(name)) {
          notes.push(phrase("try.browser_header", { name }));
        } else {
          this.sent.push([name, plain(pieces)]);
        }
      },
    };
    let path = form.p.startsWith("/") ? form.p : "/" + form.p;
    parts.parameters.forEach((part) => {
      const spec = part.spec;
      const value = part.read(problems);
      if (value === undefined) {
        return;
      }
      if (spec.in === "path") {
        const written = wire.path(spec, value);
        ["{" + spec.n + "}", "{+" + spec.n + "}", "{" + spec.n + "*}"].forEach((hole) => (path = path.split(hole).join(written)));
      } else if (spec.in === "query") {
        wire.query(spec, value).forEach((pair) => request.query.push([pair.join("=")]));
      } else if (spec.in === "querystring") {
        request.query.push([isObject(value) && /form-urlencoded/.test(spec.c || "")
          ? Object.entries(value).map(([key, v]) => encode(key) + "=" + encode(bare(v))).join("&")
          : encode(bare(value))]);
      } else if (spec.in === "cookie") {
        wire.cookies(spec, value).forEach((pair) => request.cookies.push([pair.join("=")]));
      } else {
        const text = wire.header(spec, value);
        if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) {
          problems.push({ name: spec.n, text: phrase("try.header_latin"), row: part, fatal: true });
        } else if (/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(spec.n)) {
          request.header(spec.n, [text.trim()]);
        } else {
          notes.push(phrase("try.no_header_name", { name: spec.n }));
        }
      }
    });
    path = Array.from(path, (c) => (c > " " && c < "\x7f" && !'{}"<>\\^`|#?'.includes(c) ? c : encode(c))).join("");
    if (parts.accept && parts.accept.value) request.header("Accept", [parts.accept.value]);
    const unmet = parts.authorization.apply(request);
    const sent = parts.body.read(problems);
    if (sent && sent.type) request.header("Content-Type", [sent.type]);
    if (request.cookies.length) notes.push(phrase("try.cookies"));
    if (unmet.length) notes.push(phrase("try.unmet", { names: unmet.reduce((all, one) => (all ? phrase("try.and", { first: all, second: one }) : one), "") }));

    const server = parts.server.read(problems);
    const tail = [path, ...request.query.flatMap((pieces, i) => [i ? "&" : "?", ...pieces])];
    const base = server.base ? [server.base.origin + server.base.pathname.replace(/\/$/, "")] : [{ name: "BASE_URL", secret: "$BASE_URL" }];
    const url = [...base, ...tail];
    return {
      method: form.m, url, server, request, body: sent, problems, notes,
      barred: barriers(form, server, sent),
      curl: (reveal) => curl(form, url, request, sent, reveal),
    };
  }

  /** Why the request cannot be sent from here, in sentences; none: it can. */
  function barriers(form, server, sent) {
    const found = [];
    if (!form.o) {
      found.push(phrase("try.build_only"));
    } else if (local) {
      found.push(phrase("try.from_disk"));
    } else if (server.wrong) {
      found.push(server.wrong);
    } else {
      const { origin, protocol, hostname } = server.base;
      if (origin !== location.origin && !form.o.includes(origin)) {
        found.push(form.o.length ? phrase("try.calls_only", { hosts: form.o.join(", "), origin }) : phrase("try.calls_none", { origin }));
      }
      if (location.protocol === "https:" && protocol === "http:" && !LOOPBACK.test(hostname)) {
        found.push(phrase("try.mixed_content"));
      }
    }
    if (/^(CONNECT|TRACE|TRACK)$/i.test(form.m)) {
      found.push(phrase("try.no_method", { method: form.m }));
    }
    if (sent && /^(GET|HEAD)$/i.test(form.m)) {
      found.push(phrase("try.no_body_with", { method: form.m }));
    }
    if (sent && sent.barred) found.push(sent.barred);
    return found;
  }

  function curl(form, url, request, sent, reveal) {
    const method = form.m.toUpperCase();
    const verb = method === "HEAD" ? " --head"
      : method === (sent ? "POST" : "GET") ? ""
      : " -X " + (/^[A-Z0-9_-]+$/.test(method) ? method : quote(method));
    const options = [...request.options];
    if (request.user) options.push((request.digest ? "--digest " : "") + "-u " + word(request.user, reveal));
    request.headers.forEach(([name, pieces]) => options.push("-H " + word([name + (plain(pieces) === "" && pieces.every((p) => typeof p === "string") ? ";" : ": "), ...pieces], reveal)));
    if (request.cookies.length) {
      options.push("-b " + word(request.cookies.flatMap((pieces, i) => (i ? ["; ", ...pieces] : pieces)), reveal));
    }
    if (sent) options.push(...sent.curl);
    return ["curl" + verb + " " + word(url, reveal && plain([url[0]]) !== "$BASE_URL"), ...options].join(" \\\n  ");
  }

  /** JSON over several lines. Numbers and texts stay as they are written. */
  function pretty(text) {
    let out = "";
    let depth = 0;
    const line = () => "\n" + "  ".repeat(depth);
    const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) || [];
    tokens.forEach((token, i) => {
      if (token === "{" || token === "[") {
        out += token;
        if (!/[}\]]/.test(tokens[i + 1])) {
          depth++;
          out += line();
        }
      } else if (token === "}" || token === "]") {
        if (!/^[{[]$/.test(tokens[i - 1])) {
          depth--;
          out += line();
        }
        out += token;
      } else {
        out += token === "," ? token + line() : token === ":" ? ": " : token;
      }
    });
    return out;
  }

  /* ── the dialog ── */
  function open(form) {
    const place = document.querySelector("[data-try-it]");
    const opener = place.querySelector("button");
    const parts = { server: servers(form), authorization: authorization(form), body: body(form), parameters: [] };
    const groups = ["path", "query", "querystring", "header", "cookie"].map((where) => {
      const title = phrase("try.in_" + where);
      const rows = (form.q || []).filter((spec) => spec.in === where && !(where === "header" && /^(accept|content-type|authorization)$/i.test(spec.n) && (form.k || form.b || form.a)))
        .map((spec) => row(spec, where + "." + spec.n));
      parts.parameters.push(...rows);
      return rows.length ? section(title, ...rows.map((one) => one.node)) : "";
    });
    if (form.k) parts.accept = select([["", phrase("try.any_type")], ...form.k.map((type) => [type])], { "aria-label": phrase("try.answer_as") });

    const host = el("span", { class: "try-host" });
    const send = el("button", { type: "submit", class: "button button-primary" }, phrase("try.send"));
    const limit = select([["10", "10 s"], ["30", "30 s"], ["120", "2 min"], ["0", phrase("try.no_limit")]], { "aria-label": phrase("try.wait_at_most") });
    limit.value = "30";
    const barred = el("div", { class: "try-barred", role: "status" });
    const summary = el("div", { class: "try-summary", role: "alert" });
    const command = el("pre", { class: "try-command", tabindex: "0", role: "region", "aria-label": phrase("try.command") });
    const reveal = copyButton(phrase("try.copy_credentials"), () => assemble(form, parts).curl(true));
    const result = el("div", { class: "try-answer" });
    const heading = el("h2", { id: nextId(), class: "try-title" }, el("span", { class: "method method-" + form.m.toLowerCase().replace(/[^a-z]/g, "") }, form.m), el("code", {}, form.p));
    const ready = form.o && !local ? part("try-answer.js").then(() => window.portolanTry.answer(kit, result)) : undefined;
    let running;
    let loud = false;

    const refresh = () => {
      const now = assemble(form, parts);
      command.textContent = now.curl(false);
      reveal.hidden = !/"\$[A-Z]/.test(command.textContent) || secrets.every((control) => !control.value);
      host.textContent = now.server.base ? phrase("try.to_host", { host: now.server.base.host }) : "";
      barred.replaceChildren(...now.barred.map((text) => el("p", { class: "try-bar" }, text)),
        ...now.notes.map((text) => note(text)));
      if (now.server.base && now.server.base.protocol === "http:" && !LOOPBACK.test(now.server.base.hostname)) {
        barred.append(note(phrase("try.not_encrypted", { host: now.server.base.host })));
      }
      send.disabled = now.barred.length > 0;
      if (loud) complain(now.problems);
      return now;
    };

    const complain = (problems) => {
      const rows = [...parts.parameters, ...problems.map((problem) => problem.row).filter(Boolean)];
      rows.forEach((one) => one.show(problems.filter((problem) => problem.row === one).map((problem) => problem.text)));
      if (!problems.length) summary.replaceChildren();
    };

    const attempt = async (anyway) => {
      loud = true;
      const now = refresh();
      const fatal = now.problems.some((problem) => problem.fatal);
      if (now.barred.length) {
        return;
      }
      if (now.problems.length && (fatal || !anyway)) {
        summary.replaceChildren(el("p", {}, now.problems.length === 1 ? now.problems[0].name + ": " + now.problems[0].text : phrase("try.problems", { count: now.problems.length })),
          fatal ? "" : button(phrase("try.send_anyway"), () => attempt(true), "try-small"));
        const first = now.problems.find((problem) => problem.row && problem.row.focus);
        if (first) first.row.focus();
        return;
      }
      summary.replaceChildren();
      await call(now);
    };

    const call = async (now) => {
      if (running) running.abort();
      const control = new AbortController();
      running = control;
      let output;
      try {
        output = await ready;
      } catch (missing) {
        summary.textContent = phrase("try.answers_missing");
        return;
      }
      const target = new URL(plain(now.url));
      const wait = Number(limit.value);
      const timer = wait ? setTimeout(() => control.abort(new DOMException("", "TimeoutError")), wait * 1000) : 0;
      let violated = false;
      const onViolation = (event) => (violated = violated || event.effectiveDirective === "connect-src");
      document.addEventListener("securitypolicyviolation", onViolation);
      const cancel = () => control.abort();
      const started = performance.now();
      result.setAttribute("aria-busy", "true");
      output.wait(target.host, cancel);
      try {
        const headers = new Headers();
        now.request.sent.forEach(([name, value]) => headers.append(name, value));
        const response = await fetch(target.href, Object.assign({}, CALL, { method: now.method, headers, body: now.body && now.body.data, signal: control.signal }));
        clearTimeout(timer);
        await output.show(response, started, cancel);
      } catch (error) {
        clearTimeout(timer);
        if (running !== control) {
          return;
        }
        if (control.signal.aborted) {
          const late = control.signal.reason && control.signal.reason.name === "TimeoutError";
          output.failed(late ? phrase("try.too_late", { time: limit.selectedOptions[0].textContent }) : phrase("try.cancelled"), late ? phrase("try.still_at_it", { host: target.host }) : phrase("try.may_have_arrived"));
        } else if (error instanceof TypeError) {
          output.failed(...(await output.explain(target, () => violated)));
        } else {
          output.failed(phrase("try.not_sent"), error.message);
        }
      } finally {
        document.removeEventListener("securitypolicyviolation", onViolation);
        if (running === control) {
          running = undefined;
          result.setAttribute("aria-busy", "false");
        }
      }
    };

    const close = el("button", { type: "button", class: "tool try-close", "aria-label": phrase("try.close"), onclick: () => dialog.close() }, "×");
    const fields = el("div", { class: "try-form" }, parts.server.node, parts.authorization.node, ...groups, parts.body.node,
      parts.accept ? section(phrase("try.answer_as"), parts.accept) : "");
    const bar = el("div", { class: "try-send" }, send, host, form.o && !local ? el("label", { class: "try-limit" }, phrase("try.wait"), " ", limit) : "");
    const outcome = el("div", { class: "try-out" },
      el("h3", {}, phrase("try.request")), command, el("div", { class: "try-tools" }, copyButton(phrase("try.copy"), () => assemble(form, parts).curl(false)), reveal),
      el("h3", {}, phrase("try.response")), result);
    if (!form.o || local) {
      outcome.children[3].remove();
      bar.hidden = true;
    }
    const frame = el("form", { class: "try-frame", novalidate: true, onsubmit(event) {
      event.preventDefault();
      attempt(false);
    } },
    el("header", { class: "try-head" }, heading, close), el("div", { class: "try-action" }, bar, summary, barred), el("div", { class: "try-columns" }, fields, outcome));
    const dialog = el("dialog", { class: "try", "aria-labelledby": heading.id, onkeydown(event) {
      event.stopPropagation();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !send.disabled) attempt(false);
    } }, frame);
    result.append(note(phrase("try.nothing_sent")));
    frame.addEventListener("input", refresh);
    frame.addEventListener("change", refresh);
    frame.addEventListener("click", (event) => {
      if (event.target.closest(".try-form button")) refresh();
    });
    document.body.append(dialog);
    refresh();
    const reopen = () => dialog.showModal();
    opener.addEventListener("click", reopen);
    place.querySelector("[role=status]").textContent = "";
    reopen();
  }

  window.portolanTry = (data) => open(JSON.parse(data));
  window.portolanTry.wire = wire;
})();
