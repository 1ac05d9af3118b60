import { parseArgs } from "node:util";
import { readSettings } from "#app/http/settings.ts";
import { restore } from "#db/restore.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

const help = `npm run restore -- FILE [--replace]

Puts a backup in the place of the office's database, after checking it and
bringing it to the present schema. Stop the server first. With --replace a
database that is there is put aside under another name, never erased.
DRAGOMAN_DATA names the data folder.`;

/** `npm run restore`. */
await failPlainly(() => {
  const options = { help: { type: "boolean" }, replace: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(help);
  const [backup] = positionals;
  if (!backup || positionals.length > 1) throw new Error(`Name one backup.\n\n${help}`);
  const { dataFolder } = readSettings(process.env);
  const { kept } = restore(backup, dataFolder, values.replace ?? false, new Date());
  if (kept) console.log(`kept ${kept}`);
  console.log(`restored ${backup}`);
});
