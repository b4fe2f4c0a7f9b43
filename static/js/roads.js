// What the work being typed brings the totals to; the server counts anew when it is saved.
//
// [data-adding] holds the form. Every <output data-adds="field" data-base="3"> of the page
// shows the base and what that field of the form holds:
//   data-when="other=value"  only while the other field says so
//   data-whole="5"           also as a share of it
//   data-until="2020-06-14"  a stated total: what is not later is in the base already

import { read, sum, written } from "./numbers.js";

const NOTHING = "–";

function isoDay(text) {
  const parts = text.trim().match(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/);
  return parts ? `${parts[3]}-${parts[2].padStart(2, "0")}-${parts[1].padStart(2, "0")}` : "";
}

function told(output, fields) {
  const { adds, base, when, whole, until } = output.dataset;
  const field = fields[adds];
  const [other, wanted] = when?.split("=") ?? [];
  if (!field?.value.trim() || (when && fields[other]?.value !== wanted)) return NOTHING;
  const typed = read(field.value, { isWhole: "whole" in field.dataset });
  if (typed === null) return "?";
  const isStated = Boolean(fields.is_stated?.checked);
  const day = isoDay(fields.happened_on.value);
  if (!isStated && until && day && day <= until) return `${written(Number(base))} (số chung đã gồm)`;
  const total = isStated ? typed : sum([Number(base), typed]);
  const share = Number(whole) ? `, đạt ${Math.round((total * 100) / whole)}%` : "";
  return written(total) + share;
}

for (const form of document.querySelectorAll("[data-adding] form")) {
  const outputs = document.querySelectorAll("output[data-adds]");
  const update = () => {
    for (const output of outputs) output.textContent = told(output, form.elements);
  };
  for (const event of ["input", "change", "draft:restored"]) form.addEventListener(event, update);
  update();
}
