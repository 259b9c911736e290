(function () {
  var root = document.documentElement;
  var buttons = report.all("[data-language]");

  report.language = function () { return root.dataset.lang; };

  // 1,264.9 and 1.264,9 differ by their separators alone.
  function swapped(text) {
    return text.replace(/[.,]/g, function (one) { return one === "." ? "," : "."; });
  }

  report.counted = function (count, language) {
    var text = String(count).replace(/\B(?=(\d{3})+$)/g, ",");
    return language === "vi" ? swapped(text) : text;
  };

  // A mark on a map has its text as a label, and in a title for the pointer.
  function tell(one, text) {
    var title = one.querySelector(":scope > title");
    if (one.hasAttribute("aria-label")) { one.setAttribute("aria-label", text); }
    if (title) { title.textContent = text; }
    if (!title && !one.hasAttribute("aria-label")) { one.textContent = text; }
  }

  report.speak = function (language) {
    if (language === root.dataset.lang) { return; }
    root.dataset.lang = root.lang = language;
    report.all("[data-v]").forEach(function (one) {
      one.lastChild.data = swapped(one.lastChild.data);
    });
    report.all("[data-of]").forEach(function (one) {
      one.setAttribute(one.dataset.of, one.dataset[language]);
    });
    report.all("[data-vi]:not([data-of])").forEach(function (one) {
      tell(one, one.dataset[language]);
    });
    buttons.forEach(function (one) {
      one.setAttribute("aria-pressed", String(one.dataset.language === language));
    });
  };

  buttons.forEach(function (one) {
    one.addEventListener("click", function () { report.speak(one.dataset.language); });
  });
})();
