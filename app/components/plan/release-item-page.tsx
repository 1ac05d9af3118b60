import { ConflictLines } from "#app/components/form/conflict-lines.tsx";
import { Link } from "#app/components/link.tsx";
import { ChangeList } from "#app/components/plan/change-list.tsx";
import type { PlanOnPage } from "#app/components/plan/plan-frame.tsx";
import { Concerned, ReleaseForm, RemovedItems } from "#app/components/plan/release-page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ItemReleaseView } from "#app/domain/release/release-view.ts";

/** What releasing one item alone would change, and the button that does; or why it cannot be done alone. */
export function ReleaseItemPage({ view, plan }: { view: ItemReleaseView; plan: PlanOnPage }) {
  const { messages } = useReader();
  const { releases } = messages;
  const { title, refused, release, conflicts, itemId } = view;
  const at = `/visits/${plan.content.visit.slug}/plan`;
  return (
    <div className="release">
      <h2>{releases.onlyItemTitle(title)}</h2>
      {refused && <Refused of={refused} at={at} />}
      {release && release.changes.length === 0 && (
        <p className="empty">{releases.itemSame(release.number - 1)}</p>
      )}
      {release && release.changes.length > 0 && (
        <>
          <p>{releases.onlyItemHint(release.number)}</p>
          <RemovedItems of={release} />
          {conflicts.length > 0 && (
            <section aria-labelledby="still-open">
              <h3 id="still-open">{releases.before}</h3>
              <ConflictLines of={conflicts} />
            </section>
          )}
          <section aria-labelledby="changes">
            <h3 id="changes">{releases.itemAndFollowers}</h3>
            <ChangeList changes={release.changes} />
          </section>
          <Concerned view={release} />
          <ReleaseForm view={release} back={`${at}/release`} />
        </>
      )}
      {isInDraft() && (
        <p>
          <Link to={`${at}/item/${itemId}`}>{messages.editing.kinds.item.change}</Link>
        </p>
      )}
    </div>
  );

  function isInDraft() {
    return plan.content.items.some(({ id }) => id === itemId);
  }
}

function Refused({ of: { said, things }, at }: { of: NonNullable<ItemReleaseView["refused"]>; at: string }) {
  const { releases } = useReader().messages;
  return (
    <div className="note">
      <p>{said}</p>
      {things.length > 0 && (
        <ul>
          {things.map(({ id, kind, name, to }) => (
            <li key={id}>
              <Link to={kind === "item" ? `${to}/release` : to}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`${at}/release`}>{releases.wholeInstead} …</Link>
      </p>
    </div>
  );
}
