CREATE TABLE `citations` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`source_id` text NOT NULL,
	`locator` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citation_is_about_a_known_kind" CHECK("citations"."about_kind" in ('visit', 'leg', 'item', 'participation', 'person', 'position', 'organisation', 'venue', 'outcome')),
	CONSTRAINT "citation_has_a_place" CHECK("citations"."locator" glob '?*:?*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `citations_by_source` ON `citations` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `citation_is_made_once` ON `citations` (`visit_id`,`about_id`,`field`,`source_id`,`locator`);--> statement-breakpoint
CREATE TABLE `outcome_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`outcome_id` text NOT NULL,
	`position` integer NOT NULL,
	`status` text NOT NULL,
	`on_date` text,
	`source_id` text,
	`locator` text,
	`decided_by` text,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_move_status_is_known" CHECK("outcome_moves"."status" in ('noted', 'proposed', 'underConsideration', 'agreed', 'initialled', 'signed', 'inForce', 'completed', 'declined', 'lapsed', 'withdrawn')),
	CONSTRAINT "outcome_move_date_is_a_date" CHECK("outcome_moves"."on_date" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("outcome_moves"."on_date") = "outcome_moves"."on_date"),
	CONSTRAINT "outcome_status_has_a_source_or_a_person" CHECK(("outcome_moves"."source_id" is not null and "outcome_moves"."locator" is not null) or trim(coalesce("outcome_moves"."decided_by", '')) <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcome_moves_by_source` ON `outcome_moves` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_moves_are_in_order` ON `outcome_moves` (`outcome_id`,`position`);--> statement-breakpoint
CREATE TABLE `outcome_parties` (
	`id` text PRIMARY KEY NOT NULL,
	`outcome_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`side` text NOT NULL,
	`organisation_id` text,
	`participation_id` text,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_party_role_is_known" CHECK("outcome_parties"."role" in ('proposer', 'supporter', 'party', 'signatory', 'witness', 'addressee')),
	CONSTRAINT "outcome_party_side_is_known" CHECK("outcome_parties"."side" in ('guest', 'host', 'third'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcome_parties_by_outcome` ON `outcome_parties` (`outcome_id`,`position`);--> statement-breakpoint
CREATE INDEX `outcome_parties_by_organisation` ON `outcome_parties` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `outcome_parties_by_participation` ON `outcome_parties` (`participation_id`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`detail` text,
	`item_id` text,
	`follows_from_id` text,
	`audience` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follows_from_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_key_is_plain" CHECK("outcomes"."key" <> '' and length("outcomes"."key") <= 80 and "outcomes"."key" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "outcome_kind_is_known" CHECK("outcomes"."kind" in ('proposal', 'commitment', 'agreement', 'workingGroup', 'jointStatement', 'application', 'statement', 'intention', 'idea', 'figure')),
	CONSTRAINT "outcome_status_is_known" CHECK("outcomes"."status" in ('noted', 'proposed', 'underConsideration', 'agreed', 'initialled', 'signed', 'inForce', 'completed', 'declined', 'lapsed', 'withdrawn')),
	CONSTRAINT "outcome_audience_is_known" CHECK("outcomes"."audience" in ('public', 'participants', 'guest', 'host', 'internal')),
	CONSTRAINT "outcome_title_is_localised" CHECK(json_valid("outcomes"."title") and json_type("outcomes"."title") = 'object' and "outcomes"."title" <> '{}'),
	CONSTRAINT "outcome_detail_is_localised" CHECK(json_valid("outcomes"."detail") and json_type("outcomes"."detail") = 'object' and "outcomes"."detail" <> '{}'),
	CONSTRAINT "outcome_does_not_follow_from_itself" CHECK("outcomes"."follows_from_id" <> "outcomes"."id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcomes_by_item` ON `outcomes` (`item_id`);--> statement-breakpoint
CREATE INDEX `outcomes_by_origin` ON `outcomes` (`follows_from_id`);--> statement-breakpoint
CREATE INDEX `outcomes_by_status` ON `outcomes` (`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_key_is_unique_in_visit` ON `outcomes` (`visit_id`,`key`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`language` text NOT NULL,
	`published_on` text,
	`address` text,
	`note` text,
	CONSTRAINT "source_key_is_plain" CHECK("sources"."key" <> '' and length("sources"."key") <= 80 and "sources"."key" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "source_kind_is_known" CHECK("sources"."kind" in ('report', 'notice', 'programme', 'letter', 'minutes')),
	CONSTRAINT "source_title_is_localised" CHECK(json_valid("sources"."title") and json_type("sources"."title") = 'object' and "sources"."title" <> '{}'),
	CONSTRAINT "source_publisher_is_localised" CHECK(json_valid("sources"."publisher") and json_type("sources"."publisher") = 'object' and "sources"."publisher" <> '{}'),
	CONSTRAINT "source_note_is_localised" CHECK(json_valid("sources"."note") and json_type("sources"."note") = 'object' and "sources"."note" <> '{}'),
	CONSTRAINT "source_published_on_is_a_date" CHECK("sources"."published_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date("sources"."published_on") = "sources"."published_on"),
	CONSTRAINT "source_address_is_https" CHECK("sources"."address" glob 'https://?*')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_key_unique` ON `sources` (`key`);--> statement-breakpoint
CREATE TABLE `working_group_members` (
	`id` text PRIMARY KEY NOT NULL,
	`outcome_id` text NOT NULL,
	`position` integer NOT NULL,
	`side` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text,
	`participation_id` text,
	FOREIGN KEY (`outcome_id`) REFERENCES `working_groups`(`outcome_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participation_id`) REFERENCES `participations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "working_group_member_side_is_known" CHECK("working_group_members"."side" in ('guest', 'host', 'third')),
	CONSTRAINT "working_group_member_role_is_known" CHECK("working_group_members"."role" in ('coChair', 'member')),
	CONSTRAINT "working_group_member_is_someone" CHECK("working_group_members"."organisation_id" is not null or "working_group_members"."participation_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `working_group_members_by_group` ON `working_group_members` (`outcome_id`,`position`);--> statement-breakpoint
CREATE INDEX `working_group_members_by_organisation` ON `working_group_members` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `working_group_members_by_participation` ON `working_group_members` (`participation_id`);--> statement-breakpoint
CREATE TABLE `working_groups` (
	`outcome_id` text PRIMARY KEY NOT NULL,
	`mandate` text NOT NULL,
	`rhythm` text,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcomes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "working_group_mandate_is_localised" CHECK(json_valid("working_groups"."mandate") and json_type("working_groups"."mandate") = 'object' and "working_groups"."mandate" <> '{}'),
	CONSTRAINT "working_group_rhythm_is_localised" CHECK(json_valid("working_groups"."rhythm") and json_type("working_groups"."rhythm") = 'object' and "working_groups"."rhythm" <> '{}')
) STRICT;
