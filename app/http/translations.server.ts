import { data, redirect } from "@remix-run/node";
import { dropKeptForm, keptForm } from "#app/domain/account/kept-forms.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { line, paragraphs } from "#app/domain/editing/typed-text.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import { isDirectoryKind, thingKinds } from "#app/domain/history/thing.ts";
import { isLanguage, type LanguageTag, languages } from "#app/domain/text/languages.ts";
import { countByLanguage, missingTexts } from "#app/domain/text/missing-texts.ts";
import { type TextPlace, textPlaces } from "#app/domain/text/text-places.ts";
import {
  type Filled,
  fillTexts,
  type TranslatedThing,
  type TypedTexts,
  translatedThings,
} from "#app/domain/text/translations.server.ts";
import type { TranslationEntry, TranslationsView } from "#app/domain/text/translations-view.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { draftedVisit, plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, addressOf, pageAsked, refusal } from "#app/http/access.server.ts";
import { formFields, sentForm } from "#app/http/form-fields.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { subjectOf } from "#app/i18n/entry-in-words.ts";
import { fieldLabel } from "#app/i18n/field-words.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** How many entries a page shows. */
const PAGE = 20;

/** What was typed, by the names of the inputs: "item:ID:title:ru". */
type Typed = Map<string, string>;
type Said = { wrong: Map<string, string>; problems: Map<string, string> };

const nothingSaid: Said = { wrong: new Map(), problems: new Map() };

const inputName = ({ kind, id }: ThingRef, path: string, tag: LanguageTag) => `${kind}:${id}:${path}:${tag}`;
const entryName = ({ kind, id }: ThingRef) => `${kind}:${id}`;

/** The page of missing texts as it is opened, with what was typed before and never saved. */
export function openTranslations(asked: AskedByAccount): TranslationsView {
  const { current, params, query, request } = asked;
  const visit = draftedVisit(current, params.slug!);
  const kept = keptForm(current, addressOf(request));
  const typed = new Map(kept?.fields.filter(([name, value]) => parsed(name) && line(value) !== ""));
  return {
    ...viewOf(asked, visit, typed, nothingSaid),
    said: filledBefore(query, wordingOf(asked, visit)),
    kept: kept && localMoment(kept.keptAt, officeZone()).clock,
  };
}

/**
 * Saves what was typed. A text that is too long keeps everything from being saved; an entry that was
 * changed meanwhile only its own texts. What was not saved comes back as it was typed.
 */
export async function saveTranslations(asked: AskedByAccount) {
  const { current, request, params, office } = asked;
  const visit = plannedVisit(current, params.slug!);
  const wording = wordingOf(asked, visit);
  const words = wording.messages.sources.languages;
  const fields = formFields(await sentForm(request));
  const typed: Typed = new Map(fields.filter(([name, value]) => parsed(name) && line(value) !== ""));
  const versions = new Map(fields.filter(([name]) => name.startsWith("version:")));
  const { wanted, wrong } = readTexts(asked, visit, typed, versions, wording);
  const again = (view: Partial<TranslationsView>, said: Said, status: number) => {
    office.isFormRefused = true;
    return data({ ...viewOf(asked, visit, typed, said), ...view }, { status });
  };
  if (wrong.size > 0) return again({ title: words.refused }, { wrong, problems: new Map() }, 422);

  const filled = fillTexts(current, visit.slug, wanted);
  const problems = problemsOf(filled, wording);
  for (const { kind, id, texts } of wanted)
    if (!problems.has(entryName({ kind, id })))
      for (const { path, tag } of texts) typed.delete(inputName({ kind, id }, path, tag));
  dropKeptForm(current, addressOf(request));
  const said = filled.texts > 0 ? words.filled(filled.texts, filled.entries) : null;
  if (problems.size > 0 || filled.gone.length > 0)
    return again({ said, title: words.staleTitle }, { wrong, problems, ...gone(filled, words) }, 409);
  const next = new URL(request.url).searchParams;
  next.delete("index");
  next.set("filled", `${filled.texts}.${filled.entries}`);
  throw redirect(`/visits/${visit.slug}/plan/languages?${next}`, 303);
}

/** What had no place any longer, with the words themselves: they are shown nowhere else. */
const gone = ({ gone: texts }: Filled, words: Wording["messages"]["sources"]["languages"]) =>
  texts.length > 0 ? { gone: [words.gone(texts.length), ...texts].join(" · ") } : {};

const wordingOf = ({ request }: AskedByAccount, { referenceLanguage }: Visit): Wording =>
  wordingIn(languageOf(request), referenceLanguage);

/** The kind, id, path and language that the name of an input says; null for any other field. */
function parsed(name: string): (ThingRef & { path: string; tag: LanguageTag }) | null {
  const [kind, id, path, tag, ...more] = name.split(":");
  const known = thingKinds.find((one) => one === kind);
  if (!known || !id || !path || !tag || more.length > 0 || !isLanguage(tag)) return null;
  return { kind: known, id, path, tag };
}

