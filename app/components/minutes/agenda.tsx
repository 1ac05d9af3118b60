import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { MinutesView } from "#app/domain/minutes/minutes-view.ts";

/** The topics of a meeting in their order; buttons move them. */
export function Agenda({ view }: { view: MinutesView }) {
  const { groups } = useReader().messages;
  const say = groups.minutes;
  const { topics, toCarry, group } = view;
  return (
    <section id="agenda" aria-labelledby="agenda-title" className="minutes-part">
      <h2 id="agenda-title">{say.agenda}</h2>
      {topics.length === 0 && <p className="quiet">{say.noTopics}</p>}
      {topics.length > 0 && (
        <ol className="topics">
          {topics.map((topic, index) => (
            <li key={topic.id}>
              <span className="topic-title">
                <Text of={topic.title} />
                {topic.carried && (
                  <>
                    {" "}
                    <Link to={topic.carried.path} className="topic-carried">
                      {say.carried}
                      <span className="visually-hidden"> {topic.carried.title}</span>
                    </Link>
                  </>
                )}
              </span>
              <TopicActs topic={topic} index={index} last={topics.length - 1} />
            </li>
          ))}
        </ol>
      )}
      <div className="agenda-acts no-print">
        {toCarry > 0 && (
          <form method="post">
            <button type="submit" name="intent" value="carry" className="button button-quiet">
              {say.carryOver(toCarry)}
            </button>
          </form>
        )}
        {toCarry === 0 && group && topics.length > 0 && <p className="quiet">{say.nothingToCarry}</p>}
        <NewTopic typed={view.topicTyped} />
      </div>
    </section>
  );
}

function TopicActs({
  topic,
  index,
  last,
}: {
  topic: MinutesView["topics"][number];
  index: number;
  last: number;
}) {
  const { messages, textOf } = useReader();
  const say = messages.groups.minutes;
  const title = textOf(topic.title);
  const act = (label: string, sign: string, name: string, value: string) => (
    <button type="submit" name={name} value={value} className="topic-act" aria-label={label} title={label}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <form method="post" className="topic-acts no-print">
      {index > 0 && act(say.up(title), "↑", "put", `${topic.id} ${index - 1}`)}
      {index < last && act(say.down(title), "↓", "put", `${topic.id} ${index + 1}`)}
      {act(say.remove(title), "×", "remove", topic.id)}
    </form>
  );
}

function NewTopic({ typed }: { typed: MinutesView["topicTyped"] }) {
  const { groups } = useReader().messages;
  const say = groups.minutes;
  return (
    <form method="post" action="#agenda" noValidate className="new-topic">
      <div className={typed.issue ? "field field-wrong" : "field"}>
        <label htmlFor="topic">{say.topic}</label>
        {typed.issue && (
          <p className="field-issue" id="topic-issue" role="alert">
            {typed.issue}
          </p>
        )}
        <input
          id="topic"
          name="topic"
          defaultValue={typed.text}
          autoComplete="off"
          aria-invalid={typed.issue ? true : undefined}
          aria-describedby={typed.issue ? "topic-issue" : undefined}
        />
      </div>
      <button type="submit" name="intent" value="topic" className="button button-quiet">
        {say.addTopic}
      </button>
    </form>
  );
}
