/*
 * What comes back from an API, for try.js: status, headers, body as text; or why nothing does.
 */
(function () {
  "use strict";
  const phrase = window.portolanText;

  /** As much of a body as is shown. */
  const MEGABYTE = 1000000;

  const PHRASES = { 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 206: "Partial Content", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 409: "Conflict", 410: "Gone", 412: "Precondition Failed", 413: "Content Too Large", 415: "Unsupported Media Type", 422: "Unprocessable Content", 429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout" };
  const STREAM = /event-stream|ndjson|jsonl|json-lines|json-seq/i;
  const TEXT = /^text\/|json|xml|yaml|javascript|x-www-form-urlencoded|graphql|event-stream/i;

  const number = (n, digits) => n.toLocaleString(document.documentElement.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const bytes = (n) => (n < 1000 ? phrase("try.bytes", { count: n }) : n < 1e6 ? number(n / 1000, 1) + " kB" : number(n / 1e6, 1) + " MB");
  const took = (ms) => (ms < 1000 ? Math.round(ms) + " ms" : number(ms / 1000, 2) + " s");

  /** JSON with colours, as elements. */
  function coloured(el, text) {
    const all = document.createDocumentFragment();
    const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;
    let from = 0;
    for (let match = token.exec(text); match; match = token.exec(text)) {
      const piece = match[1] || match[0];
      all.append(text.slice(from, match.index), el("span", { class: match[2] ? "t-property" : match[1] ? "t-string" : /^[tfn]/.test(piece) ? "t-constant" : "t-number" }, piece));
      from = match.index + piece.length;
      token.lastIndex = from;
    }
    all.append(text.slice(from));
    return all;
  }

  /** Shows answers in {@code place}. */
  function answer(kit, place) {
    const { el, button, copyButton, note, pretty, CALL } = kit;
    let blob;
    const fresh = (...children) => {
      if (blob) URL.revokeObjectURL(blob);
      blob = undefined;
      place.replaceChildren(...children);
    };
    const download = (chunks, type, text) => {
      // As bytes: a page of the API must not become a page of the portal.
      blob = URL.createObjectURL(new Blob(chunks, { type: "application/octet-stream" }));
      const end = (/(json|xml|yaml|csv|html|pdf|png|jpeg|gif|svg|zip|plain)/.exec(type) || ["bin"])[0];
      return el("a", { class: "button try-small", href: blob, download: "response." + (end === "plain" ? "txt" : end) }, text);
    };
    return {
      explain: (target, blocked) => explain(target, blocked, CALL),
      wait: (host, cancel) => fresh(el("p", { class: "try-waiting" }, el("span", { role: "status" }, phrase("try.waiting", { host })), button(phrase("try.cancel"), cancel, "try-small"))),
      failed: (title, ...texts) => fresh(el("div", { class: "banner banner-bad" }, el("div", {}, el("p", {}, el("strong", {}, title)), ...texts.map((text) => el("p", {}, text))))),
      async show(response, started, cancel) {
        const type = response.headers.get("content-type") || "";
        const tone = response.status < 300 ? "good" : response.status < 400 ? "moved" : "bad";
        const facts = el("span", { class: "try-facts" });
        const headers = Array.from(response.headers);
        const view = el("pre", { class: "try-body", tabindex: "0", role: "region", "aria-label": phrase("try.response_body") });
        const tools = el("div", { class: "try-tools" });
        const head = performance.now() - started;
        const say = (size, rest) => (facts.textContent = [took(rest === undefined ? head : rest), bytes(size), type.split(";")[0]].filter(Boolean).join(" · "));
        say(0);
        const status = el("p", { class: "try-status", tabindex: "-1" },
          el("strong", { class: "status-code tone-" + tone }, response.status + " " + (response.statusText || PHRASES[response.status] || "")), facts);
        fresh(status,
          response.redirected ? note(phrase("try.redirected", { url: response.url })) : "",
          el("details", { class: "branch" }, el("summary", {}, phrase("try.headers", { count: headers.length })),
            el("dl", { class: "try-headers" }, ...headers.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
            note(phrase("try.more_headers"))),
          tools, view);
        status.focus({ preventScroll: true });
        status.scrollIntoView({ block: innerWidth < 900 ? "start" : "nearest" });

        const chunks = [];
        let size = 0;
        let shown = 0;
        let ended = "";
        const stream = STREAM.test(type);
        let decoder;
        try {
          decoder = new TextDecoder((/charset="?([^";]+)/i.exec(type) || [])[1] || "utf-8");
        } catch (unknown) {
          decoder = new TextDecoder();
        }
        const stop = button(stream ? phrase("try.stop") : phrase("try.cancel"), cancel, "try-small");
        tools.append(stop);
        try {
          const reader = response.body ? response.body.getReader() : undefined;
          for (let next = reader && (await reader.read()); next && !next.done; next = await reader.read()) {
            chunks.push(next.value);
            size += next.value.length;
            say(size, performance.now() - started);
            if (stream && shown < MEGABYTE) {
              const text = decoder.decode(next.value, { stream: true });
              shown += text.length;
              view.append(text.slice(0, Math.max(0, MEGABYTE - shown + text.length)));
              view.scrollTop = view.scrollHeight;
            }
          }
        } catch (broken) {
          ended = broken.name === "AbortError" || broken.name === "TimeoutError" ? phrase("try.stopped") : phrase("try.broke");
        }
        say(size, performance.now() - started);
        tools.replaceChildren();
        if (!size) {
          view.replaceWith(note(ended || phrase("try.no_body")));
          return;
        }
        if (ended) view.before(note(ended));
        const binary = type ? !TEXT.test(type) : chunks.some((chunk) => chunk.includes(0));
        if (binary) {
          view.replaceWith(note(type ? phrase("try.binary_of", { size: bytes(size), type }) : phrase("try.binary", { size: bytes(size) })));
          tools.append(download(chunks, type, phrase("try.download")));
          return;
        }
        if (!stream) await show(kit, view, chunks, size, type, decoder);
        if (size > MEGABYTE) view.before(note(phrase("try.first_part", { shown: bytes(MEGABYTE), all: bytes(size) })));
        tools.append(copyButton(phrase("try.copy"), () => view.textContent), download(chunks, type, phrase("try.download")));
      },
    };
  }

  async function show({ el, pretty }, view, chunks, size, type, decoder) {
    const start = await new Blob(chunks).slice(0, MEGABYTE).arrayBuffer();
    let text = decoder.decode(start, { stream: size > MEGABYTE });
    if (size <= MEGABYTE && /json/i.test(type)) {
      try {
        JSON.parse(text);
        text = pretty(text);
        if (text.length < 200000) {
          view.replaceChildren(coloured(el, text));
          return;
        }
      } catch (notJson) {
        // shown as it came
      }
    }
    view.textContent = text;
  }

  /** Why there is no answer, as far as a page can know. */
  async function explain(target, blocked, CALL) {
    const host = target.host;
    if (blocked()) {
      return [phrase("try.may_not_call", { host }), phrase("try.may_not_call_why")];
    }
    if (navigator.onLine === false) {
      return [phrase("try.offline"), phrase("try.offline_why")];
    }
    try {
      // Tells a host that refuses this page from one that is not there. No credentials, no path.
      await fetch(target.origin + "/", Object.assign({}, CALL, { method: "HEAD", mode: "no-cors", signal: AbortSignal.timeout(5000) }));
    } catch (unreachable) {
      return [phrase("try.unreachable", { host }), phrase("try.unreachable_why")];
    }
    return [phrase("try.cors", { host }), phrase("try.cors_why", { origin: location.origin })];
  }

  window.portolanTry.answer = answer;
})();
