import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calendarPrinter } from "#app/calendar/printer.ts";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { markedOffice, marksIn } from "#test/http/routes-by-role/marked-office.ts";
import {
  type Answered,
  marksFor,
  openTo,
  type Role,
  type Row,
  released,
  roles,
  tableOf,
} from "#test/http/routes-by-role/table.ts";
import { origin, story } from "#test/story.ts";

const current = story();
const marked = await markedOffice(current);
const { open, accounts } = marked;
const built = "../../build/server/index.js";
const { routes } = (await import(/* @vite-ignore */ built)) as ServerBuild;
const table = tableOf(marked, accounts.stranger!);

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<Role, string> = { visitor: "", viewer: "", manager: "", planner: "", admin: "" };
const signIn = async (role: Role) => {
  if (role !== "visitor") cookies[role] = await office.signIn(role);
};
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => current.now });
  for (const role of roles) await signIn(role);
});
afterAll(() => office.close());

type Asking = { method?: string; headers?: Record<string, string>; form?: Record<string, string> };
const askAs = (role: Role, path: string, { headers, ...more }: Asking = {}): Promise<Answer> =>
  office.ask(path, { ...more, headers: { Cookie: cookies[role], "Accept-Language": "en", ...headers } });

/** The addresses at which the framework would give the data of a page alone, its parents' included. */
function dataAddresses(path: string, route: string): string[] {
  const [name = "", query = ""] = path.split("?");
  const asked = (id: string) => `${name}?${query}${query && "&"}_data=${encodeURIComponent(id)}`;
  const single = `${name === "/" ? "/_root" : name}.data`;
  return [
    asked(route),
    asked("root"),
    `${single}?${query}`,
    `${single}?_routes=${encodeURIComponent(route)}`,
  ];
}

/** What an answer says, in the words of the table. */
function answeredOf({ status, headers }: Answer): Answered {
  const { location } = headers;
  if (location === undefined) return status;
  if (location.startsWith("/sign-in?for=")) return "signIn";
  return new URL(location, origin).pathname as `/${string}`;
}

/** The marks of an answer, but for the names of oneself and of others who have the same form open. */
function marksOn(role: Role, { showsOthers, read }: Row, text: string): string[] {
  const others = (["manager", "planner", "admin"] as const).filter((one) => showsOthers && read[one] === 200);
  const names = [role, ...others].map((one) => `name-of-${one}`);
  return marksIn(text).filter((mark) => !names.includes(mark));
}

const sorted = (marks: readonly string[]) => [...new Set(marks)].sort();

test("every route of the office stands in the table, and every line of the table is a route", () => {
  const inTable = new Set(table.map(({ route }) => route).filter((route) => route !== null));
  expect([...inTable].sort()).toEqual(Object.keys(routes).sort());
});

test("who may send something is said for every route that takes anything", () => {
  const takes = Object.values(routes).flatMap(({ id, module }) => (module.action ? [id] : []));
  const inTable = table.filter(({ send }) => Object.values(send).some((answered) => answered !== 405));
  expect(sorted(inTable.flatMap(({ route }) => route ?? []))).toEqual(sorted(takes));
});

