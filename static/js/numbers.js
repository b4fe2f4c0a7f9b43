// Numbers as the office types them: the server (tasks.fields.NumberField) reads alike.

const GROUPED = /^[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*(?:,\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
const AMBIGUOUS = /^(?!0+\.)\d{1,3}\.\d{3}$/;

// The number, or null where nothing is typed, or nothing that the server would take.
// In a count a dot can only part the thousands.
export function read(text, { isWhole = false } = {}) {
  const typed = text.trim().replace(/[\u00a0\u202f]/g, " ").replace(/^khoảng\s+/i, "");
  if (AMBIGUOUS.test(typed) && !isWhole) return null;
  if (GROUPED.test(typed)) return Number(typed.replace(/[. ]/g, "").replace(",", "."));
  return PLAIN.test(typed) ? Number(typed.replace(",", ".")) : null;
}

export function typedIn(id) {
  const control = document.getElementById(id);
  return control ? read(control.value) : null;
}

export function written(number) {
  return number.toLocaleString("vi-VN", { maximumFractionDigits: 4 });
}

// Sums of decimals without the dust of binary fractions.
export function sum(numbers) {
  return Number(numbers.reduce((total, number) => total + number, 0).toFixed(4));
}
