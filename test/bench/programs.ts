import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const sources = "test/bench/programs";
let folder = "";

/**
 * Bundles the benchmark's own programs for production, as db/tasks/bundle.js bundles the office's, so that
 * reference and product run the same kind of code. `into` must lie inside the project, where the
 * database driver is found.
 */
export async function bundlePrograms(into: string): Promise<void> {
  await build({
    entryPoints: readdirSync(sources).map((file) => join(sources, file)),
    outdir: into,
    ...{ bundle: true, splitting: true, minifySyntax: true, platform: "node", format: "esm" },
    ...{ target: "node20", jsx: "automatic", logLevel: "warning" },
    external: ["better-sqlite3"],
    conditions: ["node"],
    define: { "process.env.NODE_ENV": '"production"' },
    banner: {
      js: 'import { createRequire as _r } from "node:module"; const require = _r(import.meta.url);',
    },
  });
  folder = into;
}

/** Where a bundled program lies. */
export const programPath = (name: string): string => join(folder, `${name}.js`);
