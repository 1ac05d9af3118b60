import type { Current } from "#app/domain/access/current.server.ts";
import type { Topic } from "#app/domain/minutes/minutes.ts";
import { changeMinutes, type MinutesActed } from "#app/domain/minutes/minutes-text.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";

type Where = { slug: string; itemId: string };
export type OpenMatter = Pick<Topic, "outcomeId" | "actionItemId"> & { title: Localised };

/** Adds a topic at the end of the agenda, in the language of the minutes. One that says the same is not added twice. */
export const addTopic = (current: Current, { slug, itemId }: Where, text: string): MinutesActed =>
  changeMinutes(current, slug, itemId, (now) =>
    now.topics.some(({ title }) => title[now.language] === text)
      ? now
      : { ...now, topics: [...now.topics, newTopic({ [now.language]: text })] },
  );

/** A topic gets its id when it is written. */
const newTopic = (title: Localised): Topic =>
  ({ title, outcomeId: null, actionItemId: null }) as unknown as Topic;

/** Puts a topic in a place of the agenda, counted from 0. One that is gone changes nothing. */
export const putTopic = (current: Current, { slug, itemId }: Where, id: string, at: number): MinutesActed =>
  changeMinutes(current, slug, itemId, (now) => {
    const topic = now.topics.find((one) => one.id === id);
    const others = now.topics.filter((one) => one.id !== id);
    if (!topic) return now;
    return { ...now, topics: [...others.slice(0, at), topic, ...others.slice(at)] };
  });

/** Takes a topic off the agenda. */
export const removeTopic = (current: Current, { slug, itemId }: Where, id: string): MinutesActed =>
  changeMinutes(current, slug, itemId, (now) => ({
    ...now,
    topics: now.topics.filter((one) => one.id !== id),
  }));

/** Those of the open matters that do not stand on the agenda yet; none twice. */
export function notYetOn<Matter extends Pick<OpenMatter, "outcomeId" | "actionItemId">>(
  topics: readonly Pick<Topic, "outcomeId" | "actionItemId">[],
  matters: readonly Matter[],
): Matter[] {
  const known = new Set(topics.map(wordOf));
  return matters.filter((matter) => {
    const word = wordOf(matter);
    const isNew = !known.has(word);
    known.add(word);
    return isNew;
  });
}

const wordOf = ({ outcomeId, actionItemId }: Pick<OpenMatter, "outcomeId" | "actionItemId">) =>
  outcomeId ?? actionItemId ?? Symbol("a topic of its own");

/** Carries all open matters into the agenda that are not on it, as one act. */
export const carryOver = (
  current: Current,
  { slug, itemId }: Where,
  matters: readonly OpenMatter[],
): MinutesActed =>
  changeMinutes(current, slug, itemId, (now) => ({
    ...now,
    topics: [...now.topics, ...(notYetOn(now.topics, matters) as Topic[])].slice(0, MOST_TOPICS),
  }));

const MOST_TOPICS = 100;
