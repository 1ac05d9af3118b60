import { day } from "/static/day-send.js";
import "/static/day-hand.js";
import "/static/day-keys.js";

// The picture is one stop for Tab; within it arrows lead on. Whatever had the focus last is the stop.
function prepare() {
  const now = day();
  const keys = document.getElementById("day-keys");
  if (keys) keys.hidden = false;
  // On a phone the days are a strip; the one that is open lies in its middle.
  const strip = now.querySelector(".day-stays");
  const open = strip.querySelector('[aria-current="page"]');
  if (open) strip.scrollLeft += open.getBoundingClientRect().left - strip.clientWidth / 2;
  const boxes = [...now.querySelectorAll(".day-grid [data-item]")];
  for (const [index, box] of boxes.entries()) box.tabIndex = index === 0 ? 0 : -1;
  const grid = now.querySelector(".day-grid");
  if (boxes.length === 0) grid.tabIndex = 0;
}
addEventListener("focusin", ({ target }) => {
  const box = target.closest?.(".day-grid [data-item]");
  if (!box) return;
  for (const other of day().querySelectorAll('.day-grid [tabindex="0"]')) other.tabIndex = -1;
  box.tabIndex = 0;
});
addEventListener("day:shown", prepare);
prepare();
