import { afterEach, expect, test, vi } from "vitest";
import { readSettings } from "#app/http/settings.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";

afterEach(() => vi.unstubAllEnvs());

test("without any setting the office serves on 3000 under localhost", () => {
  expect(readSettings({})).toEqual({
    ...{
      port: 3000,
      host: undefined,
      origin: "http://localhost:3000",
      dataFolder: "data",
      proxies: 0,
      twoFactor: "required",
      mail: null,
    },
  });
});

test("the office lives in a zone of IANA's, and a wrong one is told before anything is served", () => {
  for (const DRAGOMAN_ZONE of ["Europe/Moscow", "Asia/Shanghai", "UTC", "", undefined])
    expect(() => readSettings({ DRAGOMAN_ZONE })).not.toThrow();
  for (const wrong of ["Moscow", "europe/moscow", "UTC+3", "+03:00", "Europe/Moskva", " "])
    expect(() => readSettings({ DRAGOMAN_ZONE: wrong })).toThrow(
      `DRAGOMAN_ZONE must be a time zone's name like Europe/Moscow, not "${wrong}".`,
    );
});

test("the office's day is that of its own zone, wherever the machine stands", () => {
  const evening = Date.parse("2027-05-12T22:30:00Z");
  for (const [zone, day] of [
    ["Europe/Moscow", "2027-05-13"],
    ["America/New_York", "2027-05-12"],
  ] as const) {
    vi.stubEnv("DRAGOMAN_ZONE", zone);
    expect(dayAt(evening, officeZone())).toBe(day);
  }
  for (const none of ["", undefined]) {
    vi.stubEnv("DRAGOMAN_ZONE", none);
    expect(officeZone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
});

test("mail needs a server and a sender, and a password is never repeated", () => {
  const from = "Protocol Office <protocol@city.example>";
  const read = (SMTP_URL: string, more = {}) =>
    readSettings({ SMTP_URL, DRAGOMAN_MAIL_FROM: from, ...more }).mail;
  expect(read("smtp://office:s%40cret@mail.example.org:2525")).toEqual({
    ...{ host: "mail.example.org", port: 2525, isSecure: false, user: "office", password: "s@cret", from },
    hasDigest: true,
  });
  expect(read("smtps://mail.example.org")).toMatchObject({ port: 465, isSecure: true, user: null });
  expect(read("smtp://[::1]", { DRAGOMAN_DIGEST: "off" })).toMatchObject({
    ...{ host: "::1", port: 587, hasDigest: false },
  });
  for (const wrong of [
    "mail.example.org",
    "http://a:s3cret@b",
    "smtp://u:s3cret%zz@b",
    "smtp://u:s3cret@b/x",
  ]) {
    expect(() => read(wrong)).toThrow(/^SMTP_URL must be like (?!.*s3cret)/);
  }
  expect(() => readSettings({ SMTP_URL: "smtp://b" })).toThrow("DRAGOMAN_MAIL_FROM must say");
  for (const wrong of ["nobody", "a@b\r\nBcc: c@d", "A <a@b> B"]) {
    expect(() => read("smtp://b", { DRAGOMAN_MAIL_FROM: wrong })).toThrow("DRAGOMAN_MAIL_FROM must be like");
  }
  expect(() => read("smtp://b", { DRAGOMAN_DIGEST: "weekly" })).toThrow("DRAGOMAN_DIGEST");
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
