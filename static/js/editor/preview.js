// How what is being written will print, and what is better mended in it, as one types.

import { dropNote, recall, replaceTyped } from "./acts.js";
import { chips } from "./blots.js";

const WAIT = 900; // milliseconds without a key

export function watch(editor) {
  const place = editor.box.querySelector("[data-preview]");
  let timer = 0;
  let asked = 0;

  async function ask() {
    asked += 1;
    const own = asked;
    const { form } = editor.area;
    const body = new URLSearchParams({
      text_delta: JSON.stringify(editor.quill.getContents().ops),
      csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value,
    });
    try {
      const response = await fetch(place.dataset.preview, { method: "POST", body });
      if (!response.ok || response.redirected || own !== asked) return;
      place.innerHTML = await response.text();
      learn(editor.quill, place);
    } catch {
      // No line: the text goes on without a preview.
    }
  }

  editor.quill.on("text-change", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  place.addEventListener("click", (event) => mend(editor.quill, event.target.closest("button")?.dataset));
  if (editor.quill.getLength() > 1) ask();
}

// Figures that were pasted or restored from a draft say what they are from now on.
function learn(quill, place) {
  const told = JSON.parse(place.querySelector("script")?.textContent ?? "{}");
  const isNew = Object.keys(told).some((typed) => !chips.has(typed));
  for (const [typed, chip] of Object.entries(told)) chips.set(typed, chip);
  if (!isNew) return;
  const range = quill.getSelection();
  quill.setContents(quill.getContents(), "silent");
  if (range) quill.setSelection(range, "silent");
}

function mend(quill, button) {
  if (!button) return;
  if (button.recall) recall(quill, button.recall);
  if (button.drop) dropNote(quill, button.drop);
  if (button.words) {
    const { words, typed } = button;
    chips.has(typed) || chips.set(typed, { text: button.text, title: button.title });
    replaceTyped(quill, { words, typed, line: Number(button.line), start: Number(button.start) });
  }
}
