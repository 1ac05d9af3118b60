import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findThing, removeThing, undoEntry } from "#app/domain/editing/things.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { sampleFiles } from "#test/domain/document/sample-files.ts";
import { type Memorandum, memorandumStory } from "#test/domain/outcome/outcome-story.ts";
import { openOffice } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

const current = { ...demoStory(), now: Date.now() };
const say = messagesIn.en.outcomes.documents;
let told: Memorandum;
let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  told = memorandumStory(current);
  office = await openOffice(current.db);
  for (const role of ["viewer", "manager", "planner"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const BOUNDARY = "----dragoman";

/** What a browser sends for a form with one file. */
function withFile(name: string, bytes: Buffer): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

const headersOf = (who: string | null): Record<string, string> => ({
  ...(who ? { Cookie: cookies[who]! } : {}),
  "Accept-Language": "en",
});

const send = (who: string | null, name: string, bytes: Buffer, of = `outcome:${told.memorandum}`) =>
  office.ask(`/follow-ups/documents?of=${of}`, {
    method: "POST",
    headers: { ...headersOf(who), "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: withFile(name, bytes),
  });

const ask = (who: string | null, path: string) => office.ask(path, { headers: headersOf(who) });
const act = (who: string, id: string, intent: string) =>
  office.ask(`/follow-ups/documents/${id}`, { headers: headersOf(who), form: { intent } });

/** The files that stand on the page of the memorandum, by name. */
async function filesOnPage(): Promise<Map<string, string>> {
  const { text } = await ask("manager", `/follow-ups/outcomes/${told.memorandum}`);
  const found = text.matchAll(/<a href="\/follow-ups\/documents\/([^"]+)"[^>]*>([^<]*)<\/a>/g);
  return new Map([...found].map(([, id, name]) => [name!, id!]));
}

describe("a file at an outcome", () => {
  test("is kept as it was sent, and comes back as a download under its own name", async () => {
    const name = "Меморандум 谅解备忘录.pdf";
    const sent = await send("manager", name, sampleFiles.pdf!);
    expect([sent.status, sent.headers.location]).toEqual([
      303,
      `/follow-ups/outcomes/${told.memorandum}#files`,
    ]);
    const id = (await filesOnPage()).get(name)!;
    const { status, headers, body } = await ask("planner", `/follow-ups/documents/${id}`);
    expect([status, body.equals(sampleFiles.pdf!)]).toEqual([200, true]);
    expect(headers["content-type"]).toBe("application/pdf");
    expect(headers["x-content-type-options"]).toContain("nosniff");
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["content-disposition"]).toBe(
      `attachment; filename="__________ _____.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
  });

  test("whose name holds quotes or line breaks begins no header of its own", async () => {
    await send("manager", "a%22; filename=%22evil.html%0d%0aSet-Cookie: a=b.pdf", sampleFiles.pdf!);
    const [name, id] = [...(await filesOnPage())].find(([one]) => one.includes("evil"))!;
    const { headers } = await ask("manager", `/follow-ups/documents/${id}`);
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="[^"]*"; filename\*=UTF-8''[^;\s"]*$/,
    );
    expect(name).not.toMatch(/[\r\n]/);
  });

  test("that is a page, a drawing, two things in one, or too long is refused with words, and nothing is kept", async () => {
    const before = await filesOnPage();
    const page = Buffer.from("<!doctype html><script>alert(1)</script>");
    for (const [name, bytes, said] of [
      ["a.html", page, say.issues.kind],
      ["a.svg", Buffer.from("<svg/>"), say.issues.kind],
      ["a.pdf", page, say.issues.content("a.pdf")],
      ["a.png", Buffer.concat([sampleFiles.png!, page]), say.issues.content("a.png")],
      ["a.txt", Buffer.alloc(10_000_001, "a"), say.issues.tooLong],
      ["", Buffer.alloc(0), say.issues.missing],
    ] as const) {
      const { status, text } = await send("manager", name, bytes);
      expect([name, status, text.includes(said.replaceAll('"', "&quot;"))]).toEqual([name, 422, true]);
    }
    expect((await send("manager", "a.txt", Buffer.alloc(10_100_000, "a"))).status).toBe(413);
    expect(await filesOnPage()).toEqual(before);
  });

  test("of up to 10 MB is kept; no other form may be that long", async () => {
    expect((await send("manager", "long.txt", Buffer.alloc(10_000_000, "a"))).status).toBe(303);
    const body = withFile("a.txt", Buffer.alloc(2_000_000, "a"));
    const type = { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` };
    const path = `/follow-ups/outcomes/${told.memorandum}`;
    const headers = { ...headersOf("manager"), ...type };
    expect((await office.ask(path, { method: "POST", headers, body })).status).toBe(413);
  });

  test("is missing for viewers and visitors, who can add none either", async () => {
    const [id] = [...(await filesOnPage()).values()];
    expect((await ask("viewer", `/follow-ups/documents/${id}`)).status).toBe(404);
    expect((await ask(null, `/follow-ups/documents/${id}`)).headers.location).toMatch(/^\/sign-in/);
    expect((await send("viewer", "a.pdf", sampleFiles.pdf!)).status).toBe(404);
    expect((await send(null, "a.pdf", sampleFiles.pdf!)).status).toBe(303);
    expect((await act("viewer", id!, "remove")).status).toBe(404);
    expect((await send("manager", "a.pdf", sampleFiles.pdf!, "outcome:nowhere")).status).toBe(404);
    expect((await send("manager", "a.pdf", sampleFiles.pdf!, `visit:${told.visitId}`)).status).toBe(404);
    expect((await ask("manager", "/follow-ups/documents/nowhere")).status).toBe(404);
  });

  test("is removed, offered to be put back, and told in history both times", async () => {
    await send("planner", "to go.txt", sampleFiles.txt!);
    const id = (await filesOnPage()).get("to go.txt")!;
    expect((await act("manager", id, "remove")).status).toBe(303);
    expect((await act("manager", id, "remove")).status).toBe(303); // pressed twice
    expect((await filesOnPage()).has("to go.txt")).toBe(false);
    expect((await ask("manager", `/follow-ups/documents/${id}`)).status).toBe(404);
    const { text } = await ask("manager", `/follow-ups/outcomes/${told.memorandum}`);
    expect(text).toContain(say.isRemoved("to go.txt"));
    expect((await act("manager", id, "putBack")).status).toBe(303);
    expect((await ask("manager", `/follow-ups/documents/${id}`)).body.equals(sampleFiles.txt!)).toBe(true);
    const events = current.db.$client
      .prepare("select event from history where detail ->> 'documentId' = ? order by id")
      .pluck();
    expect(events.all(id)).toEqual(["document.added", "document.removed", "document.putBack"]);
    const history = await ask("planner", `/visits/${told.slug}/history`);
    for (const headline of [say.historyAdded, say.historyRemoved, say.historyPutBack])
      expect(history.text).toContain(`${headline}: to go.txt`);
  });
});

test("an action and minutes keep files the same way, and lead back to their own pages", async () => {
  const action = "00000000-0000-4000-8000-000000000003";
  const minutes = "00000000-0000-4000-8000-000000000006";
  const sent = await send("manager", "a.odt", sampleFiles.odt!, `actionItem:${action}`);
  expect(sent.headers.location).toBe(`/follow-ups/actions/${action}#files`);
  const onAction = (await ask("manager", `/follow-ups/actions/${action}`)).text;
  expect(onAction).toContain('id="files"');
  expect(onAction).toMatch(/href="\/follow-ups\/documents\/[^"]+"[^>]*>a\.odt</);
  const kept = await send("manager", "a.docx", sampleFiles.docx!, `minutes:${minutes}`);
  expect(kept.headers.location).toMatch(new RegExp(`^/visits/${told.slug}/plan/item/[^/]+/minutes#files$`));
  const onMinutes = (await ask("manager", kept.headers.location!)).text;
  expect(onMinutes).toContain('id="files"');
  expect(onMinutes).toMatch(/href="\/follow-ups\/documents\/[^"]+"[^>]*>a\.docx</);
});

test("a removed file keeps its bytes to be put back, also when its thing went and came back meanwhile", async () => {
  const whose = {
    kind: "actionItem" as const,
    id: "00000000-0000-4000-8000-000000000003",
    visitId: told.visitId,
  };
  const page = `/follow-ups/actions/${whose.id}`;
  const add = (name: string) => send("manager", name, sampleFiles.txt!, `actionItem:${whose.id}`);
  const idOf = (name: string) =>
    current.db.$client.prepare("select id from documents where name = ?").pluck().get(name) as string;
  const kept = () =>
    current.db.$client
      .prepare("select name, size, length(content) as bytes from documents order by name")
      .all();
  const read = async (name: string) => (await ask("manager", `/follow-ups/documents/${idOf(name)}`)).status;
  await add("stays.txt");
  await add("goes.txt");
  const before = kept();
  await act("manager", idOf("goes.txt"), "remove");
  expect(kept()).toEqual(before); // every byte
  expect([await read("stays.txt"), await read("goes.txt")]).toEqual([200, 404]);

  const removed = must(removeThing(current, whose, findThing(current, whose).version));
  expect([await read("stays.txt"), await read("goes.txt")]).toEqual([404, 404]);
  expect((await act("manager", idOf("goes.txt"), "putBack")).status).toBe(404);
  expect(kept()).toEqual(before);
  must(undoEntry(current, told.visitId, removed.entryId!, false));
  expect([await read("stays.txt"), await read("goes.txt")]).toEqual([200, 404]);
  expect((await ask("manager", page)).text).toContain(say.isRemoved("goes.txt"));
  expect((await act("manager", idOf("goes.txt"), "putBack")).status).toBe(303);
  expect(
    (await ask("manager", `/follow-ups/documents/${idOf("goes.txt")}`)).body.equals(sampleFiles.txt!),
  ).toBe(true);
});
