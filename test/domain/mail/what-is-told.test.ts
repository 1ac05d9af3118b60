import fc from "fast-check";
import { expect, test } from "vitest";
import { mailStates } from "#app/domain/mail/mail.ts";
import {
  isOvertaken,
  isOwed,
  type ReleaseMail,
  toldSince,
  waitsForAnother,
} from "#app/domain/mail/what-is-told.ts";

const mail = (number: number, state: ReleaseMail["state"]): ReleaseMail => ({ number, state });

test("a message tells all since the last one that a server accepted", () => {
  const mails = [mail(1, "sent"), mail(2, "dropped"), mail(3, "sent"), mail(4, "failed"), mail(5, "sending")];
  expect(toldSince(mails, 6)).toBe(3);
  expect(toldSince(mails, 3)).toBe(1);
  expect(toldSince([mail(1, "draft")], 2)).toBeNull();
});

test("a message that never went, or that failed, is owed; one that was called off or is on its way is not", () => {
  expect(mailStates.filter((state) => isOwed([mail(1, state)], 2))).toEqual(["draft", "queued", "failed"]);
  expect(isOwed([mail(3, "draft")], 3)).toBe(false);
});

test("a later message overtakes, unless it was called off", () => {
  expect(isOvertaken({ number: 2 }, [mail(3, "draft")])).toBe(true);
  expect(isOvertaken({ number: 2 }, [mail(3, "dropped"), mail(1, "sent")])).toBe(false);
});

test("of any mails to one person at most one may be taken, and none passes another that is on its way", () => {
  const some = fc.uniqueArray(
    fc.record({ number: fc.integer({ min: 1, max: 6 }), state: fc.constantFrom(...mailStates) }),
    { selector: ({ number }) => number },
  );
  fc.assert(
    fc.property(some, (all) => {
      const others = (one: ReleaseMail) => all.filter((other) => other !== one);
      const free = all.filter(
        (one) =>
          one.state === "queued" && !isOvertaken(one, others(one)) && !waitsForAnother(one, others(one)),
      );
      expect(free.length).toBeLessThanOrEqual(1);
      for (const one of free) {
        expect(all.some(({ number, state }) => number > one.number && state === "sent")).toBe(false);
        expect(all.some(({ state }) => state === "sending")).toBe(false);
      }
    }),
  );
});
