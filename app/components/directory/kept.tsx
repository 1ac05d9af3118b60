import { Link } from "#app/components/link.tsx";
import { NameText } from "#app/components/names.tsx";
import { useReader } from "#app/components/reader.tsx";
import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import type { DirectoryKind } from "#app/domain/history/thing.ts";
import type { Localised } from "#app/domain/text/localised.ts";

/** Another entry of a directory by its names and the word in its address. */
export type NamedThing = { slug: string; names: Name[] };

export function NamedLink({ to, of }: { to: "people" | "organisations"; of: NamedThing }) {
  const { language } = useReader();
  return (
    <Link to={`/${to}/${of.slug}`}>
      <NameText name={nameIn(of.names, language)} />
    </Link>
  );
}

/** The way to the form of this page's own entry. */
export function ChangeLink({ kind, id }: { kind: DirectoryKind; id: string }) {
  const { kinds } = useReader().messages.editing;
  return (
    <p className="kept-acts">
      <Link to={`/directory/${kind}/${id}`}>{kinds[kind].change}</Link>
    </p>
  );
}

/** The way to the form of a line; ears are told of which. */
export function ChangeInline({ kind, id, what }: { kind: DirectoryKind; id: string; what: Localised }) {
  const { messages, textOf } = useReader();
  return (
    <>
      {" · "}
      <Link to={`/directory/${kind}/${id}`}>
        <span className="visually-hidden">{messages.desk.directory.change(textOf(what))}</span>
        <span aria-hidden="true">{messages.plan.change}</span>
      </Link>
    </>
  );
}

/** "since 1 June 2018, until 3 May 2021"; nothing where neither is stated. */
export function Held({ since, until }: { since: string | null; until: string | null }) {
  const { messages, dates } = useReader();
  const say = messages.desk.directory;
  const said = [since && say.since(dates.day(since)), until && say.until(dates.day(until))].filter(Boolean);
  return <span className="quiet">{said.join(messages.comma)}</span>;
}
