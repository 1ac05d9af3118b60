import { describe, expect, test } from "vitest";
import type { Field } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { whenKinds } from "#app/domain/editing/read-when.ts";
import { thingKinds } from "#app/domain/history/thing.ts";
import { partsOfDay } from "#app/domain/programme/when.ts";
import { languages } from "#app/domain/text/languages.ts";
import { choiceWord, fieldHint, fieldLabel } from "#app/i18n/field-words.ts";
import { messagesIn } from "#app/i18n/messages.ts";

/** Every field of every form, those of rows too. */
const everyField = thingKinds.flatMap((kind) =>
  Object.entries(fieldsOf[kind]).flatMap(([name, field]) => [
    { kind, path: name, field },
    ...(field.type === "list"
      ? Object.entries(field.of).map(([sub, below]) => ({ kind, path: `${name}.${sub}`, field: below }))
      : []),
  ]),
);
const partsOfWhen = [
  ...["kind", "day", "from", "to", "endDay", "zone", "endZone", "part", "follows"],
  ...["occurrence", "endOccurrence"],
];
/** Every choice with its values, those within a time too. */
const everyChoice: { kind: (typeof thingKinds)[number]; path: string; of: readonly string[] }[] = [
  ...everyField.flatMap(({ kind, path, field }) =>
    field.type === "choice" ? [{ kind, path, of: field.of }] : [],
  ),
  { kind: "item", path: "when.kind", of: whenKinds },
  { kind: "item", path: "when.part", of: partsOfDay },
  { kind: "item", path: "when.occurrence", of: ["earlier", "later"] },
  { kind: "item", path: "when.endOccurrence", of: ["earlier", "later"] },
];

describe.each(languages)("in %s", (language) => {
  const messages = messagesIn[language];

  test("every field of every form has a label, and no label is without a field", () => {
    for (const kind of thingKinds) {
      const paths = everyField.filter((one) => one.kind === kind).map(({ path }) => path);
      expect([kind, Object.keys(messages.editing.labels[kind]).sort()]).toEqual([kind, paths.sort()]);
    }
    expect(partsOfWhen.filter((part) => fieldLabel(messages, "item", `when.${part}`) === "")).toEqual([]);
  });

  test("no two fields of one form are called the same", () => {
    for (const kind of thingKinds) {
      const top = Object.keys(fieldsOf[kind]).map((name) => fieldLabel(messages, kind, name));
      expect([kind, new Set(top).size]).toEqual([kind, top.length]);
    }
    const parts = partsOfWhen.map((part) => fieldLabel(messages, "item", `when.${part}`));
    expect(new Set(parts).size).toBe(partsOfWhen.length);
  });

  test("every choice has a word of its own, which is not its code", () => {
    for (const { kind, path, of } of everyChoice) {
      const words = of.map((value) => choiceWord(messages, kind, path, value));
      expect([kind, path, new Set(words).size]).toEqual([kind, path, of.length]);
      // In English a word may be as simple as its code, but for those that nobody would write so.
      const bare = of.filter((value, index) => words[index] === value && /[A-Z]/.test(value));
      expect([kind, path, bare]).toEqual([kind, path, []]);
      if (language !== "en") expect(of.filter((value) => words.includes(value))).toEqual([]);
    }
  });

  test("what has to be typed in a certain way says how", () => {
    const isParticular = (field: Field) =>
      ["day", "key", "languages"].includes(field.type) ||
      (field.type === "text" && !["any", "email"].includes(field.shape)) ||
      (field.type === "reference" &&
        ["organisation", "person", "position", "venue", "room", "source", "visit"].includes(field.to));
    const silent = everyField.filter(
      ({ kind, path, field }) => isParticular(field) && !fieldHint(messages, kind, path),
    );
    expect(silent).toEqual([]);
  });

  test("no hint belongs to a field that is not there", () => {
    const known = everyField.map(({ kind, path }) => `${kind}.${path}`);
    const hinted = Object.entries(messages.editing.hints).flatMap(([kind, hints]) =>
      Object.keys(hints).map((path) => `${kind}.${path}`),
    );
    expect(hinted.filter((path) => !known.includes(path))).toEqual([]);
  });
});

const said = (path: string) => languages.map((language) => fieldLabel(messagesIn[language], "item", path));

test("a field of a row is called the same in every row", () => {
  const room = ["Room", "Помещение", "厅室"];
  expect([said("venues.roomId"), said("venues.0.roomId"), said("venues[12].roomId")]).toEqual([
    ...[room, room, room],
  ]);
});

test("a text in one language names that language, in a row too", () => {
  expect(said("title.ru")).toEqual(["Title (Russian)", "Название (русский)", "名称（俄文）"]);
  expect(said("steps.3.title.zh")).toEqual([
    ...["Title of the step (Chinese)", "Действие (китайский)", "程序名称（中文）"],
  ]);
  expect(said("title.fr")).toEqual(["Title (French)", "Название (французский)", "名称（法语）"]);
});

test("a part of a time is called by its own name", () => {
  expect(said("when.zone")).toEqual(["Time zone", "Часовой пояс", "时区"]);
});

test("a path that leads nowhere is called as the thing", () => {
  expect(said("")).toEqual(["Programme item", "Пункт программы", "日程项"]);
  expect(said("nothing.here")).toEqual(["Programme item", "Пункт программы", "日程项"]);
});

test("the same word stands for another choice in another form", () => {
  const word = (kind: "visit" | "item" | "preparationTask" | "gift", value: string) =>
    languages.map((language) => choiceWord(messagesIn[language], kind, "status", value));
  expect(word("visit", "cancelled")).toEqual(["cancelled", "отменён", "已取消"]);
  expect(word("item", "cancelled")).toEqual(["cancelled", "отменено", "已取消"]);
  expect(word("preparationTask", "underWay")).toEqual(["under way", "выполняется", "进行中"]);
  expect(word("gift", "given")).toEqual(["given", "вручён", "已赠送"]);
});

test("a choice that is no longer offered stays as it was stored", () => {
  expect(choiceWord(messagesIn.en, "visit", "category", "ceremonial")).toBe("ceremonial");
});

test("a hint of a field goes before that of its shape", () => {
  const hint = (path: string) => fieldHint(messagesIn.en, "participation", path);
  expect(hint("personId")).toBe("Begin to type a name. Left empty, the description says who it is.");
  expect(hint("organisationId")).toBe("Begin to type a name");
  expect(hint("role")).toBeNull();
  expect(fieldHint(messagesIn.en, "item", "when.from")).toBe("For example 9:05");
  expect(fieldHint(messagesIn.en, "item", "nothing.here")).toBeNull();
});
