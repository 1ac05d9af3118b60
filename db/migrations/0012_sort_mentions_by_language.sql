CREATE TABLE `released_names` (
	`reader` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`slug` text NOT NULL,
	`sort_key` text NOT NULL,
	`visit_id` text NOT NULL,
	PRIMARY KEY(`reader`, `kind`, `language`, `slug`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "released_name_reader_is_known" CHECK("released_names"."reader" in ('public', 'office')),
	CONSTRAINT "released_name_kind_is_known" CHECK("released_names"."kind" in ('person', 'organisation', 'venue')),
	CONSTRAINT "released_name_language_is_known" CHECK("released_names"."language" in ('en', 'ru', 'zh'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `released_names_in_order` ON `released_names` (`reader`,`kind`,`language`,`sort_key`,`slug`);--> statement-breakpoint
CREATE INDEX `released_names_by_visit` ON `released_names` (`visit_id`);--> statement-breakpoint
DROP INDEX `preparation_tasks_by_due_date`;--> statement-breakpoint
CREATE INDEX `preparation_tasks_still_due` ON `preparation_tasks` (`due_on`) WHERE status in ('open', 'underWay');--> statement-breakpoint
DROP INDEX `mentions_by_name`;--> statement-breakpoint
ALTER TABLE `released_mentions` DROP COLUMN `sort_name`;--> statement-breakpoint
CREATE INDEX `releases_in_history` ON `history` (`visit_id`,`id`) WHERE event = 'visit.released';--> statement-breakpoint
CREATE INDEX `citations_with_values` ON `citations` (`visit_id`,`about_id`,`field`,`value`) WHERE value is not null;--> statement-breakpoint
CREATE INDEX `released_visits_by_end` ON `released_visits` (`last_day`);--> statement-breakpoint
-- In the order of lower-cased letters until the next release of each visit writes the keys anew.
INSERT INTO released_names (reader, kind, language, slug, sort_key, visit_id)
SELECT reader, kind, language, slug, lower(coalesce(
  (SELECT json_extract(value, '$.name') FROM json_each(latest.detail, '$.names')
   WHERE json_extract(value, '$.language') = latest.language ORDER BY json_extract(value, '$.isPreferred') DESC LIMIT 1),
  (SELECT json_extract(value, '$.name') FROM json_each(latest.detail, '$.names')
   WHERE json_extract(value, '$.language') = 'en' ORDER BY json_extract(value, '$.isPreferred') DESC LIMIT 1),
  json_extract(latest.detail, '$.names[0].name')
)), visit_id
FROM (
  SELECT m.reader, m.kind, l.value AS language, m.slug, m.detail, m.visit_id, max(coalesce(v.first_day, '')) AS day
  FROM released_mentions m
  JOIN released_visits v ON v.visit_id = m.visit_id
  JOIN json_each('["en","ru","zh"]') l
  GROUP BY m.reader, m.kind, l.value, m.slug
) latest;
