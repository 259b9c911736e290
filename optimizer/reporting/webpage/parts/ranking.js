(function () {
  // "Đông La" is found by "dong la".
  function bare(text) {
    return text.toLowerCase().replace(/đ/g, "d").normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
  }

  function Ranking(section) {
    var ranking = this;
    this.table = section.querySelector("table");
    this.form = section.querySelector("form");
    this.counts = report.all(".count b", section);
    this.headings = report.all("thead th", this.table);
    this.items = report.all("tbody", this.table).map(function (body, place) {
      return { body: body, place: place, keys: {}, text: null };
    });
    this.of = {};
    this.items.forEach(function (one) { ranking.of[one.body.dataset.cluster] = one.body; });
    this.listen();
  }

  Ranking.prototype.listen = function () {
    var ranking = this;
    this.headings.forEach(function (heading, column) {
      heading.firstElementChild.addEventListener("click", function () {
        ranking.sort(column);
      });
    });
    this.form.addEventListener("input", function () { ranking.filter(); });
    this.form.addEventListener("submit", function (event) { event.preventDefault(); });
    this.form.addEventListener("reset", function () {
      setTimeout(function () { ranking.filter(); });
    });
    this.table.addEventListener("click", function (event) {
      var row = event.target.closest(".item > tr:first-child");
      if (!row || event.target.closest("a")) { return; }
      if (!event.target.closest("button") && String(getSelection())) { return; }
      ranking.open(row.parentElement, !row.parentElement.classList.contains("is-open"));
    });
  };

  // Numbers begin with the largest, all else with its first; what is missing is last.
  Ranking.prototype.sort = function (column) {
    var heading = this.headings[column];
    var large = heading.classList.contains("n") && heading.dataset.key !== "rank";
    var was = heading.getAttribute("aria-sort");
    var first = large ? "descending" : "ascending";
    var other = large ? "ascending" : "descending";
    var order = was === first ? other : first;
    var sign = order === "ascending" ? 1 : -1;
    this.items.forEach(function (one) { one.key = key(one, column); });
    this.items.sort(function (a, b) {
      if (a.key === b.key) { return a.place - b.place; }
      if (a.key === null) { return 1; }
      if (b.key === null) { return -1; }
      return sign * (a.key - b.key);
    });
    var sorted = document.createDocumentFragment();
    this.items.forEach(function (one) { sorted.appendChild(one.body); });
    this.table.appendChild(sorted);
    this.table.parentElement.scrollTop = 0;
    this.headings.forEach(function (one) {
      one.setAttribute("aria-sort", one === heading ? order : "none");
    });
  };

  function key(one, column) {
    if (!(column in one.keys)) {
      var cell = one.body.firstElementChild.children[column].dataset;
      var value = "r" in cell ? cell.r : cell.v;
      one.keys[column] = value === undefined ? null : Number(value);
    }
    return one.keys[column];
  }

  Ranking.prototype.filter = function () {
    var asked = new FormData(this.form);
    var parts = bare(asked.get("text")).split(/\s+/).filter(Boolean);
    var chosen = ["action", "district", "verdict"].filter(function (name) {
      return asked.get(name);
    });
    var shown = 0;
    this.items.forEach(function (one) {
      var data = one.body.dataset;
      if (one.text === null && parts.length) {
        var name = one.body.querySelector("th").textContent;
        one.text = bare([data.cluster, name, data.district].join(" "));
      }
      var fits = chosen.every(function (name) { return data[name] === asked.get(name); }) &&
        parts.every(function (part) { return one.text.indexOf(part) >= 0; });
      if (one.body.hidden === fits) { one.body.hidden = !fits; }
      shown += fits ? 1 : 0;
    });
    this.counts.forEach(function (one) {
      one.textContent = report.counted(shown, one.parentElement.lang);
    });
  };

  Ranking.prototype.open = function (body, open) {
    body.classList.toggle("is-open", open);
    body.querySelector(".open").setAttribute("aria-expanded", String(open));
    if (report.markOnMap) { report.markOnMap(body, open); }
  };

  var rankings = report.all(".ranking").map(function (one) { return new Ranking(one); });

  function within(element) {
    return rankings.find(function (one) {
      return one.table.closest("[data-run]") === element.closest("[data-run]");
    });
  }

  // The row of a cluster, opened and brought into view even if it was filtered out.
  report.openRow = function (body) {
    var ranking = within(body);
    if (body.hidden) {
      ranking.form.reset();
      ranking.filter();
    }
    ranking.open(body, true);
    report.reveal(body);
    body.querySelector(".open").focus({ preventScroll: true });
  };

  report.rowOf = function (element, cluster) {
    var ranking = within(element);
    return ranking && Object.prototype.hasOwnProperty.call(ranking.of, cluster)
      ? ranking.of[cluster] : null;
  };
})();
