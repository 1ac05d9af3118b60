import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { openOffice } from "#test/http/office.ts";
import { markedOffice, marksIn } from "#test/http/routes-by-role/marked-office.ts";
import { marksFor, type Role, roles, tableOf } from "#test/http/routes-by-role/table.ts";
import { demoStory, story } from "#test/story.ts";

const allOf = (role: Role): boolean => ["manager", "planner", "admin"].includes(role);

describe("what is marked for some", () => {
  const current = story();
  let office: Awaited<ReturnType<typeof openOffice>>;
  let marks: string[];
  const cookies = new Map<Role, string>([["visitor", ""]]);
  const allowed = new Map<Role, Set<string>>();
  beforeAll(async () => {
    const marked = await markedOffice(current);
    office = await openOffice(current.db, undefined, { now: () => current.now });
    for (const role of roles) if (role !== "visitor") cookies.set(role, await office.signIn(role));
    const { $client } = current.db;
    const tables = $client
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'search%'")
      .pluck()
      .all() as string[];
    marks = marksIn(
      tables.map((name) => JSON.stringify($client.prepare(`select * from ${name}`).all())).join("\n"),
    );
    // What the other pages show a role is what it may see.
    const table = tableOf(marked, marked.accounts.stranger!).filter(
      ({ path }) => !path.startsWith("/search"),
    );
    for (const role of roles) {
      const shown = table.flatMap(({ read, shows, hides }) =>
        read[role] === 200 ? marksFor(role, shows).filter((mark) => !hides?.[role]?.includes(mark)) : [],
      );
      // The table asks for every page of one visit and for one place; whoever reads drafts reads them all.
      const others = marks.filter((mark) => {
        const same = mark.replace(/^(?:closed|unreleased)-/, "");
        return shown.includes(same) || shown.includes(`open-${same}`) || same.startsWith("address-of-venue");
      });
      allowed.set(role, new Set([...shown, ...(allOf(role) ? others : [])]));
    }
  });
  afterAll(() => office.close());

  /** The marks that stand on the page when a mark is searched for by its words. */
  const foundBy = async (role: Role, mark: string, path = "/search"): Promise<string[]> => {
    const q = `mark ${mark.replaceAll("-", " ")} end`;
    const headers = { Cookie: cookies.get(role)!, "Accept-Language": "en" };
    const { status, text } = await office.ask(`${path}?${new URLSearchParams({ q })}`, { headers });
    expect([role, mark, status]).toEqual([role, mark, 200]);
    // The palette gives a text in pieces.
    const whole = text.replaceAll(/","isFound":(?:true|false)\},\{"text":"/g, "");
    return marksIn(whole).filter((one) => !one.startsWith("name-of-"));
  };

  const everywhere = ["/search", "/search/palette"].flatMap((path) =>
    roles.map((role) => [path, role] as const),
  );
  test.each(everywhere)("at %s is found by %s only where other pages show it", async (path, role) => {
    expect(marks.length).toBeGreaterThan(150);
    for (const mark of marks) {
      const found = await foundBy(role, mark, path);
      expect([role, mark, found.filter((one) => !allowed.get(role)!.has(one))]).toEqual([role, mark, []]);
      if (!allowed.get(role)!.has(mark))
        expect([role, mark, found.includes(mark)]).toEqual([role, mark, false]);
    }
  });

  const names = ["item", "person", "organisation", "venue", "outcome", "source"];
  test("is found by everybody for whom it is", async () => {
    for (const role of roles) {
      const isReviewer = allOf(role);
      const levels =
        role === "visitor" ? ["public"] : ["public", "participants", "guest", "host", "internal"];
      for (const what of [...names, ...(isReviewer ? ["contact"] : [])]) {
        for (const level of levels) {
          const isRenamed = isReviewer && what === "item" && level === "public";
          const mark = isRenamed ? "renamed-item" : `${what}-${level}`;
          for (const path of ["/search", "/search/palette"]) {
            const found = await foundBy(role, mark, path);
            expect([path, role, mark, found]).toEqual([path, role, mark, expect.arrayContaining([mark])]);
          }
        }
      }
    }
  });

  test("by needs, private telephones, notes of the office and drivers nothing private is found", async () => {
    const secret = marks.filter((mark) =>
      /(?:^|-)(?:diet|access|health|telephone|office-note|name-of|stranger|kept-for)(?:-|$)/.test(mark),
    );
    expect(secret.length).toBeGreaterThan(40);
    for (const role of roles)
      for (const mark of secret) expect([mark, await foundBy(role, mark)]).toEqual([mark, []]);
  });
});

describe("the page of the search", () => {
  const current = demoStory();
  let office: Awaited<ReturnType<typeof openOffice>>;
  beforeAll(async () => {
    office = await openOffice(current.db);
  });
  afterAll(() => office.close());
  const ask = async (query: string) => (await office.ask(`/search?${query}`)).text;

  test("shows a name in the reader's language, and beside it the one that was found", async () => {
    const page = await ask("q=kuzmin&lang=ru");
    expect(page).toContain('<a href="/people/ilya-kuzmin">');
    expect(page).toMatch(
      /Кузьмин<\/a><span class="search-also"> — <span lang="en">Ilya <mark>Kuzmin<\/mark><\/span>/,
    );
    expect(page).toContain("<title>Поиск: kuzmin · Dragoman</title>");
    expect(page).toContain('<meta name="robots" content="noindex"/>');
  });

  test("says of an item in which visit it is and when, and leads to its place there", async () => {
    const page = await ask("q=matsuyama+castle&lang=en");
    expect(page).toContain('href="/visits/freiburg-matsuyama-2014#item-castle"');
    expect(page.replaceAll("<!-- -->", "")).toContain("5 April 2014, 09:00 · Freiburg in Matsuyama");
  });

  test.each(languages)("says in %s when nothing is found, and what to try", async (language) => {
    const { search } = messagesIn[language];
    const page = await ask(`q=zzzz&lang=${language}`);
    expect(page).toContain(search.nothing("zzzz"));
    for (const one of [...search.tries, search.onlyReleased])
      expect(page).toContain(one.replaceAll("'", "&#x27;"));
  });

  test("takes whatever is typed for text, and refuses what is no group or page", async () => {
    const typed = `"><script>alert(1)</script> names : OR * NEAR("a") \u0000 ${"х".repeat(400)}`;
    const page = await ask(new URLSearchParams({ q: typed }).toString());
    expect(page).not.toContain("<script>alert");
    for (const [query, status] of [
      ["q=a&in=secrets", 400],
      ["q=a&page=2", 404],
      ["q=kuzmin&in=people&page=2", 404],
      ["q=kuzmin&in=people&page=x", 400],
      ["q=&in=people", 200],
    ] as const)
      expect([query, (await office.ask(`/search?${query}`)).status]).toEqual([query, status]);
  });

  test("can be asked from every page, without a script", async () => {
    for (const path of ["/visits", "/people/ilya-kuzmin", "/sign-in", "/nothing/here"]) {
      const { text } = await office.ask(path);
      expect([path, /<form method="get" action="\/search">/.test(text)]).toEqual([path, true]);
    }
  });
});
