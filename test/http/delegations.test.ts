import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { openOffice } from "#test/http/office.ts";
import { describedOn, preparedVisit, secrets } from "#test/prepared.ts";
import { release, story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const told = preparedVisit(current);
release(current, told.slug);
const at = `/visits/${told.slug}/plan`;

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db);
  for (const role of ["admin", "planner", "manager", "viewer"] as const)
    cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = (path: string, role: string, form?: Record<string, string>) =>
  office.ask(path, { headers: cookies[role] ? { Cookie: cookies[role] } : {}, ...(form ? { form } : {}) });
const count = () => entriesOfVisit(current.db, told.visitId, null, null).length;

describe("who may see what", () => {
  const reads = ["/delegations", "/preparation"];
  const forms = ["/delegations/split?side=guest", "/participation/several?side=host"];

  test.each(reads)(
    "%s is read by those who plan and by managers, and is not there for others",
    async (path) => {
      const statuses = async (role: string) => (await ask(at + path, role)).status;
      expect(await Promise.all(["admin", "planner", "manager", "viewer", "nobody"].map(statuses))).toEqual([
        200, 200, 200, 404, 302,
      ]);
    },
  );

  test.each(forms)("%s is there only for those who plan", async (path) => {
    const statuses = async (role: string) => (await ask(at + path, role)).status;
    expect(await Promise.all(["admin", "planner", "manager", "viewer", "nobody"].map(statuses))).toEqual([
      200, 200, 404, 404, 302,
    ]);
  });

  test("needs and private telephones are sent to those who plan, and to nobody else", async () => {
    const { diet, access, health, privateTelephone } = secrets;
    const seen = async (role: string) => {
      const { text } = await ask(`${at}/delegations`, role);
      return [diet, access, health, privateTelephone].map((word) => text.includes(word));
    };
    expect(await seen("planner")).toEqual([true, true, true, true]);
    expect(await seen("manager")).toEqual([false, false, false, false]);
  });

  test("a manager is offered no change, and no act takes one from them or from a viewer", async () => {
    const { text } = await ask(`${at}/delegations`, "manager");
    expect(text).not.toMatch(/name="move"|name="merge"|\/participation\/new/);
    expect((await ask(`${at}/preparation`, "manager")).text).not.toMatch(/name="done"|\/gift\/new/);
    const before = count();
    const [item] = itemsOf(current.db, told.visitId);
    const acts: [string, Record<string, string>][] = [
      ["/delegations", { move: `${told.council} before ${told.head}` }],
      ["/delegations", { merge: "any", into: "" }],
      ["/preparation", { done: told.late }],
      ["/delegations/split", { id: crypto.randomUUID(), side: "guest" }],
      ["/participation/several", { id: crypto.randomUUID(), side: "guest" }],
      [
        `/item/${told.walk.id}/switch`,
        { contingency: item!.contingencies[0]!.id, version: String(item!.version) },
      ],
    ];
    for (const [path, form] of acts) {
      const answered = ["manager", "viewer", "nobody"].map((role) => ask(at + path, role, form));
      expect((await Promise.all(answered)).map(({ status }) => status)).toEqual([404, 404, 303]);
    }
    expect(count()).toBe(before);
  });
});

test("a button moves a participant, and its page says so", async () => {
  const move = { move: `${told.council} before ${told.head}` };
  const { status, headers } = await ask(`${at}/delegations`, "planner", move);
  expect([status, headers.location]).toEqual([
    303,
    expect.stringMatching(new RegExp(`/delegations\\?did=\\d+-\\d+#${told.council}$`)),
  ]);
  const { text } = await ask(headers.location!.split("#")[0]!, "planner");
  expect(text).toContain(messagesIn.en.delegations.together(2));
  expect(describedOn(current, told.visitId, "guest")[0]).toBe("Council members");
  const other = await ask(headers.location!.split("#")[0]!, "admin");
  expect(other.text).not.toContain(messagesIn.en.delegations.together(2));
});

