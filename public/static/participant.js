// A participant's own page. It works without scripts; these make it tick, keep it for when there is no
// connection, and keep what was typed when nothing can be sent.
import { nowAndNext } from "/static/now-and-next.js";

const WAIT = 4000; // ms for an answer before there is no connection
const root = document.documentElement;
const near = document.querySelector("[data-near]");

const said = (ms, { minute, hour, day, space, into, begins }) => {
  const minutes = Math.floor(ms / 60000);
  if (minutes < 1) return begins;
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const parts =
    d > 0
      ? [
          [d, day],
          [h, hour],
        ]
      : [
          [h, hour],
          [m, minute],
        ];
  const words = parts.filter(([n]) => n > 0).map(([n, unit]) => n + space + unit);
  return into.replace("{}", words.join(space === "" ? "" : " "));
};

/** Counts down, and puts under "Now" and "Next" what belongs there by now. */
function tick() {
  const now = Date.now();
  const rows = [...document.querySelectorAll(".p-day [data-item]")];
  const items = rows.map(({ dataset }) => ({
    id: dataset.item,
    startsAt: Number(dataset.starts),
    endsAt: Number(dataset.ends),
    hasClock: "clock" in dataset,
    isOff: "off" in dataset,
  }));
  items.sort((a, b) => a.startsAt - b.startsAt);
  const found = nowAndNext(items, now);
  for (const which of ["now", "next"]) {
    const part = near.querySelector(`[data-which=${which}]`);
    const list = part.querySelector("ol");
    const shown = [...list.children].map(({ dataset }) => dataset.item);
    if (String(shown) === String(found[which])) continue;
    list.replaceChildren(...found[which].map((id) => copyOf(id, which === "next")));
    part.hidden = found[which].length === 0;
  }
  const untimed = near.querySelector("[data-today]");
  if (untimed) {
    const { today, zone } = untimed.dataset;
    untimed.hidden = new Intl.DateTimeFormat("sv", { timeZone: zone }).format(now) !== today;
  }
  const over = near.querySelector("[data-over]");
  if (over) over.hidden = found.now.length + found.next.length > 0;
  for (const one of near.querySelectorAll("[data-countdown]")) {
    one.textContent = said(Number(one.dataset.countdown) - now, near.dataset);
  }
}

/** An entry of the list as it stands under "Now" and "Next": its day is said, and nothing is sent from it. */
function copyOf(id, isNext) {
  const row = document.querySelector(`.p-day [data-item="${id}"]`);
  const copy = row.cloneNode(true);
  copy.removeAttribute("id");
  for (const part of copy.querySelectorAll(".p-regret, .steps")) part.remove();
  for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
  const heading = document.createElement("h3");
  const title = copy.querySelector("h4");
  heading.append(...title.childNodes);
  title.replaceWith(heading);
  const day = row.closest("details").querySelector("summary").firstChild.textContent;
  const time = copy.querySelector(".p-clock, .p-vague");
  const date = document.createElement("span");
  date.className = "p-zone";
  date.textContent = day;
  time.after(date);
  if (isNext && "clock" in row.dataset) {
    const countdown = document.createElement("strong");
    countdown.className = "p-countdown";
    countdown.dataset.countdown = row.dataset.starts;
    time.parentNode.append(countdown);
  }
  return copy;
}

if (near) {
  // What the server said of this moment stands until the next one; a kept page may be hours old.
  if ("kept" in root.dataset) tick();
  setInterval(tick, 15000);
  addEventListener("pageshow", tick);
}

// A link to an entry, or back from a place, opens the day in which it stands.
const open = () =>
  document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", open);
open();

// A form leaves only when the office can be reached. What was typed stays where it is.
for (const form of document.querySelectorAll("form[data-online]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { submitter } = event;
    const status = document.querySelector("[data-not-sent]");
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(WAIT) });
      if (submitter?.name) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name: submitter.name, value: submitter.value });
        form.append(field);
      }
      form.submit();
    } catch {
      status.textContent = status.dataset.notSent;
      form.append(status);
    } finally {
      delete form.dataset.sending;
    }
  });
}

if ("serviceWorker" in navigator) {
  navigator.serviceWorker
    .register("/static/participant-worker.js", { scope: "/p/" })
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      if ("kept" in root.dataset) return;
      const files = [...document.querySelectorAll("link[href], script[src]")].map(
        (one) => one.href || one.src,
      );
      const page = location.pathname + location.search;
      active.postMessage({ keep: [page, ...files, "/static/now-and-next.js"] });
    })
    .catch(() => {}); // without one, the page is as it was
}
