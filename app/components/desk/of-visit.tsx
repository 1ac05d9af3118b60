import { Link } from "#app/components/link.tsx";
import { ReferenceProvider, Text } from "#app/components/reader.tsx";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitStatus } from "#app/domain/visit/visit-content.ts";

/** The visit to which a line of the desk belongs. */
export type OfVisit = { slug: string; title: Localised; status: VisitStatus; referenceLanguage: LanguageTag };

/** The title of a visit, leading to its plan or to a page of it. */
export const VisitLink = ({ of, page = "" }: { of: OfVisit; page?: string }) => (
  <ReferenceProvider language={of.referenceLanguage}>
    <Link to={`/visits/${of.slug}/plan${page}`}>
      <Text of={of.title} />
    </Link>
  </ReferenceProvider>
);
