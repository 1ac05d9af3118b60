import type { Role } from "#app/domain/access/actor.ts";
import type { AppOptions } from "#app/http/app.server.ts";
import type { Db } from "#db/database.ts";
import { openOffice } from "#test/http/office.ts";

const roles = ["admin", "planner", "manager", "viewer"] as const satisfies readonly Role[];

/** An office that is asked in English by somebody of each role; by "nobody", without a session. */
export async function openAskedOffice(db: Db, options: Partial<AppOptions>) {
  const office = await openOffice(db, undefined, options);
  const cookies: Record<string, string> = {};
  const signIn = async (role: Role) => {
    cookies[role] = await office.signIn(role);
  };
  for (const role of roles) await signIn(role);
  const ask = (path: string, role: string, form?: Record<string, string>) =>
    office.ask(path, {
      headers: { ...(cookies[role] ? { Cookie: cookies[role] } : {}), "Accept-Language": "en" },
      ...(form ? { form } : {}),
    });
  return {
    ask,
    signIn,
    /** What each role, and nobody at last, is answered with. */
    statuses: (path: string) =>
      Promise.all([...roles, "nobody"].map(async (role) => (await ask(path, role)).status)),
    /** The words of a page, apart by single spaces. */
    words: async (path: string, role = "planner") =>
      (await ask(path, role)).text
        .replace(/<script[\s\S]*?<\/script>|<!-- -->/g, "")
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " "),
    close: office.close,
  };
}
