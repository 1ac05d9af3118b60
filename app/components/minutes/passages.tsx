import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { PassageOnPage } from "#app/domain/minutes/minutes-view.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

/** What stands in minutes word for word and became the outcome or action, each with the way to its place there. */
export function Passages({ passages }: { passages: readonly PassageOnPage[] }) {
  const { followUps, groups } = useReader().messages;
  return passages.map(({ id, kind, passage, language, isChanged, item }) => (
    <figure key={id} className="passage">
      <blockquote lang={htmlLanguage(language)}>{passage}</blockquote>
      <figcaption className="quiet">
        {followUps.markKind[kind]} ·{" "}
        <Link to={item.path}>
          <ShownText of={item.title} />
        </Link>
        {isChanged && ` · ${groups.minutes.changedPassage}`}
      </figcaption>
    </figure>
  ));
}
