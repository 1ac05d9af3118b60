import { focusOn, ghostOf, openNew } from "/static/day-hand.js";
import { day, isBusy, say, send } from "/static/day-send.js";
import { shiftOf } from "/static/day-shift.js";
import { dayLater, pictureOf, stretch, wallAt } from "/static/day-time.js";

// Everything that a hand does in the picture, by keys. Moves are shown at once and sent when the keys rest,
// so that five presses are one change in history.
const STEP = 15; // minutes
const REST = 600; // ms

let pending = null;
let drawing = null;

const sendPending = () => {
  if (!pending) return;
  const { shift, lane, timer } = pending;
  clearTimeout(timer);
  pending = null;
  const focus = focusOn(shift.item, lane);
  if (shift.isMoved()) send(() => shift.fields(), { focus, putBack: shift.drop });
};

const arrows = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };

addEventListener("keydown", (event) => {
  const now = day();
  if (!now) return;
  if (isUndo(event)) return undo(event);
  if (drawing) return draw(event);
  const box = event.target.closest?.(".day-grid [data-item], .day-band [data-item]");
  const isGrid = event.target.closest?.(".day-grid");
  if (!isGrid && !box) return;
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return;
  if (isBusy() && key in arrows) {
    event.preventDefault();
    early.push({ key, altKey, shiftKey });
    return;
  }
  if (isLetter(event, "n") && isGrid) beginDrawing(event, box);
  else if (key === "Escape" && pending) {
    pending.shift.drop();
    clearTimeout(pending.timer);
    pending = null;
  } else if (key in arrows && box) {
    event.preventDefault();
    const isUpright = key === "ArrowUp" || key === "ArrowDown";
    if (altKey && !isUpright) toOtherDay(box, arrows[key]);
    else if ((altKey || shiftKey) && isUpright && box.dataset.from) nudge(box, arrows[key] * STEP, event);
    else if (!altKey && !shiftKey) goTo(box, key);
  }
});
addEventListener("focusout", sendPending);

// Keys that came while a change was on its way are for the item as it stands after it.
const early = [];
addEventListener("day:ready", () => {
  for (const pressed of early.splice(0)) {
    const again = new KeyboardEvent("keydown", { ...pressed, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(again);
  }
});

/** A key by its letter; by its place where the keyboard writes another script ("я" stands on Z). */
const isLetter = ({ key, code }, letter) =>
  key.toLowerCase() === letter || (code === `Key${letter.toUpperCase()}` && !/^[a-z]$/i.test(key));

const isUndo = (event) =>
  isLetter(event, "z") &&
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !event.altKey &&
  !event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");

/** Takes back the last change of this officer; again, the one before it. */
function undo(event) {
  event.preventDefault();
  sendPending();
  const lane = document.activeElement?.closest(".day-track")?.dataset.lane;
  const item = document.activeElement?.dataset?.item;
  const last = () => {
    const form = document.getElementById("day-undo");
    return form ? Object.fromEntries(new FormData(form)) : null;
  };
  send(last, item ? { focus: focusOn(item, lane) } : {});
}

function nudge(box, minutes, { altKey, shiftKey }) {
  if (pending && pending.shift.item !== box.dataset.item) sendPending();
  pending ??= { shift: shiftOf(box), lane: box.closest(".day-track").dataset.lane };
  const { starts, ends } = pending.shift.by();
  pending.shift.move(altKey ? starts + minutes : starts, altKey && shiftKey ? ends : ends + minutes);
  say(pending.shift.told());
  clearTimeout(pending.timer);
  pending.timer = setTimeout(sendPending, REST);
}

function toOtherDay(box, days) {
  sendPending();
  const { item, version, starts } = box.dataset;
  const from = starts?.slice(0, 10) ?? box.dataset.day;
  if (!from) return;
  const to = dayLater(from, days);
  send(() => ({ intent: "move", item, version, end: "both", to }), { focus: focusOn(item) });
}

/** The next item of the lane, or the one of the next lane that is nearest by the clock. */
function goTo(box, key) {
  const lanes = [...day().querySelectorAll(".day-track")].map((track) => [
    ...track.querySelectorAll("[data-item]"),
  ]);
  if (!box.dataset.from) lanes.unshift([...day().querySelectorAll(".day-band [data-item]")]);
  const at = lanes.findIndex((lane) => lane.includes(box));
  const own = lanes[at];
  if (key === "ArrowUp" || key === "ArrowDown") return own[own.indexOf(box) + arrows[key]]?.focus();
  for (let lane = at + arrows[key]; lanes[lane]; lane += arrows[key]) {
    const far = (one) => Math.abs(one.dataset.from - box.dataset.from);
    const [nearest] = [...lanes[lane]].sort((a, b) => far(a) - far(b));
    if (nearest) return nearest.focus();
  }
}

/** A new item begins where the one with the focus ends, or at nine, for an hour. */
function beginDrawing(event, box) {
  event.preventDefault();
  sendPending();
  const { last } = pictureOf(day());
  const from = Math.min(box?.dataset.to ? Math.ceil(box.dataset.to / STEP) * STEP : 9 * 60, last - 60);
  const tracks = [...day().querySelectorAll(".day-track")];
  const lane = Math.max(0, tracks.indexOf(box?.closest(".day-track")));
  drawing = { ghost: ghostOf(day().dataset.drawn), from, to: from + 60, lane, tracks };
  showDrawing();
}

function showDrawing() {
  const { ghost, from, to, lane, tracks } = drawing;
  const picture = pictureOf(day());
  ghost.show(tracks[lane], from, to, stretch(wallAt(picture, from), wallAt(picture, to)));
}

function draw(event) {
  const { key, shiftKey } = event;
  const { first, last } = pictureOf(day());
  const { from, to, lane, tracks, ghost } = drawing;
  if (key === "Tab") return endDrawing();
  event.preventDefault();
  if (key === "Escape") return endDrawing();
  if (key === "Enter") {
    ghost.hide();
    drawing = null;
    return openNew(tracks[lane], from, to);
  }
  const by = (arrows[key] ?? 0) * STEP;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const moved = shiftKey ? [from, to + by] : [from + by, to + by];
    const fits = moved[0] >= first && moved[1] <= last && moved[1] > moved[0];
    if (fits) Object.assign(drawing, { from: moved[0], to: moved[1] });
  } else if (key in arrows) {
    drawing.lane = Math.min(tracks.length - 1, Math.max(0, lane + arrows[key]));
  }
  showDrawing();
}

function endDrawing() {
  drawing.ghost.hide();
  drawing = null;
}
