import { expect, test } from "vitest";
import { outcomeKinds, outcomeStatuses } from "#app/domain/outcome/outcome.ts";
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
  "in %s every other status has the same word, whatever its kind, and a word of its own",
  (language) => {
    const messages = messagesIn[language];
    const others = outcomeStatuses.filter((status) => status !== "noted");
    for (const kind of outcomeKinds) {
      expect(others.map((status) => statusInWords(kind, status, messages))).toEqual(
        others.map((status) => messages.outcome.status[status]),
      );
    }
    expect(new Set(Object.values(messages.outcome.status)).size).toBe(outcomeStatuses.length);
  },
);
