import { may } from "#app/domain/access/permissions.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { listViews } from "#app/domain/follow-up/saved-views.server.ts";
import { isThingEntry } from "#app/domain/history/entries.server.ts";
import { lastOwnChange, recentlyChanged, visitInReach } from "#app/domain/search/own-work.server.ts";
import type { PaletteOption, PaletteView } from "#app/domain/search/palette-view.ts";
import { searchAll } from "#app/domain/search/search.server.ts";
import { countFound, markFound, type Phrase, phrasesOf } from "#app/domain/search/search-query.ts";
import type { Find } from "#app/domain/search/search-view.ts";
import type { MarkedText } from "#app/domain/search/show-found.ts";
import { htmlLanguage, languages } from "#app/domain/text/languages.ts";
import { visitSlugOf } from "#app/domain/visit/visit.server.ts";
import type { Asked } from "#app/http/access.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { type Command, commandsFor, commandsOfVisit } from "#app/http/palette-commands.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { findsOf, shownFinds, typedInto } from "#app/http/search.server.ts";
import { entryHeadline, subjectOf } from "#app/i18n/entry-in-words.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

const MOST_COMMANDS = 6;
const EACH = 4; // finds of a group

/**
 * What the palette lists: for nothing typed what the officer changed last, acts and pages; else those acts and
 * pages whose words begin so, in any language of the interface, and the first finds of the search.
 */
export function paletteOf(asked: Asked): PaletteView {
  const { current, query } = asked;
  const wording = wordingIn(languageOf(asked.request));
  const { search } = wording.messages;
  const typed = typedInto(query);
  const phrases = phrasesOf(typed);
  const { acts, pages } = optionsAt(asked, wording, phrases);
  const groups =
    phrases.length === 0
      ? [
          {
            title: search.palette.recent,
            options: shownFinds(asked, "", recentlyChanged(current)).map(optionOf(wording)),
          },
          { title: search.palette.acts, options: acts },
          { title: search.palette.pages, options: pages },
        ]
      : [
          { title: search.palette.acts, options: acts.slice(0, MOST_COMMANDS) },
          { title: search.palette.pages, options: pages.slice(0, MOST_COMMANDS) },
          ...findsOf(asked, typed, searchAll(current, typed, EACH)).map(({ group, finds }) => ({
            title: search.groups[group],
            options: finds.map(optionOf(wording)),
          })),
          { title: search.title, options: [everything(typed, wording)] },
        ];
  const listed = groups.filter(({ options }) => options.length > 0);
  const count = listed.reduce((sum, { options }) => sum + options.length, 0);
  return { groups: listed, status: search.palette.count(count) };
}

function optionsAt(asked: Asked, wording: Wording, phrases: readonly Phrase[]) {
  const { current, query, origin } = asked;
  const here = ownPath(query.get("at"));
  const slug = /^\/visits\/([a-z0-9-]+)(?:[/?]|$)/.exec(here)?.[1];
  const visit = slug ? visitInReach(current, slug) : null;
  const common = commandsFor(current.actor, here);
  const calendar = `${origin}/visits/${slug}.ics?lang=${wording.language}`;
  const ofVisit = visit
    ? commandsOfVisit(current.actor, { slug: slug!, ...visit }, calendar)
    : { acts: [], pages: [] };
  const shown = (commands: readonly Command[]) =>
    commands.flatMap((command) => commandOption(command, wording, phrases) ?? []);
  const undo = undoOption(asked, wording, phrases);
  return {
    acts: [...(undo ? [undo] : []), ...shown(ofVisit.acts), ...shown(common.acts)],
    pages: [...shown(ofVisit.pages), ...shown(common.pages), ...shown(viewsOf(current))],
  };
}

/** The saved views of whoever sees the follow-ups; each is called so in every language. */
const viewsOf = (current: Asked["current"]): Command[] =>
  may(current.actor, "followUp.read")
    ? listViews(current).map(({ name, query }) => ({
        to: query === "" ? "/follow-ups" : `/follow-ups?${query}`,
        say: ({ board, labelled }) => labelled(board.title, name),
      }))
    : [];

const inWords = (text: string, language: string, phrases: readonly Phrase[]): MarkedText => ({
  language: htmlLanguage(language),
  pieces: markFound(text, phrases),
});

/** A command that holds all phrases in some language of the interface; that one is shown beside the reader's. */
function commandOption(
  { to, say, copies }: Command,
  wording: Wording,
  phrases: readonly Phrase[],
): PaletteOption | null {
  const own = say(wording.messages);
  const holds = (text: string) => countFound(text, phrases) === phrases.length;
  const other = holds(own) ? null : languages.find((language) => holds(say(messagesIn[language])));
  if (!holds(own) && !other) return null;
  return {
    name: inWords(own, wording.language, phrases),
    also: other ? inWords(say(messagesIn[other]), other, phrases) : null,
    ...{ note: "", to, ...(copies ? { copy: to } : {}) },
  };
}

/** Takes the officer's last change back: sent as the history page sends it. */
function undoOption(asked: Asked, wording: Wording, phrases: readonly Phrase[]): PaletteOption | null {
  const { db } = asked.current;
  const option = commandOption({ to: "", say: ({ search }) => search.palette.undo }, wording, phrases);
  const entry = option && lastOwnChange(asked.current);
  if (!entry || !isThingEntry(entry)) return null;
  const { thing, detail, visitId } = entry;
  const { nameOf } = lookupFor(db, visitId, wording.language);
  const subject = subjectOf(thing.kind, detail.after ?? detail.before ?? {}, wording, nameOf);
  const to = visitId === null ? "/directory/history" : `/visits/${visitSlugOf(db, visitId)}/history`;
  const note = entryHeadline(wording, { ...entry, kind: thing.kind }, subject);
  return {
    ...option,
    note,
    to,
    send: [
      ["entry", String(entry.id)],
      ["intent", "undo"],
    ],
  };
}

const optionOf =
  ({ messages, dates, textOf }: Wording) =>
  ({ name, also, days, clock, visitTitle, below, isOff, to }: Find): PaletteOption => {
    const when = days && dates.days(...days) + (clock ? messages.comma + clock : "");
    const said = below.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join(" — ");
    const notes = [isOff && messages.search.isOff, when, visitTitle && textOf(visitTitle), said];
    const inHtml = (text: MarkedText) => ({ ...text, language: htmlLanguage(text.language) });
    return {
      ...{ name: inHtml(name), also: also && inHtml(also), to },
      note: notes.filter((one) => one).join(" · "),
    };
  };

const everything = (typed: string, { language, messages }: Wording): PaletteOption => ({
  name: inWords(messages.search.palette.everything(typed), language, []),
  ...{ also: null, note: "", to: `/search?${new URLSearchParams({ q: typed })}` },
});
