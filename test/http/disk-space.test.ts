import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freeBeside, roomLeft } from "#app/http/disk-space.ts";

const MIB = 2 ** 20;

test("the disk is low below half a gibibyte, and has no room below sixteen mebibytes", () => {
  expect([0, 16 * MIB - 1].map(roomLeft)).toEqual(["none", "none"]);
  expect([16 * MIB, 512 * MIB - 1].map(roomLeft)).toEqual(["low", "low"]);
  expect([512 * MIB, Number.POSITIVE_INFINITY].map(roomLeft)).toEqual(["enough", "enough"]);
});

test("free space is that of the disk on which the file lies", () => {
  expect(freeBeside(join(tmpdir(), "no-such.db"))).toBeGreaterThan(0);
  expect(freeBeside(":memory:")).toBe(Number.POSITIVE_INFINITY);
});
