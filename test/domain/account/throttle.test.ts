import { expect, test } from "vitest";
import {
  accountPatience,
  addressKey,
  addressPatience,
  delayAfter,
  withFailure,
} from "#app/domain/account/throttle.ts";

test("four failures are free; then the delay doubles from half a minute to five minutes, and no further", () => {
  const delays = [1, 4, 5, 6, 7, 8, 9, 100].map((failures) => delayAfter(failures, accountPatience) / 1000);
  expect(delays).toEqual([0, 0, 30, 60, 120, 240, 300, 300]);
});

test("an address, behind which a whole office may sit, has nineteen free", () => {
  const delays = [19, 20, 21, 100].map((failures) => delayAfter(failures, addressPatience) / 1000);
  expect(delays).toEqual([0, 60, 120, 900]);
});

test("after a quiet hour earlier failures count for nothing", () => {
  const tally = { failures: 8, lastAt: 0, blockedUntil: 240_000 };
  expect(withFailure(tally, accountPatience, 3_599_999).failures).toBe(9);
  expect(withFailure(tally, accountPatience, 3_600_000)).toEqual({
    ...{ failures: 1, lastAt: 3_600_000, blockedUntil: 3_600_000 },
  });
});

test.each([
  ["192.0.2.7", "address 192.0.2.7"],
  ["::ffff:192.0.2.7", "address 192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "address 2001:db8:1:2"],
  ["2001:0DB8:0001:0002::9", "address 2001:db8:1:2"],
  ["2001:db8::1", "address 2001:db8:0:0"],
  ["fe80::1%eth0", "address fe80:0:0:0"],
  ["::1", "address 0:0:0:0"],
])("a client at %s is counted under %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});
