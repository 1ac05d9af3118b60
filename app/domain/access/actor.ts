export const roles = ["admin", "planner", "manager", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who acts: an account with its role, or a visitor who has not signed in. */
export type Actor = { id: string; role: Role } | { id: "visitor"; role: "visitor" };

export const visitor: Actor = { id: "visitor", role: "visitor" };
