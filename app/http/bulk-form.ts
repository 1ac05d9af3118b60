import { isSide } from "#app/domain/access/audience.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { Find } from "#app/domain/editing/read-form.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { type BulkAct, bulkWords } from "#app/domain/follow-up/bulk.ts";
import { type OutcomeStatus, outcomeStatuses } from "#app/domain/outcome/outcome.ts";
import type { Messages } from "#app/i18n/messages.ts";
import { readDay } from "#app/time/read-day.ts";

/** The act that a form asks for, or what is the matter with its fields. */
export function readBulkAct(
  fields: ReadonlyMap<string, string>,
  { board }: Messages,
  find: Find,
): { ok: true; act: BulkAct } | { ok: false; issues: SaidIssue[] } {
  const say = board.bulk.issues;
  const issues: SaidIssue[] = [];
  const refuse = (path: string, said: string): null => {
    issues.push({ path, said, answers: [] });
    return null;
  };
  const typed = (name: string) => line(fields.get(name)).slice(0, 500);
  const needed = (name: string, said: string) => typed(name) || refuse(name, said);
  const day = () => {
    const read = readDay(typed("onDate"));
    return read ?? refuse("onDate", typed("onDate") === "" ? say.noDate : board.unknownDate(typed("onDate")));
  };
  const side = () => {
    const word = typed("side");
    return isSide(word) ? word : refuse("side", say.noSide);
  };
  const act = bulkWords.find((word) => word === typed("act"));
  const settled = (made: BulkAct | null) =>
    made && issues.length === 0 ? { ok: true as const, act: made } : { ok: false as const, issues };
  switch (act) {
    case "move": {
      const status =
        outcomeStatuses.find((word): word is OutcomeStatus => word === typed("status")) ??
        refuse("status", say.noStatus);
      const [onDate, decidedBy] = [day(), needed("who", say.noPerson)];
      const reason = typed("reason") || null;
      return settled(status && onDate && decidedBy ? { act, status, onDate, decidedBy, reason } : null);
    }
    case "done": {
      const [of, onDate, doneBy] = [side(), day(), needed("who", say.noPerson)];
      return settled(of && onDate && doneBy ? { act, side: of, onDate, doneBy } : null);
    }
    case "due": {
      const dueOn = day();
      return settled(dueOn ? { act, dueOn } : null);
    }
    case "owner": {
      const [of, name] = [side(), needed("organisation", say.noOrganisation)];
      const found = name ? find("organisation", name, null) : null;
      if (found && !found.ok) refuse("organisation", board.unknownName(typed("organisation")));
      return settled(of && found?.ok ? { act, side: of, organisationId: found.id } : null);
    }
    case "drop": {
      const [onDate, reason] = [day(), needed("reason", say.noReason)];
      return settled(onDate && reason ? { act, onDate, reason } : null);
    }
    default:
      refuse("act", say.noAct);
      return { ok: false, issues };
  }
}
