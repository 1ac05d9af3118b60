CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`occasion` text NOT NULL,
	`kind` text NOT NULL,
	`visit_id` text,
	`number` integer,
	`participation_id` text,
	`account_id` text,
	`address` text,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`calendar` text,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`queued_at` integer,
	`queued_by` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_is_of_a_known_kind" CHECK("mails"."kind" in ('release', 'nudge', 'digest')),
	CONSTRAINT "mail_is_in_a_known_state" CHECK("mails"."state" in ('draft', 'queued', 'sending', 'sent', 'failed', 'dropped')),
	CONSTRAINT "mail_speaks_a_known_language" CHECK("mails"."language" in ('en', 'ru', 'zh')),
	CONSTRAINT "mail_subject_is_one_line" CHECK(instr("mails"."subject", char(10)) + instr("mails"."subject", char(13)) = 0),
	CONSTRAINT "mail_has_an_address_before_it_goes" CHECK("mails"."state" in ('draft', 'dropped') or "mails"."address" is not null),
	CONSTRAINT "sent_mail_says_when" CHECK(("mails"."state" = 'sent') = ("mails"."sent_at" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_occasion_unique` ON `mails` (`occasion`);--> statement-breakpoint
CREATE UNIQUE INDEX `mails_messageId_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`next_at`) WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `mails_by_visit` ON `mails` (`visit_id`,`number`);--> statement-breakpoint
CREATE INDEX `mails_by_participation` ON `mails` (`participation_id`);--> statement-breakpoint
CREATE TABLE `reader_texts` (
	`visit_id` text NOT NULL,
	`reader` text NOT NULL,
	`languages` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`visit_id`, `reader`, `languages`, `kind`, `thing_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reader_text_is_of_a_known_reader" CHECK("reader_texts"."reader" in ('guest', 'host', 'third', 'office')),
	CONSTRAINT "reader_text_is_an_event" CHECK("reader_texts"."text" glob 'BEGIN:VEVENT*')
) STRICT;
--> statement-breakpoint
CREATE TABLE `readings` (
	`visit_id` text NOT NULL,
	`participation_id` text NOT NULL,
	`number` integer NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`visit_id`, `participation_id`, `number`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "read_version_starts_at_one" CHECK("readings"."number" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `regrets` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`participation_id` text NOT NULL,
	`item_id` text,
	`reason` text NOT NULL,
	`said_at` integer NOT NULL,
	`taken_back_at` integer,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "regret_has_a_reason" CHECK(trim("regrets"."reason") <> ''),
	CONSTRAINT "regret_is_settled_by_somebody" CHECK(("regrets"."settled_at" is null) = ("regrets"."settled_by" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `regrets_by_visit` ON `regrets` (`visit_id`,`participation_id`);--> statement-breakpoint
CREATE INDEX `regrets_that_wait` ON `regrets` (`visit_id`) WHERE taken_back_at is null and settled_at is null;--> statement-breakpoint
CREATE TABLE `subject_entries` (
	`visit_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`is_in` integer NOT NULL,
	`uid` text NOT NULL,
	`revision` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_in` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ahead` integer DEFAULT 0 NOT NULL,
	`span` text NOT NULL,
	PRIMARY KEY(`visit_id`, `subject_kind`, `subject_id`, `kind`, `thing_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subject_entry_is_of_a_known_kind" CHECK("subject_entries"."kind" in ('leg', 'item')),
	CONSTRAINT "subject_entry_revision_starts_at_zero" CHECK("subject_entries"."revision" >= 0 and "subject_entries"."ahead" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `subject_feeds` (
	`visit_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`languages` text NOT NULL,
	`head` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`visit_id`, `subject_kind`, `subject_id`, `languages`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subject_feed_version_starts_at_one" CHECK("subject_feeds"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `subject_texts` (
	`visit_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`languages` text NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`visit_id`, `subject_kind`, `subject_id`, `languages`, `kind`, `thing_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subject_text_is_an_event" CHECK("subject_texts"."text" glob 'BEGIN:VEVENT*')
) STRICT;
--> statement-breakpoint
CREATE TABLE `subscription_fetches` (
	`subscription_id` text PRIMARY KEY NOT NULL,
	`fetched_at` integer NOT NULL,
	`client` text NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "fetched_version_starts_at_one" CHECK("subscription_fetches"."number" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`languages` text NOT NULL,
	`home_zone` text,
	`reminder_minutes` integer,
	`generation` integer DEFAULT 1 NOT NULL,
	`token_hash` text NOT NULL,
	`options_revision` integer DEFAULT 0 NOT NULL,
	`options_changed_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subscription_is_of_a_known_kind" CHECK("subscriptions"."subject_kind" in ('participation', 'party', 'side', 'office')),
	CONSTRAINT "subscription_speaks_known_languages" CHECK("subscriptions"."languages" in ('en', 'ru', 'zh',
      'en ru', 'en zh', 'ru en', 'ru zh', 'zh en', 'zh ru')),
	CONSTRAINT "subscription_reminds_within_a_week" CHECK("subscriptions"."reminder_minutes" between 0 and 10080),
	CONSTRAINT "subscription_generation_starts_at_one" CHECK("subscriptions"."generation" >= 1),
	CONSTRAINT "subscription_hash_is_one" CHECK(length("subscriptions"."token_hash") = 43)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_tokenHash_unique` ON `subscriptions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_subject` ON `subscriptions` (`visit_id`,`subject_kind`,`subject_id`);--> statement-breakpoint
ALTER TABLE `participations` ADD `email` text;