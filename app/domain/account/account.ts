import type { Role } from "#app/domain/access/actor.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** Somebody of our office, with what others may know of them. */
export type Account = {
  id: string;
  email: string;
  name: string;
  role: Role;
  language: Language;
  hasPassword: boolean; // false while invited
  hasCodes: boolean; // gives a one-time code when signing in
  disabledAt: Instant | null;
  version: number;
};

/** E-mail addresses are compared without regard to case and to space around them. */
export const plainEmail = (text: string): string => text.trim().toLowerCase();

/** Who must sign in with one-time codes where the office requires them. */
export const needsCodes = (role: Role): boolean => role === "admin" || role === "planner";

/** What an operator types to make the first account of an office. */
export const firstAccountCommand =
  'npm run user:add -- --email you@office.example --name "Your Name" --role admin';
