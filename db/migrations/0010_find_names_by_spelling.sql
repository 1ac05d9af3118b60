CREATE INDEX `organisation_names_by_spelling` ON `organisation_names` ("name" collate nocase);--> statement-breakpoint
CREATE INDEX `person_names_by_spelling` ON `person_names` ("name" collate nocase);--> statement-breakpoint
CREATE INDEX `venue_names_by_spelling` ON `venue_names` ("name" collate nocase);