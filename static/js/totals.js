// What typed numbers come to while one types; the server counts anew when they are saved.
//
// <output data-now="id" data-then="id"|data-base="5.5">: against the same period.
// <output data-sum="id of the whole" data-parts="ids" data-name="…" [data-exhaustive]>.

import { sum, typedIn, written } from "./numbers.js";

function compare(output) {
  const now = typedIn(output.dataset.now);
  const then = "then" in output.dataset ? typedIn(output.dataset.then) : number(output.dataset.base);
  output.textContent = now === null || then === null ? "" : difference(now, then);
}

function number(text) {
  return text === undefined ? null : Number(text);
}

function difference(now, then) {
  const change = sum([now, -then]);
  if (change === 0) return "bằng cùng kỳ";
  const said = `${change > 0 ? "tăng" : "giảm"} ${written(Math.abs(change))}`;
  return then === 0 ? `${said} (cùng kỳ không có)` : said;
}

function check(output) {
  const whole = typedIn(output.dataset.sum);
  const parts = output.dataset.parts.trim().split(" ").map(typedIn);
  const known = parts.filter((part) => part !== null);
  const total = sum(known);
  const gap = whole === null ? null : sum([whole, -total]);
  const isWhole = known.length === parts.length;
  const isOff = gap !== null && (gap < 0 || ("exhaustive" in output.dataset && isWhole && gap !== 0));
  output.textContent = known.length ? told(output.dataset.name, whole, total, gap, isOff) : "";
  output.classList.toggle("off", isOff);
}

function told(name, whole, total, gap, isOff) {
  if (whole === null) return `${name}: các phần cộng lại ${written(total)}, chưa có số chung`;
  if (isOff) return `${name}: các phần cộng lại ${written(total)}, số chung ${written(whole)}, lệch ${written(Math.abs(gap))}`;
  if (gap === 0) return `✓ ${name}: các phần cộng lại bằng số chung (${written(whole)})`;
  return `${name}: các phần cộng lại ${written(total)} trong ${written(whole)}`;
}

for (const form of document.querySelectorAll("form:has(output[data-now], output[data-sum])")) {
  const update = () => {
    form.querySelectorAll("output[data-now]").forEach(compare);
    form.querySelectorAll("output[data-sum]").forEach(check);
  };
  form.addEventListener("input", update);
  form.addEventListener("draft:restored", update);
  update();
}