describe.each(table.map((row) => [`${row.route ?? "before the pages"}: ${row.path}`, row] as const))(
  "%s",
  (_name, row) => {
    test("each role gets what the table says, and sees what is marked for it", async () => {
      for (const role of roles) {
        const page = await askAs(role, row.path);
        const shown = [...marksFor(role, row.shows), ...(row.showsKept ? [`kept-for-${role}`] : [])];
        const hidden = row.hides?.[role] ?? [];
        const expected = row.read[role] === 200 ? sorted(shown).filter((mark) => !hidden.includes(mark)) : [];
        expect([role, answeredOf(page), marksOn(role, row, page.text)]).toEqual([
          ...[role, row.read[role], expected.filter((mark) => mark !== `name-of-${role}`)],
        ]);
        const head = await askAs(role, row.path, { method: "HEAD" });
        expect([role, answeredOf(head), head.text]).toEqual([role, row.read[role], ""]);
      }
    });

    test("its data is not to be had apart from it", async () => {
      if (row.route === null) return;
      for (const role of roles) {
        for (const path of dataAddresses(row.path, row.route)) {
          const { status, text } = await askAs(role, path);
          expect([role, path, status, marksIn(text)]).toEqual([role, path, 404, []]);
          const sent = await askAs(role, path, { form: {} });
          expect([role, path, sent.status, marksIn(sent.text)]).toEqual([role, path, 404, []]);
        }
      }
    });

    test("whatever is sent to it is answered as the table says, and never kept by anybody", async () => {
      for (const role of roles) {
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          const answer = await askAs(role, row.path, { method, form: {} });
          expect([role, method, answeredOf(answer)]).toEqual([role, method, row.send[role]]);
          expect(answer.headers["cache-control"] ?? "").toMatch(/no-store|no-cache/);
          if (row.endsSession) await signIn(role);
        }
      }
    });
  },
);

describe("a write from another site", () => {
  const foreign: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "::::" },
    { "Sec-Fetch-Site": "cross-site" },
    {},
  ];
  const written = () => current.db.$client.prepare("select total_changes()").pluck().get();

  test.each(sorted(table.map(({ path }) => path)))(
    "to %s is refused, and nothing is written",
    async (path) => {
      const before = written();
      // Calendars take nothing from anybody: there the method itself is refused.
      const refused = new URL(path, origin).pathname.endsWith(".ics") ? 405 : 403;
      const { route } = table.find((row) => row.path === path)!;
      const others = route === null ? [] : dataAddresses(path, route);
      for (const headers of foreign) {
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          const answer = await askAs("planner", path, { method, headers });
          expect([method, headers, answer.status]).toEqual([method, headers, refused]);
        }
        for (const other of others) {
          const answer = await askAs("planner", other, { method: "POST", headers });
          expect([other, headers, answer.status]).toEqual([other, headers, 403]);
        }
      }
      expect(written()).toBe(before);
    },
  );
});

describe("whoever takes part, whatever address they come by", () => {
  // What the pages and calendars of private addresses are made of, for sides without a row of their own too.
  const content = showVisit({ ...current, reader: { kind: "office" } }, open.slug).content;
  const printer = calendarPrinter(origin);
  const stamps = { uid: "u", relatedTo: null, revision: 0, createdAt: 0, changedAt: 0, changedIn: 1 };

  test.each(["guest", "host"] as const)(
    "a participant of the %s side is given what is open to that side",
    (side) => {
      const seen = asSeenBy({ kind: "participant", side }, content)!;
      expect(marksIn(JSON.stringify(seen))).toEqual(
        sorted(["open-title", "open-purpose", ...released(openTo[side])]),
      );
      for (const language of languages) {
        const calendar = printer.entries(seen, [], language).map((entry) => entry.print(stamps));
        expect(marksIn(calendar.join("\r\n"))).toEqual(
          sorted([
            ...["open-title", "open-purpose"],
            ...["item", "note", "person", "venue"].flatMap((what) =>
              openTo[side].map((level) => `${what}-${level}`),
            ),
          ]),
        );
      }
    },
  );

  test("whoever is of neither is given what both may see, and of a closed visit nothing", () => {
    const seen = asSeenBy({ kind: "participant", side: "third" }, content)!;
    expect(marksIn(JSON.stringify(seen))).toEqual(
      sorted(["open-title", "open-purpose", ...released(["public", "participants"])]),
    );
    const closed = showVisit({ ...current, reader: { kind: "office" } }, marked.closed.slug).content;
    for (const side of ["guest", "host", "third"] as const) {
      expect(asSeenBy({ kind: "participant", side }, closed)).toBeNull();
    }
  });
});
