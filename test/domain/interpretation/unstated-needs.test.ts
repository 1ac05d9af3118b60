import { expect, test } from "vitest";
import { findUnstatedNeeds } from "#app/domain/interpretation/unstated-needs.ts";
import type { ItemKind, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { attendedBy, exactly, item, participation, visit } from "#test/telling.ts";

const when = exactly("2027-03-10T10:00 Asia/Shanghai", "2027-03-10T11:00 Asia/Shanghai");
const both = attendedBy({ side: "guest" }, { side: "host" });
const at = (kind: ItemKind, more: Partial<ProgrammeItem> = {}) =>
  item(kind, when, { kind, ...both, ...more });
const sides = (guest: string, host: string): VisitContent["sides"] => [
  { side: "guest", name: { en: "Guests" }, country: guest },
  { side: "host", name: { en: "Hosts" }, country: host },
];
const asked = (items: ProgrammeItem[], more: Partial<VisitContent> = {}, stated: string[] = []) =>
  findUnstatedNeeds(
    { ...visit(), sides: sides("RU", "CN"), items, ...more },
    stated.map((itemId) => ({ itemId })),
  );

test("talks of two sides that speak different languages are asked about until a need is stated", () => {
  const talks = at("bilateralTalks");
  expect(asked([talks])).toEqual([{ itemId: "bilateralTalks", from: "ru", to: "zh" }]);
  expect(asked([talks], {}, ["bilateralTalks"])).toEqual([]);
});

test("all kinds at which the sides talk are asked about, a walk and a dinner are not", () => {
  const kinds: ItemKind[] = ["courtesyCall", "restrictedTalks", "meeting", "conference", "signing"];
  expect(asked(kinds.map((kind) => at(kind))).map(({ itemId }) => itemId)).toEqual(kinds);
  expect(asked([at("meal"), at("siteVisit"), at("accommodation")])).toEqual([]);
});

test("sides of one language, a side alone, and what is called off are not asked about", () => {
  const talks = at("meeting");
  expect(asked([talks], { sides: sides("DE", "AT") })).toEqual([]);
  expect(asked([talks], { sides: sides("RU", "QZ").slice(0, 1) })).toEqual([]);
  for (const side of ["guest", "host"] as const)
    expect(asked([at("meeting", attendedBy({ side }))])).toEqual([]);
  expect(asked([at("meeting", { status: "cancelled" })])).toEqual([]);
});

test("a person and a party stand for their sides", () => {
  const participations = [
    participation("mayor", "guest", 1, { personId: "mayor" }),
    participation("minister", "host", 1, { personId: "minister", partyId: "culture" }),
  ];
  const met = at("meeting", attendedBy({ participationId: "mayor" }, { partyId: "culture" }));
  expect(asked([met], { participations })).toHaveLength(1);
});
