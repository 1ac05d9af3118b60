CREATE TRIGGER history_is_never_rewritten BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER history_is_never_erased BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER release_is_never_rewritten BEFORE UPDATE ON releases
BEGIN SELECT RAISE(ABORT, 'a release stays as it was'); END;
--> statement-breakpoint
CREATE TRIGGER release_is_never_erased BEFORE DELETE ON releases
BEGIN SELECT RAISE(ABORT, 'a release stays as it was'); END;
--> statement-breakpoint
CREATE TRIGGER calendar_uid_is_for_life BEFORE UPDATE OF uid, created_at ON calendar_entries
WHEN OLD.uid <> NEW.uid OR OLD.created_at <> NEW.created_at
BEGIN SELECT RAISE(ABORT, 'a calendar entry keeps its UID and CREATED'); END;
--> statement-breakpoint
CREATE TRIGGER calendar_revision_never_falls BEFORE UPDATE OF revision, changed_at ON calendar_entries
WHEN NEW.revision < OLD.revision OR NEW.changed_at < OLD.changed_at
BEGIN SELECT RAISE(ABORT, 'a calendar entry is never older than it was'); END;
