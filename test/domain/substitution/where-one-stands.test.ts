import { expect, test } from "vitest";
import { whereOneStands } from "#app/domain/substitution/where-one-stands.ts";
import { attendedBy, exactly, item, participation } from "#test/telling.ts";

const nothing = {
  ...{ items: [], parties: [], participations: [], contacts: [] },
  ...{ needs: [], tasks: [], gifts: [], vehicles: [] },
};

test("everything that names somebody is found, each with what they are there", () => {
  const talks = item(
    "talks",
    exactly("2027-03-10T10:00 Asia/Shanghai"),
    attendedBy({ participationId: "head" }),
  );
  const side = item("tea", exactly("2027-03-10T12:00 Asia/Shanghai"), attendedBy({ side: "guest" }));
  const found = whereOneStands("head", {
    ...nothing,
    items: [talks, side],
    parties: [{ id: "culture", side: "guest", name: {}, headId: "head" }],
    participations: [
      participation("wife", "guest", 2, { accompaniesId: "head" }),
      participation("mayor", "host", 1, { counterpartId: "head" }),
    ],
    needs: [{ itemId: "talks", coveredById: "head" }],
    tasks: [{ id: "cards", responsiblePersonId: "head" }],
    gifts: [{ id: "vase", giverId: "head", recipientId: "mayor" }],
    vehicles: [{ id: "car", rides: [{ who: { participationId: "head" }, itemId: null }] }],
  });
  expect(found).toEqual([
    { as: "attends", itemId: "talks", role: null },
    { as: "interprets", itemId: "talks" },
    { as: "headsParty", partyId: "culture" },
    { as: "isAccompanied", participationId: "wife" },
    { as: "isCounterpart", participationId: "mayor" },
    { as: "isResponsible", taskId: "cards" },
    { as: "gives", giftId: "vase" },
    { as: "rides", vehicleId: "car", itemId: null },
  ]);
  expect(whereOneStands("nobody", { ...nothing, items: [talks, side] })).toEqual([]);
});
