import { isOpen } from "#app/domain/conflict/judge-conflicts.ts";
import type { StillOpen } from "#app/domain/release/release-view.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { wordsFor } from "#app/http/act-form.server.ts";
import { sayConflicts } from "#app/http/conflicts-said.server.ts";
import type { planOf } from "#app/http/plan.server.ts";

/** How many of a kind are named one by one. */
const MOST = 8;

/** What an officer may want to settle before a draft is released, each with the place to do so. */
export function stillOpenIn(
  asked: AskedByAccount,
  { content, judged }: ReturnType<typeof planOf>,
): StillOpen {
  const { slug } = content.visit;
  const { wording } = wordsFor(asked, content.visit);
  const open = judged.filter((one) => isOpen(one) && one.conflict.kind !== "time.unconfirmed");
  const unconfirmed = content.items.filter(
    ({ when, status }) => when.kind === "toBeConfirmed" && status !== "cancelled",
  );
  return {
    conflicts: sayConflicts(asked, { content, judged: open.slice(0, MOST) }, ""),
    openConflicts: open.length,
    unconfirmed: unconfirmed.slice(0, MOST).map(({ id, title }) => ({
      ...{ kind: "item", id, name: wording.textOf(title), to: `/visits/${slug}/plan/item/${id}` },
    })),
    openTimes: unconfirmed.length,
    missing: judged.flatMap(({ conflict }) => {
      if (conflict.kind !== "texts.missing") return [];
      const { language, count } = conflict;
      return [{ language, count, to: `/visits/${slug}/plan/languages?in=${language}` }];
    }),
  };
}
