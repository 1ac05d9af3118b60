import fc from "fast-check";
import { sides } from "#app/domain/access/audience.ts";
import { actionStatuses } from "#app/domain/action/action-item.ts";
import type { ActionFacts, Ledger, OutcomeFacts, VisitFacts } from "#app/domain/follow-up/follow-up.ts";
import { type Filter, shownWords, standingWords, whatWords } from "#app/domain/follow-up/select.ts";
import { outcomeKinds, outcomeStatuses, topics } from "#app/domain/outcome/outcome.ts";
import { outcomeGroup } from "#app/domain/outcome/outcome-groups.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export const today: LocalDate = "2027-03-10";

const anyDay = fc.integer({ min: -500, max: 200 }).map((days) => addDays(today, days));
const orNone = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const visitIds = ["moscow-2019", "beijing-2023", "berlin-2025"];
const bodies = ["culture", "transport"];
const people = ["anna", "li"];

export const anyOutcome: fc.Arbitrary<Omit<OutcomeFacts, "id">> = fc
  .record({
    visitId: fc.constantFrom(...visitIds),
    kind: fc.constantFrom(...outcomeKinds),
    status: fc.constantFrom(...outcomeStatuses),
    topic: orNone(fc.constantFrom(...topics.slice(0, 2))),
    sides: fc.subarray([...sides]),
    organisationIds: fc.subarray(bodies),
    personIds: fc.subarray(people),
    startedOn: orNone(anyDay),
    heardOn: orNone(anyDay),
    hasAgreed: fc.boolean(),
    validUntil: orNone(anyDay),
    noticeDays: orNone(fc.integer({ min: 0, max: 200 })),
  })
  .map((some) => ({
    ...some,
    ...{ key: "k", group: outcomeGroup(some), agreedOn: null, closedOn: null },
    ...{ followsFromId: null, itemId: null, audience: "public" as const },
  }));

const anyOwner = fc.record({
  side: fc.constantFrom(...sides),
  organisationId: orNone(fc.constantFrom(...bodies)),
  personId: orNone(fc.constantFrom(...people)),
  zone: fc.constantFrom("Europe/Moscow", "Asia/Shanghai", "Pacific/Kiritimati"),
  doneOn: orNone(anyDay),
});

const anyAction = fc.record({
  visitId: fc.constantFrom(...visitIds),
  outcome: orNone(fc.integer({ min: 0, max: 20 })),
  status: fc.constantFrom(...actionStatuses),
  setOn: anyDay,
  dueOn: orNone(anyDay),
  heardOn: anyDay,
  owners: fc.array(anyOwner, { minLength: 1, maxLength: 3 }),
  needs: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 2 }),
});

const partners: Record<string, string> = { "moscow-2019": "moscow", "beijing-2023": "beijing" };

/** A ledger of a few outcomes and actions that could be anything. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .tuple(fc.array(anyOutcome, { maxLength: 8 }), fc.array(anyAction, { maxLength: 12 }))
  .map(([some, set]) => {
    const outcomes = new Map(
      some.map((one, n): [string, OutcomeFacts] => [`o${n}`, { ...one, id: `o${n}` }]),
    );
    const actions = new Map(
      set.map(({ outcome, needs, ...one }, n): [string, ActionFacts] => [
        `a${n}`,
        {
          ...{ ...one, id: `a${n}`, itemId: null, priority: "normal", progress: null, remindDays: null },
          outcomeId: outcome !== null && outcomes.has(`o${outcome}`) ? `o${outcome}` : null,
          ...{ doneOn: null, needsIds: needs.map((need) => `a${need}`), audience: "internal" },
        },
      ]),
    );
    const actionsOf = new Map<string, ActionFacts[]>();
    for (const one of actions.values())
      if (one.outcomeId) actionsOf.set(one.outcomeId, [...(actionsOf.get(one.outcomeId) ?? []), one]);
    const visits = new Map(
      visitIds.map((id): [string, VisitFacts] => [
        id,
        {
          ...{ id, slug: id, ourSide: "guest", lastDay: null, countries: [] },
          sides: [{ side: "host", country: "CN", partner: partners[id] ?? "berlin" }],
        },
      ]),
    );
    return { outcomes, actions, actionsOf, visits, reviews: new Map() };
  });

/** Whatever can be asked for. */
export const anyFilter: fc.Arbitrary<Filter> = fc.record({
  shown: fc.constantFrom(...shownWords),
  what: fc.constantFrom(...whatWords),
  standing: orNone(fc.constantFrom(...standingWords)),
  status: orNone(fc.constantFrom(...outcomeStatuses)),
  kind: orNone(fc.constantFrom(...outcomeKinds)),
  side: orNone(fc.constantFrom(...sides)),
  waitsFor: orNone(fc.constantFrom(...sides)),
  visitId: orNone(fc.constantFrom(...visitIds)),
  partner: orNone(fc.constantFrom("moscow", "beijing")),
  organisationId: orNone(fc.constantFrom(...bodies)),
  personId: orNone(fc.constantFrom(...people)),
  topic: orNone(fc.constantFrom(...topics.slice(0, 2))),
  dueFrom: orNone(anyDay),
  dueTo: orNone(anyDay),
});
