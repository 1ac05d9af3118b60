import { expect, test } from "vitest";

/** Each layer, where it lives, and the layers it may import. First match wins. */
const layers = {
  time: { in: /^app\/time\//, mayImport: [] },
  work: { in: /^app\/domain\/.*\.server\.ts$/, mayImport: ["database", "rules", "time"] },
  rules: { in: /^app\/domain\//, mayImport: ["time"] },
  // The commands put everything together; nothing imports them.
  tasks: {
    in: /^db\/tasks\//,
    mayImport: ["seed", "http", "work", "presentation", "database", "messages", "rules", "time"],
  },
  seed: { in: /^db\/seed\//, mayImport: ["work", "database", "rules", "time"] },
  database: { in: /^db\//, mayImport: ["rules", "time"] },
  messages: { in: /^app\/i18n\//, mayImport: ["rules", "time"] },
  presentation: { in: /^app\/(components|calendar)\//, mayImport: ["messages", "rules", "time"] },
  http: { in: /^app\/http\//, mayImport: ["work", "database", "messages", "rules", "time"] },
  routes: {
    in: /^app\/(routes[./]|root|entry)/,
    mayImport: ["http", "work", "presentation", "messages", "rules", "time"],
  },
} satisfies Record<string, { in: RegExp; mayImport: string[] }>;

/** Packages that belong in one place. */
const homes: Record<string, RegExp> = {
  luxon: /^app\/time\//,
  ics: /^app\/calendar\//,
  "qrcode-generator": /^app\/components\//,
  "better-sqlite3": /^db\//,
  "drizzle-orm": /^db\/|^app\/domain\/.*\.server\.ts$/,
  "@remix-run": /^app\/(routes|http|components|root|entry)|^db\/tasks\//,
  express: /^app\/http\//,
  nodemailer: /^app\/http\//,
  docx: /^app\/http\//,
};

const sources = Object.entries(
  import.meta.glob<string>("../{app,db}/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true }),
).map(([path, text]) => ({ file: path.replace("../", ""), text }));

const layerOf = (file: string) => Object.entries(layers).find(([, layer]) => layer.in.test(file));
const importsOf = (text: string) => [
  ...[...text.matchAll(/^(?:import|export)\s[^;]*?from\s+"([^"]+)"/gm)].map((match) => match[1]!),
  ...[...text.matchAll(/^import\s+"([^"]+)"/gm)].map((match) => match[1]!),
  ...[...text.matchAll(/\bimport\(\s*["'`]([^"'`]+)/g)].map((match) => match[1]!),
];

test("there is something to check", () => {
  expect(sources.length).toBeGreaterThan(80);
});

test.each(sources)("$file imports only what its layer may", ({ file, text }) => {
  const [name, { mayImport }] = layerOf(file) ?? expect.fail(`${file} belongs to no layer`);
  const allowed: string[] = [name, ...mayImport];
  const wrong = importsOf(text).filter((target) => {
    if (target.startsWith(".")) return !target.endsWith("?url"); // a style sheet's address is no code
    if (target.startsWith("#")) return !allowed.includes(layerOf(target.slice(1))?.[0] ?? "none");
    return Object.entries(homes).some(
      ([pkg, home]) => `${target}/`.startsWith(`${pkg}/`) && !home.test(file),
    );
  });
  expect(wrong).toEqual([]);
});

test.each(sources.filter(({ file }) => file.startsWith("app/routes/")))(
  "$file says at the door who may enter",
  ({ text }) => {
    const doors = text.match(/export (?:const|(?:async )?function) (?:loader|action)\b[^;{]*/g) ?? [];
    expect(doors.length).toBeGreaterThan(0);
    expect(doors.filter((door) => !/= (signedIn|anyone|byAddress)\(/.test(door))).toEqual([]);
  },
);

test.each(sources)("$file writes no markup past React", ({ text }) => {
  expect(text).not.toContain("dangerouslySetInnerHTML");
});
