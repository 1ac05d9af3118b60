import { useOwn } from "#app/components/participant/own-facts.tsx";
import { OwnItem } from "#app/components/participant/own-item.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { listedDay } from "#app/domain/programme/item-days.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import type { Messages } from "#app/i18n/messages.ts";

/** Where one is to be, and where next; a script makes it right again in a page that was kept. */
export function NowAndNext() {
  const { content } = useVisit();
  const { messages, language, textOf } = useReader();
  const { participant: say } = messages;
  const { items, near, shown, today, zone, now, isOff } = useOwn();
  const { status } = content.visit;
  const at = (ids: readonly string[]) => items.filter(({ id }) => ids.includes(id));
  // Nobody said when today: begun by the clock that orders them, yet perhaps still to come.
  const untimed = items.filter(
    (item) =>
      !hasClock(item.when) &&
      item.startsAt <= now &&
      !isOff(item) &&
      listedDay(item, content.items) === today,
  );
  const isStopped = status === "cancelled" || status === "postponed";
  return (
    <section className="p-near" aria-label={`${say.now}, ${say.next}`} data-near {...unitsFor(language, say)}>
      {isStopped && (
        <p className="p-stopped">{status === "cancelled" ? say.visitCancelled : say.visitPostponed}</p>
      )}
      <Near which="now" title={say.now} items={at(near.now)} />
      <Near which="next" title={say.next} items={at(near.next)} />
      {untimed.length > 0 && (
        <div className="p-untimed" data-today={today} data-zone={zone}>
          <h2>{say.untimed}</h2>
          <ul>
            {untimed.map((item) => (
              <li key={item.id}>
                <a href={`#item-${item.id}`}>{textOf(item.title)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {near.now.length === 0 && near.next.length === 0 && !isStopped && (
        <p data-over>{items.length === 0 ? say.empty : shown === null ? say.over : say.nothingNow}</p>
      )}
    </section>
  );
}

/** The words with which the script counts on. */
const unitsFor = (language: string, { units, inTime, begins }: Messages["participant"]) => ({
  ...{ "data-minute": units.minute, "data-hour": units.hour, "data-day": units.day },
  ...{ "data-space": language === "zh" ? "" : "\u00a0", "data-into": inTime("{}"), "data-begins": begins },
});

function Near({
  which,
  title,
  items,
}: {
  which: "now" | "next";
  title: string;
  items: ReturnType<typeof useOwn>["items"];
}) {
  return (
    <div className={`p-${which}`} data-which={which} hidden={items.length === 0}>
      <h2>{title}</h2>
      <ol>
        {items.map((item) => (
          <OwnItem key={item.id} item={item} isNear />
        ))}
      </ol>
    </div>
  );
}
