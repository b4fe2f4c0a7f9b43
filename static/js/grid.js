// A grid worked with the keyboard: arrows move, a letter sets the result, Enter opens.
//
// <table role="grid" data-form="id"> of cells <td role="gridcell" id="o-…"><a href data-seen>.
// A letter posts the cell's address with the day, stage and paper of that form; the answer
// takes the cell's place. Which letter means what stands in the JSON of #phim.

const KEYS = JSON.parse(document.getElementById("phim").textContent);
const SAME = "SAME";
const slip = document.getElementById("phieu");

class Grid {
  constructor(table) {
    this.table = table;
    this.form = document.getElementById(table.dataset.form);
    this.isLocked = table.getAttribute("aria-readonly") === "true";
    this.rove(this.links()[0]);
    table.addEventListener("focusin", (event) => this.rove(event.target.closest("td a")));
    table.addEventListener("keydown", (event) => this.pressed(event));
    table.addEventListener("click", (event) => this.clicked(event));
    table.addEventListener("htmx:afterSettle", () => this.rove(this.current()));
  }

  links() {
    return [...this.table.querySelectorAll("td.square > a")];
  }

  current() {
    return document.getElementById(this.currentId) ?? this.links()[0];
  }

  // One cell at a time is in the order of the Tab key.
  rove(link) {
    if (!link) return;
    this.currentId = link.id;
    for (const other of this.links()) other.tabIndex = other === link ? 0 : -1;
  }

  pressed(event) {
    const link = event.target.closest("td.square > a");
    if (!link || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const result = key === "=" ? SAME : KEYS[key];
    const next = this.neighbour(link, event.key);
    if (next) next.focus();
    else if (event.key === "Enter") open(link);
    else if (event.key === "Escape") this.leave(link);
    else if (result) this.set(link, result);
    else return;
    event.preventDefault();
  }

  neighbour(link, key) {
    const row = [...link.closest("tr").querySelectorAll("td.square > a")];
    const rows = [...this.table.tBodies[0].rows];
    const column = row.indexOf(link);
    const below = (step) => rows[rows.indexOf(link.closest("tr")) + step];
    switch (key) {
      case "ArrowRight":
        return row[column + 1];
      case "ArrowLeft":
        return row[column - 1];
      case "ArrowDown":
        return below(1)?.querySelectorAll("td.square > a")[column];
      case "ArrowUp":
        return below(-1)?.querySelectorAll("td.square > a")[column];
      case "Home":
        return row[0];
      case "End":
        return row.at(-1);
    }
    return undefined;
  }

  set(link, result) {
    if (this.isLocked) return;
    const values = { result, seen: link.dataset.seen, _phieu: crypto.randomUUID() };
    const target = link.parentElement;
    target.setAttribute("aria-busy", "true");
    htmx.ajax("POST", link.pathname, { source: this.form, target, swap: "outerHTML", values });
  }

  // What was said at the cell goes; then the focus goes back to the form above.
  leave(link) {
    const error = link.parentElement.querySelector(".square-error");
    if (error) error.remove();
    else this.form.querySelector("input:not([type=hidden]), select")?.focus();
  }

  clicked(event) {
    const link = event.target.closest("td.square > a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  }
}

function open(link) {
  slip.opener = link.id;
  htmx.ajax("GET", link.pathname, { target: slip, swap: "innerHTML" });
}

slip.addEventListener("htmx:afterSettle", () => {
  if (!slip.open) slip.showModal();
  const wrong = slip.querySelector("[aria-invalid=true]");
  (wrong ?? slip.querySelector("select, input:not([type=hidden])"))?.focus();
  slip.scrollTop = 0;
});
slip.addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) slip.close();
});
slip.addEventListener("close", () => document.getElementById(slip.opener)?.focus());
document.addEventListener("phieu:xong", () => slip.close());
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.target?.isConnected) event.detail.target.removeAttribute("aria-busy");
});
document.addEventListener("htmx:sendError", (event) => failed(event.detail.target));
document.addEventListener("htmx:responseError", (event) => failed(event.detail.target));

// Nothing was saved, and the cell says so.
function failed(target) {
  if (!target?.matches("td.square")) return;
  const said = document.getElementById("da-luu");
  said.textContent = "Chưa lưu được: mất mạng hoặc phiên làm việc đã hết. Hãy thử lại.";
}

for (const table of document.querySelectorAll("table[role=grid]")) new Grid(table);
