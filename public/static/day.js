import { day } from "/static/day-send.js";
import "/static/day-hand.js";
import "/static/day-keys.js";

const boxes = ".day-grid [data-item]";

// The picture is one stop for Tab; within it arrows lead on. Whatever had the focus last is the stop.
function prepare() {
  const now = day();
  const keys = document.getElementById("day-keys");
  if (keys) keys.hidden = false;
  // On a phone the days are a strip; the one that is open lies in its middle.
  const strip = now.querySelector(".day-stays");
  const open = strip.querySelector('[aria-current="page"]');
  if (open) strip.scrollLeft += open.getBoundingClientRect().left - strip.clientWidth / 2;
  if (!now.querySelector(boxes)) now.querySelector(".day-grid").tabIndex = 0;
}
addEventListener("focusin", ({ target }) => {
  if (!target.matches?.(boxes)) return;
  for (const box of day().querySelectorAll(boxes)) box.tabIndex = box === target ? 0 : -1;
});
addEventListener("day:shown", prepare);
prepare();
