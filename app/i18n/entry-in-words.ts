import type { Name } from "#app/domain/directory/directory.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { Citation } from "#app/domain/source/citation.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { acceptedInWords } from "#app/i18n/accepted-in-words.ts";
import { citedValueInWords, factInWords } from "#app/i18n/cited-in-words.ts";
import { eventInWords } from "#app/i18n/event-in-words.ts";
import type { NameOf } from "#app/i18n/value-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** What a history entry tells in one line needs; `kind` is null for what happened to no thing. */
export type ToldEntry = { event: string; detail: Record<string, unknown>; kind: ThingKind | null };

/** A history entry in one line: "Leg added: Beijing". `subject` is the name of the thing, "" for none. */
export function entryHeadline({ messages }: Wording, entry: ToldEntry, subject: string): string {
  const { history } = messages.editing;
  const { event, detail, kind } = entry;
  const about = (headline: string) => (subject === "" ? headline : messages.labelled(headline, subject));
  const what = event.slice(event.indexOf(".") + 1);
  if (kind && (what === "added" || what === "changed" || what === "removed")) {
    return about(history.headlines[kind][what]);
  }
  if (event === "visit.released") {
    const number = Number(detail.number);
    if (detail.itemId === undefined) return history.released(number);
    return about(history.releasedItem(number));
  }
  return about(eventInWords(messages, entry) ?? history.other);
}

/** What a thing is called, out of its state, in the reader's language; "" where nothing names it. */
export function subjectOf(kind: ThingKind, state: State, wording: Wording, nameOf: NameOf): string {
  const { messages } = wording;
  const text = (name: string) => wording.textOf(state[name] as Localised | null | undefined);
  const named = (to: "person" | "venue" | "source", name: string) =>
    typeof state[name] === "string" ? nameOf(to, state[name]) : "";
  switch (kind) {
    case "leg":
      return text("city");
    case "visit":
    case "item":
    case "preparationTask":
    case "gift":
    case "source":
    case "outcome":
    case "actionItem":
      return text("title");
    case "review":
      return typeof state.onDate === "string" ? wording.dates.day(state.onDate) : "";
    case "minutes":
      return typeof state.itemId === "string" ? nameOf("item", state.itemId) : "";
    case "party":
    case "contactPoint":
    case "vehicle":
      return text("name");
    case "participation": {
      const headcount = (state.headcount ?? null) as number | null;
      return named("person", "personId") || messages.participants.unnamed(text("description"), headcount);
    }
    case "position":
      return withRemark(text("title"), named("person", "personId"), wording);
    case "organisation":
    case "person":
    case "venue": {
      const names = (state.names ?? []) as Name[];
      return names.length > 0 ? wording.nameOf(names).name : "";
    }
    case "travelTime":
      return [named("venue", "fromVenueId"), named("venue", "toVenueId")].filter(Boolean).join(" – ");
    case "citation":
      return withRemark(citedFact(state, wording, nameOf), named("source", "sourceId"), wording);
    case "acceptance":
      return acceptedInWords(String(state.conflict ?? ""), wording, nameOf);
    case "settlement": {
      const value = typeof state.value === "string" ? citedValueInWords(state.value, wording) : "";
      return withRemark(citedFact(state, wording, nameOf), value, wording);
    }
  }
}

/** What a source speaks of: "Beijing: first day"; the thing alone where it is about the whole of it. */
function citedFact(state: State, wording: Wording, nameOf: NameOf): string {
  const { kind, id } = (state.about ?? {}) as Partial<Citation["about"]>;
  const thing = kind && id ? nameOf(kind, id) : "";
  const fact = factOf(state, wording);
  if (thing === "") return fact;
  return state.field === "whole" ? thing : wording.messages.labelled(thing, fact);
}

const factOf = ({ field }: State, { messages }: Wording): string =>
  typeof field === "string" ? factInWords(field, messages) : "";

const withRemark = (text: string, remark: string, { messages }: Wording): string =>
  text && remark ? messages.bracketed(text, remark) : text || remark;
