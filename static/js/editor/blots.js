// What our texts are made of in the editor: three marks, two dash levels, notes, figures.
//
// The same form is read and written by tasks/delta.py.

const Quill = window.Quill;
const part = (name) => Quill.import(name);
const Inline = part("blots/inline");
const Embed = part("blots/embed");
const { Attributor, ClassAttributor, Scope } = part("parchment");

export const FORMATS = ["bold", "italic", "script", "level", "note", "figure", "call"];

// How a figure is typed → what it says now: { text, title } or { text, problem }.
export const chips = new Map();

class Mark extends Inline {
  static formats() {
    return true;
  }

  // <b> of other programs becomes the one element that we know.
  optimize(context) {
    super.optimize(context);
    if (this.domNode.tagName !== this.statics.tagName[0]) this.replaceWith(this.statics.blotName);
  }
}

class Bold extends Mark {
  static blotName = "bold";
  static tagName = ["STRONG", "B"];
}

class Italic extends Mark {
  static blotName = "italic";
  static tagName = ["EM", "I"];
}

class Raised extends Inline {
  static blotName = "script";
  static tagName = "SUP";

  static formats() {
    return "super";
  }
}

class Figure extends Embed {
  static blotName = "figure";
  static tagName = "SPAN";
  static className = "figure-chip";

  static create(typed) {
    const node = super.create(typed);
    node.dataset.figure = typed;
    const { text, title, problem } = chips.get(typed) ?? { text: typed, title: "Đang xem số liệu…" };
    node.textContent = text;
    node.title = problem ?? title;
    node.classList.toggle("chip-wrong", Boolean(problem));
    return node;
  }

  static value(node) {
    return node.dataset.figure;
  }
}

class NoteCall extends Embed {
  static blotName = "call";
  static tagName = "SPAN";
  static className = "note-call";

  static create(label) {
    const node = super.create(label);
    node.dataset.call = label;
    node.textContent = label;
    node.title = `Chú thích ${label}`;
    return node;
  }

  static value(node) {
    return node.dataset.call;
  }
}

export function register() {
  const level = new ClassAttributor("level", "ql-level", {
    scope: Scope.BLOCK,
    whitelist: ["dash", "plus"],
  });
  const note = new Attributor("note", "data-note", { scope: Scope.BLOCK });
  Quill.register(
    {
      "formats/bold": Bold,
      "formats/italic": Italic,
      "formats/script": Raised,
      "formats/figure": Figure,
      "formats/call": NoteCall,
      "formats/level": level,
      "formats/note": note,
    },
    true,
  );
}
