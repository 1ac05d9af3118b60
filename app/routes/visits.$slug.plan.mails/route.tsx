import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MailsPage } from "#app/components/plan/mails/mails-page.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import type { MailsView } from "#app/domain/mail/mails-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { mailsPage, saveMails } from "#app/http/mails.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn(mailsPage);

export const action = signedIn(saveMails);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ mail }) => mail.page.title);

export default function PlanMails() {
  const { plan, view } = useLoaderData<typeof loader>();
  const refused = useActionData<MailsView>();
  return (
    <PlanFrame plan={plan}>
      <MailsPage view={refused ?? view} slug={plan.content.visit.slug} />
    </PlanFrame>
  );
}
