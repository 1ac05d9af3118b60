import { expect, test } from "vitest";
import { loggable } from "#app/http/log.server.ts";

test.each([
  ["/visits/moscow-beijing-2019?lang=ru", "/visits/moscow-beijing-2019"],
  ["/c/Zm9vYmFyYmF6cXV4.ics", "/c/…"],
  ["/c/Zm9vYmFyYmF6cXV4/calendar.ics?x=1", "/c/…/calendar.ics"],
  ["/p/Zm9vYmFyYmF6cXV4", "/p/…"],
  ["/invitation/Zm9vYmFyYmF6cXV4?lang=ru", "/invitation/…"],
  ["/people/ilya-kuzmin", "/people/ilya-kuzmin"],
  [`/C/${"Zm9vYmFyYmF6cXV4".repeat(3).slice(0, 43)}.ics`, "/C/…"],
  [`/%63/${"Zm9vYmFyYmF6cXV4".repeat(3).slice(0, 43)}`, "/%63/…"],
  [`/visits/${"moscow-beijing-2019-".repeat(4)}`, `/visits/${"moscow-beijing-2019-".repeat(4)}`],
])("%s is logged as %s", (url, logged) => {
  expect(loggable(url)).toBe(logged);
});

test("an endless address does not fill the log", () => {
  expect(loggable(`/${"a".repeat(100_000)}`).length).toBe(300);
});
