// What is left of a whole while its part is typed: <output data-whole="id" data-part="id">.

const GROUPED = /^[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*$/;

function whole(id) {
  const typed = document.getElementById(id)?.value.trim().replace(/[\u00a0\u202f]/g, " ") ?? "";
  if (GROUPED.test(typed)) return Number(typed.replace(/[. ]/g, ""));
  return /^\d+$/.test(typed) ? Number(typed) : null;
}

function show(output) {
  const [all, part] = [whole(output.dataset.whole), whole(output.dataset.part)];
  const left = all === null || part === null ? null : all - part;
  output.textContent = left === null ? "–" : left.toLocaleString("vi-VN");
  output.classList.toggle("impossible", left !== null && left < 0);
}

for (const form of document.querySelectorAll("form:has(output[data-whole])")) {
  const outputs = form.querySelectorAll("output[data-whole]");
  const update = () => outputs.forEach(show);
  form.addEventListener("input", update);
  form.addEventListener("draft:restored", update);
}
