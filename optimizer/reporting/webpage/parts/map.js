(function () {
  var REACH = 22;
  var steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

  // How a cluster is at a time: its look, hectares and radius, in one attribute.
  function showCluster(mark, time, name) {
    var seen = mark.dataset[time].split(" ");
    var shape = mark.querySelector("use");
    mark.setAttribute("class", mark.getAttribute("class").replace(/\ba-\w+/, "a-" + seen[0]));
    shape.setAttribute("href", "#" + name + "-" + seen[0]);
    shape.setAttribute("transform", "scale(" + seen[2] + ")");
  }

  function action(mark) { return mark.dataset.whole.split(" ")[0]; }

  function show(svg, marks, time) {
    var period = { whole: Infinity, today: -1 }[time];
    var until = period === undefined ? Number(time.slice(1)) : period;
    marks.forEach(function (one) { showCluster(one, time, svg.id); });
    report.all("[data-since]", svg).forEach(function (one) {
      one.classList.toggle("later", Number(one.dataset.since) > until);
    });
    report.all(".place", svg).forEach(function (one) {
      one.setAttribute("class", "place " + one.dataset[time]);
    });
  }

  // One stop for the tab key; arrows go to the nearest mark in their direction.
  function neighbour(marks, from, step) {
    var best = null, least = Infinity;
    var at = from.transform.baseVal.consolidate().matrix;
    marks.forEach(function (one) {
      if (one === from || one.classList.contains("filtered")) { return; }
      var there = one.transform.baseVal.consolidate().matrix;
      var x = there.e - at.e, y = there.f - at.f;
      var along = x * step[0] + y * step[1];
      var aside = Math.abs(x * step[1]) + Math.abs(y * step[0]);
      if (along > 0 && along + 2 * aside < least) { least = along + 2 * aside; best = one; }
    });
    return best;
  }

  function stop(marks, at) {
    marks.forEach(function (one) { one.setAttribute("tabindex", one === at ? "0" : "-1"); });
  }

  function choose(mark) {
    var row = report.rowOf(mark, mark.dataset.cluster);
    if (row) { report.openRow(row); } else { pointAt(mark); }
  }

  // Side by side there is no ranking, but a table of what is done otherwise.
  function pointAt(mark) {
    report.all("tr[data-cluster]", mark.closest("[data-run]")).forEach(function (one) {
      var is = one.dataset.cluster === mark.dataset.cluster;
      one.classList.toggle("pointed", is);
      if (is) { report.reveal(one); one.focus({ preventScroll: true }); }
    });
  }

  // A finger is larger than most marks: the nearest one within its reach is meant.
  function nearest(marks, x, y) {
    var best = null, least = REACH;
    marks.forEach(function (one) {
      if (one.classList.contains("filtered")) { return; }
      var box = one.getBoundingClientRect();
      var far = Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
      if (far < least) { least = far; best = one; }
    });
    return best;
  }

  function listen(section) {
    var svg = section.querySelector(".plan-map");
    var marks = report.all(".cluster[data-cluster]", svg);
    var times = report.all("[data-time]", section);
    var boxes = report.all(".shown-actions input", section);
    stop(marks, marks[0]);
    times.forEach(function (one) {
      one.addEventListener("click", function () {
        show(svg, marks, one.dataset.time);
        times.forEach(function (other) {
          other.setAttribute("aria-pressed", String(other === one));
        });
      });
    });
    boxes.forEach(function (box) {
      box.addEventListener("change", function () {
        marks.forEach(function (one) {
          if (action(one) === box.name) {
            one.classList.toggle("filtered", !box.checked);
          }
        });
        var left = marks.filter(function (one) { return !one.classList.contains("filtered"); });
        stop(marks, left[0]);
      });
    });
    svg.addEventListener("click", function (event) {
      if (svg.dataset.dragged) { return; }
      var mark = event.target.closest("[data-cluster]") ||
        nearest(marks, event.clientX, event.clientY);
      if (mark && !event.target.closest(".same")) { choose(mark); }
    });
    svg.addEventListener("keydown", function (event) {
      var mark = event.target.closest("[data-cluster]");
      if (!mark) { return; }
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(mark);
      } else if (steps[event.key]) {
        event.preventDefault();
        var next = neighbour(marks, mark, steps[event.key]);
        if (next) { stop(marks, next); next.focus({ preventScroll: true }); }
      }
    });
  }

  function markOf(body) {
    var panel = body.closest("[data-run]");
    return report.all(".map .cluster[data-cluster]", panel).find(function (one) {
      return one.dataset.cluster === body.dataset.cluster;
    });
  }

  // A row that is open has its mark set off.
  report.markOnMap = function (body, open) {
    var mark = markOf(body);
    if (mark) { mark.classList.toggle("chosen", open); }
  };

  report.all(".map").filter(function (one) {
    return one.querySelector(".plan-map");
  }).forEach(listen);

  report.all(".to-map").forEach(function (link) {
    link.addEventListener("click", function (event) {
      var mark = markOf(link.closest(".item"));
      if (!mark) { return; }
      event.preventDefault();
      // Its action may have been switched off.
      report.all(".shown-actions input", mark.closest(".map")).forEach(function (box) {
        if (box.name === action(mark) && !box.checked) { box.click(); }
      });
      mark.ownerSVGElement.scrollIntoView({ block: "center" });
      mark.focus({ preventScroll: true });
    });
  });
})();
