import type { Side } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { DecisionKind } from "#app/domain/minutes/mark-kinds.ts";
import type { Mark, MarkKind } from "#app/domain/minutes/minutes.ts";
import { changeMinutes, type MinutesActed } from "#app/domain/minutes/minutes-text.server.ts";
import { whereMarked } from "#app/domain/minutes/where-marked.ts";
import { noTerms } from "#app/domain/outcome/outcome.ts";
import { noRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export type MarkOwner = { side: Side; organisationId: string | null; participationId: string | null };

export type MarkDraft = {
  id: string; // of what it becomes, from the form: sent twice, it is marked once
  kind: MarkKind;
  starts: number; // near which the passage stands
  passage: string;
  becomes: DecisionKind; // of decisions
  title: string; // "": the passage itself
  dueOn: LocalDate | null; // of actions
  owners: MarkOwner[]; // of actions
};

/** The meeting out of which a marked passage comes. */
export type MarkedAt = {
  on: LocalDate | null; // the day of the meeting, where it is known
  today: LocalDate;
  present: string; // who was there, in words: they decided it
  followsFromId: string | null; // the working group
  outcomeId: string | null; // the same where it is of this visit: an action belongs to an outcome of its own
};

/**
 * Marks a passage of the minutes, and in the same act makes of it what it is: a decision becomes an outcome that is
 * agreed by those present, a proposal one that is proposed, an action what both sides owe. The item at which it
 * arose is its pedigree.
 */
export const markPassage = (
  current: Current,
  { slug, itemId }: { slug: string; itemId: string },
  draft: MarkDraft,
  meeting: MarkedAt,
): MinutesActed =>
  changeMinutes(current, slug, itemId, (now, { add }) => {
    if (now.marks.some(({ outcomeId, actionItemId }) => draft.id === (outcomeId ?? actionItemId))) return now;
    const { kind, passage } = draft;
    const place = whereMarked(now.body ?? "", draft);
    if (!place) return [{ code: "minutes.passageElsewhere" }];
    const isAction = kind === "action";
    const title = { [now.language]: draft.title || shortened(passage) };
    const detail = title[now.language] === passage ? null : { [now.language]: passage };
    if (isAction)
      add({ kind: "actionItem", id: draft.id }, actionState(itemId, draft, meeting, { title, detail }));
    else add({ kind: "outcome", id: draft.id }, outcomeState(itemId, draft, meeting, { title, detail }));
    const mark = {
      ...{ kind, passage, starts: place.starts },
      ...{ outcomeId: isAction ? null : draft.id, actionItemId: isAction ? draft.id : null },
    };
    return { ...now, marks: [...now.marks, mark as Mark] };
  });

type Texts = { title: Localised; detail: Localised | null };

function outcomeState(itemId: string, { kind, becomes }: MarkDraft, meeting: MarkedAt, texts: Texts): State {
  const isDecision = kind === "decision";
  const both = (["guest", "host"] as const).map((side) => ({
    ...{ role: "party", side, organisationId: null, participationId: null },
  }));
  return {
    ...{ ...noTerms, ...noRhythm, ...texts, itemId, followsFromId: meeting.followsFromId },
    ...{ kind: isDecision ? becomes : "proposal", parties: isDecision ? both : [], members: [] },
    ...{ mandate: null, rhythm: null, audience: "internal", position: null, key: null },
    moves: [
      {
        ...{ status: isDecision ? "agreed" : "proposed", onDate: meeting.on, sourceId: null, locator: null },
        ...{ decidedBy: meeting.present, reason: null },
      },
    ],
  };
}

const actionState = (
  itemId: string,
  { dueOn, owners }: MarkDraft,
  meeting: MarkedAt,
  texts: Texts,
): State => ({
  ...{ ...texts, itemId, outcomeId: meeting.outcomeId, setOn: meeting.on ?? meeting.today, dueOn },
  ...{ priority: "normal", remindDays: 7, audience: "internal", updates: [], needs: [] },
  ...{ droppedOn: null, dropReason: null },
  owners: owners.map((owner) => ({ ...owner, zone: null, doneOn: null, doneBy: null })),
});

/** A title has one line of at most 300 characters. */
function shortened(passage: string): string {
  const line = [...passage.replace(/\s+/g, " ")];
  return line.length > 300 ? `${line.slice(0, 299).join("")}…` : line.join("");
}
