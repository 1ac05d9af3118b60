import { expect, test } from "vitest";
import { outcomeKinds, outcomeStatuses } from "#app/domain/outcome/outcome.ts";
import { canBind } from "#app/domain/outcome/outcome-groups.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";

test("what was only said is stated, a figure is reported, and neither is more than that", () => {
  const said = outcomeKinds.map((kind) => [kind, statusInWords(kind, "noted", messagesIn.en)]);
  expect(Object.fromEntries(said)).toEqual({
    ...{ statement: "stated", intention: "stated", jointStatement: "stated", figure: "reported" },
    ...{ proposal: "noted", commitment: "noted", agreement: "noted", workingGroup: "noted" },
    ...{ application: "noted", idea: "noted" },
  });
});

test.each(languages)(
  "in %s every other status has a word of its own, and what binds nobody is never agreed",
  (language) => {
    const messages = messagesIn[language];
    const others = outcomeStatuses.filter((status) => status !== "noted");
    const binds = ["agreed", "initialled", "signed", "inForce"];
    for (const kind of outcomeKinds) {
      // A proposal that was agreed to is accepted: no reader may take it for an agreement.
      expect(others.map((status) => statusInWords(kind, status, messages))).toEqual(
        others.map((status) =>
          !canBind(kind) && binds.includes(status)
            ? messages.outcome.accepted
            : messages.outcome.status[status],
        ),
      );
    }
    const words = [...Object.values(messages.outcome.status), messages.outcome.accepted];
    expect(new Set(words).size).toBe(outcomeStatuses.length + 1);
  },
);
