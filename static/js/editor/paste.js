// What is pasted, cleaned: words, bold, italic, superscripts, dashes, footnotes; no more.

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE UL".split(" "),
);
const SKIPPED = new Set("HEAD STYLE SCRIPT TITLE META LINK TEMPLATE NOSCRIPT IMG SVG OBJECT".split(" "));
const HIDDEN = /mso-list:\s*ignore|mso-hide:\s*all|display:\s*none/i;
const FIGURE = /^\{[^{}\n]*\}$/;
const NUMBERED = /^\(?([0-9]{1,3}|[a-zđ]|[ivx]{1,5})[.)]/i;
const TYPED = /^([-–—•·▪*+])\s+/;

// The Delta of pasted HTML. `fresh` gives footnotes labels that are not taken.
export function deltaOfHtml(html, fresh) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const reader = new Reader(fresh);
  reader.children(body, {});
  reader.end();
  return joined(reader.lines);
}

export function deltaOfText(text) {
  const lines = text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
  return joined(lines.map((line) => ({ ops: tidy([{ insert: clean(line) }]), ends: {} })));
}

class Reader {
  constructor(fresh) {
    this.fresh = fresh;
    this.labels = new Map();
    this.lines = [];
    this.begin({});
  }

  begin(ends) {
    this.ops = [];
    this.ends = ends;
    this.prefix = "";
  }

  end(ends = {}) {
    const ops = tidy(this.ops);
    if (ops.length) this.lines.push({ ops, ends: this.ends });
    this.begin(ends);
  }

  children(node, marks) {
    for (const child of node.childNodes) this.node(child, marks);
  }

  node(node, marks) {
    if (node.nodeType === Node.TEXT_NODE) return this.text(node.data, marks);
    if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.tagName.toUpperCase())) return;
    const style = node.getAttribute("style") ?? "";
    if (HIDDEN.test(style)) return;
    if (this.isThing(node)) return;
    if (node.tagName === "BR") return this.end({ ...this.ends });
    if (node.tagName === "TR") return this.row(node, marks);
    const within = marked(node, style, marks);
    if (!BLOCKS.has(node.tagName)) return this.children(node, within);
    this.end(this.endsOf(node, style));
    this.prefix = number(item(node), style);
    this.children(node, within);
    this.end();
  }

  // Figures and calls of our own, footnote calls of Word.
  isThing(node) {
    const { figure, call } = node.dataset ?? {};
    if (figure && FIGURE.test(figure)) return this.ops.push({ insert: { figure } });
    if (call) return this.ops.push({ insert: { call: this.label(call) } });
    const word = /^#_(ftn|edn)(ref)?(\d+)$/.exec(node.getAttribute?.("href") ?? "");
    if (word && !word[2]) this.ops.push({ insert: { call: this.label(`word-${word[1]}${word[3]}`) } });
    return Boolean(word);
  }

  label(asked) {
    if (!this.labels.has(asked)) this.labels.set(asked, this.fresh());
    return this.labels.get(asked);
  }

  text(data, marks) {
    if (this.prefix && data.trim()) this.ops.push({ insert: `${this.prefix} `, attributes: marks });
    if (data.trim()) this.prefix = "";
    this.ops.push({ insert: clean(data).replace(/[\s\u00a0]+/g, " "), attributes: marks });
  }

  // A row of a table becomes a line, its cells parted by semicolons.
  row(node, marks) {
    this.end();
    for (const [place, cell] of [...node.cells].entries()) {
      const inner = new Reader(this.fresh);
      inner.labels = this.labels;
      inner.children(cell, marks);
      inner.end();
      const words = inner.lines.flatMap((line, i) => (i ? [{ insert: " " }, ...line.ops] : line.ops));
      if (words.length && this.ops.length) this.ops.push({ insert: "; " });
      if (words.length || place) this.ops.push(...words);
    }
    this.end();
  }

  endsOf(node, style) {
    const level = levelOf(node, style);
    const note = noteOf(node);
    return { ...(level && { level }), ...(note && { note: this.label(note) }) };
  }
}