describe("several at once", () => {
  const rows = (...all: Record<string, string>[]) =>
    Object.fromEntries(
      all.flatMap((row, index) =>
        Object.entries({ id: crypto.randomUUID(), ...row }).map(([name, value]) => [
          `rows[${index}].${name}`,
          value,
        ]),
      ),
    );
  const common = () => ({ id: crypto.randomUUID(), side: "host", audience: "participants", intent: "save" });

  test("a row that cannot be is marked, all that was typed is there again, and nobody is added", async () => {
    const before = count();
    const form = {
      ...common(),
      ...rows({ description: "Ushers", headcount: "many" }, {}, { personId: "Nobody of that name" }),
    };
    const { status, text } = await ask(`${at}/participation/several?side=host`, "planner", form);
    expect(status).toBe(422);
    expect(text).toContain("<title>Error: ");
    for (const typed of ["Ushers", "many", "Nobody of that name"]) expect(text).toContain(`value="${typed}"`);
    expect([...text.matchAll(/aria-invalid="true"/g)]).toHaveLength(2);
    expect(text).toMatch(/href="#rows%5B0%5D\.headcount"/);
    expect(count()).toBe(before);
  });

  test("a person who takes part already is told beside their row", async () => {
    const form = { ...common(), ...rows({ description: "Usher" }, { personId: "Anna Petrova" }) };
    const { status, text } = await ask(`${at}/participation/several?side=host`, "planner", form);
    expect(status).toBe(422);
    expect(text).toMatch(/id="rows\[1\]\.personId-issue"/);
    expect(describedOn(current, told.visitId, "host")).toEqual(["Mayor", "Liaison"]);
  });

  test("all are added at once, and sent twice they are there once", async () => {
    const form = {
      ...common(),
      ...rows({ description: "Ushers", headcount: "3" }, {}, { description: "Driver" }),
    };
    for (const path of ["did", "none"]) {
      const { status, headers } = await ask(`${at}/participation/several?side=host`, "planner", form);
      expect(status).toBe(303);
      expect(headers.location!.includes("did=")).toBe(path === "did");
    }
    expect(describedOn(current, told.visitId, "host")).toEqual(["Mayor", "Liaison", "Ushers", "Driver"]);
  });

  test("more rows keep what is typed", async () => {
    const form = { ...common(), ...rows({ description: "Cook" }), intent: "moreRows" };
    const { status, text } = await ask(`${at}/participation/several?side=host`, "planner", form);
    expect(status).toBe(200);
    expect(text).toContain('value="Cook"');
    expect(text).toContain("rows[5].personId");
  });
});

test("a split without name and members says what to do; one that can be is made", async () => {
  const id = crypto.randomUUID();
  const path = `${at}/delegations/split?side=guest`;
  const refused = await ask(path, "planner", { id, side: "guest", headId: told.head });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(messagesIn.en.delegations.issues.nobody);
  const behind = {
    id,
    side: "guest",
    "name.en": "Culture",
    headId: told.head,
    [`members.${told.council}`]: "on",
  };
  expect((await ask(path, "planner", behind)).text).toContain(
    messagesIn.en.delegations.issues.headStaysBehind,
  );
  const made = await ask(path, "planner", { ...behind, headId: "" });
  expect(made.status).toBe(303);
  const page = await ask(`${at}/delegations`, "planner");
  expect(page.text).toContain(`id="${id}"`);
  const wrong = await ask(`${at}/delegations`, "planner", { merge: id, into: id });
  expect([wrong.status, wrong.text.includes(messagesIn.en.delegations.issues.intoItself)]).toEqual([
    422,
    true,
  ]);
  expect((await ask(`${at}/delegations`, "planner", { merge: id, into: "" })).status).toBe(303);
});

test("a task is done by one button and its page offers to undo that", async () => {
  const { status, headers } = await ask(`${at}/preparation`, "planner", { done: told.late });
  expect(status).toBe(303);
  expect(preparationOf(current.db, told.visitId).tasks.find(({ id }) => id === told.late)?.status).toBe(
    "done",
  );
  expect((await ask(headers.location!.split("#")[0]!, "planner")).text).toContain('value="undo"');
});

test("an item switches to its contingency once, however often the button is pressed", async () => {
  const [item] = itemsOf(current.db, told.visitId);
  const form = { contingency: item!.contingencies[0]!.id, version: String(item!.version) };
  for (const _ of ["pressed", "pressed again"]) {
    const { status, headers } = await ask(`${at}/item/${told.walk.id}/switch`, "planner", form);
    expect(status).toBe(303);
    expect((await ask(headers.location!.split("#")[0]!, "planner")).text).toContain('value="undo"');
    expect(itemsOf(current.db, told.visitId)[0]!.venues).toMatchObject([{ venueId: told.station }]);
  }
  const late = await ask(`${at}/item/${told.walk.id}/switch`, "admin", form);
  expect(late.status).toBe(409);
  expect((await ask(`${at}/item/${told.walk.id}/switch`, "planner")).status).toBe(303);
});

test.each(languages)(
  "the released page of participants says in %s whom to call, to its audience",
  async (language) => {
    const path = `/visits/${told.slug}/participants?lang=${language}`;
    const seen = async (role: string) => {
      const { text } = await ask(path, role);
      return ["Duty officer", "Hotel desk", "SECRET crisis line"].map((name) => text.includes(name));
    };
    expect(await seen("nobody")).toEqual([true, false, false]);
    expect(await seen("viewer")).toEqual([true, true, true]);
    const { text } = await ask(path, "nobody");
    expect(text).toContain(messagesIn[language].delegations.whomToCall);
    expect(text).toContain('href="tel:+4930200010"');
    expect(Object.values(secrets).filter((word) => text.includes(word))).toEqual([]);
  },
);
