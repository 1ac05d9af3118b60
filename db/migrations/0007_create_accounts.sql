CREATE TABLE `account_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`reauthenticated_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_end_is_known" CHECK("account_sessions"."ended_by" in ('signedOut', 'ended', 'disabled', 'roleChanged', 'passwordChanged')),
	CONSTRAINT "session_end_has_a_reason" CHECK(("account_sessions"."ended_at" is null) = ("account_sessions"."ended_by" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_sessions_tokenHash_unique` ON `account_sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `account_sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`password_hash` text,
	`totp_secret` text,
	`totp_last_step` integer,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_email_is_lower_case" CHECK("accounts"."email" = lower("accounts"."email")),
	CONSTRAINT "account_email_has_an_at" CHECK("accounts"."email" like '_%@_%'),
	CONSTRAINT "account_name_is_said" CHECK(trim("accounts"."name") <> ''),
	CONSTRAINT "account_role_is_known" CHECK("accounts"."role" in ('admin', 'planner', 'manager', 'viewer')),
	CONSTRAINT "account_language_is_known" CHECK("accounts"."language" in ('en', 'ru', 'zh')),
	CONSTRAINT "account_password_is_hashed" CHECK("accounts"."password_hash" glob '$argon2id$*')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_lasts_three_days_at_most" CHECK("invitations"."expires_at" between "invitations"."created_at" and "invitations"."created_at" + 259200000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitations_by_account` ON `invitations` (`account_id`);--> statement-breakpoint
CREATE TABLE `kept_forms` (
	`account_id` text NOT NULL,
	`address` text NOT NULL,
	`fields` text NOT NULL,
	`kept_at` integer NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`account_id`, `address`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kept_form_reason_is_known" CHECK("kept_forms"."why" in ('typing', 'expired')),
	CONSTRAINT "kept_form_address_is_a_path" CHECK("kept_forms"."address" glob '/*'),
	CONSTRAINT "kept_form_fields_are_a_list" CHECK(json_type("kept_forms"."fields") = 'array')
) STRICT;
--> statement-breakpoint
CREATE TABLE `pending_sign_ins` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `pending_sign_ins_by_account` ON `pending_sign_ins` (`account_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`account_id`, `code_hash`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `sign_in_throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL,
	`blocked_until` integer NOT NULL,
	CONSTRAINT "throttle_counts_failures" CHECK("sign_in_throttles"."failures" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `throttles_by_age` ON `sign_in_throttles` (`last_at`);