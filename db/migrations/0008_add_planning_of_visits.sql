CREATE TABLE `contact_points` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`name` text NOT NULL,
	`participation_id` text,
	`telephone` text,
	`email` text,
	`hours` text,
	`side` text,
	`leg_id` text,
	`item_id` text,
	`venue_id` text,
	`audience` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leg_id`) REFERENCES `legs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_name_is_localised" CHECK(json_valid("contact_points"."name") and json_type("contact_points"."name") = 'object' and "contact_points"."name" <> '{}'),
	CONSTRAINT "contact_hours_are_localised" CHECK(json_valid("contact_points"."hours") and json_type("contact_points"."hours") = 'object' and "contact_points"."hours" <> '{}'),
	CONSTRAINT "contact_side_is_known" CHECK("contact_points"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "contact_audience_is_known" CHECK("contact_points"."audience" in ('public', 'participants', 'guest', 'host', 'internal')),
	CONSTRAINT "contact_can_be_reached" CHECK("contact_points"."participation_id" is not null or "contact_points"."telephone" is not null or "contact_points"."email" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_points_by_visit` ON `contact_points` (`visit_id`);--> statement-breakpoint
CREATE INDEX `contact_points_by_participation` ON `contact_points` (`participation_id`);--> statement-breakpoint
CREATE INDEX `contact_points_by_leg` ON `contact_points` (`leg_id`);--> statement-breakpoint
CREATE INDEX `contact_points_by_item` ON `contact_points` (`item_id`);--> statement-breakpoint
CREATE INDEX `contact_points_by_venue` ON `contact_points` (`venue_id`);--> statement-breakpoint
CREATE TABLE `gifts` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`given_by` text NOT NULL,
	`giver_id` text,
	`recipient_id` text,
	`item_id` text,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`giver_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recipient_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gift_title_is_localised" CHECK(json_valid("gifts"."title") and json_type("gifts"."title") = 'object' and "gifts"."title" <> '{}'),
	CONSTRAINT "gift_status_is_known" CHECK("gifts"."status" in ('idea', 'chosen', 'ready', 'given')),
	CONSTRAINT "gift_side_is_known" CHECK("gifts"."given_by" in ('guest', 'host', 'third'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `gifts_by_visit` ON `gifts` (`visit_id`);--> statement-breakpoint
CREATE INDEX `gifts_by_giver` ON `gifts` (`giver_id`);--> statement-breakpoint
CREATE INDEX `gifts_by_recipient` ON `gifts` (`recipient_id`);--> statement-breakpoint
CREATE INDEX `gifts_by_item` ON `gifts` (`item_id`);--> statement-breakpoint
CREATE TABLE `interpretation_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`from_language` text NOT NULL,
	`to_language` text NOT NULL,
	`mode` text NOT NULL,
	`covered_by_id` text,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`covered_by_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interpretation_mode_is_known" CHECK("interpretation_needs"."mode" in ('consecutive', 'simultaneous', 'whispered', 'relay')),
	CONSTRAINT "interpretation_is_between_two_languages" CHECK("interpretation_needs"."from_language" <> "interpretation_needs"."to_language")
) STRICT;
--> statement-breakpoint
CREATE INDEX `interpretation_needs_by_item` ON `interpretation_needs` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `interpretation_needs_by_interpreter` ON `interpretation_needs` (`covered_by_id`);--> statement-breakpoint
CREATE TABLE `preparation_task_helpers` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`position` integer NOT NULL,
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `preparation_tasks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `task_helpers_by_task` ON `preparation_task_helpers` (`task_id`,`position`);--> statement-breakpoint
CREATE INDEX `task_helpers_by_organisation` ON `preparation_task_helpers` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_helps_with_a_task_once` ON `preparation_task_helpers` (`task_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `preparation_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`title` text NOT NULL,
	`detail` text,
	`status` text NOT NULL,
	`due_on` text,
	`side` text,
	`responsible_id` text,
	`responsible_person_id` text,
	`item_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`responsible_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_person_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "task_title_is_localised" CHECK(json_valid("preparation_tasks"."title") and json_type("preparation_tasks"."title") = 'object' and "preparation_tasks"."title" <> '{}'),
	CONSTRAINT "task_detail_is_localised" CHECK(json_valid("preparation_tasks"."detail") and json_type("preparation_tasks"."detail") = 'object' and "preparation_tasks"."detail" <> '{}'),
	CONSTRAINT "task_status_is_known" CHECK("preparation_tasks"."status" in ('open', 'underWay', 'done', 'dropped')),
	CONSTRAINT "task_due_on_is_a_date" CHECK("preparation_tasks"."due_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("preparation_tasks"."due_on") = "preparation_tasks"."due_on"),
	CONSTRAINT "task_side_is_known" CHECK("preparation_tasks"."side" in ('guest', 'host', 'third'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `preparation_tasks_by_visit` ON `preparation_tasks` (`visit_id`);--> statement-breakpoint
CREATE INDEX `preparation_tasks_by_due_date` ON `preparation_tasks` (`due_on`);--> statement-breakpoint
CREATE INDEX `preparation_tasks_by_organisation` ON `preparation_tasks` (`responsible_id`);--> statement-breakpoint
CREATE INDEX `preparation_tasks_by_participation` ON `preparation_tasks` (`responsible_person_id`);--> statement-breakpoint
CREATE INDEX `preparation_tasks_by_item` ON `preparation_tasks` (`item_id`);--> statement-breakpoint
CREATE TABLE `settlements` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "settlement_is_about_a_known_kind" CHECK("settlements"."about_kind" in ('visit', 'leg', 'item', 'participation', 'person', 'position', 'organisation', 'venue', 'outcome')),
	CONSTRAINT "settlement_reason_is_localised" CHECK(json_valid("settlements"."reason") and json_type("settlements"."reason") = 'object' and "settlements"."reason" <> '{}')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `field_is_settled_once` ON `settlements` (`visit_id`,`about_id`,`field`);--> statement-breakpoint
CREATE TABLE `travel_times` (
	`id` text PRIMARY KEY NOT NULL,
	`from_venue_id` text NOT NULL,
	`to_venue_id` text NOT NULL,
	`means` text NOT NULL,
	`minutes` integer NOT NULL,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`from_venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "travel_leads_elsewhere" CHECK("travel_times"."from_venue_id" <> "travel_times"."to_venue_id"),
	CONSTRAINT "travel_means_is_known" CHECK("travel_times"."means" in ('onFoot', 'car', 'bus', 'train', 'boat', 'flight')),
	CONSTRAINT "travel_takes_a_while" CHECK("travel_times"."minutes" between 0 and 6000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `travel_times_by_end` ON `travel_times` (`to_venue_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `travel_time_is_told_once` ON `travel_times` (`from_venue_id`,`to_venue_id`,`means`);--> statement-breakpoint
CREATE TABLE `vehicle_rides` (
	`id` text PRIMARY KEY NOT NULL,
	`vehicle_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text,
	`participation_id` text,
	`party_id` text,
	`side` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ride_side_is_known" CHECK("vehicle_rides"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "ride_is_of_one_kind" CHECK(("vehicle_rides"."participation_id" is not null) + ("vehicle_rides"."party_id" is not null) + ("vehicle_rides"."side" is not null) = 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `vehicle_rides_by_vehicle` ON `vehicle_rides` (`vehicle_id`,`position`);--> statement-breakpoint
CREATE INDEX `vehicle_rides_by_item` ON `vehicle_rides` (`item_id`);--> statement-breakpoint
CREATE INDEX `vehicle_rides_by_participation` ON `vehicle_rides` (`participation_id`);--> statement-breakpoint
CREATE INDEX `vehicle_rides_by_party` ON `vehicle_rides` (`party_id`);--> statement-breakpoint
CREATE TABLE `vehicles` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`name` text NOT NULL,
	`side` text,
	`seats` integer,
	`plate` text,
	`driver` text,
	`driver_telephone` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "vehicle_name_is_localised" CHECK(json_valid("vehicles"."name") and json_type("vehicles"."name") = 'object' and "vehicles"."name" <> '{}'),
	CONSTRAINT "vehicle_side_is_known" CHECK("vehicles"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "vehicle_has_a_seat" CHECK("vehicles"."seats" between 1 and 200)
) STRICT;
--> statement-breakpoint
CREATE INDEX `vehicles_by_visit` ON `vehicles` (`visit_id`);--> statement-breakpoint
DROP INDEX `precedence_is_unique_within_a_side`;--> statement-breakpoint
ALTER TABLE `participations` ADD `diet` text;--> statement-breakpoint
ALTER TABLE `participations` ADD `access` text;--> statement-breakpoint
ALTER TABLE `participations` ADD `health` text;--> statement-breakpoint
ALTER TABLE `participations` ADD `private_telephone` text;--> statement-breakpoint
CREATE INDEX `participations_by_precedence` ON `participations` (`visit_id`,`side`,`precedence`);--> statement-breakpoint
ALTER TABLE `positions` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `history` ADD `thing_kind` text;--> statement-breakpoint
ALTER TABLE `history` ADD `thing_id` text;--> statement-breakpoint
ALTER TABLE `history` ADD `version` integer;--> statement-breakpoint
ALTER TABLE `history` ADD `undoes` integer;--> statement-breakpoint
CREATE INDEX `history_by_thing` ON `history` (`thing_id`,`version`);--> statement-breakpoint
CREATE INDEX `history_by_undone_entry` ON `history` (`undoes`);--> statement-breakpoint
ALTER TABLE `citations` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `attendances` ADD `came` text;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `office_note` text;--> statement-breakpoint
ALTER TABLE `parties` ADD `head_id` text REFERENCES participations(id);--> statement-breakpoint
ALTER TABLE `parties` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `parties_by_head` ON `parties` (`head_id`);--> statement-breakpoint
ALTER TABLE `visits` ADD `content_languages` text DEFAULT '[]' NOT NULL;