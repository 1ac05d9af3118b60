export * from "#db/schema/account.ts";
export * from "#db/schema/directory.ts";
export * from "#db/schema/history.ts";
export * from "#db/schema/outcome.ts";
export * from "#db/schema/planning.ts";
export * from "#db/schema/programme.ts";
export * from "#db/schema/release.ts";
export * from "#db/schema/visit.ts";
