import { Link } from "#app/components/link.tsx";
import { useNameOf } from "#app/components/plan/use-name-of.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Gift } from "#app/domain/planning/planning.ts";

/** The presents of both sides, for the office alone. */
export function GiftList({ gifts, mayEdit }: { gifts: readonly Gift[]; mayEdit: boolean }) {
  const { delegations } = useReader().messages;
  return (
    <>
      <p className="quiet">{delegations.giftsNote}</p>
      {gifts.length === 0 && <p className="quiet">{delegations.noGifts}</p>}
      <ul className="plan-list">
        {gifts.map((gift) => (
          <GiftEntry key={gift.id} gift={gift} mayEdit={mayEdit} />
        ))}
      </ul>
    </>
  );
}

function GiftEntry({ gift, mayEdit }: { gift: Gift; mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const nameOf = useNameOf();
  const { delegations, editing } = messages;
  const item = content.items.find(({ id }) => id === gift.itemId);
  const giver = gift.giverId ? nameOf({ id: gift.giverId }) : messages.side[gift.givenBy];
  return (
    <li id={gift.id}>
      <h3>
        <Text of={gift.title} />
      </h3>
      <p className="quiet">
        {[
          editing.choices.giftStatus[gift.status],
          delegations.from(giver),
          gift.recipientId && delegations.to(nameOf({ id: gift.recipientId })),
          item && textOf(item.title),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {gift.note && <p className="line">{gift.note}</p>}
      {mayEdit && (
        <p>
          <Link to={`/visits/${content.visit.slug}/plan/gift/${gift.id}`}>
            {messages.plan.change}
            <span className="visually-hidden"> {textOf(gift.title)}</span>
          </Link>
        </p>
      )}
    </li>
  );
}
