import { expect, test } from "vitest";
import { readTarget } from "#app/http/request-target.ts";

test.each([
  ["/visits?lang=ru", "/visits?lang=ru"],
  ["/", "/"],
  ["http://localhost:3000/visits?lang=ru", "/visits?lang=ru"],
  ["HTTPS://evil.example", "/"],
  ["/visits?next=//evil.example", "/visits?next=//evil.example"],
])("GET %s asks for %s", (target, url) => {
  expect(readTarget("GET", target)).toEqual({ kind: "path", url });
});

test.each([
  ["GET", "//evil.example/x", 400],
  ["GET", "/\\evil.example", 400],
  ["GET", "/visits\\..", 400],
  ["GET", "*", 400],
  ["GET", "visits", 400],
  ["GET", "/visits/%E0%A4%A", 400],
  ["GET", "", 400],
  ["GET", `/${"a".repeat(2000)}`, 414],
  ["TRACE", "/visits", 405],
  ["PROPFIND", "/visits", 405],
  [undefined, "/visits", 405],
])("%s %s is refused with %i", (method, target, status) => {
  expect(readTarget(method, target)).toEqual({ kind: "refused", status });
});
