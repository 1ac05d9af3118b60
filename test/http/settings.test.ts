import { expect, test } from "vitest";
import { readSettings } from "#app/http/settings.ts";

test("without any setting the office serves on 3000 under localhost", () => {
  expect(readSettings({})).toEqual({
    ...{
      port: 3000,
      host: undefined,
      origin: "http://localhost:3000",
      dataFolder: "data",
      proxies: 0,
      twoFactor: "required",
    },
  });
});

test("the public address is kept without a slash at its end, and is nothing but an origin", () => {
  expect(readSettings({ DRAGOMAN_ORIGIN: "https://visits.example.org/" }).origin).toBe(
    "https://visits.example.org",
  );
  for (const wrong of ["visits.example.org", "https://a.example/office", "ftp://a.example", ""]) {
    expect(() => readSettings({ DRAGOMAN_ORIGIN: wrong })).toThrow("DRAGOMAN_ORIGIN must be like");
  }
});

test.each([{ PORT: "70000" }, { PORT: "-1" }, { PORT: "3.5" }, { DRAGOMAN_PROXIES: "many" }])(
  "%o is refused",
  (environment) => {
    expect(() => readSettings(environment)).toThrow("must be a whole number");
  },
);

test("two-factor signing in is required or optional, nothing between", () => {
  expect(readSettings({ DRAGOMAN_TWO_FACTOR: "optional" }).twoFactor).toBe("optional");
  expect(() => readSettings({ DRAGOMAN_TWO_FACTOR: "yes" })).toThrow('must be "required" or "optional"');
});
