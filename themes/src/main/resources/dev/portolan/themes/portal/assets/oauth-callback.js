/* Where an authorization server sends readers back to: hands its answer to the page that asked. */
(function () {
  "use strict";
  var say = window.portolanText;
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
    place.textContent = say("script.sign_in_nobody");
    return;
  }
  var channel = new BroadcastChannel("portolan-sign-in");
  channel.onmessage = function (event) {
    if (event.data && event.data.received === answer.state) {
      place.textContent = say("script.sign_in_done");
      window.close();
    }
  };
  place.textContent = say("script.sign_in_lost");
  channel.postMessage(answer);
})();
