import { afterAll, beforeAll, expect, test } from "vitest";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { itemTemplates } from "#app/domain/template/item-templates.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { openOffice } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug, leg, visitId, head } = preparedVisit(current);
const at = `/visits/${slug}/plan/item/new`;

let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(current.db);
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());
const ask = (path: string) => office.ask(path, { headers: { Cookie: cookie } });

test.each(languages)("a new item offers every template in %s, with its length", async (language) => {
  const { text } = await ask(`${at}?lang=${language}`);
  const { bracketed, starting } = messagesIn[language];
  for (const { title, minutes } of itemTemplates)
    expect(text).toContain(bracketed(title[language]!, starting.length(minutes)));
});

test("a template fills the form in all languages and stores nothing", async () => {
  const before = itemsOf(current.db, visitId).length;
  const { text } = await ask(`${at}?leg=${leg.id}&day=2027-10-27&template=talks&at=9.30`);
  for (const said of ['value="Bilateral talks"', 'value="Двусторонние переговоры"', 'value="双边会谈"'])
    expect(text).toContain(said);
  for (const said of ['name="when.from" value="09:30"', 'name="when.to" value="11:00"'])
    expect(text.replace(/ (?!name|value)[\w-]+="[^"]*"/g, "")).toContain(said);
  expect(text).toContain('value="Подведение итогов"');
  expect(text).toMatch(new RegExp(`<option value="participation:${head}" selected`));
  expect(itemsOf(current.db, visitId)).toHaveLength(before);
});

test("another template's word begins an ordinary item; other forms offer none", async () => {
  const { text } = await ask(`${at}?template=ball`);
  expect(text).toContain('value="meeting" selected');
  expect((await ask(`/visits/${slug}/plan/leg/new`)).text).not.toContain('name="template"');
});
