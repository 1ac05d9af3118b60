import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * `npm run db:generate -- --name add_dress_code_to_programme_items`: compares the schema with the
 * last migration and writes the next one. The generator does not know STRICT tables, so every new
 * table is made STRICT here; a test keeps it so.
 */
const migrations = "db/migrations";
const before = new Set(readdirSync(migrations));
const result = spawnSync(
  "npx",
  ["drizzle-kit", "generate", "--config", "db/drizzle.config.ts", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
if (result.status !== 0) process.exit(result.status ?? 1);

for (const file of readdirSync(migrations).filter((name) => name.endsWith(".sql") && !before.has(name))) {
  const path = `${migrations}/${file}`;
  const sql = readFileSync(path, "utf8");
  writeFileSync(path, sql.replace(/^(CREATE TABLE [\s\S]*?^\));$/gm, "$1 STRICT;"));
}
