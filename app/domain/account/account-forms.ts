import { z } from "zod";

const LONGEST_PASSWORD = 200;

/** A password that is checked, not chosen: whatever it is, it is compared as typed. */
const givenPassword = z
  .string("password.missing")
  .min(1, "password.missing")
  .max(LONGEST_PASSWORD, "signIn.wrong");

export const SignInForm = z.object({
  email: z.string("email.missing").trim().min(1, "email.missing").max(200, "signIn.wrong"),
  password: givenPassword,
});
