import { expect, test } from "vitest";
import { nameIn, originalName, type PersonName } from "#app/domain/directory/directory.ts";
import { latin, name, person } from "#test/telling.ts";

const department = name("en", "Department of External Economic Relations", { isPreferred: false });
const forDepartment = name("en", "Department for External Economic Relations");
const departament = name("ru", "Департамент внешнеэкономических связей");
const bumen = name("zh", "对外经济关系局");

test("a name is given in the wanted language, the preferred one first", () => {
  expect(nameIn([department, forDepartment, departament], "en")).toEqual(forDepartment);
  expect(nameIn([department, forDepartment, departament], "ru")).toEqual(departament);
});

test("a name that nobody prefers still serves its language", () => {
  expect(nameIn([departament, department], "en")).toEqual(department);
});

test("without the wanted language the visit's reference language speaks, then English, then the first", () => {
  expect(nameIn([forDepartment, departament], "zh", "ru")).toEqual(departament);
  expect(nameIn([departament, forDepartment], "zh", "ja")).toEqual(forDepartment);
  expect(nameIn([departament, bumen], "ja")).toEqual(departament);
});

test("where no language helps, a preferred name goes before one that is not", () => {
  const alsoKnownAs = name("ru", "ДВМС", { isPreferred: false });
  expect(nameIn([alsoKnownAs, bumen], "ja")).toEqual(bumen);
  expect(nameIn([alsoKnownAs], "ja")).toEqual(alsoKnownAs);
});

const kuzmin: PersonName = { ...name("ru", "Илья Кузьмин"), ...latin, script: "Cyrl", isOriginal: true };
const kuzminInLatin: PersonName = { ...name("en", "Ilya Kuzmin"), ...latin };

test("a person's name in their own script stands beside the one shown", () => {
  expect(originalName(person("kuzmin", kuzminInLatin, kuzmin), kuzminInLatin)).toEqual(kuzmin);
});

test("it is not said twice, and not made up where no source gives it", () => {
  expect(originalName(person("kuzmin", kuzminInLatin, kuzmin), kuzmin)).toBeNull();
  expect(originalName(person("kuzmin", kuzminInLatin), kuzminInLatin)).toBeNull();
});
