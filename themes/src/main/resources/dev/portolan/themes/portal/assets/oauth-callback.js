/* Where an authorization server sends readers back to: hands its answer to the page that asked. */
(function () {
  "use strict";
  var place = document.querySelector("[data-signed-in]");
  var answer = {};
  new URLSearchParams(location.search).forEach(function (value, name) {
    if (["code", "state", "iss", "error", "error_description"].includes(name)) {
      answer[name] = value;
    }
  });
  // The code is good for one exchange, by who holds the verifier; it need not stay in the history.
  history.replaceState(null, "", location.pathname);
  if (!answer.state || !("BroadcastChannel" in window)) {
    place.textContent = "Nobody is waiting for this answer. You can close this window.";
    return;
  }
  var channel = new BroadcastChannel("portolan-sign-in");
  channel.onmessage = function (event) {
    if (event.data && event.data.received === answer.state) {
      place.textContent = "You are signed in. You can close this window.";
      window.close();
    }
  };
  place.textContent = "The page you came from does not answer. You can close this window and sign in again there.";
  channel.postMessage(answer);
})();