/** What is to be saved, thing by thing, and which inputs hold too much. */
function readTexts(
  { current }: AskedByAccount,
  visit: Visit,
  typed: Typed,
  versions: ReadonlyMap<string, string>,
  wording: Wording,
) {
  const things = translatedThings(current.db, readDraft(current.db, visit));
  const wanted = new Map<string, TypedTexts>();
  const wrong = new Map<string, string>();
  for (const [name, raw] of typed) {
    const { kind, id, path, tag } = parsed(name)!;
    const thing = things.find((one) => one.kind === kind && one.id === id);
    const place = thing && textPlaces(kind, thing.state).find((one) => one.path === path);
    const text = (place?.lines ?? 1) > 1 ? paragraphs(raw) : line(raw);
    if (place && text.length > place.most) {
      const issue = { code: "field.tooLong", most: place.most } as const;
      wrong.set(name, issueInWords(wording, kind, labelPath(place, tag), issue));
    }
    const one = entryName({ kind, id });
    const version = Number(versions.get(`version:${one}`)) || 0;
    const before = wanted.get(one) ?? { kind, id, version, texts: [] };
    wanted.set(one, { ...before, texts: [...before.texts, { path, tag, text }] });
  }
  return { wanted: [...wanted.values()], wrong };
}

/** Names say their language as rows do, other texts as fields do. */
const labelPath = ({ path, field }: TextPlace, tag: LanguageTag): string =>
  path === "names" ? field : `${field}.${tag}`;

/** Why the texts of an entry were not saved, in words. */
function problemsOf({ stale, refused }: Filled, wording: Wording): Map<string, string> {
  const words = wording.messages.sources.languages;
  return new Map([
    ...stale.map((ref): [string, string] => [entryName(ref), words.stale]),
    ...refused.map((one): [string, string] => [
      entryName(one),
      one.issues.map((issue) => issueInWords(wording, one.kind, "", issue)).join(" "),
    ]),
  ]);
}

/** "5 texts filled in 3 entries", out of the address to which saving led. */
function filledBefore(query: URLSearchParams, { messages }: Wording): string | null {
  const [, texts, entries] = /^(\d{1,6})\.(\d{1,6})$/.exec(query.get("filled") ?? "") ?? [];
  if (texts === undefined) return null;
  const words = messages.sources.languages;
  return texts === "0" ? words.nothingTyped : words.filled(Number(texts), Number(entries));
}

function languageAsked(query: URLSearchParams): LanguageTag | null {
  const only = query.get("in");
  if (only !== null && !isLanguage(only)) throw refusal(400, "language");
  return only;
}

/** The entries of one page; those for which something is typed and not saved stand first, on every page. */
function viewOf(
  asked: AskedByAccount,
  visit: Visit,
  typed: Typed,
  { wrong, problems, gone }: Said & { gone?: string },
): TranslationsView {
  const { current, query } = asked;
  const wording = wordingOf(asked, visit);
  const only = languageAsked(query);
  const things = translatedThings(current.db, readDraft(current.db, visit));
  const counts = countByLanguage(missingTexts(things, languages), languages);
  const tags = only ? [only] : languages;
  const { nameOf } = lookupFor(current.db, visit.id, wording.language, visit.referenceLanguage);
  const typedFor = new Set([...typed.keys()].map((name) => entryName(parsed(name)!)));
  const open = things.filter(
    (thing) => typedFor.has(entryName(thing)) || missingTexts([thing], tags).length > 0,
  );
  const first = open.filter((thing) => typedFor.has(entryName(thing)));
  const others = open.filter((thing) => !typedFor.has(entryName(thing)));
  const pages = Math.max(1, Math.ceil(others.length / PAGE));
  const page = Math.min(pageAsked(query), pages);
  const shown = [...first, ...others.slice((page - 1) * PAGE, page * PAGE)];
  const entries = shown.map((thing) => entryOf(thing, tags, typed, wrong, problems, wording, nameOf));
  return {
    counts: languages.map((tag) => ({ tag, count: counts[tag]! })),
    ...{ only, page, pages, entries, said: null, title: null, kept: null },
    problems: [
      ...[...wrong].map(([to, said]) => ({ to, said })),
      ...entries.flatMap((one) =>
        one.problem ? [{ to: entryName(one), said: wording.messages.labelled(one.name, one.problem) }] : [],
      ),
      ...(gone ? [{ to: "", said: gone }] : []),
    ],
  };
}

function entryOf(
  thing: TranslatedThing,
  tags: readonly LanguageTag[],
  typed: Typed,
  wrong: ReadonlyMap<string, string>,
  problems: ReadonlyMap<string, string>,
  wording: Wording,
  nameOf: ReturnType<typeof lookupFor>["nameOf"],
): TranslationEntry {
  const { kind, id, state, version } = thing;
  const { messages } = wording;
  const rows = textPlaces(kind, state).flatMap((place) => {
    const names = languages.map((tag) => ({ tag, name: inputName(thing, place.path, tag) }));
    const asked = names.filter(
      ({ tag, name }) => typed.has(name) || (tags.includes(tag) && !place.text[tag]),
    );
    if (asked.length === 0) return [];
    return [
      {
        ...{ path: place.path, label: fieldLabel(messages, kind, place.field), lines: place.lines },
        stands: standing(place, wording),
        inputs: asked.map(({ tag, name }) => ({
          ...{ tag, name, typed: typed.get(name) ?? "", wrong: wrong.get(name) ?? null },
        })),
      },
    ];
  });
  return {
    ...{ kind, id, version, rows, isShared: isDirectoryKind(kind) },
    name: subjectOf(kind, state, wording, nameOf),
    problem: problems.get(entryName(thing)) ?? null,
  };
}

/** What stands, the reference language first. */
const standing = ({ text }: TextPlace, { reference }: Wording) =>
  Object.entries(text)
    .flatMap(([tag, words]) => (words ? [{ tag, text: words }] : []))
    .sort((a, b) => Number(b.tag === reference) - Number(a.tag === reference));
