// What is left of a whole while its part is typed: <output data-whole="id" data-part="id">.

import { sum, typedIn, written } from "./numbers.js";

function show(output) {
  const [whole, part] = [typedIn(output.dataset.whole), typedIn(output.dataset.part)];
  const left = whole === null || part === null ? null : sum([whole, -part]);
  output.textContent = left === null ? "–" : written(left);
  output.classList.toggle("impossible", left !== null && left < 0);
}

for (const form of document.querySelectorAll("form:has(output[data-whole])")) {
  const update = () => form.querySelectorAll("output[data-whole]").forEach(show);
  form.addEventListener("input", update);
  form.addEventListener("draft:restored", update);
  update();
}
