import { expect, test } from "vitest";
import { type Actor, participantOf, roles, visitor } from "#app/domain/access/actor.ts";
import { may, type Permission } from "#app/domain/access/permissions.ts";

/** Somebody by a private address: no line below may ever name them. */
const participant = participantOf({ id: "s-1", subject: { kind: "participation", id: "p-1" } });

const actors: Actor[] = [...roles.map((role) => ({ id: `one ${role}`, role })), visitor, participant];

/** Who may do what; a new permission is a type error here until someone decides. */
const expected: Record<Permission, Actor["role"][]> = {
  "account.edit": ["admin"],
  "visit.add": ["admin", "planner"],
  "visit.edit": ["admin", "planner"],
  "visit.release": ["admin", "planner"],
  "visit.readDraft": ["admin", "planner", "manager"],
  "followUp.read": ["admin", "planner", "manager"],
  "followUp.edit": ["admin", "planner", "manager"],
  "history.read": ["admin", "planner", "manager"],
  "person.readNeeds": ["admin", "planner"],
  "directory.read": ["admin", "planner", "manager"],
  "directory.edit": ["admin", "planner"],
};

test.each(Object.entries(expected) as [Permission, Actor["role"][]][])(
  "%s is for %j alone",
  (permission, allowed) => {
    expect(actors.filter((actor) => may(actor, permission)).map((actor) => actor.role)).toEqual(allowed);
  },
);
