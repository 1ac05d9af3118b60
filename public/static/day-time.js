// The clock of the picture of a day. Wall times alone: which instant they are, and whether they happen at
// all, is for the server to tell.
const MINUTE = 60_000;

/** The wall time so many minutes of the clock later: "2027-10-30T23:45" and 30 are "2027-10-31T00:15". */
export const later = (wall, minutes) =>
  new Date(Date.parse(`${wall}Z`) + minutes * MINUTE).toISOString().slice(0, 16);

/** The date so many days later. */
export const dayLater = (day, days) => later(`${day}T00:00`, days * 1440).slice(0, 10);

/** Minutes from one wall time to another. */
export const between = (from, to) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / MINUTE;

/** "22:00–00:30": a stretch as it is told while it is moved. */
export const stretch = (from, to) => (to ? `${from.slice(11)}–${to.slice(11)}` : from.slice(11));

export const snapTo = (minutes, step) => Math.round(minutes / step) * step;

/** The picture itself: its first minute, its last one, and how many pixels a minute is high. */
export function pictureOf(day) {
  const first = Number(day.dataset.first) * 60;
  const last = 30 * 60;
  const track = day.querySelector(".day-track");
  return { first, last, scale: track.getBoundingClientRect().height / (last - first), date: day.dataset.day };
}

/** The wall time of a minute of the picture; 1530 is 01:30 on the day after. */
export const wallAt = ({ date }, minute) => later(`${date}T00:00`, minute);
