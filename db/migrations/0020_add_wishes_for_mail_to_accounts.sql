ALTER TABLE `accounts` ADD `wants_follow_ups` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `wants_digest` integer DEFAULT true NOT NULL;