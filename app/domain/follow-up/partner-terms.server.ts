import type { Current } from "#app/domain/access/current.server.ts";
import { outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import type { AgreementOnPage, GroupOnPage } from "#app/domain/follow-up/partners-view.ts";
import { noticeBy, type SelectedOutcome } from "#app/domain/follow-up/standing.ts";
import { nextMeetingsOf } from "#app/domain/group/next-meetings.server.ts";
import type { Instrument } from "#app/domain/outcome/outcome.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

type TermRow = {
  id: string;
  instrument: Instrument | null;
  validFrom: LocalDate | null;
  renewsItself: 0 | 1;
  address: string | null;
  files: string; // JSON
};

/** Agreements with what their texts say of themselves, in the order given. */
export function agreementsOnPage(
  db: Db,
  selected: readonly SelectedOutcome[],
  language: Language,
): AgreementOnPage[] {
  const rows = findTerms(db).all(idsOf(selected)) as TermRow[];
  const terms = new Map(rows.map((row) => [row.id, row]));
  const facts = new Map(selected.map((one) => [one.facts.id, one.facts]));
  return outcomesOnPage(db, selected, language).map((outcome) => {
    const { instrument, validFrom, renewsItself, address, files } = terms.get(outcome.id)!;
    return {
      ...{ ...outcome, instrument, validFrom, address },
      ...{ noticeBy: noticeBy(facts.get(outcome.id)!), renewsItself: renewsItself === 1 },
      files: JSON.parse(files) as AgreementOnPage["files"],
    };
  });
}

/** Those among some outcomes that go on beyond their end unless notice is given. */
export const renewingAmong = (db: Db, ids: readonly string[]): Set<string> =>
  new Set(findRenewing(db).all(JSON.stringify(ids)) as string[]);

/** Working groups, each with the date on which it meets next. */
export function groupsOnPage(
  { db, now }: Current,
  selected: readonly SelectedOutcome[],
  language: Language,
): GroupOnPage[] {
  const ids = selected.map(({ facts }) => facts.id);
  const meetings = nextMeetingsOf(db, ids, now);
  return outcomesOnPage(db, selected, language).map((outcome) => {
    const next = meetings.get(outcome.id) ?? null;
    if (next?.by !== "programme") return { ...outcome, next };
    const { key, slug } = next.meeting;
    return { ...outcome, next: { by: next.by, on: next.on, key, slug } };
  });
}

const idsOf = (selected: readonly SelectedOutcome[]): string =>
  JSON.stringify(selected.map(({ facts }) => facts.id));

const given = "(select value from json_each(?))";

const findTerms = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select id, instrument, valid_from as validFrom, renews_itself as renewsItself, address,
       (select json_group_array(json_object('id', documents.id, 'name', documents.name)) from documents
        where thing_kind = 'outcome' and thing_id = outcomes.id) as files
     from outcomes where id in ${given}`,
  ),
);

const findRenewing = perDatabase(({ $client }) =>
  $client.prepare<[string]>(`select id from outcomes where renews_itself = 1 and id in ${given}`).pluck(),
);
