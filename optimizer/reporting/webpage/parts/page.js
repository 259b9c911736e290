"use strict";
// What the parts of the page know of each other. Everything is shown without them.
var report = {};
document.documentElement.classList.add("js");

report.all = function (selector, within) {
  return Array.prototype.slice.call((within || document).querySelectorAll(selector));
};

// What is folded round an element is opened, and the element brought into view.
report.reveal = function (element) {
  for (var one = element; one; one = one.parentElement) {
    if (one.tagName === "DETAILS") { one.open = true; }
  }
  element.scrollIntoView({ block: "center" });
};
