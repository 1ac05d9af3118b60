-- The index itself: words come folded and parted by spaces, so that the plainest tokenizer does.
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
INSERT INTO search_progress (id, rules, history_id) VALUES (1, 0, 0);
