import { expect, test } from "vitest";
import { findMovedInstants } from "#app/domain/programme/find-moved-instants.server.ts";
import { berlinVisit, clock, demoStory, plan } from "#test/story.ts";

test("the instants of the real visits follow from their printed times", () => {
  expect(findMovedInstants(demoStory().db)).toEqual([]);
});

test("an item whose instants drifted from its printed time is found, and so is one whose hour is gone", () => {
  const current = demoStory();
  const { slug, leg } = berlinVisit(current);
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  const night = plan(current, slug, leg, "night-train", clock("2027-10-27T02:30", null));
  const { $client } = current.db;
  $client.prepare("update programme_items set starts_at = starts_at - 3600000 where id = ?").run(talks.id);
  $client.prepare("update programme_items set starts_wall = '2027-03-28T02:30' where id = ?").run(night.id);
  const { startsAt, endsAt } = talks;
  expect(findMovedInstants(current.db)).toEqual([
    {
      itemId: talks.id,
      key: "talks",
      stored: { startsAt: startsAt - 3_600_000, endsAt },
      derived: { startsAt, endsAt },
    },
    {
      ...{ itemId: night.id, key: "night-train", stored: { startsAt: night.startsAt, endsAt: night.endsAt } },
      derived: null,
    },
  ]);
});
