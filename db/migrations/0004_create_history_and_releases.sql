CREATE TABLE `history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`visit_id` text,
	`event` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "history_event_is_noun_and_past_tense" CHECK("history"."event" glob '[a-z]*.[a-z]*'),
	CONSTRAINT "history_detail_is_json" CHECK(json_valid("history"."detail"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `history_by_visit` ON `history` (`visit_id`,`id`);--> statement-breakpoint
CREATE TABLE `calendar_entries` (
	`visit_id` text NOT NULL,
	`reader` text NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`uid` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_in` integer NOT NULL,
	`hash` text NOT NULL,
	`item` text,
	PRIMARY KEY(`visit_id`, `reader`, `kind`, `thing_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_entry_kind_is_known" CHECK("calendar_entries"."kind" in ('visit', 'leg', 'item')),
	CONSTRAINT "calendar_revision_starts_at_zero" CHECK("calendar_entries"."revision" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`visit_id` text NOT NULL,
	`reader` text NOT NULL,
	`language` text NOT NULL,
	`scope` text NOT NULL,
	`slug` text NOT NULL,
	`key` text NOT NULL,
	`thing_id` text NOT NULL,
	`head` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`visit_id`, `reader`, `language`, `scope`, `thing_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_feed_scope_is_known" CHECK("calendar_feeds"."scope" in ('visit', 'leg', 'item')),
	CONSTRAINT "calendar_feed_language_is_known" CHECK("calendar_feeds"."language" in ('en', 'ru', 'zh'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_has_one_address` ON `calendar_feeds` (`slug`,`scope`,`key`,`language`,`reader`);--> statement-breakpoint
CREATE TABLE `calendar_texts` (
	`visit_id` text NOT NULL,
	`reader` text NOT NULL,
	`language` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`leg_id` text,
	`text` text NOT NULL,
	PRIMARY KEY(`visit_id`, `reader`, `language`, `position`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_text_language_is_known" CHECK("calendar_texts"."language" in ('en', 'ru', 'zh')),
	CONSTRAINT "calendar_text_is_an_event" CHECK("calendar_texts"."text" glob 'BEGIN:VEVENT*')
) STRICT;
--> statement-breakpoint
CREATE TABLE `released_mentions` (
	`visit_id` text NOT NULL,
	`reader` text NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`slug` text NOT NULL,
	`sort_name` text NOT NULL,
	`detail` text NOT NULL,
	PRIMARY KEY(`kind`, `reader`, `slug`, `visit_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mention_reader_is_known" CHECK("released_mentions"."reader" in ('public', 'office')),
	CONSTRAINT "mention_kind_is_known" CHECK("released_mentions"."kind" in ('person', 'organisation', 'venue'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentions_by_name` ON `released_mentions` (`kind`,`reader`,`sort_name`,`slug`);--> statement-breakpoint
CREATE INDEX `mentions_by_visit` ON `released_mentions` (`visit_id`);--> statement-breakpoint
CREATE TABLE `released_visits` (
	`visit_id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`number` integer NOT NULL,
	`released_at` integer NOT NULL,
	`audience` text NOT NULL,
	`first_day` text,
	`last_day` text,
	`summary` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "released_visit_audience_is_known" CHECK("released_visits"."audience" in ('public', 'participants', 'guest', 'host', 'internal'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `released_visits_slug_unique` ON `released_visits` (`slug`);--> statement-breakpoint
CREATE INDEX `released_visits_by_date` ON `released_visits` (`audience`,`first_day`);--> statement-breakpoint
CREATE TABLE `releases` (
	`visit_id` text NOT NULL,
	`number` integer NOT NULL,
	`released_at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`note` text,
	`content` text NOT NULL,
	PRIMARY KEY(`visit_id`, `number`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "release_numbers_start_at_one" CHECK("releases"."number" >= 1),
	CONSTRAINT "release_note_is_localised" CHECK(json_valid("releases"."note") and json_type("releases"."note") = 'object' and "releases"."note" <> '{}'),
	CONSTRAINT "release_content_is_json" CHECK(json_valid("releases"."content"))
) STRICT;
