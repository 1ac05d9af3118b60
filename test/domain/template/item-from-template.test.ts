import { describe, expect, test } from "vitest";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import { type Find, formSchema } from "#app/domain/editing/read-form.ts";
import { isTree } from "#app/domain/editing/typed-text.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import { findAttendanceIssues, findPartIssues } from "#app/domain/programme/item-issues.ts";
import { itemFromTemplate, type Occasion } from "#app/domain/template/item-from-template.ts";
import { itemTemplates, templateOf } from "#app/domain/template/item-templates.ts";
import { languages } from "#app/domain/text/languages.ts";
import { participation } from "#test/telling.ts";

const people = [
  participation("mayor of Moscow", "guest", 1, { role: "head" }),
  participation("guest interpreter", "guest", 2, { role: "interpreter" }),
  participation("mayor of Beijing", "host", 1, { role: "head" }),
  participation("greeter", "host", 2, { role: "greeter" }),
];
const occasion = (more: Partial<Occasion> = {}): Occasion => ({
  ...{
    leg: { id: "beijing", zone: "Asia/Shanghai" },
    day: "2027-03-10",
    at: "10:00",
    participations: people,
  },
  sides: [
    { side: "guest", name: {}, country: "RU" },
    { side: "host", name: {}, country: "CN" },
  ],
  ...more,
});
const find: Find = (_to, typed) => ({ ok: true, id: typed });
const read = (tree: unknown) => formSchema(itemFields, find).safeParse(tree);

describe.each(itemTemplates)("the template $key", (template) => {
  test("fills a form that can be saved as it stands, with steps within its length", () => {
    const state = read(itemFromTemplate(template, occasion()));
    expect(state.success, JSON.stringify(state.error?.issues as unknown as FieldIssue[])).toBe(true);
    const item = state.data as Parameters<typeof findPartIssues>[0] & {
      attendances: Parameters<typeof findAttendanceIssues>[0];
    };
    expect([...findAttendanceIssues(item.attendances), ...findPartIssues(item)]).toEqual([]);
    expect(state.data).toMatchObject({ kind: template.kind, legId: "beijing", status: "tentative" });
    for (const { minutes } of template.steps) expect(minutes).toBeLessThan(template.minutes);
  });

  test("speaks every language of the interface, in its title and each step", () => {
    for (const text of [template.title, ...template.steps.map(({ title }) => title)])
      for (const language of languages) expect(text[language]).toBeTruthy();
  });
});

test("a courtesy call at ten ends at half past, between the heads with their interpreters", () => {
  const tree = itemFromTemplate(templateOf("courtesyCall")!, occasion());
  expect(tree.when).toMatchObject({ day: "2027-03-10", from: "10:00", to: "10:30", zone: "Asia/Shanghai" });
  expect(tree.attendances).toEqual([
    { who: "participation:mayor of Moscow", role: "", isNeeded: "on" },
    { who: "participation:mayor of Beijing", role: "", isNeeded: "on" },
    { who: "participation:guest interpreter", role: "interpreter", isNeeded: "on" },
  ]);
  expect(tree.interpretation).toEqual([
    { fromLanguage: "ru", toLanguage: "zh", mode: "consecutive", coveredById: "guest interpreter" },
    { fromLanguage: "zh", toLanguage: "ru", mode: "consecutive", coveredById: "" },
  ]);
});

test("without a head the whole side attends; two sides of one language need no interpreter", () => {
  const sides = [
    { side: "guest" as const, name: {}, country: "DE" },
    { side: "host" as const, name: {}, country: "AT" },
  ];
  const tree = itemFromTemplate(templateOf("signing")!, occasion({ participations: [], sides }));
  expect(tree.attendances).toEqual([
    { who: "side:guest", role: "", isNeeded: "on" },
    { who: "side:host", role: "", isNeeded: "on" },
  ]);
  expect(tree.interpretation).toEqual([]);
});

test("an end after midnight is on the next day; a start that is none, or happens twice, is left to be asked about", () => {
  const dinner = (at: string, more: Partial<Occasion> = {}) => {
    const { when } = itemFromTemplate(templateOf("dinner")!, occasion({ at, ...more }));
    return isTree(when) ? when : {};
  };
  expect(dinner("23:00")).toMatchObject({ from: "23:00", to: "01:00", endDay: "2027-03-11" });
  for (const at of ["", "some time"]) {
    expect(dinner(at)).toMatchObject({ from: at, day: "2027-03-10" });
    expect(dinner(at).to).toBeUndefined();
  }
  const berlin = { leg: { id: "berlin", zone: "Europe/Berlin" }, day: "2027-10-31" };
  expect(dinner("02:30", berlin).to).toBeUndefined();
  // The clocks go back while they eat: two hours are two hours.
  expect(dinner("01:30", berlin)).toMatchObject({ to: "02:30", endOccurrence: "later@2027-10-31T02:30" });
});
