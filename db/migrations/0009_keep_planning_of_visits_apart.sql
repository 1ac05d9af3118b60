CREATE TRIGGER parties_head_id_of_the_visit BEFORE INSERT ON parties
WHEN NEW.head_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.head_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'parties.head_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER parties_head_id_stays_of_the_visit BEFORE UPDATE OF head_id ON parties
WHEN NEW.head_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.head_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'parties.head_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER interpretation_needs_covered_by_id_of_the_visit BEFORE INSERT ON interpretation_needs
WHEN NEW.covered_by_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.covered_by_id) <> (SELECT visit_id FROM programme_items WHERE id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'interpretation_needs.covered_by_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER interpretation_needs_covered_by_id_stays_of_the_visit BEFORE UPDATE OF covered_by_id ON interpretation_needs
WHEN NEW.covered_by_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.covered_by_id) <> (SELECT visit_id FROM programme_items WHERE id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'interpretation_needs.covered_by_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER contact_points_participation_id_of_the_visit BEFORE INSERT ON contact_points
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'contact_points.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER contact_points_participation_id_stays_of_the_visit BEFORE UPDATE OF participation_id ON contact_points
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'contact_points.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER contact_points_leg_id_of_the_visit BEFORE INSERT ON contact_points
WHEN NEW.leg_id IS NOT NULL AND (SELECT visit_id FROM legs WHERE id = NEW.leg_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'contact_points.leg_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER contact_points_leg_id_stays_of_the_visit BEFORE UPDATE OF leg_id ON contact_points
WHEN NEW.leg_id IS NOT NULL AND (SELECT visit_id FROM legs WHERE id = NEW.leg_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'contact_points.leg_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER contact_points_item_id_of_the_visit BEFORE INSERT ON contact_points
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'contact_points.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER contact_points_item_id_stays_of_the_visit BEFORE UPDATE OF item_id ON contact_points
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'contact_points.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER preparation_tasks_responsible_person_id_of_the_visit BEFORE INSERT ON preparation_tasks
WHEN NEW.responsible_person_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.responsible_person_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'preparation_tasks.responsible_person_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER preparation_tasks_responsible_person_id_stays_of_the_visit BEFORE UPDATE OF responsible_person_id ON preparation_tasks
WHEN NEW.responsible_person_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.responsible_person_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'preparation_tasks.responsible_person_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER preparation_tasks_item_id_of_the_visit BEFORE INSERT ON preparation_tasks
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'preparation_tasks.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER preparation_tasks_item_id_stays_of_the_visit BEFORE UPDATE OF item_id ON preparation_tasks
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'preparation_tasks.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER gifts_giver_id_of_the_visit BEFORE INSERT ON gifts
WHEN NEW.giver_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.giver_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'gifts.giver_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER gifts_giver_id_stays_of_the_visit BEFORE UPDATE OF giver_id ON gifts
WHEN NEW.giver_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.giver_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'gifts.giver_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER gifts_recipient_id_of_the_visit BEFORE INSERT ON gifts
WHEN NEW.recipient_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.recipient_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'gifts.recipient_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER gifts_recipient_id_stays_of_the_visit BEFORE UPDATE OF recipient_id ON gifts
WHEN NEW.recipient_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.recipient_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'gifts.recipient_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER gifts_item_id_of_the_visit BEFORE INSERT ON gifts
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'gifts.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER gifts_item_id_stays_of_the_visit BEFORE UPDATE OF item_id ON gifts
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'gifts.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_rides_item_id_of_the_visit BEFORE INSERT ON vehicle_rides
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> (SELECT visit_id FROM vehicles WHERE id = NEW.vehicle_id)
BEGIN SELECT RAISE(ABORT, 'vehicle_rides.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_rides_item_id_stays_of_the_visit BEFORE UPDATE OF item_id ON vehicle_rides
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> (SELECT visit_id FROM vehicles WHERE id = NEW.vehicle_id)
BEGIN SELECT RAISE(ABORT, 'vehicle_rides.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_rides_participation_id_of_the_visit BEFORE INSERT ON vehicle_rides
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM vehicles WHERE id = NEW.vehicle_id)
BEGIN SELECT RAISE(ABORT, 'vehicle_rides.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_rides_participation_id_stays_of_the_visit BEFORE UPDATE OF participation_id ON vehicle_rides
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM vehicles WHERE id = NEW.vehicle_id)
BEGIN SELECT RAISE(ABORT, 'vehicle_rides.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_rides_party_id_of_the_visit BEFORE INSERT ON vehicle_rides
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> (SELECT visit_id FROM vehicles WHERE id = NEW.vehicle_id)
BEGIN SELECT RAISE(ABORT, 'vehicle_rides.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_rides_party_id_stays_of_the_visit BEFORE UPDATE OF party_id ON vehicle_rides
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> (SELECT visit_id FROM vehicles WHERE id = NEW.vehicle_id)
BEGIN SELECT RAISE(ABORT, 'vehicle_rides.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER settlements_about_of_the_visit BEFORE INSERT ON settlements
WHEN NOT CASE NEW.about_kind
  WHEN 'visit' THEN NEW.about_id = NEW.visit_id
  WHEN 'leg' THEN EXISTS (SELECT 1 FROM legs WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'item' THEN EXISTS (SELECT 1 FROM programme_items WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'participation' THEN EXISTS (SELECT 1 FROM participations WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'outcome' THEN EXISTS (SELECT 1 FROM outcomes WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  ELSE 1
END
BEGIN SELECT RAISE(ABORT, 'settlements.about_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER settlements_about_stays_of_the_visit BEFORE UPDATE OF about_id, about_kind ON settlements
WHEN NOT CASE NEW.about_kind
  WHEN 'visit' THEN NEW.about_id = NEW.visit_id
  WHEN 'leg' THEN EXISTS (SELECT 1 FROM legs WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'item' THEN EXISTS (SELECT 1 FROM programme_items WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'participation' THEN EXISTS (SELECT 1 FROM participations WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'outcome' THEN EXISTS (SELECT 1 FROM outcomes WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  ELSE 1
END
BEGIN SELECT RAISE(ABORT, 'settlements.about_id belongs to another visit'); END;
