import { may } from "#app/domain/access/permissions.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import type { ContentChange } from "#app/domain/release/changes-between.ts";
import type { ToldChange, ToldChanges, ToldThing } from "#app/domain/release/release-view.ts";
import { whomItConcerns } from "#app/domain/release/whom-a-change-concerns.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { entryHeadline, subjectOf } from "#app/i18n/entry-in-words.ts";
import { fieldLabel } from "#app/i18n/field-words.ts";
import { valueInWords } from "#app/i18n/value-in-words.ts";
import { participationInWords } from "#app/i18n/who-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** Changes between two versions in the reader's language, with whom each and all of them concern. */
export function tellChanges(
  { current, request }: AskedByAccount,
  before: VisitContent | null,
  after: VisitContent,
  changes: readonly ContentChange[],
): ToldChanges {
  const { id: visitId, referenceLanguage } = after.visit;
  const wording = wordingIn(languageOf(request), referenceLanguage);
  const { messages } = wording;
  const { nameOf } = lookupFor(current.db, visitId, wording.language, referenceLanguage);
  const isTold = (isPrivate: boolean) => !isPrivate || may(current.actor, "person.readNeeds");
  const nameOfSomeone = (id: string) => {
    const there = [after, before].find((content) => content?.participations.some((one) => one.id === id));
    return there ? participationInWords(id, there, wording) : "";
  };
  const found = changes.map((change) => ({ change, concerned: whomItConcerns(change, before, after) }));
  const told = found.map(({ change, concerned }): ToldChange => {
    const { kind, id, what, differences } = change;
    const subject = subjectOf(kind, change.after ?? change.before ?? {}, wording, nameOf);
    const fieldAt = (path: string) => fieldsOf[kind][path.split(".")[0]!]!;
    const lines = (path: string, value: unknown) =>
      valueInWords(wording, kind, path, fieldAt(path), value, nameOf);
    const own = { moved: messages.releases.itemMoved, cancelled: messages.releases.itemCancelled };
    const event = `${kind}.${what === "added" || what === "removed" ? what : "changed"}`;
    return {
      ...{ kind, id, what },
      headline:
        what === "moved" || what === "cancelled"
          ? messages.labelled(own[what], subject)
          : entryHeadline(wording, { event, detail: {}, kind }, subject),
      concerns:
        concerned === "everyone"
          ? messages.releases.everyone
          : concerned.map(nameOfSomeone).join(messages.series),
      rows: differences
        .filter(({ path }) => isTold(fieldAt(path).isPrivate))
        .map(({ path, before: was, after: is }) => ({
          label: fieldLabel(messages, kind, path),
          was: lines(path, was),
          is: lines(path, is),
        })),
      followsAnother: what === "moved" && differences.length === 0,
    };
  });
  const all = found.map(({ concerned }) => concerned);
  const ids = new Set(all.flatMap((one) => (one === "everyone" ? [] : one)));
  return {
    changes: told,
    concerned: [...ids].map(nameOfSomeone),
    concernsEveryone: all.includes("everyone"),
  };
}

/** Things of a visit by name, each with the place to look at it; one without a name is called by its kind. */
export function tellThings(
  { current, request }: AskedByAccount,
  { id: visitId, slug, referenceLanguage }: Visit,
  things: readonly ThingRef[],
): ToldThing[] {
  const wording = wordingIn(languageOf(request), referenceLanguage);
  const { nameOf } = lookupFor(current.db, visitId, wording.language, referenceLanguage);
  return things.map(({ kind, id }) => {
    const stored = keeperOf(kind).find(current.db, id);
    const subject = stored ? subjectOf(kind, stored.state, wording, nameOf) : "";
    const { one } = wording.messages.editing.kinds[kind];
    return {
      ...{
        kind,
        id,
        to: kind === "visit" ? `/visits/${slug}/plan/visit` : `/visits/${slug}/plan/${kind}/${id}`,
      },
      name: subject === "" ? one : wording.messages.labelled(one, subject),
    };
  });
}
