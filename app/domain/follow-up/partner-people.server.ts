import type { Side } from "#app/domain/access/audience.ts";
import { counterpartsOf } from "#app/domain/delegation/counterparts.ts";
import { nameIn, type PersonName } from "#app/domain/directory/directory.ts";
import { type Named, namedBodies, namedPeople } from "#app/domain/directory/entry.server.ts";
import { type PersonRow, peopleIn } from "#app/domain/follow-up/partner-visits.server.ts";
import type { PartnerVisit } from "#app/domain/follow-up/partners.ts";
import type { Meeting, PersonMet } from "#app/domain/follow-up/partners-view.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised, type Shown } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";

type Asked = {
  visits: readonly PartnerVisit[];
  isTheirs: (one: PersonRow) => boolean;
  oursIn: (visit: PartnerVisit) => readonly Side[];
  language: Language;
};

/**
 * The named people of a partner on some visits, whoever was met last first, then as they stood there. Posts are
 * those printed on each visit; counterparts are of our side.
 */
export function peopleMet(db: Db, { visits, isTheirs, oursIn, language }: Asked): PersonMet[] {
  const rows = peopleIn(
    db,
    visits.map(({ id }) => id),
  );
  const theirs = rows.filter(isTheirs);
  const oppositeOf = (row: PersonRow, visit: PartnerVisit) =>
    counterpartsOf(row, rows).filter(
      (other) => other.visitId === row.visitId && oursIn(visit).includes(other.side),
    );
  const people = namedPeople(
    db,
    rows.map(({ personId }) => personId),
  );
  const bodies = namedBodies(
    db,
    theirs.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const latestFirst = [...visits].sort((a, b) => (b.firstDay ?? "").localeCompare(a.firstDay ?? ""));
  const met = new Map<string, PersonMet>();
  for (const visit of latestFirst) {
    for (const row of theirs.filter(({ visitId }) => visitId === visit.id)) {
      const named = people.get(row.personId)!;
      const body = row.organisationId ? bodies.get(row.organisationId) : undefined;
      const meeting: Meeting = {
        visit: onList(visit, language),
        post: row.post
          ? inLanguage(JSON.parse(row.post) as Localised, language, visit.referenceLanguage)
          : null,
        body: body ? called(body, language) : null,
        counterparts: oppositeOf(row, visit).map((other) => called(people.get(other.personId)!, language)),
      };
      const known = met.get(row.personId);
      if (known) known.meetings.push(meeting);
      else met.set(row.personId, { ...headOf(named, language), meetings: [meeting] });
    }
  }
  return [...met.values()];
}

/** A visit as a list names it. */
export const onList = (visit: PartnerVisit, language: Language): Meeting["visit"] => ({
  ...{ id: visit.id, slug: visit.slug, firstDay: visit.firstDay, lastDay: visit.lastDay },
  title: inLanguage(visit.title, language, visit.referenceLanguage),
});

/** A name as it is shown to a reader. */
export const called = ({ names }: Pick<Named, "names">, language: Language): Shown => {
  const name = nameIn(names, language);
  return { text: name.name, language: name.language, isFallback: name.language !== language };
};

function headOf({ id, slug, names }: Named, language: Language) {
  const name = called({ names }, language);
  const original = (names as PersonName[]).find((one) => one.isOriginal && one.name !== name.text);
  return {
    ...{ id, slug, name },
    original: original ? { text: original.name, language: original.language, isFallback: true } : null,
  };
}
