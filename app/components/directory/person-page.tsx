import { NamesTable } from "#app/components/directory/names-table.tsx";
import {
  ItemLines,
  OutcomeLines,
  type ThingPage,
  VisitParts,
} from "#app/components/directory/part-sections.tsx";
import { NameText } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { PostLine } from "#app/components/participation-name.tsx";
import { useReader } from "#app/components/reader.tsx";
import { nameIn, originalName } from "#app/domain/directory/directory.ts";
import { partOfPerson } from "#app/domain/directory/parts-in-visit.ts";

/** A person: names in every language and script, and everything they took part in. */
export function PersonPage({ thingId, visits, page, pages }: ThingPage) {
  const { messages, language } = useReader();
  const person = visits[0]!.content.people.find((one) => one.id === thingId)!;
  const shown = nameIn(person.names, language);
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
      <NamesTable caption={messages.person.names} names={person.names} />
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
