CREATE TABLE `legs` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`key` text NOT NULL,
	`city` text NOT NULL,
	`country` text NOT NULL,
	`zone` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`inside_leg_id` text,
	`party_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`inside_leg_id`) REFERENCES `legs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "leg_key_is_plain" CHECK("legs"."key" <> '' and length("legs"."key") <= 80 and "legs"."key" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "leg_city_is_localised" CHECK(json_valid("legs"."city") and json_type("legs"."city") = 'object' and "legs"."city" <> '{}'),
	CONSTRAINT "leg_country_has_two_letters" CHECK("legs"."country" glob '[A-Z][A-Z]'),
	CONSTRAINT "leg_first_day_is_a_date" CHECK("legs"."first_day" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("legs"."first_day") = "legs"."first_day"),
	CONSTRAINT "leg_last_day_is_a_date" CHECK("legs"."last_day" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("legs"."last_day") = "legs"."last_day"),
	CONSTRAINT "leg_ends_after_it_begins" CHECK("legs"."last_day" >= "legs"."first_day"),
	CONSTRAINT "leg_is_not_inside_itself" CHECK("legs"."inside_leg_id" <> "legs"."id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `legs_by_main_leg` ON `legs` (`inside_leg_id`);--> statement-breakpoint
CREATE INDEX `legs_by_party` ON `legs` (`party_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `leg_key_is_unique_in_visit` ON `legs` (`visit_id`,`key`);--> statement-breakpoint
CREATE TABLE `participations` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`side` text NOT NULL,
	`role` text NOT NULL,
	`precedence` integer NOT NULL,
	`person_id` text,
	`position_id` text,
	`organisation_id` text,
	`description` text,
	`headcount` integer,
	`accompanies_id` text,
	`counterpart_id` text,
	`party_id` text,
	`audience` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accompanies_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`counterpart_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participation_side_is_known" CHECK("participations"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "participation_role_is_known" CHECK("participations"."role" in ('head', 'deputyHead', 'principal', 'member', 'adviser', 'interpreter', 'liaison', 'security', 'press', 'support', 'accompanying', 'greeter', 'advance')),
	CONSTRAINT "participation_audience_is_known" CHECK("participations"."audience" in ('public', 'participants', 'guest', 'host', 'internal')),
	CONSTRAINT "participation_description_is_localised" CHECK(json_valid("participations"."description") and json_type("participations"."description") = 'object' and "participations"."description" <> '{}'),
	CONSTRAINT "participation_says_who" CHECK("participations"."person_id" is not null or "participations"."description" is not null),
	CONSTRAINT "participation_counts_the_unnamed_only" CHECK("participations"."headcount" is null or ("participations"."person_id" is null and "participations"."headcount" >= 1)),
	CONSTRAINT "participation_precedence_starts_at_one" CHECK("participations"."precedence" >= 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `participations_by_person` ON `participations` (`person_id`);--> statement-breakpoint
CREATE INDEX `participations_by_organisation` ON `participations` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `participations_by_position` ON `participations` (`position_id`);--> statement-breakpoint
CREATE INDEX `participations_by_party` ON `participations` (`party_id`);--> statement-breakpoint
CREATE INDEX `participations_by_accompanied` ON `participations` (`accompanies_id`);--> statement-breakpoint
CREATE INDEX `participations_by_counterpart` ON `participations` (`counterpart_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `precedence_is_unique_within_a_side` ON `participations` (`visit_id`,`side`,`precedence`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_takes_part_once_in_a_visit` ON `participations` (`visit_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "party_side_is_known" CHECK("parties"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "party_name_is_localised" CHECK(json_valid("parties"."name") and json_type("parties"."name") = 'object' and "parties"."name" <> '{}')
) STRICT;
--> statement-breakpoint
CREATE INDEX `parties_by_visit` ON `parties` (`visit_id`);--> statement-breakpoint
CREATE TABLE `visit_sides` (
	`visit_id` text NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	PRIMARY KEY(`visit_id`, `side`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "visit_side_is_known" CHECK("visit_sides"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "visit_side_name_is_localised" CHECK(json_valid("visit_sides"."name") and json_type("visit_sides"."name") = 'object' and "visit_sides"."name" <> '{}'),
	CONSTRAINT "visit_side_country_has_two_letters" CHECK("visit_sides"."country" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text,
	`category` text NOT NULL,
	`status` text NOT NULL,
	`reference_language` text NOT NULL,
	`audience` text NOT NULL,
	`our_side` text,
	`operator_id` text,
	`return_of_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`operator_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`return_of_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_slug_is_plain" CHECK("visits"."slug" <> '' and length("visits"."slug") <= 80 and "visits"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "visit_title_is_localised" CHECK(json_valid("visits"."title") and json_type("visits"."title") = 'object' and "visits"."title" <> '{}'),
	CONSTRAINT "visit_purpose_is_localised" CHECK(json_valid("visits"."purpose") and json_type("visits"."purpose") = 'object' and "visits"."purpose" <> '{}'),
	CONSTRAINT "visit_category_is_known" CHECK("visits"."category" in ('state', 'official', 'working', 'private', 'technical')),
	CONSTRAINT "visit_status_is_known" CHECK("visits"."status" in ('planned', 'confirmed', 'underWay', 'completed', 'postponed', 'cancelled')),
	CONSTRAINT "visit_audience_is_known" CHECK("visits"."audience" in ('public', 'participants', 'guest', 'host', 'internal')),
	CONSTRAINT "visit_our_side_is_known" CHECK("visits"."our_side" in ('guest', 'host', 'third')),
	CONSTRAINT "visit_returns_another" CHECK("visits"."return_of_id" <> "visits"."id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `visits_slug_unique` ON `visits` (`slug`);--> statement-breakpoint
CREATE INDEX `visits_by_operator` ON `visits` (`operator_id`);--> statement-breakpoint
CREATE INDEX `visits_by_return` ON `visits` (`return_of_id`);