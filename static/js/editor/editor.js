// The editor of a narrative: stands in for a text area, whose form it fills.
//
// <div data-editor> holds the text area, a hidden `…_delta`, the buttons and the place of
// the editor. Without this script the text area itself is shown and sent.

import * as acts from "./acts.js";
import { FORMATS, chips, register } from "./blots.js";
import { deltaOfHtml, deltaOfText } from "./paste.js";
import * as picker from "./picker.js";
import { watch } from "./preview.js";

const Quill = window.Quill;
const part = (name) => Quill.import(name);
const Clipboard = part("modules/clipboard");

class CleanClipboard extends Clipboard {
  convert({ html, text }) {
    const fresh = acts.freshLabel(this.quill);
    const ops = html ? deltaOfHtml(html, fresh) : deltaOfText(text ?? "");
    return new (part("delta"))(ops);
  }
}

register();
Quill.register("modules/clipboard", CleanClipboard, true);
for (const [typed, chip] of Object.entries(read("#so-lieu-da-dan"))) chips.set(typed, chip);
for (const { dataset } of document.querySelectorAll("[data-typed][data-title]")) {
  chips.set(dataset.typed, { text: dataset.text, title: dataset.title });
}

function read(selector) {
  return JSON.parse(document.querySelector(selector)?.textContent ?? "{}");
}

class Editor {
  constructor(box) {
    this.box = box;
    this.area = box.querySelector("textarea");
    this.sent = box.querySelector("[data-delta]");
    this.state = { isWriting: false };
    this.quill = this.make(box.querySelector("[data-place]"));
    this.open(this.sent.value || this.sent.dataset.delta);
    this.listen();
    this.show();
  }

  make(place) {
    return new Quill(place, {
      formats: FORMATS,
      modules: {
        history: { userOnly: true },
        keyboard: { bindings: acts.bindings(this.state) },
        uploader: { mimetypes: [] },
      },
    });
  }

  open(delta) {
    this.quill.setContents(JSON.parse(delta), "silent");
    this.quill.history.clear();
  }

  get isShut() {
    return this.area.matches(":disabled");
  }

  show() {
    const { root } = this.quill;
    root.setAttribute("role", "textbox");
    root.setAttribute("aria-multiline", "true");
    root.setAttribute("aria-labelledby", this.box.dataset.label);
    const told = [this.box.dataset.help, this.area.getAttribute("aria-describedby")];
    root.setAttribute("aria-describedby", told.filter(Boolean).join(" "));
    if (this.area.getAttribute("aria-invalid")) root.setAttribute("aria-invalid", "true");
    this.area.hidden = true;
    this.box.classList.add("is-ready");
    this.quill.enable(!this.isShut);
    document.getElementById(this.box.dataset.label).addEventListener("click", () => this.quill.focus());
  }

  listen() {
    const { root } = this.quill;
    acts.watchDashes(this.quill);
    this.quill.on("text-change", () => this.fill());
    this.quill.on("editor-change", () => this.mark());
    root.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.state.isWriting = false;
      else if (!["Tab", "Shift"].includes(key)) this.state.isWriting = true;
    });
    root.addEventListener("pointerdown", () => (this.state.isWriting = true));
    root.addEventListener("blur", () => (this.state.isWriting = false));
    this.area.form.addEventListener("draft:restored", () => this.sent.value && this.open(this.sent.value));
    this.toolbar = this.box.querySelector("[role=toolbar]");
    this.toolbar.addEventListener("pointerdown", (event) => event.preventDefault());
    this.toolbar.addEventListener("click", (event) => this.act(event.target.closest("button")?.dataset));
    this.toolbar.addEventListener("keydown", (event) => this.walk(event));
  }

  // The form learns of it like of any typing: drafts.js keeps it.
  fill() {
    this.sent.value = JSON.stringify(this.quill.getContents().ops);
    this.sent.dispatchEvent(new Event("input", { bubbles: true }));
  }

  act(button) {
    if (!button?.act || this.isShut) return;
    const { quill } = this;
    ({
      format: () => acts.toggle(quill, button.format, button.value ?? true),
      note: () => acts.addNote(quill),
      figure: () => picker.open(quill, (typed) => acts.addFigure(quill, typed)),
      undo: () => quill.history.undo(),
      redo: () => quill.history.redo(),
    })[button.act]();
    this.mark();
  }

  // What holds where the cursor stands.
  mark() {
    const range = this.quill.getSelection();
    if (!range) return;
    const format = this.quill.getFormat(range);
    for (const button of this.toolbar.querySelectorAll("[data-format]")) {
      const { format: name, value } = button.dataset;
      button.setAttribute("aria-pressed", String(format[name] === (value ?? true)));
    }
  }

  // One stop for Tab; the arrows go from button to button.
  walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...this.toolbar.querySelectorAll("button")];
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
    event.preventDefault();
  }
}

const editors = [...document.querySelectorAll("[data-editor]")].map((box) => new Editor(box));
for (const editor of editors) watch(editor);

// On a phone last time's words wait to be asked for.
const before = document.querySelector(".before details");
if (before && matchMedia("(max-width: 62rem)").matches) before.open = false;

// Last time's words, below what is written already.
for (const link of document.querySelectorAll("[data-copy]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (const editor of editors) {
      const delta = link.dataset[editor.area.name];
      if (delta) acts.append(editor.quill, JSON.parse(delta));
    }
    editors[0].quill.focus();
  });
}
