CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`reader` text NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`visit_id` text,
	`key` text NOT NULL,
	`at` integer,
	`shown` text NOT NULL,
	`names` text NOT NULL,
	`texts` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "search_entry_reader_is_known" CHECK("search_entries"."reader" in ('draft', 'office', 'public')),
	CONSTRAINT "search_entry_kind_is_known" CHECK("search_entries"."kind" in ('visit', 'item', 'person', 'organisation', 'venue', 'outcome', 'party', 'participation', 'preparationTask', 'contactPoint', 'gift', 'vehicle', 'source')),
	CONSTRAINT "search_entry_shown_is_json" CHECK(json_valid("search_entries"."shown"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `search_entries_by_thing` ON `search_entries` (`thing_id`,`reader`);--> statement-breakpoint
CREATE INDEX `search_entries_by_visit` ON `search_entries` (`visit_id`,`reader`);--> statement-breakpoint
CREATE TABLE `search_progress` (
	`id` integer PRIMARY KEY NOT NULL,
	`rules` integer NOT NULL,
	`history_id` integer NOT NULL,
	CONSTRAINT "search_has_one_progress" CHECK("search_progress"."id" = 1)
) STRICT;