function marked(node, style, marks) {
  // Not `mso-bidi-font-weight:normal`, which Word writes on what is bold.
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style)?.[1];
  const raised = /(?:^|;)\s*vertical-align:\s*(\w+)/i.exec(style)?.[1];
  const isBold = weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : /^(B|STRONG)$/.test(node.tagName) || marks.bold;
  const isItalic = slant ? slant === "italic" || slant === "oblique" : /^(I|EM)$/.test(node.tagName) || marks.italic;
  const isRaised = raised ? raised === "super" : node.tagName === "SUP" || marks.script;
  return {
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(isRaised && { script: "super" }),
  };
}

// The sign Word put before an item of a list; "" where it is none.
function sign(node, style) {
  if (!/mso-list:\s*l\d/i.test(style)) return "";
  const ignored = [...node.querySelectorAll("[style]")].find((one) => /mso-list:\s*ignore/i.test(one.getAttribute("style")));
  return (ignored?.textContent ?? "").replace(/[\s\u00a0]+/g, "");
}

function number(node, style) {
  if (node.tagName === "LI" && node.parentElement?.tagName === "OL") {
    const items = [...node.parentElement.children].filter((one) => one.tagName === "LI");
    return `${(node.parentElement.start || 1) + items.indexOf(node)}.`;
  }
  const own = sign(node, style);
  return NUMBERED.test(own) && !/^o/i.test(own) ? own : "";
}

// The item of a list that a block is, or is the first paragraph of.
function item(node) {
  const above = node.parentElement;
  return above?.tagName === "LI" && above.firstElementChild === node ? above : node;
}

function levelOf(block, style) {
  const node = block.closest("li") ?? block;
  for (const level of ["dash", "plus"]) if (block.classList.contains(`ql-level-${level}`)) return level;
  if (number(node, style)) return "";
  const word = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style);
  if (word) return sign(node, style).startsWith("+") || Number(word[1]) > 1 ? "plus" : "dash";
  if (node.tagName !== "LI") return "";
  let depth = 0;
  for (let up = node.parentElement; up; up = up.parentElement) depth += /^(UL|OL)$/.test(up.tagName);
  return depth > 1 ? "plus" : "dash";
}

function noteOf(node) {
  if (node.dataset.note) return node.dataset.note;
  const word = node.closest("[id^=ftn], [id^=edn]");
  const found = /^(ftn|edn)(\d+)$/.exec(word?.id ?? "");
  return found ? `word-${found[1]}${found[2]}` : "";
}

function clean(text) {
  return text.normalize("NFC").replace(/[\u0000-\u0008\u000e-\u001f\u200b\ufeff\u00ad]/g, "");
}

// Without blanks at the ends and without double ones between runs.
function tidy(ops) {
  const made = [];
  for (const op of ops) {
    let { insert } = op;
    const last = made.at(-1)?.insert;
    if (typeof insert === "string") {
      if (!made.length || (typeof last === "string" && last.endsWith(" "))) insert = insert.trimStart();
      if (!insert) continue;
    }
    const attributes = op.attributes && Object.keys(op.attributes).length ? op.attributes : undefined;
    made.push(attributes ? { insert, attributes } : { insert });
  }
  while (typeof made.at(-1)?.insert === "string") {
    const end = made.at(-1);
    end.insert = end.insert.trimEnd();
    if (end.insert) break;
    made.pop();
  }
  return made;
}

// A dash typed at the beginning of a line is a level.
function levelled({ ops, ends }) {
  const first = ops[0]?.insert;
  const typed = typeof first === "string" && !ends.level && TYPED.exec(`${first}${ops.length > 1 ? " " : ""}`);
  if (!typed) return { ops, ends };
  const rest = tidy([{ ...ops[0], insert: first.slice(typed[0].length) }, ...ops.slice(1)]);
  return { ops: rest, ends: { ...ends, level: typed[1] === "+" ? "plus" : "dash" } };
}

// One line goes into the line where it is pasted; several stand for themselves.
function joined(lines) {
  const all = lines.map(levelled).filter((line) => line.ops.length);
  const ops = [];
  for (const [place, { ops: words, ends }] of all.entries()) {
    ops.push(...words);
    const hasEnds = Object.keys(ends).length > 0;
    if (place < all.length - 1 || hasEnds) ops.push(hasEnds ? { insert: "\n", attributes: ends } : { insert: "\n" });
  }
  return ops;
}
