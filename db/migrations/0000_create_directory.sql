CREATE TABLE `organisation_names` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`abbreviation` text,
	`is_printed` integer NOT NULL,
	`is_preferred` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "organisation_name_says_something" CHECK(trim("organisation_names"."name") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisation_names_by_organisation` ON `organisation_names` (`organisation_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_has_one_preferred_name_per_language` ON `organisation_names` (`organisation_id`,`language`) WHERE is_preferred = 1;--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`part_of_id` text,
	`city` text,
	`country` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`part_of_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisation_slug_is_plain" CHECK("organisations"."slug" <> '' and length("organisations"."slug") <= 80 and "organisations"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "organisation_is_not_part_of_itself" CHECK("organisations"."part_of_id" <> "organisations"."id"),
	CONSTRAINT "organisation_city_is_localised" CHECK(json_valid("organisations"."city") and json_type("organisations"."city") = 'object' and "organisations"."city" <> '{}'),
	CONSTRAINT "organisation_country_has_two_letters" CHECK("organisations"."country" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE INDEX `organisations_by_whole` ON `organisations` (`part_of_id`);--> statement-breakpoint
CREATE TABLE `person_names` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`language` text NOT NULL,
	`script` text NOT NULL,
	`name` text NOT NULL,
	`short` text,
	`style` text,
	`is_printed` integer NOT NULL,
	`is_preferred` integer NOT NULL,
	`is_original` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "person_name_has_a_known_script" CHECK("person_names"."script" in ('Latn', 'Cyrl', 'Hans', 'Jpan', 'Kana')),
	CONSTRAINT "person_name_says_something" CHECK(trim("person_names"."name") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_names_by_person` ON `person_names` (`person_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_has_one_preferred_name_per_language` ON `person_names` (`person_id`,`language`) WHERE is_preferred = 1;--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "person_slug_is_plain" CHECK("persons"."slug" <> '' and length("persons"."slug") <= 80 and "persons"."slug" not glob '*[^a-z0-9-]*')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_slug_unique` ON `persons` (`slug`);--> statement-breakpoint
CREATE TABLE `positions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`title` text NOT NULL,
	`since` text,
	`until` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "position_title_is_localised" CHECK(json_valid("positions"."title") and json_type("positions"."title") = 'object' and "positions"."title" <> '{}'),
	CONSTRAINT "position_since_is_a_date" CHECK("positions"."since" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("positions"."since") = "positions"."since"),
	CONSTRAINT "position_until_is_a_date" CHECK("positions"."until" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("positions"."until") = "positions"."until"),
	CONSTRAINT "position_ends_after_it_begins" CHECK("positions"."until" >= "positions"."since")
) STRICT;
--> statement-breakpoint
CREATE INDEX `positions_by_person` ON `positions` (`person_id`);--> statement-breakpoint
CREATE INDEX `positions_by_organisation` ON `positions` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `venue_names` (
	`id` text PRIMARY KEY NOT NULL,
	`venue_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`is_printed` integer NOT NULL,
	`is_preferred` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "venue_name_says_something" CHECK(trim("venue_names"."name") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `venue_names_by_venue` ON `venue_names` (`venue_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `venue_has_one_preferred_name_per_language` ON `venue_names` (`venue_id`,`language`) WHERE is_preferred = 1;--> statement-breakpoint
CREATE TABLE `venue_rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`venue_id` text NOT NULL,
	`building` text,
	`floor` integer,
	`name` text NOT NULL,
	`entrance` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "room_name_is_localised" CHECK(json_valid("venue_rooms"."name") and json_type("venue_rooms"."name") = 'object' and "venue_rooms"."name" <> '{}'),
	CONSTRAINT "room_building_is_localised" CHECK(json_valid("venue_rooms"."building") and json_type("venue_rooms"."building") = 'object' and "venue_rooms"."building" <> '{}'),
	CONSTRAINT "room_entrance_is_localised" CHECK(json_valid("venue_rooms"."entrance") and json_type("venue_rooms"."entrance") = 'object' and "venue_rooms"."entrance" <> '{}')
) STRICT;
--> statement-breakpoint
CREATE INDEX `venue_rooms_by_venue` ON `venue_rooms` (`venue_id`,`position`);--> statement-breakpoint
CREATE TABLE `venues` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`city` text NOT NULL,
	`country` text NOT NULL,
	`zone` text NOT NULL,
	`address` text,
	`latitude` real,
	`longitude` real,
	`telephone` text,
	`organisation_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "venue_slug_is_plain" CHECK("venues"."slug" <> '' and length("venues"."slug") <= 80 and "venues"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "venue_city_is_localised" CHECK(json_valid("venues"."city") and json_type("venues"."city") = 'object' and "venues"."city" <> '{}'),
	CONSTRAINT "venue_country_has_two_letters" CHECK("venues"."country" glob '[A-Z][A-Z]'),
	CONSTRAINT "venue_address_is_localised" CHECK(json_valid("venues"."address") and json_type("venues"."address") = 'object' and "venues"."address" <> '{}'),
	CONSTRAINT "venue_latitude_is_on_earth" CHECK("venues"."latitude" between -90 and 90),
	CONSTRAINT "venue_longitude_is_on_earth" CHECK("venues"."longitude" between -180 and 180),
	CONSTRAINT "venue_has_both_coordinates_or_none" CHECK(("venues"."latitude" is null) = ("venues"."longitude" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `venues_slug_unique` ON `venues` (`slug`);--> statement-breakpoint
CREATE INDEX `venues_by_organisation` ON `venues` (`organisation_id`);