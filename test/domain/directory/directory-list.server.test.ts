import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { listDirectory } from "#app/domain/directory/directory-list.server.ts";
import { showPerson, showVenue } from "#app/domain/directory/entry.server.ts";
import { listMentions } from "#app/domain/release/released.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { must, personName } from "#db/seed/telling.ts";
import { demoStory, story, viewer } from "#test/story.ts";

const people: [slug: string, en: string, ru: string | null, zh: string][] = [
  ["yakov", "Yakov Ershov", "Яков Ершов", "雅科夫"],
  ["andrei", "Andrei Zhukov", "Андрей Жуков", "安德烈"],
  ["chen", "Chen Jing", null, "陈静"],
];

/** An office that knows some people, none of whom takes part in any visit. */
function office(): Current {
  const current = story();
  for (const [slug, en, ru, zh] of people)
    must(
      addPerson(current, {
        slug,
        names: [
          personName("en", "Latn", en),
          ...(ru === null ? [] : [personName("ru", "Cyrl", ru)]),
          personName("zh", "Hans", zh),
        ],
      }),
    );
  return current;
}

const slugsOf = (current: Current, language: Language, typed = "") =>
  listDirectory(current, "person", { language, typed, page: 1 }).mentions.map(({ slug }) => slug);

test("the whole directory stands by name in the reader's language", () => {
  const current = office();
  expect(slugsOf(current, "en")).toEqual(["andrei", "chen", "yakov"]);
  expect(slugsOf(current, "ru")).toEqual(["andrei", "yakov", "chen"]); // who has no Russian name comes last
  expect(slugsOf(current, "zh")).toEqual(["andrei", "chen", "yakov"]); // ān, chén, yǎ
});

test("an entry is found by the beginning of any word of any name, and once it is added", () => {
  const current = office();
  expect(slugsOf(current, "en", "zhuk")).toEqual(["andrei"]);
  expect(slugsOf(current, "en", "ЕРШ")).toEqual(["yakov"]);
  expect(slugsOf(current, "en", "陈")).toEqual(["chen"]);
  expect(slugsOf(current, "en", "hov")).toEqual([]);
  must(addPerson(current, { slug: "olga", names: [personName("en", "Latn", "Ólga Zhukova")] }));
  expect(slugsOf(current, "en", "olga zh")).toEqual(["olga"]);
});

test("released mentions stand by name in the reader's language too", () => {
  const current = demoStory();
  const namesOf = (language: Language) =>
    listMentions(current, "organisation", language).mentions.map(
      ({ mention }) => mention.names.find((name) => name.language === language)?.name ?? "",
    );
  const russian = namesOf("ru").filter((name) => name !== "");
  expect(russian.length).toBeGreaterThan(3);
  expect(russian).toEqual([...russian].sort(new Intl.Collator("ru").compare));
  const chinese = namesOf("zh").filter((name) => name !== "");
  expect(chinese.length).toBeGreaterThan(2);
  expect(chinese).toEqual([...chinese].sort(new Intl.Collator("zh-Hans-u-co-pinyin").compare));
});

test("somebody in no release has a page for the office, with posts, and none for a viewer", () => {
  const current = office();
  const { thing, visits, kept, mayEdit } = showPerson(current, "chen");
  expect([thing.names[0]!.name, visits, kept?.posts, mayEdit]).toEqual(["Chen Jing", [], [], true]);
  expect(() => showPerson({ ...current, actor: viewer }, "chen")).toThrow("person: notFound");
});

test("an entry that releases name shows them beside what the office keeps", () => {
  const current = demoStory();
  const { kept, visits } = showPerson(current, "boris-andreev");
  expect([kept!.posts.length, visits.length]).toEqual([1, 1]);
  expect(showPerson({ ...current, actor: viewer }, "boris-andreev")).toMatchObject({
    kept: null,
    mayEdit: false,
  });
  expect(showVenue(current, "dogo-onsen-honkan").kept!.ways).toEqual([]);
});
