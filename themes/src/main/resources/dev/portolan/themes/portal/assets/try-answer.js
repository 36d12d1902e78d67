/*
 * What comes back from an API, for try.js: status, headers, body as text; or why nothing does.
 */
(function () {
  "use strict";

  /** As much of a body as is shown. */
  const MEGABYTE = 1000000;

  const PHRASES = { 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 206: "Partial Content", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 409: "Conflict", 410: "Gone", 412: "Precondition Failed", 413: "Content Too Large", 415: "Unsupported Media Type", 422: "Unprocessable Content", 429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout" };
  const STREAM = /event-stream|ndjson|jsonl|json-lines|json-seq/i;
  const TEXT = /^text\/|json|xml|yaml|javascript|x-www-form-urlencoded|graphql|event-stream/i;

  const bytes = (n) => (n < 1000 ? n + " bytes" : n < 1e6 ? (n / 1000).toFixed(1) + " kB" : (n / 1e6).toFixed(1) + " MB");
  const took = (ms) => (ms < 1000 ? Math.round(ms) + " ms" : (ms / 1000).toFixed(2) + " s");

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
      wait: (host, cancel) => fresh(el("p", { class: "try-waiting" }, el("span", { role: "status" }, "Waiting for " + host + "…"), button("Cancel", cancel, "try-small"))),
      failed: (title, ...texts) => fresh(el("div", { class: "banner banner-bad" }, el("div", {}, el("p", {}, el("strong", {}, title)), ...texts.map((text) => el("p", {}, text))))),
      async show(response, started, cancel) {
        const type = response.headers.get("content-type") || "";
        const tone = response.status < 300 ? "good" : response.status < 400 ? "moved" : "bad";
        const facts = el("span", { class: "try-facts" });
        const headers = Array.from(response.headers);
        const view = el("pre", { class: "try-body", tabindex: "0", role: "region", "aria-label": "Body of the response" });
        const tools = el("div", { class: "try-tools" });
        const head = performance.now() - started;
        const say = (size, rest) => (facts.textContent = [took(rest === undefined ? head : rest), bytes(size), type.split(";")[0]].filter(Boolean).join(" · "));
        say(0);
        const status = el("p", { class: "try-status", tabindex: "-1" },
          el("strong", { class: "status-code tone-" + tone }, response.status + " " + (response.statusText || PHRASES[response.status] || "")), facts);
        fresh(status,
          response.redirected ? note("After a redirect to " + response.url) : "",
          el("details", { class: "branch" }, el("summary", {}, headers.length + (headers.length === 1 ? " header" : " headers")),
            el("dl", { class: "try-headers" }, ...headers.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
            note("There may be more: a browser shows those that the API exposes to other sites (Access-Control-Expose-Headers).")),
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
        const stop = button(stream ? "Stop" : "Cancel", cancel, "try-small");
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
          ended = broken.name === "AbortError" || broken.name === "TimeoutError" ? "Stopped; this is what had come." : "The connection broke; this is what had come.";
        }
        say(size, performance.now() - started);
        tools.replaceChildren();
        if (!size) {
          view.replaceWith(note(ended || "The response has no body."));
          return;
        }
        if (ended) view.before(note(ended));
        const binary = type ? !TEXT.test(type) : chunks.some((chunk) => chunk.includes(0));
        if (binary) {
          view.replaceWith(note("Binary: " + bytes(size) + (type ? " of " + type : "") + "."));
          tools.append(download(chunks, type, "Download"));
          return;
        }
        if (!stream) await show(kit, view, chunks, size, type, decoder);
        if (size > MEGABYTE) view.before(note("These are the first " + bytes(MEGABYTE) + " of " + bytes(size) + ". Download all of it to see the rest."));
        tools.append(copyButton("Copy", () => view.textContent), download(chunks, type, "Download"));
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
      return ["The page may not call " + host + ".", "The security policy of this portal does not name it. Run the command instead."];
    }
    if (navigator.onLine === false) {
      return ["You are offline.", "The request was not sent. Try again when there is a network."];
    }
    try {
      // Tells a host that refuses this page from one that is not there. No credentials, no path.
      await fetch(target.origin + "/", Object.assign({}, CALL, { method: "HEAD", mode: "no-cors", signal: AbortSignal.timeout(5000) }));
    } catch (unreachable) {
      return ["There is no connection to " + host + ".", "It may not exist, may not run, may be blocked on your network, or may have a certificate that the browser does not trust. Run the command to find out more."];
    }
    return [host + " answers, but not to this page.", "The API does not allow pages from " + location.origin + " to read its answers (CORS), so the browser keeps this one back; the request itself may have arrived. That is for the API to allow. The command works without."];
  }

  window.portolanTry.answer = answer;
})();
