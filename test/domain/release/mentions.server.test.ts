import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import { listMentions } from "#app/domain/release/released.server.ts";
import { findIndexFaults } from "#app/domain/search/rebuild-index.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must, personName } from "#db/seed/telling.ts";
import { berlinVisit, release, story } from "#test/story.ts";

const takesPart = (current: Current, slug: string, personId: string) =>
  must(
    addParticipation(current, slug, {
      ...{ side: "guest", role: "member", precedence: 1, audience: "public", personId, positionId: null },
      ...{ organisationId: null, description: null, headcount: null, accompaniesId: null },
      ...{ counterpartId: null, partyId: null },
    }),
  ).id;

const listed = (current: Current) =>
  listMentions(current, "person", "en").mentions.map(({ mention }) => mention.names[0]!.name);

test("a directory follows each release: a new name takes its new place, and who is named no longer goes", () => {
  const current = story();
  const { slug } = berlinVisit(current);
  const person = (key: string, text: string) =>
    must(addPerson(current, { slug: key, names: [personName("en", "Latn", text)] })).id;
  const [boris, anna] = [person("boris", "Boris"), person("anna", "Anna")];
  takesPart(current, slug, boris);
  const part = takesPart(current, slug, anna);
  expect(listed(current)).toEqual([]);
  release(current, slug);
  expect(listed(current)).toEqual(["Anna", "Boris"]);

  const ref = { kind: "person", id: anna, visitId: null } as const;
  must(changeThing(current, ref, 1, { names: [personName("en", "Latn", "Zoya")], slug: "anna" }));
  expect(listed(current)).toEqual(["Anna", "Boris"]); // as released
  release(current, slug);
  expect(listed(current)).toEqual(["Boris", "Zoya"]);

  const visitId = visitBySlug(current.db, slug).id;
  const whose = { kind: "participation", id: part, visitId } as const;
  must(removeThing(current, whose, findThing(current, whose).version));
  release(current, slug);
  expect(listed(current)).toEqual(["Boris"]);
  const places = current.db.$client.prepare("select distinct slug from released_names where kind = 'person'");
  expect(places.pluck().all()).toEqual(["boris"]); // or pages would be counted for nobody
  expect(findIndexFaults(current.db)).toEqual([]); // nor is anybody found any longer
});
