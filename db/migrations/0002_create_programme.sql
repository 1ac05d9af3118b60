CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`participation_id` text,
	`party_id` text,
	`side` text,
	`role` text,
	`is_needed` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_side_is_known" CHECK("attendances"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "attendance_role_is_known" CHECK("attendances"."role" in ('chair', 'speaker', 'mealHost', 'guestOfHonour', 'interpreter', 'signatory', 'witness')),
	CONSTRAINT "attendance_is_of_one_kind" CHECK(("attendances"."participation_id" is not null) + ("attendances"."party_id" is not null) + ("attendances"."side" is not null) = 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendances_by_participation` ON `attendances` (`participation_id`);--> statement-breakpoint
CREATE INDEX `attendances_by_party` ON `attendances` (`party_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participation_attends_an_item_once` ON `attendances` (`item_id`,`participation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `party_attends_an_item_once` ON `attendances` (`item_id`,`party_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `side_attends_an_item_once` ON `attendances` (`item_id`,`side`);--> statement-breakpoint
CREATE TABLE `contingencies` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`condition` text NOT NULL,
	`title` text,
	`venue_id` text,
	`room_id` text,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `venue_rooms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contingency_condition_is_known" CHECK("contingencies"."condition" in ('rain', 'shortOfTime', 'other')),
	CONSTRAINT "contingency_title_is_localised" CHECK(json_valid("contingencies"."title") and json_type("contingencies"."title") = 'object' and "contingencies"."title" <> '{}'),
	CONSTRAINT "contingency_says_what_changes" CHECK("contingencies"."title" is not null or "contingencies"."venue_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `contingencies_by_item` ON `contingencies` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `contingencies_by_venue` ON `contingencies` (`venue_id`);--> statement-breakpoint
CREATE INDEX `contingencies_by_room` ON `contingencies` (`room_id`);--> statement-breakpoint
CREATE TABLE `item_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`minutes_from_start` integer,
	`venue_id` text,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "step_title_is_localised" CHECK(json_valid("item_steps"."title") and json_type("item_steps"."title") = 'object' and "item_steps"."title" <> '{}'),
	CONSTRAINT "step_lies_after_the_start" CHECK("item_steps"."minutes_from_start" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_steps_by_item` ON `item_steps` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `item_steps_by_venue` ON `item_steps` (`venue_id`);--> statement-breakpoint
CREATE TABLE `item_venues` (
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`venue_id` text NOT NULL,
	`room_id` text,
	PRIMARY KEY(`item_id`, `position`),
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `venue_rooms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_venues_by_venue` ON `item_venues` (`venue_id`);--> statement-breakpoint
CREATE INDEX `item_venues_by_room` ON `item_venues` (`room_id`);--> statement-breakpoint
CREATE TABLE `programme_items` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`leg_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`audience` text NOT NULL,
	`hosted_by` text,
	`when_kind` text NOT NULL,
	`starts_wall` text,
	`starts_zone` text NOT NULL,
	`starts_occurrence` text,
	`ends_wall` text,
	`ends_zone` text,
	`ends_occurrence` text,
	`first_day` text,
	`last_day` text,
	`part_of_day` text,
	`follows_item_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`position` integer NOT NULL,
	`is_outside_leg` integer NOT NULL,
	`removed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`leg_id`) REFERENCES `legs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follows_item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "item_key_is_plain" CHECK("programme_items"."key" <> '' and length("programme_items"."key") <= 80 and "programme_items"."key" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "item_kind_is_known" CHECK("programme_items"."kind" in ('arrival', 'departure', 'transfer', 'ceremony', 'courtesyCall', 'restrictedTalks', 'bilateralTalks', 'meeting', 'conference', 'siteVisit', 'signing', 'meal', 'reception', 'press', 'cultural', 'privateTime', 'hold', 'accommodation')),
	CONSTRAINT "item_status_is_known" CHECK("programme_items"."status" in ('tentative', 'confirmed', 'held', 'cancelled')),
	CONSTRAINT "item_audience_is_known" CHECK("programme_items"."audience" in ('public', 'participants', 'guest', 'host', 'internal')),
	CONSTRAINT "item_host_is_known" CHECK("programme_items"."hosted_by" in ('guest', 'host', 'third')),
	CONSTRAINT "item_title_is_localised" CHECK(json_valid("programme_items"."title") and json_type("programme_items"."title") = 'object' and "programme_items"."title" <> '{}'),
	CONSTRAINT "item_note_is_localised" CHECK(json_valid("programme_items"."note") and json_type("programme_items"."note") = 'object' and "programme_items"."note" <> '{}'),
	CONSTRAINT "item_when_is_known" CHECK("programme_items"."when_kind" in ('exact', 'about', 'partOfDay', 'day', 'withinDays', 'followsOn', 'toBeConfirmed')),
	CONSTRAINT "item_part_of_day_is_known" CHECK("programme_items"."part_of_day" in ('morning', 'midday', 'afternoon', 'evening')),
	CONSTRAINT "item_first_day_is_a_date" CHECK("programme_items"."first_day" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("programme_items"."first_day") = "programme_items"."first_day"),
	CONSTRAINT "item_last_day_is_a_date" CHECK("programme_items"."last_day" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("programme_items"."last_day") = "programme_items"."last_day"),
	CONSTRAINT "item_days_are_in_order" CHECK("programme_items"."last_day" >= "programme_items"."first_day"),
	CONSTRAINT "item_ends_after_it_starts" CHECK("programme_items"."ends_at" >= "programme_items"."starts_at"),
	CONSTRAINT "item_end_has_wall_and_zone" CHECK(("programme_items"."ends_wall" is null) = ("programme_items"."ends_zone" is null)),
	CONSTRAINT "item_has_a_clock_time_only_where_it_is_printed" CHECK(("programme_items"."when_kind" in ('exact', 'about')) = ("programme_items"."starts_wall" is not null)),
	CONSTRAINT "item_without_a_start_has_no_end" CHECK("programme_items"."starts_wall" is not null or "programme_items"."ends_wall" is null),
	CONSTRAINT "item_names_its_days_where_it_has_no_clock" CHECK(("programme_items"."when_kind" in ('partOfDay', 'day', 'withinDays')) <= ("programme_items"."first_day" is not null and "programme_items"."last_day" is not null)),
	CONSTRAINT "item_names_its_part_of_day" CHECK(("programme_items"."when_kind" = 'partOfDay') = ("programme_items"."part_of_day" is not null)),
	CONSTRAINT "item_names_what_it_follows" CHECK(("programme_items"."when_kind" = 'followsOn') = ("programme_items"."follows_item_id" is not null)),
	CONSTRAINT "item_does_not_follow_itself" CHECK("programme_items"."follows_item_id" <> "programme_items"."id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `items_of_visit_by_start` ON `programme_items` (`visit_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `items_by_leg` ON `programme_items` (`leg_id`);--> statement-breakpoint
CREATE INDEX `items_by_start` ON `programme_items` (`starts_at`);--> statement-breakpoint
CREATE INDEX `items_by_predecessor` ON `programme_items` (`follows_item_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `item_key_is_unique_in_visit` ON `programme_items` (`visit_id`,`key`);