/* A page left alone warns, is covered, and opens again to the password of the same person
   with every typed word still there.

   The session on the server ends with it. While somebody types the server is told so once
   a minute, so that a long text never outlives its session. The windows of one browser
   share one session and tell each other what happens to it. */

const idle = document.querySelector("[data-idle]");
const warning = idle.querySelector(".idle-warning");
const cover = idle.querySelector(".idle-cover");
const error = cover.querySelector(".idle-error");
const title = document.title;

const me = idle.dataset.user;
const LIMIT = idle.dataset.seconds * 1000;
const WARNED = LIMIT - idle.dataset.warning * 1000;
const TOLD_EVERY = 60_000;
const STALE = 30_000; // since when a form asks first whether there still is a session
const WORK = ["keydown", "pointerdown", "input", "wheel", "touchstart"];

const others = new BroadcastChannel("vanquan-session");
let worked = Date.now(); // when somebody last did something, in any window
let told = Date.now(); // when the server last heard of it
let toldOthers = 0;
let pending = null;
let focused = null;

const isLocked = () => !cover.hidden;

function work() {
  if (isLocked()) return;
  worked = Date.now();
  warning.hidden = true;
  if (worked - toldOthers > 1000) {
    toldOthers = worked;
    others.postMessage({ kind: "work" });
  }
  // Also after the last key, or the session would end before the page is covered.
  pending ??= setTimeout(ask, Math.max(0, told + TOLD_EVERY - worked));
}

function tick() {
  if (isLocked()) return;
  const since = Date.now() - worked;
  if (since >= LIMIT) {
    leave();
    lock("idle");
  } else {
    warning.hidden = since < WARNED;
  }
}

// The server

/* "here", "other" (somebody else is), "gone" (nobody is), or "unreachable". */
async function ask() {
  clearTimeout(pending);
  pending = null;
  let answer;
  try {
    const response = await fetch(idle.dataset.alive, { redirect: "manual" });
    if (response.type === "opaqueredirect") return lock("gone");
    answer = await response.json();
  } catch {
    return "unreachable";
  }
  if (answer.user !== me) return lock("other");
  told = Date.now();
  renew(answer.token);
  return "here";
}

function send(address, body) {
  const headers = { "X-CSRFToken": cookieToken() || pageToken() };
  return fetch(address, { method: "POST", body, headers, redirect: "manual" });
}

function leave() {
  send(idle.dataset.logout).catch(() => {}); // without a line it ends by itself
}

// Logging in changes the token that forms must carry.

function cookieToken() {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1];
}

function pageToken() {
  return cover.elements.csrfmiddlewaretoken.value;
}

function renew(token) {
  for (const input of document.getElementsByName("csrfmiddlewaretoken")) {
    input.value = token;
  }
  for (const element of document.querySelectorAll("[hx-headers*=CSRFToken]")) {
    const headers = JSON.parse(element.getAttribute("hx-headers"));
    element.setAttribute("hx-headers", JSON.stringify({ ...headers, "X-CSRFToken": token }));
  }
}

// The cover

function lock(why) {
  if (isLocked()) return why;
  warning.hidden = true;
  for (const sentence of cover.querySelectorAll("[data-why]")) {
    sentence.hidden = sentence.dataset.why !== why;
  }
  focused = document.activeElement;
  document.documentElement.classList.add("is-locked");
  document.title = cover.querySelector("h1").textContent;
  say("");
  cover.hidden = false;
  cover.elements.password.focus();
  return why;
}

function open(token) {
  cover.reset();
  cover.hidden = true;
  document.documentElement.classList.remove("is-locked");
  document.title = title;
  renew(token);
  worked = told = Date.now();
  focused?.focus();
  document.dispatchEvent(new Event("session:back"));
}

function say(sentence) {
  error.textContent = sentence;
  error.hidden = !sentence;
}

async function unlock() {
  const offline = cover.querySelector(".idle-offline").textContent;
  let answer;
  try {
    answer = await (await send(cover.action, new FormData(cover))).json();
  } catch {
    return say(offline);
  }
  if (answer.error) {
    cover.elements.password.select();
    return say(answer.error);
  }
  open(answer.token);
  others.postMessage({ kind: "login", user: me, token: answer.token });
}

/* A form sent after its session would lose what was typed: ask first. */
async function guard(event) {
  const form = event.target;
  const isPosted = form.method === "post" || form.hasAttribute("hx-post");
  if (!isPosted || form.isGuarded || Date.now() - told < STALE) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (["gone", "other"].includes(await ask())) return;
  form.isGuarded = true;
  form.requestSubmit(event.submitter);
  form.isGuarded = false;
}

// Wiring

others.onmessage = ({ data }) => {
  if (data.kind === "work") {
    if (!isLocked()) worked = Date.now();
    warning.hidden = true;
  } else if (data.user !== me) {
    lock("other");
  } else {
    if (isLocked()) open(data.token);
    renew(data.token);
  }
};
cover.addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopPropagation();
  unlock();
});
warning.querySelector("button").addEventListener("click", () => {
  work();
  ask();
});
for (const kind of WORK) {
  document.addEventListener(kind, work, { capture: true, passive: true });
}
document.addEventListener("submit", (event) => event.target !== cover && guard(event), true);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  tick();
  if (!isLocked() && Date.now() - told > STALE) ask();
});
// Others who found the login page where they had sent something.
document.addEventListener("session:lost", ask);
document.addEventListener("htmx:beforeSwap", (event) => {
  const { pathname } = new URL(event.detail.xhr.responseURL, location);
  if (pathname !== idle.dataset.login) return;
  event.detail.shouldSwap = false;
  lock("gone");
});
// The back button shows a page as it was; who is logged in may have changed.
window.addEventListener("pageshow", (event) => event.persisted && ask());
setInterval(tick, 1000);

document.body.append(idle); // beside all that it covers
idle.hidden = false;
others.postMessage({ kind: "login", user: me, token: pageToken() });
