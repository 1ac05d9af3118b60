import { redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import {
  type DeadlineOptions,
  deadlinePaths,
  MOST_ADDRESSES,
} from "#app/domain/deadline/deadline-address.ts";
import {
  addDeadlineAddress,
  changeDeadlineAddress,
  ownDeadlineAddress,
  ownDeadlineAddresses,
  renewDeadlineAddress,
  revokeDeadlineAddress,
  secretOf,
  viewsToChoose,
} from "#app/domain/deadline/deadline-addresses.server.ts";
import { DeadlineAddressForm, DeadlinesForm } from "#app/domain/deadline/deadline-forms.ts";
import type { DeadlineList, OneDeadlineAddress } from "#app/domain/deadline/deadline-view.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { officeZone } from "#app/time/local-days.ts";

const AT = "/settings/deadlines";

/** One's own addresses. Whoever may not read follow-ups finds no such page. */
export function deadlinesPage({ current }: AskedByAccount): DeadlineList {
  const addresses = ownDeadlineAddresses(current);
  const canMakeMore = addresses.length < MOST_ADDRESSES;
  return { addresses, views: viewsToChoose(current), canMakeMore, zone: officeZone() };
}

/** Makes an address and leads to it. */
export async function makeDeadlineAddress(asked: AskedByAccount) {
  const { current, office } = asked;
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const form = await readForm(asked, DeadlinesForm);
  if (!form.ok) return form.reply;
  const made = addDeadlineAddress(current, office.officeKey, optionsOf(form.value));
  if (!made.ok) return form.refuse({ "": "form.unclear" });
  return redirect(`${AT}/${made.value}?said=made`, 303);
}

/** One of one's own addresses with its secret. */
export function openDeadlineAddress({ current, params, office, query }: AskedByAccount): OneDeadlineAddress {
  const address = ownDeadlineAddress(current, params.id!);
  const secret = secretOf(current, office.officeKey, address);
  const isLive = address.revokedAt === null;
  return {
    address,
    links: isLive && secret !== null ? deadlinePaths(secret) : null,
    isOfOtherKey: isLive && secret === null,
    ...{ views: viewsToChoose(current), zone: officeZone() },
    said:
      (["made", "options", "renewed", "revoked"] as const).find((one) => one === query.get("said")) ?? null,
  };
}

/** Changes its options, renews or revokes it. */
export async function saveDeadlineAddress(asked: AskedByAccount) {
  const { current, params, office } = asked;
  const { id } = ownDeadlineAddress(current, params.id!);
  const form = await readForm(asked, DeadlineAddressForm);
  if (!form.ok) return form.reply;
  const { version } = form.value;
  switch (form.value.intent) {
    case "options": {
      const changed = changeDeadlineAddress(current, id, version, optionsOf(form.value));
      if (!changed.ok) return form.refuse({ viewId: "form.unclear" });
      return redirect(`${AT}/${id}?said=options`, 303);
    }
    case "renew":
      renewDeadlineAddress(current, office.officeKey, id, version);
      return redirect(`${AT}/${id}?said=renewed`, 303);
    case "revoke":
      revokeDeadlineAddress(current, id, version);
      return redirect(`${AT}/${id}?said=revoked`, 303);
  }
}

type Typed = Pick<DeadlineOptions, "language"> & {
  viewId?: string | undefined;
  reminderDays?: number | undefined;
};

const optionsOf = ({ language, viewId = "", reminderDays }: Typed): DeadlineOptions => ({
  ...{ language, viewId: viewId || null, reminderDays: reminderDays ?? null },
});
