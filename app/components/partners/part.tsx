import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Cut, PartnerHead } from "#app/domain/follow-up/partners-view.ts";

type Props = {
  id: string;
  title: string;
  note?: string;
  of: Cut<unknown>;
  empty: string;
  partner?: PartnerHead; // whose board shows what is cut
  children: ReactNode;
};

/** One part of a partner's page: its list, or that there is nothing; what is cut is on the board. */
export function Part({ id, title, note, of, empty, partner, children }: Props) {
  const { messages } = useReader();
  const left = of.count - of.shown.length;
  return (
    <section className="partner-part" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="partner-count">{of.count}</span>
      </h2>
      {note && of.count > 0 && <p className="quiet">{note}</p>}
      {of.count === 0 ? <p className="quiet">{empty}</p> : children}
      {left > 0 && partner && (
        <p>
          <Link to={boardOf(partner)}>{messages.partners.more(left)}</Link>
        </p>
      )}
    </section>
  );
}

/** Everything of a partner on the follow-up board. */
export const boardOf = ({ kind, key, slug }: PartnerHead): string =>
  kind === "city" ? `/follow-ups?show=all&partner=${key}` : `/follow-ups?show=all&organisation=${slug}`;
