DROP TRIGGER outcomes_follows_from_id_of_the_visit;
--> statement-breakpoint
DROP TRIGGER outcomes_follows_from_id_stays_of_the_visit;
--> statement-breakpoint
CREATE TRIGGER action_items_outcome_id_of_the_visit BEFORE INSERT ON action_items
WHEN NEW.outcome_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'action_items.outcome_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER action_items_outcome_id_stays_of_the_visit BEFORE UPDATE OF outcome_id ON action_items
WHEN NEW.outcome_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'action_items.outcome_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER action_owners_participation_id_of_the_visit BEFORE INSERT ON action_owners
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM action_items WHERE id = NEW.action_item_id)
BEGIN SELECT RAISE(ABORT, 'action_owners.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER action_owners_participation_id_stays_of_the_visit BEFORE UPDATE OF participation_id ON action_owners
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM action_items WHERE id = NEW.action_item_id)
BEGIN SELECT RAISE(ABORT, 'action_owners.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER action_needs_needs_id_of_the_visit BEFORE INSERT ON action_needs
WHEN NEW.needs_id IS NOT NULL AND (SELECT visit_id FROM action_items WHERE id = NEW.needs_id) <> (SELECT visit_id FROM action_items WHERE id = NEW.action_item_id)
BEGIN SELECT RAISE(ABORT, 'action_needs.needs_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER action_needs_needs_id_stays_of_the_visit BEFORE UPDATE OF needs_id ON action_needs
WHEN NEW.needs_id IS NOT NULL AND (SELECT visit_id FROM action_items WHERE id = NEW.needs_id) <> (SELECT visit_id FROM action_items WHERE id = NEW.action_item_id)
BEGIN SELECT RAISE(ABORT, 'action_needs.needs_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER reviews_outcome_id_of_the_visit BEFORE INSERT ON reviews
WHEN NEW.outcome_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'reviews.outcome_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER reviews_outcome_id_stays_of_the_visit BEFORE UPDATE OF outcome_id ON reviews
WHEN NEW.outcome_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'reviews.outcome_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER review_findings_outcome_id_of_the_visit BEFORE INSERT ON review_findings
WHEN NEW.outcome_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id) <> (SELECT visit_id FROM reviews WHERE id = NEW.review_id)
BEGIN SELECT RAISE(ABORT, 'review_findings.outcome_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER review_findings_outcome_id_stays_of_the_visit BEFORE UPDATE OF outcome_id ON review_findings
WHEN NEW.outcome_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id) <> (SELECT visit_id FROM reviews WHERE id = NEW.review_id)
BEGIN SELECT RAISE(ABORT, 'review_findings.outcome_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER review_findings_action_item_id_of_the_visit BEFORE INSERT ON review_findings
WHEN NEW.action_item_id IS NOT NULL AND (SELECT visit_id FROM action_items WHERE id = NEW.action_item_id) <> (SELECT visit_id FROM reviews WHERE id = NEW.review_id)
BEGIN SELECT RAISE(ABORT, 'review_findings.action_item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER review_findings_action_item_id_stays_of_the_visit BEFORE UPDATE OF action_item_id ON review_findings
WHEN NEW.action_item_id IS NOT NULL AND (SELECT visit_id FROM action_items WHERE id = NEW.action_item_id) <> (SELECT visit_id FROM reviews WHERE id = NEW.review_id)
BEGIN SELECT RAISE(ABORT, 'review_findings.action_item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_item_id_of_the_visit BEFORE INSERT ON minutes
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'minutes.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_item_id_stays_of_the_visit BEFORE UPDATE OF item_id ON minutes
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'minutes.item_id belongs to another visit'); END;
