/*
 * Runs before Mermaid. The policy of this frame loads nothing and lets no style in but those that
 * carry its word: Mermaid writes styles, so they get it here. Attributes of style need none.
 */
(function () {
  "use strict";
  var WORD = "mermaid";
  ["createElement", "createElementNS"].forEach(function (method) {
    var create = Document.prototype[method];
    Document.prototype[method] = function () {
      var element = create.apply(this, arguments);
      if (element.localName === "style") {
        element.setAttribute("nonce", WORD);
      }
      return element;
    };
  });
  var parse = DOMParser.prototype.parseFromString;
  DOMParser.prototype.parseFromString = function (text, type) {
    return parse.call(this, String(text).replace(/<style\b/gi, '<style nonce="' + WORD + '"'), type);
  };
})();
