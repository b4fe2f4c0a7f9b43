// Keeps what is typed: in this browser at once, on the server when the line allows.
//
// <form data-draft="key" data-draft-url="…">; `data-draft-bound` on one that came back
// with errors: what it shows is newer than any draft. A control that is no plain field
// listens for "draft:restored" on its form.

const WAIT = 800; // milliseconds without a key
const AGAIN = 15000; // until a failed sending is tried again
const LAST_WORDS = 60000; // what a browser still sends for a page that is gone
const TOO_LONG = [400, 413]; // said by the site, or by what stands before it
const OWN = /^(csrfmiddlewaretoken|_phieu|_ban_nhap|(.+-)?seen)$/;

class Draft {
  constructor(form) {
    this.form = form;
    this.key = form.dataset.draft;
    this.url = form.dataset.draftUrl;
    this.local = `draft:${document.body.dataset.user}:${this.key}`;
    this.status = form.querySelector("[data-draft-status]");
    this.opened = JSON.stringify(this.typed());
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", (event) => this.submitted(event));
    window.addEventListener("online", () => this.send());
    document.addEventListener("session:back", () => this.send());
    window.addEventListener("pagehide", () => this.leave());
  }

  get token() {
    return this.form.elements._phieu?.value ?? "";
  }

  typed() {
    const fields = {};
    for (const [name, value] of new FormData(this.form)) {
      if (OWN.test(name) || value instanceof File) continue;
      (fields[name] ??= []).push(value);
    }
    return fields;
  }

  changed() {
    if (this.isSubmitted) return;
    this.isTouched = true;
    this.keepHere();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), WAIT);
  }

  keepHere() {
    const kept = { content: this.typed(), token: this.token, savedAt: Date.now() };
    try {
      localStorage.setItem(this.local, JSON.stringify(kept));
    } catch {
      this.say("Máy này không giữ được bản nhập dở; hãy bấm lưu sớm.");
    }
  }

  keptHere() {
    try {
      return JSON.parse(localStorage.getItem(this.local));
    } catch {
      return null;
    }
  }

  async send() {
    const kept = this.keptHere();
    if (!kept || this.isSubmitted) return;
    const body = new URLSearchParams({
      key: this.key,
      token: kept.token,
      content: JSON.stringify(kept.content),
      csrfmiddlewaretoken: this.form.elements.csrfmiddlewaretoken.value,
    });
    try {
      const keepalive = `${body}`.length < LAST_WORDS;
      const response = await fetch(this.url, { method: "POST", body, keepalive });
      if (response.redirected) {
        document.dispatchEvent(new Event("session:lost"));
        return this.say("Phiên làm việc đã hết; nội dung được giữ trên máy này.");
      }
      if (TOO_LONG.includes(response.status)) {
        return this.say("Nội dung quá dài nên bản nhập dở chỉ được giữ trên máy này; hãy bấm lưu, hoặc rút gọn.");
      }
      if (!response.ok) throw new Error(response.status);
      if (this.keptHere()?.savedAt === kept.savedAt) localStorage.removeItem(this.local);
      this.say(`Đã lưu bản nhập dở lúc ${time(Date.now())}.`);
    } catch {
      this.say("Mất mạng: nội dung được giữ trên máy này, sẽ gửi khi có mạng.");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), AGAIN);
    }
  }

  // Whoever leaves before the wait is over: the last words go with the page.
  leave() {
    if (this.keptHere() && !this.isSubmitted) this.send();
  }

  submitted(event) {
    this.keepHere();
    if (!navigator.onLine) {
      event.preventDefault();
      clearTimeout(this.timer); // its sentence would cover this one
      return this.say("Đang mất mạng nên chưa gửi được; nội dung được giữ trên máy này. Có mạng thì bấm lại.");
    }
    this.isSubmitted = true;
    clearTimeout(this.timer);
    // Back from a page that did not load: the form is alive again.
    window.addEventListener("pageshow", () => (this.isSubmitted = false), { once: true });
  }

  // What the server has of this form, and whether what is kept here was acted on.
  restore(there, isSpent) {
    if (isSpent) localStorage.removeItem(this.local);
    if ("draftBound" in this.form.dataset || this.isTouched) return;
    const here = isSpent ? null : this.keptHere();
    const newest = here && here.savedAt > (there?.savedAt ?? 0) ? here : there;
    if (!newest || this.isSame(newest.content)) return;
    this.fill(newest.content);
    this.notice(newest.savedAt);
    if (newest === here) this.send();
  }

  isSame(content) {
    return JSON.stringify(content) === this.opened;
  }

  fill(content) {
    for (const element of this.form.elements) {
      if (!element.name || OWN.test(element.name) || element.type === "file") continue;
      const values = content[element.name] ?? [];
      if (element.type === "checkbox" || element.type === "radio") {
        element.checked = values.includes(element.value);
      } else if (element.name in content) {
        const all = [...this.form.elements].filter((other) => other.name === element.name);
        element.value = values[all.indexOf(element)] ?? element.value;
      }
    }
    for (const folded of this.form.querySelectorAll("details")) folded.open ||= holdsWords(folded);
    this.form.dispatchEvent(new CustomEvent("draft:restored"));
  }

  notice(moment) {
    const box = document.createElement("div");
    box.className = "draft-notice";
    box.setAttribute("role", "status");
    box.append(`Đã đưa lại nội dung nhập dở lúc ${time(moment)}. `);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.textContent = "Bỏ, lấy bản đã lưu";
    button.addEventListener("click", () => this.discard());
    box.append(button);
    this.form.prepend(box);
    reveal(box);
  }

  async discard() {
    localStorage.removeItem(this.local);
    this.isSubmitted = true;
    const headers = { "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value };
    await fetch(`${this.url}?${new URLSearchParams({ key: this.key })}`, { method: "DELETE", headers });
    location.reload();
  }

  say(words) {
    if (this.status) this.status.textContent = words;
  }
}

// What came back may itself stand in something folded away.
function reveal(element) {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
}

// Nothing that came back stays folded away.
function holdsWords(folded) {
  const texts = [...folded.querySelectorAll("input[type=text], textarea")];
  const chosen = [...folded.querySelectorAll("select")];
  return texts.some((text) => text.value) || chosen.some((select) => select.selectedIndex > 0);
}

function time(moment) {
  return new Date(moment).toLocaleString("vi-VN", {
    hour: "2-digit",
    minute: "2-digit",
    day: "2-digit",
    month: "2-digit",
  }).replace("-", "/"); // the browser's own 29-11 is written nowhere else
}

// One question for all forms of the page.
async function restoreAll(drafts) {
  const asked = new URLSearchParams();
  for (const draft of drafts) {
    asked.append("key", draft.key);
    asked.append("token", draft.keptHere()?.token ?? "");
  }
  let known = { drafts: {}, spent: [] };
  try {
    const response = await fetch(`${drafts[0].url}?${asked}`, { headers: { Accept: "application/json" } });
    if (response.ok && !response.redirected) known = await response.json();
  } catch {
    // No line: what is kept here is all there is.
  }
  for (const draft of drafts) {
    draft.restore(known.drafts[draft.key], known.spent.includes(draft.keptHere()?.token));
  }
}

const drafts = [...document.querySelectorAll("form[data-draft]")].map((form) => new Draft(form));
if (drafts.length) restoreAll(drafts);

// A part of a form that was saved by itself (htmx) is no draft any more.
document.addEventListener("htmx:afterSwap", (event) => {
  const form = event.detail.elt.closest("form[data-draft]");
  form?.dispatchEvent(new Event("change"));
});
