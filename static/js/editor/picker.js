// The dialog in which a figure is picked: filtered as one types, every form with what it prints.

const dialog = document.querySelector("#chon-so-lieu");
let insert = null;

export function open(quill, use) {
  const range = quill.getSelection(true);
  insert = (button) => {
    quill.setSelection(range, "user");
    use(button.dataset.typed);
  };
  dialog.showModal();
}

function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d").replaceAll("Đ", "d").toLowerCase();
}

function filter(field) {
  const wanted = fold(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of dialog.querySelectorAll("[data-search]")) {
    item.hidden = !wanted.every((word) => item.dataset.search.includes(word));
    shown += !item.hidden;
  }
  dialog.querySelector("[data-count]").textContent = shown ? `${shown} số liệu` : "Không có số liệu nào như vậy.";
}

if (dialog) {
  const field = dialog.querySelector("input");
  field.addEventListener("input", () => filter(field));
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    dialog.close();
    if (button.dataset.typed) insert?.(button);
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...dialog.querySelectorAll("li:not([hidden]) [data-typed]")];
    event.preventDefault();
    stops[stops.indexOf(document.activeElement) + step]?.focus();
  });
}
