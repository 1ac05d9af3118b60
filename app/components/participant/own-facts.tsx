import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useVisit } from "#app/components/visit-facts.tsx";
import { listedDay } from "#app/domain/programme/item-days.ts";
import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { dayToShow } from "#app/domain/subscription/day-to-show.ts";
import { nowAndNext } from "#app/domain/subscription/now-and-next.ts";
import type { OwnPage, ParticipantView, RefusedForm } from "#app/domain/subscription/participant-view.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** What is worked out once for the whole page of a participant. */
type OwnFacts = OwnPage & {
  view: ParticipantView;
  refused: RefusedForm | null;
  now: Instant;
  zone: ZoneName; // of the place where they are, or come to next
  legs: Leg[];
  items: ProgrammeItem[]; // their own, in programme order
  days: LocalDate[];
  today: LocalDate | null;
  shown: LocalDate | null; // the day that is open
  near: ReturnType<typeof nowAndNext>;
  isOff: (item: ProgrammeItem) => boolean;
};

const OwnContext = createContext<OwnFacts | null>(null);

/** The page around a component. Throws outside an `OwnProvider`. */
export function useOwn(): OwnFacts {
  const facts = useContext(OwnContext);
  if (!facts) throw new Error("useOwn needs an OwnProvider above it");
  return facts;
}

export function OwnProvider({
  view,
  own,
  refused,
  children,
}: {
  view: ParticipantView;
  own: OwnPage;
  refused: RefusedForm | null;
  children: ReactNode;
}) {
  const { content } = useVisit();
  const facts = useMemo(() => factsOf(view, own, refused, content), [view, own, refused, content]);
  return <OwnContext.Provider value={facts}>{children}</OwnContext.Provider>;
}

function factsOf(
  view: ParticipantView,
  own: OwnPage,
  refused: RefusedForm | null,
  content: OwnPage["released"]["content"],
): OwnFacts {
  const { now } = view;
  const legs = content.legs.filter(({ id }) => own.legIds.includes(id));
  const items = content.items.filter(({ id }) => own.itemIds.includes(id));
  const isOff = (item: ProgrammeItem) => isCalledOff(item, content.visit);
  const listed = items.map((item) => listedDay(item, content.items));
  const days = [...new Set(listed)].filter((day) => day !== null).sort();
  const near = nowAndNext(
    items.map((item) => ({ ...item, hasClock: hasClock(item.when), isOff: isOff(item) })),
    now,
  );
  const { today, shown } = dayToShow(legs, days, now);
  const here = legs.findLast(({ firstDay, lastDay }) => today && firstDay <= today && today <= lastDay);
  const zone = here?.zone ?? legs[0]?.zone ?? "UTC";
  return { ...own, view, refused, now, zone, legs, items, days, today, shown, near, isOff };
}
