/*
 * Ways to get a token for an operation: OAuth 2 by authorization code with PKCE (RFC 7636), where the
 * other window comes back to oauth-callback.html; words for the flows that are not for pages. Loaded
 * by try.js where an operation needs it.
 */
(function () {
  "use strict";
  const phrase = window.portolanText;

  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const random = (length) => base64url(crypto.getRandomValues(new Uint8Array(length)));
  const webUrl = (text) => {
    try {
      const url = new URL(text);
      return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
    } catch (notUrl) {
      return undefined;
    }
  };

  /** Elements for the form; what they get goes into the field {@code token}. */
  function signIn(kit, spec, token, live) {
    const { el, button, copyButton, note, quote, root, local, CALL } = kit;
    const flows = spec.fl || [];
    const code = spec.t === "openIdConnect" ? { discover: spec.url } : flows.find((flow) => flow.t === "code");
    const parts = [];
    const machine = flows.find((flow) => flow.t === "clientCredentials" || flow.t === "application");
    if (machine && machine.tu) {
      const command = "curl " + quote(machine.tu) + ' \\\n  -u "$CLIENT_ID:$CLIENT_SECRET" \\\n  -d grant_type=client_credentials' +
        ((spec.sc || []).length ? " \\\n  --data-urlencode " + quote("scope=" + spec.sc.join(" ")) : "");
      parts.push(el("details", { class: "branch" }, el("summary", {}, phrase("try.client_credentials")),
        note(phrase("try.client_secret")),
        el("pre", { class: "try-command", tabindex: "0" }, command), copyButton(phrase("try.copy"), () => command)));
    }
    if (!code) {
      if (!machine) parts.push(note(phrase("try.unsafe_flow")));
      return parts;
    }
    if (!live || local || !(crypto && crypto.subtle)) {
      parts.push(note(!live ? phrase("try.no_sign_in")
        : local ? phrase("try.sign_in_from_disk")
        : phrase("try.sign_in_https")));
      return parts;
    }
    const back = new URL("oauth-callback.html", root).href;
    const status = el("div", { role: "status", class: "try-note" });
    const client = el("input", { id: "try-client-" + spec.i, type: "text", autocomplete: "off", spellcheck: "false" });
    client.value = spec.id || "";
    const scopes = [...new Set([...(spec.sc || []), ...(spec.all || [])])].map((scope) => {
      const box = el("input", { type: "checkbox" });
      box.checked = (spec.sc || []).includes(scope) || !(spec.sc || []).length && spec.t === "openIdConnect";
      return { scope, box };
    });
    const channel = new BroadcastChannel("portolan-sign-in");
    let waiting;

    const start = async () => {
      if (!client.value.trim()) {
        status.textContent = phrase("try.client_id_first");
        client.focus();
        return;
      }
      try {
        status.textContent = "";
        const ends = code.discover ? await discover(code.discover, CALL) : { authorize: code.au, token: code.tu };
        const url = webUrl(ends.authorize);
        if (!url || !webUrl(ends.token)) {
          throw new Error(phrase("try.no_sign_in_url"));
        }
        const verifier = random(32);
        const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
        waiting = { state: random(16), verifier, token: ends.token, issuer: ends.issuer, client: client.value.trim() };
        const chosen = scopes.filter(({ box }) => box.checked).map(({ scope }) => scope);
        const query = {
          response_type: "code",
          client_id: waiting.client,
          redirect_uri: back,
          state: waiting.state,
          code_challenge: base64url(new Uint8Array(hash)),
          code_challenge_method: "S256",
        };
        if (chosen.length) query.scope = chosen.join(" ");
        Object.entries(query).forEach(([key, value]) => url.searchParams.set(key, value));
        // Without an opener the other window cannot lead this page elsewhere.
        window.open(url.href, "_blank", "noopener,noreferrer,popup,width=560,height=720");
        status.replaceChildren(...phrase.nodes("try.sign_in_there", {
          host: url.host,
          link: el("a", { href: url.href, target: "_blank", rel: "noreferrer" }, phrase("try.open_window")),
        }));
      } catch (error) {
        status.textContent = error.message;
      }
    };

    channel.onmessage = async (event) => {
      const answer = event.data || {};
      if (!waiting || typeof answer.state !== "string" || answer.state !== waiting.state) {
        return;
      }
      channel.postMessage({ received: answer.state });
      const asked = waiting;
      waiting = undefined;
      try {
        if (answer.error) {
          throw new Error(phrase("try.refused", { why: [answer.error, answer.error_description].filter(Boolean).join(", ") }));
        }
        if (asked.issuer && answer.iss && answer.iss !== asked.issuer) {
          throw new Error(phrase("try.other_issuer", { issuer: answer.iss }));
        }
        status.textContent = phrase("try.exchanging");
        const got = await exchange(asked, answer.code, back, CALL);
        token.value = got.access_token;
        token.dispatchEvent(new Event("input", { bubbles: true }));
        status.textContent = [
          phrase("try.signed_in"),
          got.expires_in > 0 ? phrase("try.token_lasts", { minutes: Math.max(1, Math.round(got.expires_in / 60)) }) : "",
          typeof got.scope === "string" && got.scope ? phrase("try.token_scopes", { scopes: got.scope }) : "",
        ].filter(Boolean).join(" ");
      } catch (error) {
        status.textContent = error.message;
      }
    };

    parts.push(el("div", { class: "try-sign-in" },
      el("div", { class: "try-row" }, el("div", { class: "try-label" }, el("label", { for: client.id }, phrase("try.client_id"))), el("div", { class: "try-field" }, client,
        el("p", { class: "try-hint" }, ...phrase.nodes("try.redirect_uri", { uri: el("code", {}, back) })))),
      scopes.length ? el("fieldset", { class: "try-scopes" }, el("legend", {}, phrase("try.scopes")), ...scopes.map(({ scope, box }) => el("label", {}, box, " ", el("code", {}, scope)))) : "",
      button(phrase("try.sign_in"), start), status));
    return parts;
  }

  /**
   * What {@code url} answers; where there is no answer, an error that says {@code otherwise}, or that
   * this page's own policy was in the way.
   */
  async function ask(url, call, otherwise) {
    const { origin, host } = new URL(url);
    let forbidden = false;
    const onViolation = (event) => {
      forbidden = forbidden || event.effectiveDirective === "connect-src" && event.blockedURI.startsWith(origin);
    };
    document.addEventListener("securitypolicyviolation", onViolation);
    try {
      return await fetch(url, call);
    } catch (failed) {
      // The browser may report what its policy forbids a moment later than the call fails.
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error(forbidden ? phrase("try.no_sign_in_host", { host }) : otherwise);
    } finally {
      document.removeEventListener("securitypolicyviolation", onViolation);
    }
  }

  async function discover(url, call) {
    if (!webUrl(url)) {
      throw new Error(phrase("try.no_openid_url"));
    }
    const unreadable = phrase("try.no_configuration", { url });
    const response = await ask(url, Object.assign({ redirect: "error" }, call), unreadable);
    let found;
    try {
      found = await response.json();
    } catch (failed) {
      throw new Error(unreadable);
    }
    return { authorize: String(found.authorization_endpoint), token: String(found.token_endpoint), issuer: found.issuer };
  }

  async function exchange(asked, code, back, call) {
    let answer = {};
    const response = await ask(asked.token, Object.assign({}, call, {
      method: "POST",
      redirect: "error",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: back, client_id: asked.client, code_verifier: asked.verifier }).toString(),
    }), phrase("try.no_exchange", { host: new URL(asked.token).host }));
    try {
      answer = await response.json();
    } catch (notJson) {
      // said below
    }
    if (!response.ok || typeof answer.access_token !== "string") {
      throw new Error(answer.error
        ? phrase("try.no_token", { why: [answer.error, answer.error_description].filter(Boolean).join(", ") })
        : phrase("try.no_token_from", { status: String(response.status), host: new URL(asked.token).host }));
    }
    return answer;
  }

  window.portolanTry.signIn = signIn;
})();
