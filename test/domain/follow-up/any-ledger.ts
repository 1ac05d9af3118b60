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
  .tuple(
    fc.array(anyOutcome, { maxLength: 8 }),
    fc.array(anyAction, { maxLength: 12 }),
    fc.array(orNone(anyDay), { minLength: 3, maxLength: 3 }),
  )
  .map(([some, set, lastDays]) => {
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
    const visits = new Map(
      visitIds.map((id, n): [string, VisitFacts] => [
        id,
        {
          ...{ id, slug: id, ourSide: "guest", lastDay: lastDays[n]!, countries: [] },
          sides: [{ side: "host", country: "CN", partner: partners[id] ?? "berlin" }],
        },
      ]),
    );
    return ledgerWith(outcomes, actions, visits);
  });

/** A ledger of these; a list of actions is that of `before` where nothing in it is another one. */
function ledgerWith(
  outcomes: Ledger["outcomes"],
  actions: Ledger["actions"],
  visits: Ledger["visits"],
  before?: Ledger,
): Ledger {
  const actionsOf = new Map<string, readonly ActionFacts[]>();
  for (const id of outcomes.keys()) {
    const own = [...actions.values()].filter(({ outcomeId }) => outcomeId === id);
    const known = before?.actionsOf.get(id);
    const isSame = known?.length === own.length && own.every((one, index) => known[index] === one);
    if (own.length > 0) actionsOf.set(id, isSame ? known! : own);
  }
  const aloneActions = new Map([...actions].filter(([, { outcomeId }]) => outcomeId === null));
  return { outcomes, actions, actionsOf, aloneActions, visits, reviews: new Map() };
}

/** The ledger in which whatever is `picked` is as another ledger has it, or gone; all else is the very same. */
export function edited(ledger: Ledger, other: Ledger, picked: (id: string) => boolean): Ledger {
  const mixed = <Facts>(ours: ReadonlyMap<string, Facts>, theirs: ReadonlyMap<string, Facts>) => {
    const ids = [...new Set([...ours.keys(), ...theirs.keys()])];
    return new Map(
      ids.flatMap((id): [string, Facts][] => {
        const one = picked(id) ? theirs.get(id) : ours.get(id);
        return one ? [[id, one]] : [];
      }),
    );
  };
  const outcomes = mixed(ledger.outcomes, other.outcomes);
  const actions = new Map(
    [...mixed(ledger.actions, other.actions)].map(([id, one]) => {
      const isOrphan = one.outcomeId !== null && !outcomes.has(one.outcomeId);
      return [id, isOrphan ? { ...one, outcomeId: null } : one];
    }),
  );
  return ledgerWith(outcomes, actions, mixed(ledger.visits, other.visits), ledger);
}

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
