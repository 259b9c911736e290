(function () {
  var tabs = report.all("[data-tab]");
  var panels = report.all("[data-run]");

  report.select = function (key) {
    tabs.forEach(function (one) {
      var chosen = one.dataset.tab === key;
      one.setAttribute("aria-selected", String(chosen));
      one.tabIndex = chosen ? 0 : -1;
    });
    panels.forEach(function (one) { one.hidden = one.dataset.run !== key; });
  };

  // A link into a part that is not shown shows it first.
  function follow() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var panel = target && target.closest("[data-run]");
    if (!panel) { return; }
    if (tabs.length) { report.select(panel.dataset.run); }
    if (target.tagName === "TBODY") { report.openRow(target); } else { target.scrollIntoView(); }
  }

  if (tabs.length) {
    panels.forEach(function (one) {
      one.setAttribute("role", "tabpanel");
      one.setAttribute("aria-labelledby", "tab-" + one.dataset.run);
    });
    tabs.forEach(function (one, place) {
      one.addEventListener("click", function () { report.select(one.dataset.tab); });
      one.addEventListener("keydown", function (event) {
        var last = tabs.length - 1;
        var next = {
          ArrowRight: place === last ? 0 : place + 1,
          ArrowLeft: place === 0 ? last : place - 1,
          Home: 0,
          End: last
        }[event.key];
        if (next === undefined) { return; }
        event.preventDefault();
        report.select(tabs[next].dataset.tab);
        tabs[next].focus();
      });
    });
    report.select(tabs[0].dataset.tab);
  }
  window.addEventListener("hashchange", follow);
  window.addEventListener("load", follow);
})();
