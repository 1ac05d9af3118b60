CREATE TRIGGER legs_inside_leg_id_of_the_visit BEFORE INSERT ON legs
WHEN NEW.inside_leg_id IS NOT NULL AND (SELECT visit_id FROM legs WHERE id = NEW.inside_leg_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'legs.inside_leg_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER legs_inside_leg_id_stays_of_the_visit BEFORE UPDATE OF inside_leg_id ON legs
WHEN NEW.inside_leg_id IS NOT NULL AND (SELECT visit_id FROM legs WHERE id = NEW.inside_leg_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'legs.inside_leg_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER legs_party_id_of_the_visit BEFORE INSERT ON legs
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'legs.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER legs_party_id_stays_of_the_visit BEFORE UPDATE OF party_id ON legs
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'legs.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER participations_accompanies_id_of_the_visit BEFORE INSERT ON participations
WHEN NEW.accompanies_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.accompanies_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'participations.accompanies_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER participations_accompanies_id_stays_of_the_visit BEFORE UPDATE OF accompanies_id ON participations
WHEN NEW.accompanies_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.accompanies_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'participations.accompanies_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER participations_counterpart_id_of_the_visit BEFORE INSERT ON participations
WHEN NEW.counterpart_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.counterpart_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'participations.counterpart_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER participations_counterpart_id_stays_of_the_visit BEFORE UPDATE OF counterpart_id ON participations
WHEN NEW.counterpart_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.counterpart_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'participations.counterpart_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER participations_party_id_of_the_visit BEFORE INSERT ON participations
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'participations.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER participations_party_id_stays_of_the_visit BEFORE UPDATE OF party_id ON participations
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'participations.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER programme_items_leg_id_of_the_visit BEFORE INSERT ON programme_items
WHEN NEW.leg_id IS NOT NULL AND (SELECT visit_id FROM legs WHERE id = NEW.leg_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'programme_items.leg_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER programme_items_leg_id_stays_of_the_visit BEFORE UPDATE OF leg_id ON programme_items
WHEN NEW.leg_id IS NOT NULL AND (SELECT visit_id FROM legs WHERE id = NEW.leg_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'programme_items.leg_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER programme_items_follows_item_id_of_the_visit BEFORE INSERT ON programme_items
WHEN NEW.follows_item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.follows_item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'programme_items.follows_item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER programme_items_follows_item_id_stays_of_the_visit BEFORE UPDATE OF follows_item_id ON programme_items
WHEN NEW.follows_item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.follows_item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'programme_items.follows_item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER attendances_participation_id_of_the_visit BEFORE INSERT ON attendances
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM programme_items WHERE id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'attendances.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER attendances_participation_id_stays_of_the_visit BEFORE UPDATE OF participation_id ON attendances
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM programme_items WHERE id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'attendances.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER attendances_party_id_of_the_visit BEFORE INSERT ON attendances
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> (SELECT visit_id FROM programme_items WHERE id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'attendances.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER attendances_party_id_stays_of_the_visit BEFORE UPDATE OF party_id ON attendances
WHEN NEW.party_id IS NOT NULL AND (SELECT visit_id FROM parties WHERE id = NEW.party_id) <> (SELECT visit_id FROM programme_items WHERE id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'attendances.party_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER outcomes_item_id_of_the_visit BEFORE INSERT ON outcomes
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'outcomes.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER outcomes_item_id_stays_of_the_visit BEFORE UPDATE OF item_id ON outcomes
WHEN NEW.item_id IS NOT NULL AND (SELECT visit_id FROM programme_items WHERE id = NEW.item_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'outcomes.item_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER outcomes_follows_from_id_of_the_visit BEFORE INSERT ON outcomes
WHEN NEW.follows_from_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.follows_from_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'outcomes.follows_from_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER outcomes_follows_from_id_stays_of_the_visit BEFORE UPDATE OF follows_from_id ON outcomes
WHEN NEW.follows_from_id IS NOT NULL AND (SELECT visit_id FROM outcomes WHERE id = NEW.follows_from_id) <> NEW.visit_id
BEGIN SELECT RAISE(ABORT, 'outcomes.follows_from_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER outcome_parties_participation_id_of_the_visit BEFORE INSERT ON outcome_parties
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id)
BEGIN SELECT RAISE(ABORT, 'outcome_parties.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER outcome_parties_participation_id_stays_of_the_visit BEFORE UPDATE OF participation_id ON outcome_parties
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id)
BEGIN SELECT RAISE(ABORT, 'outcome_parties.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER working_group_members_participation_id_of_the_visit BEFORE INSERT ON working_group_members
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id)
BEGIN SELECT RAISE(ABORT, 'working_group_members.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER working_group_members_participation_id_stays_of_the_visit BEFORE UPDATE OF participation_id ON working_group_members
WHEN NEW.participation_id IS NOT NULL AND (SELECT visit_id FROM participations WHERE id = NEW.participation_id) <> (SELECT visit_id FROM outcomes WHERE id = NEW.outcome_id)
BEGIN SELECT RAISE(ABORT, 'working_group_members.participation_id belongs to another visit'); END;
--> statement-breakpoint
CREATE TRIGGER item_venues_room_id_of_the_venue BEFORE INSERT ON item_venues
WHEN NEW.room_id IS NOT NULL AND (SELECT venue_id FROM venue_rooms WHERE id = NEW.room_id) IS NOT NEW.venue_id
BEGIN SELECT RAISE(ABORT, 'item_venues.room_id belongs to another venue'); END;
--> statement-breakpoint
CREATE TRIGGER item_venues_room_id_stays_of_the_venue BEFORE UPDATE OF room_id, venue_id ON item_venues
WHEN NEW.room_id IS NOT NULL AND (SELECT venue_id FROM venue_rooms WHERE id = NEW.room_id) IS NOT NEW.venue_id
BEGIN SELECT RAISE(ABORT, 'item_venues.room_id belongs to another venue'); END;
--> statement-breakpoint
CREATE TRIGGER contingencies_room_id_of_the_venue BEFORE INSERT ON contingencies
WHEN NEW.room_id IS NOT NULL AND (SELECT venue_id FROM venue_rooms WHERE id = NEW.room_id) IS NOT NEW.venue_id
BEGIN SELECT RAISE(ABORT, 'contingencies.room_id belongs to another venue'); END;
--> statement-breakpoint
CREATE TRIGGER contingencies_room_id_stays_of_the_venue BEFORE UPDATE OF room_id, venue_id ON contingencies
WHEN NEW.room_id IS NOT NULL AND (SELECT venue_id FROM venue_rooms WHERE id = NEW.room_id) IS NOT NEW.venue_id
BEGIN SELECT RAISE(ABORT, 'contingencies.room_id belongs to another venue'); END;
--> statement-breakpoint
CREATE TRIGGER participations_position_of_the_person BEFORE INSERT ON participations
WHEN NEW.position_id IS NOT NULL AND (SELECT person_id FROM positions WHERE id = NEW.position_id) IS NOT NEW.person_id
BEGIN SELECT RAISE(ABORT, 'participations.position_id is the post of another person'); END;
--> statement-breakpoint
CREATE TRIGGER participations_position_stays_of_the_person BEFORE UPDATE OF position_id, person_id ON participations
WHEN NEW.position_id IS NOT NULL AND (SELECT person_id FROM positions WHERE id = NEW.position_id) IS NOT NEW.person_id
BEGIN SELECT RAISE(ABORT, 'participations.position_id is the post of another person'); END;
--> statement-breakpoint
CREATE TRIGGER citation_is_about_something BEFORE INSERT ON citations
WHEN NOT (CASE NEW.about_kind
  WHEN 'visit' THEN EXISTS (SELECT 1 FROM visits WHERE id = NEW.about_id AND id = NEW.visit_id)
  WHEN 'leg' THEN EXISTS (SELECT 1 FROM legs WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'item' THEN EXISTS (SELECT 1 FROM programme_items WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'participation' THEN EXISTS (SELECT 1 FROM participations WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'outcome' THEN EXISTS (SELECT 1 FROM outcomes WHERE id = NEW.about_id AND visit_id = NEW.visit_id)
  WHEN 'person' THEN EXISTS (SELECT 1 FROM persons WHERE id = NEW.about_id)
  WHEN 'position' THEN EXISTS (SELECT 1 FROM positions WHERE id = NEW.about_id)
  WHEN 'organisation' THEN EXISTS (SELECT 1 FROM organisations WHERE id = NEW.about_id)
  WHEN 'venue' THEN EXISTS (SELECT 1 FROM venues WHERE id = NEW.about_id)
  ELSE 0 END)
BEGIN SELECT RAISE(ABORT, 'citations.about_id names nothing of this visit'); END;
