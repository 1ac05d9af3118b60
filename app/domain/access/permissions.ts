import type { Actor } from "#app/domain/access/actor.ts";

type Rule = (actor: Actor) => boolean;

const administers: Rule = (actor) => actor.role === "admin";
const plans: Rule = (actor) => actor.role === "admin" || actor.role === "planner";
const reviews: Rule = (actor) => plans(actor) || actor.role === "manager";

/** Who may do what. The work that changes a thing and the page that offers it read the same line. */
const rules = {
  "account.edit": administers,
  "visit.add": plans,
  "visit.edit": plans,
  "visit.release": plans,
  "visit.readDraft": reviews,
  "followUp.read": reviews,
  "followUp.edit": reviews, // outcomes, actions, reviews, minutes
  "history.read": reviews,
  "person.readNeeds": plans, // diet, access, health, private telephones
  "directory.read": reviews, // all of it, not only what releases name
  "directory.edit": plans,
} satisfies Record<string, Rule>;

export type Permission = keyof typeof rules;

/** Whether this actor may do this; whoever is not named by the rule may not. */
export const may = (actor: Actor, permission: Permission): boolean => rules[permission](actor);
