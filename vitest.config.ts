import { defineConfig } from "vitest/config";

// Rules and their work share nothing but modules: loading these once, not once a file, halves their time.
const onceLoaded = ["test/{time,domain,calendar,i18n}/**/*.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    env: { DRAGOMAN_LOG: "silent" },
    // Browser tests start a server and a Chromium each; two cores carry two at a time.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "rules", include: onceLoaded, isolate: false } },
      { extends: true, test: { name: "office", include: ["test/**/*.test.{ts,tsx}"], exclude: onceLoaded } },
    ],
  },
});
