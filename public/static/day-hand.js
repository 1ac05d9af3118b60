import { day, isBusy, say, send } from "/static/day-send.js";
import { shiftOf } from "/static/day-shift.js";
import { pictureOf, snapTo, stretch, wallAt } from "/static/day-time.js";

// The mouse, the pen and the finger: an item is taken by its middle to be moved, by an edge to be stretched;
// an empty stretch is drawn. A finger has to rest on an item first, or the page could not be scrolled.
const EDGE = 7; // px
const STILL = 4; // px that a hand may tremble
const REST = 400; // ms
const NEAR_EDGE = 48; // px of the window within which it scrolls

let held = null;

addEventListener("pointerdown", (event) => {
  const now = day();
  if (held || event.button !== 0 || !now?.contains(event.target) || isBusy()) return;
  const box = event.target.closest("[data-item]");
  const track = event.target.closest(".day-track");
  const isFinger = event.pointerType === "touch";
  if (box) hold(event, box.dataset.from ? ofItem(box, event) : ofBand(box), isFinger);
  else if (track && !isFinger) hold(event, ofDrawing(track, event), false);
});

function hold(event, what, isFinger) {
  const { pageX, pageY, pointerId, clientX, clientY } = event;
  held = { what, pageX, pageY, pointerId, x: clientX, y: clientY, isLifted: false, isFinger, timer: 0 };
  if (isFinger) held.timer = setTimeout(lift, REST);
}

function lift() {
  held.isLifted = true;
  day().dataset.held = "";
  getSelection()?.removeAllRanges();
  follow();
  requestAnimationFrame(scrollAtEdges);
}

function letGo() {
  clearTimeout(held?.timer);
  day()?.removeAttribute("data-held");
  for (const link of document.querySelectorAll(".drop-here")) link.classList.remove("drop-here");
  held = null;
}

addEventListener("pointermove", (event) => {
  if (!held || held.isOver || event.pointerId !== held.pointerId) return;
  held.x = event.clientX;
  held.y = event.clientY;
  if (held.isLifted) return follow(event.altKey);
  const isStill = Math.hypot(event.pageX - held.pageX, event.pageY - held.pageY) < STILL;
  if (isStill) return;
  if (held.isFinger) letGo();
  else lift();
});
addEventListener("scroll", () => held?.isLifted && !held.isOver && follow(), { passive: true });

/** Where the hand is, as far from where it began as the page says, however far it scrolled. */
function follow(isFine = false) {
  const over = document.elementsFromPoint(held.x, held.y);
  const link = over.find((one) => one.matches?.("[data-to-day]")) ?? null;
  for (const other of document.querySelectorAll(".drop-here")) other.classList.remove("drop-here");
  if (held.what.takesDays) link?.classList.add("drop-here");
  held.toDay = held.what.takesDays ? (link?.dataset.toDay ?? null) : null;
  held.track = over.find((one) => one.matches?.(".day-track")) ?? null;
  held.what.follow(held.y + scrollY - held.pageY, isFine ? 5 : 15, held);
}

function scrollAtEdges() {
  if (!held?.isLifted || held.isOver) return;
  const beyond = Math.min(0, held.y - NEAR_EDGE) || Math.max(0, held.y - innerHeight + NEAR_EDGE);
  if (beyond) scrollBy(0, beyond / 4);
  requestAnimationFrame(scrollAtEdges);
}

addEventListener("pointerup", (event) => {
  if (!held || event.pointerId !== held.pointerId) return;
  const { what, isLifted, isOver, toDay, track, y } = held;
  letGo();
  if (!isLifted) return;
  // Letting go is no click: it would follow the item's link.
  addEventListener("click", unclick, true);
  setTimeout(() => removeEventListener("click", unclick, true), 0);
  if (!isOver) what.drop({ toDay, track, y });
});
const unclick = (click) => click.preventDefault();

/** Everything is as it was; the hand may still be down. */
function giveUp() {
  if (!held) return;
  held.what.cancel();
  held.isOver = true;
  clearTimeout(held.timer);
}
addEventListener("keydown", ({ key }) => key === "Escape" && giveUp());
addEventListener("pointercancel", () => {
  giveUp();
  letGo();
});
// A link would be dragged by itself, and a resting finger would open a menu.
addEventListener("dragstart", (event) => event.target.closest?.("[data-item]") && event.preventDefault());
addEventListener("contextmenu", (event) => held?.isLifted && event.preventDefault());
addEventListener("touchmove", (event) => held?.isLifted && event.preventDefault(), { passive: false });

