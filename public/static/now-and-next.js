const LONGEST_OPEN = 3 * 3600000;

/** The same rule as on the server, for pages that were kept: see app/domain/subscription/now-and-next.ts. */
export function nowAndNext(items, now) {
  const on = items.filter((one) => !one.isOff);
  const clocked = on.filter((one) => one.hasClock);
  const endOf = ({ startsAt, endsAt }) => {
    if (endsAt > startsAt) return endsAt;
    const later = clocked.filter((one) => one.startsAt > startsAt).map((one) => one.startsAt);
    return Math.min(startsAt + LONGEST_OPEN, ...later);
  };
  const running = clocked.filter((one) => one.startsAt <= now && now < endOf(one));
  const coming = [on, clocked].map((all) => all.find((one) => one.startsAt > now));
  const ids = (all) => [...new Set(all.filter(Boolean).map((one) => one.id))];
  return { now: ids(running), next: ids(coming) };
}
