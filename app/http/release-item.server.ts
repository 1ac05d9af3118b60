import { isAbout } from "#app/domain/conflict/conflict.ts";
import { isOpen } from "#app/domain/conflict/judge-conflicts.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import { releaseItem } from "#app/domain/release/release.server.ts";
import type { ItemReleaseView } from "#app/domain/release/release-view.ts";
import { previewItem, showVersion } from "#app/domain/release/releases.server.ts";
import type { WithOneItemIssue } from "#app/domain/release/with-one-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { wordsFor } from "#app/http/act-form.server.ts";
import { tellThings } from "#app/http/changes-told.server.ts";
import { sayConflicts } from "#app/http/conflicts-said.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import {
  insistOnReleasing,
  keptForm,
  type PrinterFor,
  releaseView,
  sendRelease,
  type Typed,
} from "#app/http/release.server.ts";

/** What releasing one item alone would change, what conflicts with it, and the form that releases it. */
export function openItemRelease(asked: AskedByAccount) {
  insistOnReleasing(asked);
  const plan = planOf(asked);
  return { plan, view: itemView(asked, plan, keptForm(asked)) };
}

/** Releases the item as it was shown; one that was changed meanwhile is shown again, with the note as typed. */
export const saveItemRelease = (asked: AskedByAccount, printerFor: PrinterFor) =>
  sendRelease(asked, printerFor, {
    release: (options) => {
      const { slug, id } = asked.params as { slug: string; id: string };
      return releaseItem(asked.current, slug, id, options);
    },
    show: (typed) => itemView(asked, planOf(asked), typed),
  });

function itemView(
  asked: AskedByAccount,
  { content, judged, released }: ReturnType<typeof planOf>,
  typed: Typed,
): ItemReleaseView {
  const { current, params } = asked;
  const { slug, id: itemId } = params as { slug: string; id: string };
  const preview = previewItem(current, slug, itemId);
  const last = released && showVersion(current, slug, released.number).content;
  const { wording } = wordsFor(asked, content.visit);
  const item = [content, last].flatMap((one) => one?.items ?? []).find(({ id }) => id === itemId);
  const own = judged.filter((one) => isOpen(one) && isAbout(one.conflict, itemId));
  return {
    ...{ itemId, title: wording.textOf(item?.title) },
    conflicts: sayConflicts(asked, { content, judged: own }, itemId),
    release: preview.ok ? releaseView(asked, preview.value, typed) : null,
    refused: preview.ok ? null : refusedIn(asked, preview.issues[0]!, last ?? content),
  };
}

function refusedIn(
  asked: AskedByAccount,
  issue: WithOneItemIssue,
  last: VisitContent,
): NonNullable<ItemReleaseView["refused"]> {
  const { releases } = wordsFor(asked, last.visit).wording.messages;
  const told = (said: string, things: readonly ThingRef[]) => ({
    said,
    things: tellThings(asked, last.visit, things),
  });
  switch (issue.code) {
    case "release.nothingYet":
      return told(releases.nothingYet, []);
    case "release.needsFirst":
      return told(releases.needsFirst, issue.things);
    case "release.stillNamed":
      return told(releases.stillNamed, issue.things);
    case "release.outsideStays":
      return told(releases.outsideStays, [{ kind: "leg", id: issue.legId }]);
  }
}
