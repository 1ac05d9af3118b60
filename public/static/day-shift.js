import { between, later, pictureOf, stretch } from "/static/day-time.js";

const LEAST = 5; // minutes that an item lasts

const timeOf = (box) => box.querySelector(".day-clock");

/**
 * An item on its way to another time: both ends by the minutes that they were moved. Shown at once in every
 * lane in which it stands; sent, or put back as it was.
 */
export function shiftOf(box) {
  const { item, version, starts } = box.dataset;
  const day = box.closest("#day");
  const picture = pictureOf(day);
  const [from, to] = [Number(box.dataset.from), Number(box.dataset.to)];
  const ends = box.dataset.ends ?? null;
  const shownEnd = ends ?? later(starts, to - from); // an open end is drawn for half an hour
  const copies = [...day.querySelectorAll(`.day-grid [data-item="${CSS.escape(item)}"]`)];
  const words = copies.map((copy) => timeOf(copy).textContent);
  const by = { starts: 0, ends: 0 };
  const isStretched = () => by.starts !== by.ends;
  const isMoved = () => by.starts !== 0 || by.ends !== 0;

  /** What is now true of it, for eyes and ears: the ends that it would have. */
  const told = () => {
    const end = ends === null && !isStretched() ? null : later(shownEnd, by.ends);
    return stretch(later(starts, by.starts), end);
  };

  const show = () => {
    for (const [index, copy] of copies.entries()) {
      const place = copy.parentElement.style;
      copy.classList.toggle("in-hand", isMoved());
      place.transform = isMoved() ? `translateY(${by.starts * picture.scale}px)` : "";
      copy.style.height = isStretched() ? `${(to - from + by.ends - by.starts) * picture.scale}px` : "";
      timeOf(copy).textContent = isMoved() ? told() : words[index];
    }
  };

  return {
    item,
    isMoved,
    told,
    /** Moves one end or both; an end does not pass the other. */
    move(startsBy, endsBy) {
      const length = between(starts, shownEnd) + endsBy - startsBy;
      const isSameZone = between(starts, shownEnd) > 0;
      if (startsBy !== endsBy && isSameZone && length < LEAST) return;
      Object.assign(by, { starts: startsBy, ends: endsBy });
      show();
    },
    by: () => ({ ...by }),
    drop: () => {
      Object.assign(by, { starts: 0, ends: 0 });
      show();
    },
    /** What the server is asked for. */
    fields() {
      const asked = { intent: "move", item, version };
      const [newStart, newEnd] = [later(starts, by.starts), later(shownEnd, by.ends)];
      if (by.starts === by.ends) return { ...asked, end: "both", to: newStart };
      if (by.starts === 0) return { ...asked, end: "ends", to: newEnd };
      return { ...asked, end: "both", to: newStart, until: newEnd };
    },
  };
}
