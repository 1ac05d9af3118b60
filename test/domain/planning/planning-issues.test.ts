import { expect, test } from "vitest";
import { findPlanningIssues } from "#app/domain/planning/planning-issues.ts";

const contact = {
  ...{ name: { en: "Desk" }, participationId: null, telephone: null, email: null, hours: null, side: null },
  ...{ legId: null, itemId: null, venueId: null, audience: "public" as const },
};
const task = {
  ...{ title: { en: "Flags" }, detail: null, status: "open" as const, dueOn: null, side: null },
  ...{ responsibleId: null, responsiblePersonId: null, helpers: [], itemId: null },
};
const gift = {
  ...{ title: { en: "Vase" }, status: "idea" as const, givenBy: "guest" as const, giverId: null },
  ...{ recipientId: null, itemId: null, note: null },
};
const helpers = (...ids: string[]) => ids.map((organisationId, at) => ({ id: String(at), organisationId }));

test("a contact can be reached in one way at least", () => {
  expect(findPlanningIssues("contactPoint", contact)).toEqual([{ code: "contactPoint.cannotBeReached" }]);
  for (const way of [{ telephone: "112" }, { email: "a@b.cd" }, { participationId: "host" }])
    expect(findPlanningIssues("contactPoint", { ...contact, ...way })).toEqual([]);
});

test("an organisation helps with a task once, whoever is responsible", () => {
  const issuesOf = (...ids: string[]) =>
    findPlanningIssues("preparationTask", { ...task, responsibleId: "a", helpers: helpers(...ids) });
  expect(issuesOf()).toEqual([]);
  expect(issuesOf("a", "b")).toEqual([]);
  expect(issuesOf("a", "b", "a")).toEqual([{ code: "preparationTask.helperTwice" }]);
});

test("nobody gives to themselves; who gives and who receives may both be open", () => {
  const issuesOf = (giverId: string | null, recipientId: string | null) =>
    findPlanningIssues("gift", { ...gift, giverId, recipientId });
  expect(issuesOf(null, null)).toEqual([]);
  expect(issuesOf("mayor", "governor")).toEqual([]);
  expect(issuesOf("mayor", "mayor")).toEqual([{ code: "gift.givenToGiver" }]);
});
