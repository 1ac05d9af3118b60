import { expect, test } from "vitest";
import { undoEntry } from "#app/domain/editing/things.server.ts";
import { finishTask, preparationOf } from "#app/domain/planning/planning.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { switchToContingency } from "#app/domain/programme/programme.server.ts";
import { must } from "#db/seed/telling.ts";
import { preparedVisit } from "#test/prepared.ts";
import { story, viewer } from "#test/story.ts";

test("a task is done by one click, stays done by two, and can be taken back", () => {
  const current = story();
  const { slug, visitId, late } = preparedVisit(current);
  const status = () => preparationOf(current.db, visitId).tasks.find(({ id }) => id === late)?.status;
  const finished = must(finishTask(current, slug, late));
  expect(status()).toBe("done");
  expect(must(finishTask(current, slug, late)).entryId).toBeNull();
  must(undoEntry(current, visitId, finished.entryId!, false));
  expect(status()).toBe("open");
});

test("a task is finished by those who plan its visit", () => {
  const current = story();
  const { slug, late } = preparedVisit(current);
  const other = preparedVisit(current, "another");
  expect(() => finishTask({ ...current, actor: viewer }, slug, late)).toThrow("visit.edit: forbidden");
  expect(() => finishTask(current, other.slug, late)).toThrow("preparationTask: notFound");
});

test("an item switches to its contingency by one change, which can be taken back", () => {
  const current = story();
  const { slug, visitId, walk, station, castle } = preparedVisit(current);
  const now = () => itemsOf(current.db, visitId)[0]!;
  const { version, contingencies } = now();
  const [rain] = contingencies;
  const at = { id: walk.id, version };
  const switched = must(switchToContingency(current, slug, at, rain!.id));
  expect(now()).toMatchObject({
    venues: [{ venueId: station }],
    contingencies: [{ id: rain!.id, condition: "other", venueId: castle }],
  });
  expect(switchToContingency(current, slug, at, rain!.id)).toMatchObject({
    ok: false,
    issues: [{ code: "thing.stale" }],
  });
  must(undoEntry(current, visitId, switched.entryId!, false));
  expect(now()).toMatchObject({ venues: [{ venueId: castle }], contingencies: [rain] });
  expect(() => switchToContingency(current, slug, at, "elsewhere")).toThrow("contingency: notFound");
});
