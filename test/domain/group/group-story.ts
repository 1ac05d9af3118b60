import type { Current } from "#app/domain/access/current.server.ts";
import { addThing } from "#app/domain/editing/things.server.ts";
import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import { fromRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { move, outcomeState } from "#test/domain/follow-up/follow-up-states.ts";
import { preparedVisit } from "#test/prepared.ts";
import { story } from "#test/story.ts";

/** Every last Friday of the month at 10:00 in Berlin, from October 2027 on. */
export const lastFriday: Rhythm = {
  ...{ every: 1, unit: "month", place: "last", weekday: "fr", from: "2027-11-26" },
  ...{ at: "10:00", zone: "Europe/Berlin", minutes: 90, exceptions: [] },
};

export const groupId = "5b0e2f6a-0000-4000-8000-00000000aaaa";

/** A visit of Moscow to Berlin out of which a working group came that meets on the last Friday of each month. */
export function groupStory({ now = "2027-11-01T09:00" } = {}) {
  const current: Current = story({ now });
  const told = preparedVisit(current);
  const { visitId, head, mayor, council } = told;
  must(
    addThing(
      current,
      { kind: "outcome", id: groupId, visitId },
      outcomeState("Working group on transport", "workingGroup", [move("agreed", "2027-10-27")], {
        title: { en: "Working group on transport", ru: "Рабочая группа по транспорту", zh: "交通工作组" },
        mandate: { en: "Buses and trams", ru: "Автобусы и трамваи", zh: "公共汽车和有轨电车" },
        ...fromRhythm(lastFriday),
        key: "transport-group",
        members: [
          { side: "guest", role: "coChair", organisationId: null, participationId: head },
          { side: "guest", role: "member", organisationId: null, participationId: council },
          { side: "host", role: "coChair", organisationId: null, participationId: mayor },
        ],
      }),
    ),
  );
  return { ...told, current, visit: visitBySlug(current.db, told.slug) };
}