/** An item of the picture, by its middle or by an edge. */
function ofItem(box, { clientY }) {
  const { top, bottom } = box.getBoundingClientRect();
  const isTall = bottom - top > 3 * EDGE;
  const byTop = isTall && clientY - top < EDGE && !box.classList.contains("began-before");
  const byBottom = bottom - clientY < EDGE && !box.classList.contains("goes-on");
  const [from, to] = [Number(box.dataset.from), Number(box.dataset.to)];
  const shift = shiftOf(box);
  const { scale } = pictureOf(day());
  return {
    takesDays: !byTop && !byBottom,
    follow(pixels, step) {
      const edge = byBottom ? to : from;
      const by = snapTo(edge + pixels / scale, step) - edge;
      shift.move(byBottom ? 0 : by, byTop ? 0 : by);
    },
    drop({ toDay }) {
      const { item, version } = box.dataset;
      const toOtherDay = { intent: "move", item, version, end: "both", to: toDay };
      if (toDay) shift.drop();
      if (toDay) send(() => toOtherDay);
      else if (shift.isMoved()) send(() => shift.fields(), { focus: focusOn(item), putBack: shift.drop });
    },
    cancel: () => shift.drop(),
  };
}

/** An item of the band: let go over the picture it begins there, over a day it goes to that day. */
function ofBand(box) {
  const { item, version } = box.dataset;
  const title = box.querySelector(".day-name").textContent;
  const ghost = ghostOf(title);
  let minute = null;
  return {
    takesDays: true,
    follow(_pixels, step, { track, y }) {
      minute = track && snapTo(minuteAt(track, y), step);
      if (track) ghost.show(track, minute, minute + 30, stretch(wallAt(pictureOf(day()), minute)));
      else ghost.hide();
    },
    drop({ toDay }) {
      ghost.hide();
      const to = toDay ?? (minute === null ? null : wallAt(pictureOf(day()), minute));
      if (to) send(() => ({ intent: "move", item, version, end: "both", to }), { focus: focusOn(item) });
    },
    cancel: () => ghost.hide(),
  };
}

/** A new item, from where the hand came down to where it went. */
function ofDrawing(track, { clientY }) {
  const began = Math.floor(minuteAt(track, clientY) / 15) * 15;
  const ghost = ghostOf(day().dataset.drawn);
  let drawn = null;
  return {
    takesDays: false,
    follow(_pixels, step, { y }) {
      const reached = snapTo(minuteAt(track, y), step);
      drawn = reached > began ? [began, reached] : [Math.min(reached, began - step), began];
      const picture = pictureOf(day());
      ghost.show(track, ...drawn, stretch(...drawn.map((minute) => wallAt(picture, minute))));
    },
    drop() {
      ghost.hide();
      if (drawn) openNew(track, ...drawn);
    },
    cancel: () => ghost.hide(),
  };
}

const minuteAt = (track, y) => {
  const { first, scale } = pictureOf(day());
  return first + (y - track.getBoundingClientRect().top) / scale;
};

/** The form of a new item, filled with the stretch and the lane's people. */
export function openNew(track, from, to) {
  const picture = pictureOf(day());
  const { who } = track.dataset;
  const query = { at: wallAt(picture, from), until: wallAt(picture, to), ...(who ? { who } : {}) };
  location.assign(`${day().dataset.new}&${new URLSearchParams(query)}`);
}

/** What is about to be, as a dashed outline in a lane. */
export function ghostOf(title) {
  const ghost = document.createElement("li");
  ghost.className = "day-new";
  return {
    show(track, from, to, time) {
      const { first, scale } = pictureOf(day());
      ghost.textContent = `${time} ${title}`;
      ghost.style.top = `${(from - first) * scale}px`;
      ghost.style.height = `${(to - from) * scale}px`;
      if (ghost.parentElement !== track) track.append(ghost);
      say(ghost.textContent);
    },
    hide: () => ghost.remove(),
  };
}

/** After the day was renewed the item has the focus again. */
export const focusOn = (item, lane) => () => {
  const own = `[data-item="${CSS.escape(item)}"]`;
  const within = lane ? `.day-track[data-lane="${CSS.escape(lane)}"] ` : ".day-grid ";
  (day().querySelector(within + own) ?? day().querySelector(own))?.focus();
};
