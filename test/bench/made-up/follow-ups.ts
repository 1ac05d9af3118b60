import type { Current } from "#app/domain/access/current.server.ts";
import { together } from "#app/domain/editing/together.server.ts";
import { topics } from "#app/domain/outcome/outcome.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { must } from "#db/seed/telling.ts";
import { actionState, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";

/** What each visit of the large office leaves behind: 20,000 outcomes and 60,000 actions over 500 visits. */
export const left = { outcomes: 40, actions: 3 } as const;

const chains = [
  ["commitment", "proposed", "agreed"],
  ["agreement", "proposed", "agreed", "signed"],
  ["proposal", "proposed", "underConsideration"],
  ["proposal", "proposed"],
  ["commitment", "agreed", "completed"],
] as const;

/** Adds what a visit that ended on a day left: some of it done, some late, some not heard of since. */
export function addFollowUps(
  current: Current,
  slug: string,
  endedOn: LocalDate,
  index: number,
  bodies: readonly string[],
): void {
  const { id: visitId } = visitBySlug(current.db, slug);
  const body = (n: number) => ({ organisationId: bodies[n % bodies.length]! });
  must(
    together<never>(
      current,
      visitId,
      ({ add }) => {
        for (let n = 0; n < left.outcomes; n += 1) {
          const [kind, ...statuses] = chains[(n + index) % chains.length]!;
          const moves = statuses.map((status, step) => move(status, addDays(endedOn, step * 30)));
          const outcomeId = crypto.randomUUID();
          const more = {
            title: {
              en: `Outcome ${n + 1} of ${slug}`,
              ru: `Итог ${n + 1} визита ${slug}`,
              zh: `${slug}成果${n + 1}`,
            },
            topic: topics[n % topics.length]!,
            key: `outcome-${n + 1}`,
          };
          add({ kind: "outcome", id: outcomeId }, outcomeState("", kind, moves, more));
          for (let step = 0; step < left.actions; step += 1) {
            const seed = index * 7 + n * 3 + step;
            const dueOn = seed % 10 === 0 ? null : addDays(endedOn, (seed % 24) * 15);
            const done = (isDone: boolean) =>
              isDone ? { doneOn: addDays(endedOn, 20), doneBy: "Protocol office" } : {};
            const owners = [
              owner("guest", "Europe/Moscow", { ...body(seed), ...done(seed % 3 === 0) }),
              owner("host", "Asia/Shanghai", { ...body(seed + 1), ...done(seed % 4 === 0) }),
            ];
            add(
              { kind: "actionItem", id: crypto.randomUUID() },
              actionState(`Action ${step + 1} of outcome ${n + 1} of ${slug}`, outcomeId, {
                setOn: endedOn,
                dueOn,
                owners,
              }),
            );
          }
        }
        return [];
      },
      "outcome",
    ),
  );
}
