import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { AccessCard } from "#app/components/plan/subscriptions/access-card.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { VisitProvider } from "#app/components/visit-facts.tsx";
import type { CardSheet as Sheet } from "#app/domain/subscription/card.ts";
import { inOrder, type VisitContent } from "#app/domain/visit/visit-content.ts";

type Props = { sheet: Sheet; draft: VisitContent; origin: string };

/** Cards to print and cut, with everything else left off the paper. */
export function CardSheet(props: Props) {
  return (
    <Page>
      <Head {...props} />
      <Cards {...props} />
    </Page>
  );
}

function Head({ sheet, draft }: Props) {
  const { messages } = useReader();
  const { card: say, one } = messages.subscriptions;
  const at = `/visits/${draft.visit.slug}/plan/subscriptions`;
  const groups = [
    { of: "", name: say.all as string },
    ...inOrder(draft.sides).map(({ side, name }) => ({ of: side as string, name })),
    ...draft.parties.map(({ id, name }) => ({ of: id, name })),
  ];
  return (
    <div className="addresses-intro no-print">
      <p>
        <Link to={at}>{one.back}</Link>
      </p>
      <h1>{say.title}</h1>
      <p>{say.hint}</p>
      <nav aria-label={say.whose} className="day-links">
        <ul>
          {groups.map(({ of, name }) => (
            <li key={of}>
              <a
                href={of === "" ? `${at}/cards` : `${at}/cards?of=${of}`}
                aria-current={of === sheet.group ? "page" : undefined}
              >
                {typeof name === "string" ? name : <Text of={name} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sheet.cards.length > 0 && <p className="quiet">{say.print}</p>}
      {sheet.released && sheet.missing.length > 0 && (
        <p className="note">
          {say.notYetIn(sheet.released.number)} {sheet.missing.join(messages.series)}
        </p>
      )}
      {sheet.ofOtherKey.length > 0 && (
        <p className="note">
          {say.otherKey} {sheet.ofOtherKey.join(messages.series)}
        </p>
      )}
    </div>
  );
}

function Cards({ sheet, draft, origin }: Props) {
  const { messages } = useReader();
  const { card: say } = messages.subscriptions;
  const at = `/visits/${draft.visit.slug}/plan`;
  if (!sheet.released) {
    return (
      <p className="empty">
        {say.notReleased} <Link to={`${at}/release`}>{messages.releases.act}</Link>
      </p>
    );
  }
  if (sheet.cards.length === 0) {
    return (
      <p className="empty">
        {say.none} <Link to={`${at}/subscriptions`}>{say.makeFirst}</Link>
      </p>
    );
  }
  return (
    <VisitProvider released={sheet.released}>
      <ul className="card-sheet">
        {sheet.cards.map((card) => (
          <li key={card.id}>
            <AccessCard card={card} origin={origin} />
          </li>
        ))}
      </ul>
    </VisitProvider>
  );
}
