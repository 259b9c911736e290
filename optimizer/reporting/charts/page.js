"use strict";
(function () {
  var page = JSON.parse(document.getElementById("page-data").textContent);
  var places = Array.prototype.slice.call(document.querySelectorAll(".chart"));
  var tables = Array.prototype.slice.call(document.querySelectorAll("details"));
  var opened = [];

  Plotly.register(page.locale);
  places.forEach(function (place) {
    var drawn = JSON.parse(document.getElementById(place.id + "-data").textContent);
    var picture = { format: "png", scale: 2, filename: place.id };
    var config = Object.assign({ toImageButtonOptions: picture }, page.config);
    Plotly.newPlot(place, drawn.data, drawn.layout, config);
  });

  // Paper is narrower than most screens, and what is folded does not print.
  window.addEventListener("beforeprint", function () {
    opened = tables.filter(function (one) { return !one.open; });
    opened.forEach(function (one) { one.open = true; });
    places.forEach(function (place) {
      Plotly.relayout(place, { autosize: false, width: 660 });
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
    places.forEach(function (place) {
      Plotly.relayout(place, { autosize: true, width: null });
    });
  });
})();
