CREATE TABLE `acceptances` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`conflict` text NOT NULL,
	`stood` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "accepted_conflict_is_named" CHECK("acceptances"."conflict" glob '[a-z]*.[a-z]*'),
	CONSTRAINT "accepted_standing_is_an_object" CHECK(json_valid("acceptances"."stood") and json_type("acceptances"."stood") = 'object'),
	CONSTRAINT "acceptance_has_a_reason" CHECK(trim("acceptances"."reason") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `conflict_is_accepted_once_as_it_stands` ON `acceptances` (`visit_id`,`conflict`,`stood`);