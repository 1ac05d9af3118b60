import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    env: { DRAGOMAN_LOG: "silent" },
    // Browser tests start a server and a Chromium each; two cores carry two at a time.
    maxWorkers: 2,
  },
});
