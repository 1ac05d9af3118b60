import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  casing: "snake_case",
  schema: process.env.DRAGOMAN_SCHEMA?.split(",") ?? "./db/schema/index.ts",
  out: "./db/migrations",
});
