(function () {
  // What is folded does not print.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = report.all("details:not([open])");
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });
})();
