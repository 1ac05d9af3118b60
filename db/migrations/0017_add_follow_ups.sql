CREATE TABLE `action_items` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`title` text NOT NULL,
	`detail` text,
	`outcome_id` text,
	`item_id` text,
	`set_on` text NOT NULL,
	`due_on` text,
	`priority` text NOT NULL,
	`remind_days` integer,
	`audience` text NOT NULL,
	`dropped_on` text,
	`drop_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_title_is_localised" CHECK(json_valid("action_items"."title") and json_type("action_items"."title") = 'object' and "action_items"."title" <> '{}'),
	CONSTRAINT "action_detail_is_localised" CHECK(json_valid("action_items"."detail") and json_type("action_items"."detail") = 'object' and "action_items"."detail" <> '{}'),
	CONSTRAINT "action_set_on_is_a_date" CHECK("action_items"."set_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("action_items"."set_on") = "action_items"."set_on"),
	CONSTRAINT "action_due_on_is_a_date" CHECK("action_items"."due_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("action_items"."due_on") = "action_items"."due_on"),
	CONSTRAINT "action_dropped_on_is_a_date" CHECK("action_items"."dropped_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("action_items"."dropped_on") = "action_items"."dropped_on"),
	CONSTRAINT "action_priority_is_known" CHECK("action_items"."priority" in ('high', 'normal', 'low')),
	CONSTRAINT "action_audience_is_known" CHECK("action_items"."audience" in ('public', 'participants', 'guest', 'host', 'internal')),
	CONSTRAINT "action_reminds_within_a_year" CHECK("action_items"."remind_days" between 0 and 365),
	CONSTRAINT "action_comes_from_somewhere" CHECK("action_items"."outcome_id" is not null or "action_items"."item_id" is not null),
	CONSTRAINT "action_is_dropped_for_a_reason" CHECK(("action_items"."dropped_on" is null) = (trim(coalesce("action_items"."drop_reason", '')) = ''))
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_items_by_visit` ON `action_items` (`visit_id`);--> statement-breakpoint
CREATE INDEX `action_items_by_outcome` ON `action_items` (`outcome_id`);--> statement-breakpoint
CREATE INDEX `action_items_by_item` ON `action_items` (`item_id`);--> statement-breakpoint
CREATE INDEX `action_items_by_due_date` ON `action_items` (`due_on`);--> statement-breakpoint
CREATE TABLE `action_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`position` integer NOT NULL,
	`needs_id` text NOT NULL,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`needs_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_does_not_need_itself" CHECK("action_needs"."action_item_id" <> "action_needs"."needs_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_needs_by_needed` ON `action_needs` (`needs_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `action_needs_another_once` ON `action_needs` (`action_item_id`,`needs_id`);--> statement-breakpoint
