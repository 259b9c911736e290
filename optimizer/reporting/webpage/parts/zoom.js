(function () {
  var MOST = 32;

  function Zoom(section) {
    var zoom = this;
    this.svg = section.querySelector(".plan-map");
    var box = this.svg.viewBox.baseVal;
    this.whole = { x: box.x, y: box.y, width: box.width, height: box.height };
    this.times = 1;
    this.middle = { x: 0, y: 0 };
    this.buttons = report.all("[data-zoom]", section);
    this.buttons.forEach(function (one) {
      one.addEventListener("click", function () {
        var by = { "in": 2, "out": 0.5, "all": 0 }[one.dataset.zoom];
        if (zoom.times === 1) { zoom.middle = middleOf(zoom.svg, zoom.whole); }
        zoom.times = Math.min(MOST, Math.max(1, zoom.times * by));
        zoom.show();
      });
    });
    this.svg.addEventListener("pointerdown", function (event) { zoom.drag(event); });
    // Not of the drawing itself, which would then be a stop of its own for the tab key.
    section.addEventListener("focusin", function (event) { zoom.follow(event.target); });
    this.show();
  }

  // A cluster that was opened, else the one with most others near it.
  function middleOf(svg, whole) {
    function place(one) {
      var matrix = one.transform.baseVal.consolidate().matrix;
      return { x: matrix.e, y: matrix.f };
    }
    var opened = svg.querySelector(".chosen");
    if (opened) { return place(opened); }
    var at = report.all(".cluster", svg).map(place), near = whole.width / 8, most = 0;
    var middle = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
    at.forEach(function (one) {
      var count = at.filter(function (other) {
        return Math.abs(one.x - other.x) < near && Math.abs(one.y - other.y) < near;
      }).length;
      if (count > most) { most = count; middle = one; }
    });
    return middle;
  }

  // What is shown stays within the map; marks grow less than the distances between them.
  Zoom.prototype.show = function () {
    var whole = this.whole, wide = whole.width / this.times, high = whole.height / this.times;
    var x = Math.min(Math.max(this.middle.x - wide / 2, whole.x), whole.x + whole.width - wide);
    var y = Math.min(Math.max(this.middle.y - high / 2, whole.y), whole.y + whole.height - high);
    this.middle = { x: x + wide / 2, y: y + high / 2 };
    this.box = { x: x, y: y, width: wide, height: high };
    this.svg.setAttribute("viewBox", [x, y, wide, high].join(" "));
    this.svg.style.setProperty("--shrink", 1 / Math.sqrt(this.times));
    this.svg.classList.toggle("zoomed", this.times > 1);
    var times = this.times;
    this.buttons.forEach(function (one) {
      // Not `disabled`: whoever has just pressed it would lose their place.
      var idle = one.dataset.zoom === "in" ? times >= MOST : times <= 1;
      one.setAttribute("aria-disabled", String(idle));
    });
  };

  Zoom.prototype.drag = function (event) {
    if (this.times === 1 || event.button) { return; }
    var zoom = this, svg = this.svg, moved = false;
    var start = { x: event.clientX, y: event.clientY }, middle = this.middle;
    var units = 1 / svg.getScreenCTM().a;
    function move(now) {
      var x = now.clientX - start.x, y = now.clientY - start.y;
      moved = moved || Math.abs(x) + Math.abs(y) > 5;
      if (!moved) { return; }
      zoom.middle = { x: middle.x - x * units, y: middle.y - y * units };
      zoom.show();
    }
    function end() {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      // The end of a drag is no click on a cluster.
      svg.dataset.dragged = moved ? "yes" : "";
      setTimeout(function () { svg.dataset.dragged = ""; });
    }
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };

  // Whoever goes from mark to mark by keyboard sees where they are.
  Zoom.prototype.follow = function (mark) {
    var own = mark.closest("[data-cluster]");
    if (!own || this.times === 1) { return; }
    var at = own.transform.baseVal.consolidate().matrix, box = this.box;
    var inside = at.e > box.x && at.e < box.x + box.width && at.f > box.y && at.f < box.y + box.height;
    if (!inside) {
      this.middle = { x: at.e, y: at.f };
      this.show();
    }
  };

  report.all(".map").filter(function (one) {
    return one.querySelector(".plan-map");
  }).forEach(function (one) { return new Zoom(one); });
})();
