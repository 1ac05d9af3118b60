import { expect, test } from "vitest";
import { counterpartPairs, counterpartsOf } from "#app/domain/delegation/counterparts.ts";
import { participation } from "#test/telling.ts";

const mayor = participation("mayor", "guest", 1, { counterpartId: "lord-mayor" });
const adviser = participation("adviser", "guest", 2);
const speaker = participation("speaker", "guest", 3);
const lordMayor = participation("lord-mayor", "host", 1);
const protocol = participation("protocol", "host", 2, { counterpartId: "adviser" });
const usher = participation("usher", "host", 3);
const everyone = [protocol, usher, lordMayor, speaker, adviser, mayor];

test("a counterpart is one in both directions, whoever named the other", () => {
  expect(counterpartsOf(mayor, everyone)).toEqual([lordMayor]);
  expect(counterpartsOf(lordMayor, everyone)).toEqual([mayor]);
  expect(counterpartsOf(protocol, everyone)).toEqual([adviser]);
  expect(counterpartsOf(usher, everyone)).toEqual([]);
});

test("guests stand by precedence beside their hosts, then the hosts whom nobody faces", () => {
  expect(counterpartPairs(everyone)).toEqual([
    { guest: mayor, host: lordMayor },
    { guest: adviser, host: protocol },
    { guest: speaker, host: null },
    { guest: null, host: usher },
  ]);
});

test("two hosts who face one guest both stand beside them", () => {
  const second = participation("second", "host", 4, { counterpartId: "mayor" });
  expect(counterpartPairs([mayor, lordMayor, second])).toEqual([
    { guest: mayor, host: lordMayor },
    { guest: mayor, host: second },
  ]);
});
