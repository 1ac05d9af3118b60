import { Section } from "#app/components/desk/section.tsx";
import { ActionList } from "#app/components/follow-up/action-list.tsx";
import { ReviewsDue } from "#app/components/follow-up/board-figures.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { BoardView } from "#app/domain/follow-up/board-view.ts";
import type { ActionOnPage } from "#app/domain/follow-up/on-page.ts";

export type DueFollowUps = {
  overdue: number;
  dueSoon: number;
  actions: ActionOnPage[];
  reviews: BoardView["reviews"];
};

/** What is late and what falls due soon over all visits, and the reviews that are due. */
export function FollowUpsDue({ of, today }: { of: DueFollowUps; today: string }) {
  const { messages } = useReader();
  const { board } = messages;
  const { overdue, dueSoon, actions, reviews } = of;
  return (
    <Section id="follow-ups" title={board.title}>
      {overdue + dueSoon === 0 ? (
        <p className="quiet">{board.desk.none}</p>
      ) : (
        <p className="desk-figures">
          <Link to="/follow-ups?what=actions&standing=overdue">
            {overdue} {board.overdue}
          </Link>
          {" · "}
          <Link to="/follow-ups?what=actions&standing=dueSoon">
            {dueSoon} {board.dueSoon}
          </Link>
        </p>
      )}
      <ActionList actions={actions} />
      {reviews.due.length > 0 && <ReviewsDue reviews={reviews} today={today} level="h3" />}
      <p>
        <Link to="/follow-ups">{board.desk.all}</Link>
      </p>
    </Section>
  );
}
