// What the buttons and keys of the editor do.

const Quill = window.Quill;
const part = (name) => Quill.import(name);
const Delta = part("delta");

const DEEPER = { "": "dash", dash: "plus" };
const HIGHER = { plus: "dash", dash: false };

export function toggle(quill, name, value) {
  const format = quill.getFormat(quill.getSelection(true));
  quill.format(name, format[name] === value ? false : value, "user");
}

// A note's call where the cursor stands, its own line at the end of the text.
export function addNote(quill) {
  const range = quill.getSelection(true);
  const label = freshLabel(quill)();
  quill.insertEmbed(range.index + range.length, "call", label, "user");
  const end = quill.getLength() - 1;
  quill.insertText(end, "\n", blockFormats(quill, end), "user");
  quill.formatLine(end + 1, 1, { level: false, note: label }, "user");
  quill.setSelection(end + 1, 0, "user");
}

export function recall(quill, label) {
  const range = quill.getSelection(true);
  quill.insertEmbed(range.index, "call", label, "user");
}

export function dropNote(quill, label) {
  for (const line of quill.getLines().reverse()) {
    if (line.formats().note === label) quill.deleteText(quill.getIndex(line), line.length(), "user");
  }
}

// Numbers for new notes, each once.
export function freshLabel(quill) {
  const taken = new Set(
    quill.getContents().ops.flatMap((op) => [op.insert?.call, op.attributes?.note]),
  );
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(String(last)));
    return String(last);
  };
}

export function addFigure(quill, typed) {
  const range = quill.getSelection(true);
  const format = quill.getFormat(range);
  quill.deleteText(range.index, range.length, "user");
  insertFigure(quill, range.index, typed, format);
  quill.setSelection(range.index + 1, 0, "user");
}

// A number typed by hand gives way to the figure that says it.
export function replaceTyped(quill, { line, start, words, typed }) {
  const found = quill.getLines().filter((one) => one.domNode.textContent.trim())[line];
  const text = found ? lineText(found) : "";
  const places = [...text.matchAll(new RegExp(escaped(words), "g"))].map((match) => match.index);
  if (!places.length) return false;
  const nearest = places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  const index = quill.getIndex(found) + nearest;
  const format = quill.getFormat(index, words.length);
  quill.deleteText(index, words.length, "user");
  insertFigure(quill, index, typed, format);
  return true;
}

// A text below what is written; its notes get numbers of their own.
export function append(quill, ops) {
  const fresh = freshLabel(quill);
  const labels = new Map();
  const own = (label) => labels.get(label) ?? labels.set(label, fresh()).get(label);
  const renamed = ops.map((op) => {
    if (op.insert?.call) return { ...op, insert: { call: own(op.insert.call) } };
    if (op.attributes?.note) return { ...op, attributes: { ...op.attributes, note: own(op.attributes.note) } };
    return op;
  });
  const isEmpty = quill.getLength() <= 1;
  if (isEmpty) return quill.setContents(renamed, "user");
  const end = quill.getLength() - 1;
  quill.insertText(end, "\n", blockFormats(quill, end), "user");
  quill.formatLine(end + 1, 1, { level: false, note: false }, "user");
  quill.updateContents(new Delta().retain(end + 1).concat(new Delta(renamed)), "user");
}

// Typing "- " or "+ " opens a level. Phones tell no keys, so the text itself is watched.
export function watchDashes(quill) {
  quill.on("text-change", (_delta, _old, source) => {
    const range = source === "user" ? quill.getSelection() : null;
    if (!range || range.length) return;
    const [line, offset] = quill.getLine(range.index);
    const typed = offset === 2 && /^([-–+])\s/.exec(lineText(line));
    if (!typed || line.formats().level) return;
    const start = range.index - 2;
    quill.deleteText(start, 2, "user");
    quill.formatLine(start, 1, "level", typed[1] === "+" ? "plus" : "dash", "user");
  });
}

// Tab goes a level down while somebody writes; before that, and after Esc or from the
// last level, it leaves the editor as it leaves any field.
export function bindings(state) {
  const shift = (levels) =>
    function (range, context) {
      const next = levels[context.format.level ?? ""];
      if (!state.isWriting || next === undefined) return true;
      this.quill.formatLine(range.index, Math.max(range.length, 1), "level", next, "user");
      return false;
    };
  const lower = function (range, context) {
    const next = HIGHER[context.format.level];
    this.quill.formatLine(range.index, 1, "level", next, "user");
  };
  const off = Object.fromEntries(UNWANTED.map((name) => [name, null]));
  return {
    ...off,
    deeper: { key: "Tab", shiftKey: false, handler: shift(DEEPER) },
    higher: { key: "Tab", shiftKey: true, handler: shift(HIGHER) },
    "level backspace": { key: "Backspace", collapsed: true, offset: 0, format: ["level"], handler: lower },
    "level enter": { key: "Enter", collapsed: true, empty: true, format: ["level"], handler: lower },
  };
}

// Quill's own keys for what our texts do not have; its Tab would never let go.
const UNWANTED = [
  "underline",
  "indent",
  "outdent",
  "outdent backspace",
  "indent code-block",
  "outdent code-block",
  "remove tab",
  "tab",
  "blockquote empty enter",
  "list empty enter",
  "checklist enter",
  "header enter",
  "table backspace",
  "table delete",
  "table enter",
  "table tab",
  "list autofill",
  "code exit",
];

function insertFigure(quill, index, typed, { bold, italic }) {
  quill.insertEmbed(index, "figure", typed, "user");
  quill.formatText(index, 1, { bold: Boolean(bold), italic: Boolean(italic) }, "user");
}

function blockFormats(quill, index) {
  const { level, note } = quill.getFormat(index);
  return { ...(level && { level }), ...(note && { note }) };
}

// The words of a line, everything else counting as one sign.
function lineText(line) {
  return line
    .delta()
    .ops.map((op) => (typeof op.insert === "string" ? op.insert : "\ufffc"))
    .join("");
}

function escaped(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
