import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "#app/domain/access/actor.ts";

/** What the frame of a page shows of whoever is signed in. */
export type SignedIn = { name: string; role: Role };

const SignedInContext = createContext<SignedIn | null>(null);

export function SignedInProvider({ account, children }: { account: SignedIn | null; children: ReactNode }) {
  return <SignedInContext.Provider value={account}>{children}</SignedInContext.Provider>;
}

/** Who is signed in, or null. */
export const useSignedIn = (): SignedIn | null => useContext(SignedInContext);
