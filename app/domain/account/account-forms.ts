import { z } from "zod";
import { roles } from "#app/domain/access/actor.ts";
import { longestPassword } from "#app/domain/account/password-rules.ts";
import { languages } from "#app/domain/text/languages.ts";

const LONGEST = 200;

const email = z
  .string("email.missing")
  .trim()
  .min(1, "email.missing")
  .max(LONGEST, "email.unclear")
  .regex(/^[^\s@]+@[^\s@]+$/, "email.unclear");
const name = z.string("name.missing").trim().min(1, "name.missing").max(LONGEST, "name.tooLong");
const role = z.enum(roles, "role.missing");
const language = z.enum(languages, "language.missing");
const code = z.string("code.missing").trim().min(1, "code.missing").max(LONGEST, "code.wrong");

/** A box that is ticked, or not: browsers send nothing of it then. */
const tick = z
  .string()
  .max(LONGEST, "form.unclear")
  .optional()
  .transform((sent) => sent !== undefined);

/** A password that is compared, taken as typed. What is too long for one is merely wrong. */
const given = (missing: string, wrong: string) =>
  z
    .string(missing)
    .min(1, missing)
    .max(longestPassword * 2, wrong);
const newPassword = given("newPassword.missing", "password.tooLong");

export const SignInForm = z.object({
  email: z.string("email.missing").trim().min(1, "email.missing").max(LONGEST, "signIn.wrong"),
  password: given("password.missing", "signIn.wrong"),
});

export const CodeForm = z.object({ code });

export const ProofForm = z.object({
  password: given("password.missing", "currentPassword.wrong"),
  code: z.string().trim().max(LONGEST, "code.wrong").default(""),
});

export const InvitationForm = z.object({ newPassword });

export const SettingsForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("profile"), name, language }),
  z.object({ intent: z.literal("mails"), followUps: tick, digest: tick }),
  z.object({ intent: z.literal("endSession"), sessionId: z.string().max(LONGEST) }),
]);

export const EmailForm = z.object({ email });

export const PasswordForm = z.object({
  currentPassword: given("password.missing", "currentPassword.wrong"),
  newPassword,
});

export const CodesForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("setUp"), sealed: z.string().max(2000), code }),
  z.object({ intent: z.literal("stop") }),
]);

export const NewAccountForm = z.object({ email, name, role, language });

export const EditAccountForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("role"), role }),
  z.object({ intent: z.literal("invite") }),
  z.object({ intent: z.literal("disable") }),
  z.object({ intent: z.literal("enable") }),
  z.object({ intent: z.literal("endSessions") }),
  z.object({ intent: z.literal("resetCodes") }),
]);
