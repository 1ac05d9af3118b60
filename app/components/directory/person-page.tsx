import {
  ChangeInline,
  ChangeLink,
  Held,
  NamedLink,
  type NamedThing,
} from "#app/components/directory/kept.tsx";
import { NamesTable } from "#app/components/directory/names-table.tsx";
import {
  ItemLines,
  OutcomeLines,
  type ThingPage,
  VisitParts,
} from "#app/components/directory/part-sections.tsx";
import { Link } from "#app/components/link.tsx";
import { NameText } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { PostLine } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { nameIn, originalName, type Person } from "#app/domain/directory/directory.ts";
import { partOfPerson } from "#app/domain/directory/parts-in-visit.ts";
import type { Localised } from "#app/domain/text/localised.ts";

type Post = {
  id: string;
  title: Localised;
  since: string | null;
  until: string | null;
  organisation: NamedThing;
};
type Props = ThingPage<Person, { posts: Post[] }>;

/** A person: names in every language and script, posts, and everything they took part in. */
export function PersonPage({ thing: person, visits, page, pages, kept, mayEdit }: Props) {
  const { messages, language } = useReader();
  const { id: thingId, names } = person;
  const shown = nameIn(names, language);
  const original = originalName(person, shown);
  return (
    <Page>
      <h1>
        <NameText name={shown} />
      </h1>
      {original && (
        <p className="original original-large">
          <NameText name={original} />
        </p>
      )}
      <NamesTable caption={messages.person.names} names={names} />
      {mayEdit && <ChangeLink kind="person" id={thingId} />}
      {kept && <Posts posts={kept.posts} personId={thingId} mayEdit={mayEdit} />}
      <VisitParts visits={visits}>
        {({ content }) => {
          const { participation, items, outcomes } = partOfPerson(content, thingId);
          return (
            <>
              {participation && (
                <p className={`side-${participation.side}`}>
                  <PostLine one={participation} />
                  {" · "}
                  {messages.side[participation.side]}
                  {participation.role !== "member" && ` · ${messages.person.role[participation.role]}`}
                </p>
              )}
              <ItemLines
                items={items.map(({ item, role }) => ({ item, remark: role && messages.item.role[role] }))}
              />
              <OutcomeLines outcomes={outcomes} />
            </>
          );
        }}
      </VisitParts>
      <Pages page={page} pages={pages} />
    </Page>
  );
}

function Posts({ posts, personId, mayEdit }: { posts: Post[]; personId: string; mayEdit: boolean }) {
  const { messages } = useReader();
  const say = messages.desk.directory;
  return (
    <section className="kept" aria-labelledby="posts">
      <h2 id="posts">{say.posts}</h2>
      {posts.length === 0 && <p className="quiet">{say.noPosts}</p>}
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <Text of={post.title} /> · <NamedLink to="organisations" of={post.organisation} />{" "}
            <Held since={post.since} until={post.until} />
            {mayEdit && <ChangeInline kind="position" id={post.id} what={post.title} />}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <p className="kept-acts">
          <Link to={`/directory/position/new?person=${personId}`}>{messages.editing.kinds.position.add}</Link>
        </p>
      )}
    </section>
  );
}
