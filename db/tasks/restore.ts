import { parseArgs } from "node:util";
import { readSettings } from "#app/http/settings.ts";
import { type Restored, restore } from "#db/restore.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

const help = `npm run restore -- FILE [--replace]

Puts a backup in the place of the office's database, after checking it and
bringing it to the present schema. Stop the server first. With --replace a
database that is there is put aside under another name, never erased. Private
addresses that it had revoked or renewed stay so; those made since are lost.
DRAGOMAN_DATA names the data folder.`;

/** `npm run restore`. */
await failPlainly(() => {
  const options = { help: { type: "boolean" }, replace: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(help);
  const [backup] = positionals;
  if (!backup || positionals.length > 1) throw new Error(`Name one backup.\n\n${help}`);
  const { dataFolder } = readSettings(process.env);
  const { kept, addresses } = restore(backup, dataFolder, values.replace ?? false, new Date());
  if (kept) console.log(`kept ${kept}`);
  for (const line of toldOf(addresses)) console.log(line);
  console.log(`restored ${backup}`);
});

/** What the operator must know of private addresses. */
function toldOf({ isCompared, all, ended, lost }: Restored["addresses"]): string[] {
  return [
    ...(ended > 0 ? [`addresses revoked or renewed since the backup stay so: ${ended}`] : []),
    ...lost.map(({ slug, count }) => `addresses made since the backup are lost: ${count} of ${slug}`),
    ...(isCompared || all === 0
      ? []
      : [
          "WARNING: no present database of this office could be read. Addresses of calendars and pages that were",
          `revoked or renewed since the backup (it holds ${all}) open again: revoke and renew them once more.`,
        ]),
  ];
}
