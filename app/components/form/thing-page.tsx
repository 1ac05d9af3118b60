import { Notice } from "#app/components/form/notice.tsx";
import { ThingForm } from "#app/components/form/thing-form.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormView, Said } from "#app/domain/editing/form-view.ts";

/** The page of one form. */
export function ThingPage({ view, back, notice }: { view: FormView; back: string; notice: Said | null }) {
  const { kinds } = useReader().messages.editing;
  const words = kinds[view.kind];
  return (
    <Page>
      <div className="form-page">
        <Notice of={notice} />
        <h1>{view.isNew ? words.add : words.change}</h1>
        <ThingForm view={view} back={back} />
      </div>
    </Page>
  );
}
