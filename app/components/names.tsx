import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import {
  type Name,
  nameIn,
  type Organisation,
  originalName,
  type Person,
  type Venue,
} from "#app/domain/directory/directory.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

/** A name with the language that it is in, where that is not the page's. */
export function NameText({ name }: { name: Pick<Name, "name" | "language"> }) {
  const { language } = useReader();
  return name.language === language ? name.name : <span lang={htmlLanguage(name.language)}>{name.name}</span>;
}

/** A person: linked name in the reader's language, and the original script beside it. */
export function PersonName({ person }: { person: Person }) {
  const { language, messages } = useReader();
  const shown = nameIn(person.names, language);
  const original = originalName(person, shown);
  return (
    <>
      <Link to={`/people/${person.slug}`}>
        <NameText name={shown} />
      </Link>
      {original && (
        <span className="original" title={messages.person.originalScript}>
          {" "}
          <NameText name={original} />
        </span>
      )}
    </>
  );
}

export function OrganisationName({
  organisation,
  isShort = false,
}: {
  organisation: Organisation;
  isShort?: boolean;
}) {
  const { language } = useReader();
  const name = nameIn(organisation.names, language);
  const text = isShort && name.abbreviation ? { ...name, name: name.abbreviation } : name;
  return (
    <Link to={`/organisations/${organisation.slug}`}>
      <NameText name={text} />
    </Link>
  );
}

export function VenueName({ venue }: { venue: Venue }) {
  const { language } = useReader();
  return (
    <Link to={`/venues/${venue.slug}`}>
      <NameText name={nameIn(venue.names, language)} />
    </Link>
  );
}
