import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import { type Messages, messagesIn } from "#app/i18n/messages.ts";

type Matches = readonly { id: string; data: unknown }[];

/** The language of the page from the root's data; a page that failed before it speaks English. */
export const languageIn = (matches: Matches): Language =>
  (matches.find((match) => match.id === "root")?.data as { language?: Language } | undefined)?.language ??
  "en";

/** `<title>` of a page, and the description for whoever shares it. A refused form says so first. */
export function titled(matches: Matches, title: string, description?: string) {
  const { product, account } = messagesIn[languageIn(matches)];
  const said = isFormRefused(matches) ? account.errorTitle(title) : title;
  return [
    { title: `${said} · ${product}` },
    ...(description ? [{ name: "description", content: description }] : []),
  ];
}

const isFormRefused = (matches: Matches): boolean =>
  (matches.find((match) => match.id === "root")?.data as { isFormRefused?: boolean } | undefined)
    ?.isFormRefused === true;

/** The title of one part of a visit: "Outcomes · Moscow in Beijing and Chengdu · Dragoman". */
export function visitTitled(
  matches: Matches,
  released: Released | undefined,
  part: (messages: Messages) => string,
) {
  const language = languageIn(matches);
  if (!released) return titled(matches, messagesIn[language].problem.titles[404]!);
  const { title, purpose, referenceLanguage } = released.content.visit;
  const name = inLanguage(title, language, referenceLanguage).text;
  return titled(matches, `${part(messagesIn[language])} · ${name}`, inLanguage(purpose ?? {}, language).text);
}

/** The title of a person's, organisation's or venue's page: its name. */
export function thingTitled(matches: Matches, data: { thing: { names: readonly Name[] } } | undefined) {
  const language = languageIn(matches);
  return titled(
    matches,
    data ? nameIn(data.thing.names, language).name : messagesIn[language].problem.titles[404]!,
  );
}

/** The title of a form: "Change the leg · Dragoman". */
export function formTitled(matches: Matches, view: { kind: ThingKind; isNew: boolean } | undefined) {
  const { editing, problem } = messagesIn[languageIn(matches)];
  if (!view) return titled(matches, problem.titles[404]!);
  return titled(matches, view.isNew ? editing.kinds[view.kind].add : editing.kinds[view.kind].change);
}

/** The title of one part of a visit's plan: "Delegations · Moscow in Beijing and Chengdu · Dragoman". */
export function planTitled(
  matches: Matches,
  plan: { content: { visit: Pick<Visit, "title" | "referenceLanguage"> } } | undefined,
  part: (messages: Messages) => string,
) {
  const language = languageIn(matches);
  if (!plan) return titled(matches, messagesIn[language].problem.titles[404]!);
  const { title, referenceLanguage } = plan.content.visit;
  return titled(
    matches,
    `${part(messagesIn[language])} · ${inLanguage(title, language, referenceLanguage).text}`,
  );
}
