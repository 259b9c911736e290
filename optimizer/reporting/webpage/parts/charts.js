"use strict";
(function () {
  var PAPER = 660;
  var root = document.documentElement;
  var places = report.all(".drawn");
  var told = JSON.parse(document.getElementById("charts-settings").textContent);
  var panel = places.length ? places[0].closest("[data-run]") : null;
  var was = false;

  Object.keys(told).forEach(function (language) { Plotly.register(told[language].locale); });

  // What is not shown has no size yet: it is drawn when it comes into view.
  function draw(place, width) {
    var language = root.dataset.lang;
    var made = JSON.parse(document.getElementById(place.id + "-" + language).textContent);
    var picture = { format: "png", scale: 2, filename: place.id };
    var config = { toImageButtonOptions: picture, responsive: false };
    if (width) { Object.assign(made.layout, { autosize: false, width: width }); }
    place.dataset.drawn = [language, width || place.offsetWidth].join();
    Plotly.newPlot(place, made.data, made.layout,
      Object.assign({}, told[language].config, config));
  }

  function look(place) {
    var as = [root.dataset.lang, place.offsetWidth].join();
    if (place.offsetWidth && place.dataset.drawn !== as) { draw(place); }
  }

  function lookAtAll() { places.forEach(function (one) { look(one); }); }

  new MutationObserver(lookAtAll)
    .observe(root, { attributes: true, attributeFilter: ["data-lang"] });
  var sizes = new ResizeObserver(function () { requestAnimationFrame(lookAtAll); });
  places.forEach(function (one) { sizes.observe(one); });

  // All panels print, and paper is narrower than most screens.
  window.addEventListener("beforeprint", function () {
    if (!panel) { return; }
    was = panel.hidden;
    panel.hidden = false;
    places.forEach(function (one) { draw(one, PAPER); });
  });
  window.addEventListener("afterprint", function () {
    if (!panel) { return; }
    panel.hidden = was;
    lookAtAll();
  });
})();
