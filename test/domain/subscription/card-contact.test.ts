import { expect, test } from "vitest";
import { cardContact } from "#app/domain/subscription/card-contact.ts";
import { contact } from "#test/telling.ts";

const desk = contact("desk");
const forGuests = contact("for guests", { side: "guest" });
const forHosts = contact("for hosts", { side: "host" });
const hotel = contact("hotel", { venueId: "hotel" });
const silent = contact("silent", { side: "guest", telephone: null });

test("a card names whom to call for its side, before the one for everybody", () => {
  const all = [silent, hotel, desk, forHosts, forGuests];
  expect(cardContact(all, "guest")?.id).toBe("for guests");
  expect(cardContact(all, "host")?.id).toBe("for hosts");
  expect(cardContact(all, "third")?.id).toBe("desk");
  expect(cardContact(all, null)?.id).toBe("desk");
});

test("where nobody is named for everybody it is a single place, never another side, never a silent one", () => {
  expect(cardContact([silent, forHosts, hotel], "guest")?.id).toBe("hotel");
  expect(cardContact([silent, forHosts], "guest")).toBeNull();
});
