import { expect, test } from "vitest";
import { acceptConflict } from "#app/domain/conflict/accept-conflict.server.ts";
import { judgedConflicts } from "#app/domain/conflict/conflicts.server.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { changeThing, findThing, removeThing, undoEntry } from "#app/domain/editing/things.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { history } from "#db/schema/index.ts";
import { attends, must, personName } from "#db/seed/telling.ts";
import { berlinVisit, clock, plan, story, viewer } from "#test/story.ts";

/** Anna is to be at talks and at a call at once. */
function clash() {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const visit = visitBySlug(current.db, slug);
  const anna = must(addPerson(current, { slug: "anna", names: [personName("en", "Latn", "Anna")] }));
  const one = must(
    addParticipation(current, slug, {
      ...{ side: "guest", role: "member", precedence: 1, audience: "public", personId: anna.id },
      ...{ positionId: null, organisationId: null, description: null, headcount: null },
      ...{ accompaniesId: null, counterpartId: null, partyId: null },
    }),
  );
  const attendances = [attends({ participationId: one.id })];
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:30"), {
    attendances,
  });
  const call = plan(current, slug, leg, "call", clock("2027-10-26T11:00", "2027-10-26T11:45"), {
    attendances,
  });
  const told = () =>
    judgedConflicts(current.db, readDraft(current.db, visit), {}).find(
      ({ conflict }) => conflict.kind === "person.twice",
    )!;
  const move = (from: string) => {
    const ref = { kind: "item" as const, id: call.id, visitId: visit.id };
    const { state, version } = findThing(current, ref);
    const when = clock(`2027-10-26T${from}`, "2027-10-26T11:45");
    return must(changeThing(current, ref, version, { ...state, when })).entryId!;
  };
  const accept = (reason = "She leaves the talks early", stood = JSON.stringify(told().standing)) =>
    acceptConflict(current, slug, { conflict: `person.twice ${talks.id} ${call.id}`, stood, reason });
  return { current, slug, visit, told, move, accept };
}

test("what an officer accepts is told as accepted, with its reason, until it is taken back", () => {
  const { current, visit, told, accept } = clash();
  const { id, entryId } = must(accept());
  expect(told().acceptance).toMatchObject({ id, reason: "She leaves the talks early" });
  const [entry] = entriesOfThing(current.db, id, 1);
  expect(entry).toMatchObject({ id: entryId, event: "acceptance.added", actorId: current.actor.id });
  must(removeThing(current, { kind: "acceptance", id, visitId: visit.id }, 1));
  expect(told()).toMatchObject({ acceptance: null, formerly: null });
  const [removed] = entriesOfThing(current.db, id, 1);
  must(undoEntry(current, visit.id, removed!.id, false));
  expect(told().acceptance).toMatchObject({ id });
});

test("a moved item opens it again with the reason of before; undoing the move closes it", () => {
  const { current, visit, told, move, accept } = clash();
  const { id } = must(accept());
  const moved = move("11:15");
  expect(told()).toMatchObject({ acceptance: null, formerly: { id } });
  must(accept("Still so"));
  expect(told().acceptance).toMatchObject({ reason: "Still so" });
  must(undoEntry(current, visit.id, moved, false));
  expect(told().acceptance).toMatchObject({ id, reason: "She leaves the talks early" });
});

test("accepted twice it is accepted once, and as it stood on another's page it is not accepted at all", () => {
  const { current, told, move, accept } = clash();
  const stood = JSON.stringify(told().standing);
  const { id } = must(accept());
  const before = current.db.select().from(history).all().length;
  expect(must(accept())).toMatchObject({ id, entryId: null });
  expect(current.db.select().from(history).all()).toHaveLength(before);
  move("11:20");
  expect(accept("Seen before it moved", stood)).toEqual({
    ok: false,
    issues: [{ code: "conflict.changedSince" }],
  });
  move("11:40");
  move("11:30"); // as the talks end
  expect(accept("It is gone", stood)).toEqual({ ok: false, issues: [{ code: "conflict.gone" }] });
});

test("to whoever may not plan there is nothing to accept", () => {
  const { current, slug } = clash();
  const draft = { conflict: "time.unconfirmed x", stood: "{}", reason: "So" };
  expect(() => acceptConflict({ ...current, actor: viewer }, slug, draft)).toThrow("visit: notFound");
});
