import { describe, expect, test } from "vitest";
import { dayToShow } from "#app/domain/subscription/day-to-show.ts";
import { driverCardOf, mapLinksOf } from "#app/domain/subscription/driver-card.ts";
import { ownContacts } from "#app/domain/subscription/own-contacts.ts";
import { ownProgramme } from "#app/domain/subscription/own-programme.server.ts";
import { whomIMeet } from "#app/domain/subscription/whom-i-meet.ts";
import { attendedBy, delegateStory } from "#test/participant.ts";
import { clock, plan, release } from "#test/story.ts";

const beijing = { zone: "Asia/Shanghai", firstDay: "2019-06-17", lastDay: "2019-06-20" };
const chengdu = { zone: "Asia/Shanghai", firstDay: "2019-06-19", lastDay: "2019-06-19" };
const moscow = { zone: "Europe/Moscow", firstDay: "2019-06-22", lastDay: "2019-06-23" };

describe("the day with which a programme opens", () => {
  const days = ["2019-06-18", "2019-06-19", "2019-06-22"];
  const at = (moment: string) => dayToShow([beijing, chengdu, moscow], days, Date.parse(`${moment}Z`));

  test("is today where they are, however late it is at home", () => {
    expect(at("2019-06-17T16:30")).toEqual({ today: "2019-06-18", shown: "2019-06-18" });
    expect(at("2019-06-17T15:59")).toEqual({ today: "2019-06-17", shown: "2019-06-18" });
  });

  test("is the first one before the visit, the next one between two stays, none once it is over", () => {
    expect(at("2019-06-01T00:00").shown).toBe("2019-06-18");
    expect(at("2019-06-20T20:30")).toEqual({ today: "2019-06-20", shown: "2019-06-22" });
    expect(at("2019-06-24T00:00").shown).toBeNull();
    expect(dayToShow([], [], 0)).toEqual({ today: null, shown: null });
  });
});

describe("what a driver is shown", () => {
  const name = (language: string, text: string, isPreferred = false) => ({
    ...{ id: text, language, name: text, isPrinted: true, isPreferred },
  });

  test("is the name and address in the language of the country", () => {
    const names = [name("en", "City Hall", true), name("ja", "市役所"), name("ja", "松山市役所", true)];
    const address = { en: "4-7-2 Nibancho", ja: "松山市二番町四丁目7-2" };
    expect(driverCardOf({ country: "JP", names, address })).toEqual({
      ...{ language: "ja", name: "松山市役所", address: "松山市二番町四丁目7-2" },
    });
  });

  test("is nothing that would have to be made up", () => {
    const names = [name("en", "City Hall", true)];
    expect(driverCardOf({ country: "CN", names, address: null })).toEqual({
      ...{ language: "zh", name: null, address: null },
    });
    expect(mapLinksOf({ latitude: null, longitude: 1 })).toBeNull();
    expect(mapLinksOf({ latitude: 0, longitude: 0 })?.geo).toBe("geo:0,0?q=0,0");
  });
});

describe("whom a delegate meets and calls", () => {
  const told = delegateStory();
  const { current, slug, leg, visitId, head, mayor, council, interpreter } = told;
  plan(current, slug, leg, "reception", clock("2027-10-28T18:00", null), {
    audience: "participants",
    attendances: [
      { who: { side: "host" as const }, role: null, isNeeded: true },
      ...attendedBy(council).attendances,
    ],
  });
  release(current, slug);
  const of = (id: string) => {
    const own = ownProgramme(current.db, { visitId, subject: { kind: "participation", id } })!;
    return { ...own, side: id === mayor ? ("host" as const) : ("guest" as const) };
  };
  const met = (id: string) => {
    const { side, programme, content } = of(id);
    return whomIMeet(side, programme, content).map(({ one, itemIds }) => [one.id, itemIds]);
  };

  test("are those of the other sides at their own items, in their order", () => {
    expect(met(head)).toEqual([[mayor, [told.talks.id, told.dinner.id]]]);
    expect(met(mayor)).toEqual([
      [head, [told.talks.id, told.dinner.id]],
      [council, [expect.any(String)]],
    ]);
    expect(met(council).map(([id]) => id)).toEqual([mayor]); // the hosts' liaison is theirs alone
    expect(met(interpreter)).toEqual([]);
  });

  test("contacts for another side, or a place they do not come to, are left out", () => {
    const named = (id: string) => {
      const { side, programme, content } = of(id);
      const { liaison, others } = ownContacts(side, programme, content);
      return [liaison.length, others.map(({ name }) => name.en)];
    };
    expect(named(head)).toEqual([0, ["Duty officer", "Hotel desk"]]);
    expect(named(mayor)).toEqual([1, ["Duty officer", "Hotel desk"]]);
    const { programme, content } = of(head);
    const elsewhere = { ...programme, itemIds: new Set([told.talks.id]) };
    expect(ownContacts("guest", elsewhere, content).others.map(({ name }) => name.en)).toEqual([
      "Duty officer",
    ]);
    const hosts = content.contacts.map((one) => ({ ...one, side: "host" as const }));
    expect(ownContacts("guest", programme, { ...content, contacts: hosts }).others).toEqual([]);
  });
});
