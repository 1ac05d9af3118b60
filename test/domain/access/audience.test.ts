import { expect, test } from "vitest";
import { type Audience, audiences, publicReader, type Reader, sees } from "#app/domain/access/audience.ts";

const guest: Reader = { kind: "participant", side: "guest" };
const host: Reader = { kind: "participant", side: "host" };
const thirdParty: Reader = { kind: "participant", side: "third" };
const office: Reader = { kind: "office" };
const seenBy = (reader: Reader) => audiences.filter((audience) => sees(reader, audience));

test("the public sees what is public, and nothing else", () => {
  expect(seenBy(publicReader)).toEqual(["public"]);
});

test("guest and host see what is for both sides and what is for their own", () => {
  expect(seenBy(guest)).toEqual(["public", "participants", "guest"]);
  expect(seenBy(host)).toEqual(["public", "participants", "host"]);
});

test("a third party's participant sees what both sides see, and neither side's own", () => {
  expect(seenBy(thirdParty)).toEqual(["public", "participants"]);
});

test("our office sees everything, and only our office sees what is internal", () => {
  expect(seenBy(office)).toEqual(["public", "participants", "guest", "host", "internal"]);
});

test("an audience that nobody has named yet is refused to everyone outside the office", () => {
  const unnamed = "third" as Audience;
  expect([publicReader, guest, host, office].map((reader) => sees(reader, unnamed))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
