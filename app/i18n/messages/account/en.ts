import { plural } from "#app/i18n/plural.ts";

/** Accounts and signing in. */
export const account = {
  menu: { signIn: "Sign in", signOut: "Sign out" },
  errorTitle: (title: string) => `Error: ${title}`,
  thereIsAProblem: "There is a problem",
  waitSeconds: (seconds: number) =>
    plural("en", seconds, {
      one: `Too many attempts. Wait ${seconds} second, then try again.`,
      other: `Too many attempts. Wait ${seconds} seconds, then try again.`,
    }),
  waitMinutes: (minutes: number) =>
    plural("en", minutes, {
      one: `Too many attempts. Wait ${minutes} minute, then try again.`,
      other: `Too many attempts. Wait ${minutes} minutes, then try again.`,
    }),
  issue: {
    "form.unclear": "Check this field and send the form again",
    "email.missing": "Enter your e-mail address",
    "password.missing": "Enter your password",
    "signIn.wrong": "The e-mail address or the password is not right. Check both and try again.",
  } as Record<string, string>,
  firstAccount: "This office has no account yet. Make the first one on the machine that runs Dragoman:",
  signIn: {
    title: "Sign in",
    email: "E-mail address",
    password: "Password",
    submit: "Sign in",
    forgotten:
      "If you have forgotten your password, ask an administrator of your office for a new invitation.",
  },
};
