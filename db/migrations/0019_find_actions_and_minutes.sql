-- What is found is derived from drafts and releases: it is thrown away and made anew at the next start.
DROP TABLE search_words;
--> statement-breakpoint
DROP TABLE `search_entries`;
--> statement-breakpoint
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
	CONSTRAINT "search_entry_kind_is_known" CHECK("search_entries"."kind" in ('visit', 'item', 'person', 'organisation', 'venue', 'outcome', 'party', 'participation', 'preparationTask', 'contactPoint', 'gift', 'vehicle', 'source', 'actionItem', 'minutes')),
	CONSTRAINT "search_entry_shown_is_json" CHECK(json_valid("search_entries"."shown"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `search_entries_by_thing` ON `search_entries` (`thing_id`,`reader`);
--> statement-breakpoint
CREATE INDEX `search_entries_by_visit` ON `search_entries` (`visit_id`,`reader`);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5(
  names, texts, content='search_entries', content_rowid='id', tokenize='ascii', prefix='1 2'
);
--> statement-breakpoint
CREATE TRIGGER search_entry_is_indexed AFTER INSERT ON search_entries
BEGIN INSERT INTO search_words (rowid, names, texts) VALUES (NEW.id, NEW.names, NEW.texts); END;
--> statement-breakpoint
CREATE TRIGGER search_entry_leaves_the_index AFTER DELETE ON search_entries
BEGIN INSERT INTO search_words (search_words, rowid, names, texts) VALUES ('delete', OLD.id, OLD.names, OLD.texts); END;
--> statement-breakpoint
CREATE TRIGGER search_entry_is_indexed_anew AFTER UPDATE OF id, names, texts ON search_entries
WHEN OLD.id <> NEW.id OR OLD.names <> NEW.names OR OLD.texts <> NEW.texts
BEGIN
  INSERT INTO search_words (search_words, rowid, names, texts) VALUES ('delete', OLD.id, OLD.names, OLD.texts);
  INSERT INTO search_words (rowid, names, texts) VALUES (NEW.id, NEW.names, NEW.texts);
END;
--> statement-breakpoint
UPDATE search_progress SET rules = 0, history_id = 0;
