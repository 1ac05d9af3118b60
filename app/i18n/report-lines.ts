import type { Side } from "#app/domain/access/audience.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { nameIn, originalName } from "#app/domain/directory/directory.ts";
import type { Report } from "#app/domain/report/report.ts";
import type { Block, Line, Run } from "#app/domain/report/report-text.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** A heading of the report. */
export const heading = (level: 2 | 3, text: string | Run): Block => ({
  kind: "heading",
  level,
  text: [typeof text === "string" ? plainRun(text) : text],
});

/** Words of the report itself. */
export const plainRun = (text: string): Run => ({ text, language: null });
export const quietRun = (text: string): Run => ({ text, language: null, isQuiet: true });
export const said = (text: string): Line => [plainRun(text)];

/** A stored text, with the language that it is really in. */
export function textRun(text: Localised, { language, reference }: Wording): Run {
  const shown = inLanguage(text, language, reference);
  return { text: shown.text, language: shown.isFallback ? shown.language : null };
}

/** A stored name, with its own language. */
export const nameRun = (name: { name: string; language: LanguageTag }, { language }: Wording): Run => ({
  text: name.name,
  language: name.language === language ? null : name.language,
});

/** A participant by name, with the original script beside it; the unnamed by function and number. */
export function personLine(one: Participation, content: Report["content"], wording: Wording): Line {
  const person = content.people.find(({ id }) => id === one.personId);
  if (!person) {
    const { text, language } = textRun(one.description ?? {}, wording);
    return [{ text: wording.messages.participants.unnamed(text, one.headcount), language }];
  }
  const shown = nameIn(person.names, wording.language);
  const original = originalName(person, shown);
  const name: Run = { ...nameRun(shown, wording), isStrong: true };
  return original ? [name, plainRun(" "), nameRun(original, wording)] : [name];
}

/** The side of a visit by its name. */
export function sideRun(side: Side, { content }: Report, wording: Wording): Run {
  const named = content.sides.find((one) => one.side === side);
  return named ? textRun(named.name, wording) : plainRun(wording.messages.side[side]);
}
