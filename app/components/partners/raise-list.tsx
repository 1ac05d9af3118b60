import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { RaiseOnPage } from "#app/domain/follow-up/partners-view.ts";
import type { RaiseReason } from "#app/domain/follow-up/what-to-raise.ts";

/** What to raise, in the order of the reasons; each with its reason in words, its date and its visit. */
export function RaiseList({
  lines,
  words,
}: {
  lines: readonly RaiseOnPage[];
  words: Partial<Record<RaiseReason, string>>;
}) {
  const { messages, dates } = useReader();
  const { partners: say } = messages;
  return (
    <ol className="raise-list">
      {lines.map(({ reason, on, href, title, isReview, visit }) => (
        <li key={href}>
          <p className="raise-reason">
            <span className={`raise raise-${reason}`}>{words[reason]}</span>
            {on && <span className="quiet"> {say.on[reason](dates.day(on))}</span>}
          </p>
          <div>
            <Link to={href}>{isReview ? say.reviewOf(title.text) : <ShownText of={title} />}</Link>
            <p className="quiet">
              <ShownText of={visit.title} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