CREATE TABLE `action_owners` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`position` integer NOT NULL,
	`side` text NOT NULL,
	`organisation_id` text,
	`participation_id` text,
	`zone` text NOT NULL,
	`done_on` text,
	`done_by` text,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_owner_side_is_known" CHECK("action_owners"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "action_owner_done_on_is_a_date" CHECK("action_owners"."done_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("action_owners"."done_on") = "action_owners"."done_on"),
	CONSTRAINT "action_is_done_by_somebody" CHECK(("action_owners"."done_on" is null) = (trim(coalesce("action_owners"."done_by", '')) = ''))
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_owners_by_action` ON `action_owners` (`action_item_id`,`position`);--> statement-breakpoint
CREATE INDEX `action_owners_by_organisation` ON `action_owners` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `action_owners_by_participation` ON `action_owners` (`participation_id`);--> statement-breakpoint
CREATE TABLE `action_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`position` integer NOT NULL,
	`on_date` text NOT NULL,
	`side` text NOT NULL,
	`said_by` text,
	`progress` integer,
	`note` text NOT NULL,
	`evidence` text,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "action_update_on_is_a_date" CHECK("action_updates"."on_date" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("action_updates"."on_date") = "action_updates"."on_date"),
	CONSTRAINT "action_update_side_is_known" CHECK("action_updates"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "action_update_note_is_localised" CHECK(json_valid("action_updates"."note") and json_type("action_updates"."note") = 'object' and "action_updates"."note" <> '{}'),
	CONSTRAINT "action_progress_is_a_percentage" CHECK("action_updates"."progress" between 0 and 100),
	CONSTRAINT "action_evidence_is_https" CHECK("action_updates"."evidence" glob 'https://?*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_updates_by_action` ON `action_updates` (`action_item_id`,`position`);--> statement-breakpoint
CREATE TABLE `deadline_addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`language` text NOT NULL,
	`view_id` text,
	`reminder_days` integer,
	`generation` integer DEFAULT 1 NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`revoked_at` integer,
	`fetched_at` integer,
	`client` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`view_id`) REFERENCES `saved_views`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "deadline_address_speaks_a_known_language" CHECK("deadline_addresses"."language" in ('en', 'ru', 'zh')),
	CONSTRAINT "deadline_address_reminds_within_a_month" CHECK("deadline_addresses"."reminder_days" between 0 and 31),
	CONSTRAINT "deadline_address_hash_is_one" CHECK(length("deadline_addresses"."token_hash") = 43)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_addresses_tokenHash_unique` ON `deadline_addresses` (`token_hash`);--> statement-breakpoint
CREATE INDEX `deadline_addresses_by_account` ON `deadline_addresses` (`account_id`);--> statement-breakpoint
CREATE INDEX `deadline_addresses_by_view` ON `deadline_addresses` (`view_id`);--> statement-breakpoint
CREATE TABLE `deadline_entries` (
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`language` text NOT NULL,
	`on_day` text NOT NULL,
	`is_open` integer NOT NULL,
	`is_gone` integer NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`hash` text NOT NULL,
	`event` text NOT NULL,
	`todo` text,
	PRIMARY KEY(`kind`, `thing_id`, `language`),
	CONSTRAINT "deadline_entry_is_of_a_known_kind" CHECK("deadline_entries"."kind" in ('task', 'action', 'review', 'meeting', 'rhythm', 'term')),
	CONSTRAINT "deadline_entry_is_an_event" CHECK("deadline_entries"."event" glob 'BEGIN:VEVENT*'),
	CONSTRAINT "deadline_entry_is_a_to_do" CHECK("deadline_entries"."todo" glob 'BEGIN:VTODO*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `deadline_entries_by_day` ON `deadline_entries` (`language`,`on_day`);--> statement-breakpoint
CREATE INDEX `deadline_entries_by_thing` ON `deadline_entries` (`thing_id`);--> statement-breakpoint
CREATE TABLE `deadline_progress` (
	`id` integer PRIMARY KEY NOT NULL,
	`rules` integer NOT NULL,
	`history_id` integer NOT NULL,
	CONSTRAINT "deadlines_have_one_progress" CHECK("deadline_progress"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`thing_kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`hash` text NOT NULL,
	`content` blob NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "document_is_of_a_known_kind" CHECK("documents"."thing_kind" in ('outcome', 'actionItem', 'minutes')),
	CONSTRAINT "document_has_a_size" CHECK("documents"."size" = length("documents"."content") and "documents"."size" > 0),
	CONSTRAINT "document_hash_is_one" CHECK(length("documents"."hash") = 43)
) STRICT;
--> statement-breakpoint
CREATE INDEX `documents_by_visit` ON `documents` (`visit_id`);--> statement-breakpoint
CREATE INDEX `documents_by_thing` ON `documents` (`thing_id`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`item_id` text NOT NULL,
	`state` text NOT NULL,
	`language` text NOT NULL,
	`recorded_by` text,
	`agreed_on` text,
	`body` text,
	`audience` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_state_is_known" CHECK("minutes"."state" in ('agenda', 'draft', 'circulated', 'agreed')),
	CONSTRAINT "minutes_agreed_on_is_a_date" CHECK("minutes"."agreed_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("minutes"."agreed_on") = "minutes"."agreed_on"),
	CONSTRAINT "minutes_audience_is_known" CHECK("minutes"."audience" in ('public', 'participants', 'guest', 'host', 'internal'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_by_visit` ON `minutes` (`visit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `item_has_one_record` ON `minutes` (`item_id`);--> statement-breakpoint
CREATE TABLE `minutes_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`starts` integer NOT NULL,
	`passage` text NOT NULL,
	`outcome_id` text,
	`action_item_id` text,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mark_kind_is_known" CHECK("minutes_marks"."kind" in ('decision', 'proposal', 'action')),
	CONSTRAINT "mark_has_a_passage" CHECK("minutes_marks"."starts" >= 0 and trim("minutes_marks"."passage") <> ''),
	CONSTRAINT "mark_became_one_thing" CHECK("minutes_marks"."outcome_id" is null or "minutes_marks"."action_item_id" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_marks_by_minutes` ON `minutes_marks` (`minutes_id`,`position`);--> statement-breakpoint
CREATE INDEX `minutes_marks_by_outcome` ON `minutes_marks` (`outcome_id`);--> statement-breakpoint
CREATE INDEX `minutes_marks_by_action` ON `minutes_marks` (`action_item_id`);--> statement-breakpoint
CREATE TABLE `minutes_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`outcome_id` text,
	`action_item_id` text,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_topic_title_is_localised" CHECK(json_valid("minutes_topics"."title") and json_type("minutes_topics"."title") = 'object' and "minutes_topics"."title" <> '{}')
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_topics_by_minutes` ON `minutes_topics` (`minutes_id`,`position`);--> statement-breakpoint
CREATE INDEX `minutes_topics_by_outcome` ON `minutes_topics` (`outcome_id`);--> statement-breakpoint
CREATE INDEX `minutes_topics_by_action` ON `minutes_topics` (`action_item_id`);--> statement-breakpoint
CREATE TABLE `review_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`position` integer NOT NULL,
	`outcome_id` text,
	`action_item_id` text,
	`judgement` text NOT NULL,
	`note` text,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_is_about_one_thing" CHECK(("review_findings"."outcome_id" is null) <> ("review_findings"."action_item_id" is null)),
	CONSTRAINT "finding_judgement_is_known" CHECK("review_findings"."judgement" in ('settled', 'onTrack', 'atRisk', 'behind', 'abandoned')),
	CONSTRAINT "finding_note_is_localised" CHECK(json_valid("review_findings"."note") and json_type("review_findings"."note") = 'object' and "review_findings"."note" <> '{}')
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_findings_by_review` ON `review_findings` (`review_id`,`position`);--> statement-breakpoint
CREATE INDEX `review_findings_by_outcome` ON `review_findings` (`outcome_id`);--> statement-breakpoint
CREATE INDEX `review_findings_by_action` ON `review_findings` (`action_item_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`on_date` text NOT NULL,
	`outcome_id` text,
	`place` text,
	`held_on` text,
	`held_by` text,
	`judgement` text,
	`summary` text,
	`next_on` text,
	`audience` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_on_is_a_date" CHECK("reviews"."on_date" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("reviews"."on_date") = "reviews"."on_date"),
	CONSTRAINT "review_held_on_is_a_date" CHECK("reviews"."held_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("reviews"."held_on") = "reviews"."held_on"),
	CONSTRAINT "review_next_on_is_a_date" CHECK("reviews"."next_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("reviews"."next_on") = "reviews"."next_on"),
	CONSTRAINT "review_place_is_localised" CHECK(json_valid("reviews"."place") and json_type("reviews"."place") = 'object' and "reviews"."place" <> '{}'),
	CONSTRAINT "review_summary_is_localised" CHECK(json_valid("reviews"."summary") and json_type("reviews"."summary") = 'object' and "reviews"."summary" <> '{}'),
	CONSTRAINT "review_judgement_is_known" CHECK("reviews"."judgement" in ('settled', 'onTrack', 'atRisk', 'behind', 'abandoned')),
	CONSTRAINT "review_audience_is_known" CHECK("reviews"."audience" in ('public', 'participants', 'guest', 'host', 'internal')),
	CONSTRAINT "review_is_judged_when_it_is_held" CHECK(("reviews"."held_on" is null) = ("reviews"."judgement" is null) and ("reviews"."held_on" is null) = (trim(coalesce("reviews"."held_by", '')) = ''))
) STRICT;
--> statement-breakpoint
CREATE INDEX `reviews_by_visit` ON `reviews` (`visit_id`);--> statement-breakpoint
CREATE INDEX `reviews_by_outcome` ON `reviews` (`outcome_id`);--> statement-breakpoint
CREATE INDEX `reviews_by_date` ON `reviews` (`on_date`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`is_shared` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "view_has_a_name" CHECK(trim("saved_views"."name") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `view_is_named_once` ON `saved_views` (`account_id`,`name`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_mails` (
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
	CONSTRAINT "mail_is_of_a_known_kind" CHECK("__new_mails"."kind" in ('release', 'nudge', 'digest', 'followUps', 'action')),
	CONSTRAINT "mail_is_in_a_known_state" CHECK("__new_mails"."state" in ('draft', 'queued', 'sending', 'sent', 'failed', 'dropped')),
	CONSTRAINT "mail_speaks_a_known_language" CHECK("__new_mails"."language" in ('en', 'ru', 'zh')),
	CONSTRAINT "mail_subject_is_one_line" CHECK(instr("__new_mails"."subject", char(10)) + instr("__new_mails"."subject", char(13)) = 0),
	CONSTRAINT "mail_has_an_address_before_it_goes" CHECK("__new_mails"."state" in ('draft', 'dropped') or "__new_mails"."address" is not null),
	CONSTRAINT "sent_mail_says_when" CHECK(("__new_mails"."state" = 'sent') = ("__new_mails"."sent_at" is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mails`("id", "occasion", "kind", "visit_id", "number", "participation_id", "account_id", "address", "language", "subject", "body", "calendar", "message_id", "state", "created_at", "queued_at", "queued_by", "attempts", "next_at", "sent_at", "error") SELECT "id", "occasion", "kind", "visit_id", "number", "participation_id", "account_id", "address", "language", "subject", "body", "calendar", "message_id", "state", "created_at", "queued_at", "queued_by", "attempts", "next_at", "sent_at", "error" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `mails_occasion_unique` ON `mails` (`occasion`);--> statement-breakpoint
CREATE UNIQUE INDEX `mails_messageId_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`next_at`) WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `mails_by_visit` ON `mails` (`visit_id`,`number`);--> statement-breakpoint
CREATE INDEX `mails_by_participation` ON `mails` (`participation_id`);--> statement-breakpoint
ALTER TABLE `outcome_moves` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `topic` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `step_id` text REFERENCES item_steps(id);--> statement-breakpoint
ALTER TABLE `outcomes` ADD `instrument` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `text_languages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `signed_in` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `valid_until` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `notice_days` integer;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `renews_itself` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `address` text;--> statement-breakpoint
CREATE INDEX `outcomes_by_step` ON `outcomes` (`step_id`);--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_every` integer;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_unit` text;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_place` text;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_weekday` text;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_from` text;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_at` text;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_zone` text;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_minutes` integer;--> statement-breakpoint
ALTER TABLE `working_groups` ADD `meets_not` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `group_id` text REFERENCES outcomes(id);--> statement-breakpoint
CREATE INDEX `items_by_group` ON `programme_items` (`group_id`);