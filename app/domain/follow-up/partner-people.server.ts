import type { Side } from "#app/domain/access/audience.ts";
import { counterpartsOf } from "#app/domain/delegation/counterparts.ts";
import { nameIn, type PersonName } from "#app/domain/directory/directory.ts";
import { type Named, namedBodies, namedPeople } from "#app/domain/directory/entry.server.ts";
import { type PersonRow, peopleIn } from "#app/domain/follow-up/partner-visits.server.ts";
import type { PartnerVisit } from "#app/domain/follow-up/partners.ts";
import type { Cut, Meeting, PersonMet } from "#app/domain/follow-up/partners-view.ts";
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
 * The named people of a partner on some visits, whoever was met last first, then as they stood there: `most` of
 * them, and how many there are. Posts are those printed on each visit; counterparts are of our side.
 */
export function peopleMet(
  db: Db,
  { visits, isTheirs, oursIn, language }: Asked,
  most: number,
): Cut<PersonMet> {
  const rowsOf = new Map<string, PersonRow[]>(visits.map(({ id }) => [id, []]));
  for (const row of peopleIn(db, [...rowsOf.keys()])) rowsOf.get(row.visitId)!.push(row);
  const latestFirst = [...visits].sort((a, b) => (b.firstDay ?? "").localeCompare(a.firstDay ?? ""));
  const placesOf = new Map<string, { row: PersonRow; visit: PartnerVisit; ours: PersonRow[] }[]>();
  for (const visit of latestFirst) {
    const rows = rowsOf.get(visit.id)!;
    for (const row of rows.filter(isTheirs)) {
      const ours = counterpartsOf(row, rows).filter(({ side }) => oursIn(visit).includes(side));
      const places = placesOf.get(row.personId);
      if (places) places.push({ row, visit, ours });
      else placesOf.set(row.personId, [{ row, visit, ours }]);
    }
  }
  const shown = [...placesOf].slice(0, most);
  const places = shown.flatMap(([, own]) => own);
  const people = namedPeople(
    db,
    places.flatMap(({ row, ours }) => [row, ...ours].map(({ personId }) => personId)),
  );
  const bodies = namedBodies(
    db,
    places.flatMap(({ row }) => row.organisationId ?? []),
  );
  const meetingAt = ({ row, visit, ours }: (typeof places)[number]): Meeting => {
    const post = row.post && (JSON.parse(row.post) as Localised);
    const body = row.organisationId ? bodies.get(row.organisationId) : undefined;
    return {
      visit: onList(visit, language),
      post: post ? inLanguage(post, language, visit.referenceLanguage) : null,
      body: body ? called(body, language) : null,
      counterparts: ours.map(({ personId }) => called(people.get(personId)!, language)),
    };
  };
  return {
    shown: shown.map(([id, own]) => ({ ...headOf(people.get(id)!, language), meetings: own.map(meetingAt) })),
    count: placesOf.size,
  };
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
