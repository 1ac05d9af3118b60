import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";

/** Narrows a list down by an address of its own, which can be kept and sent: a form that only asks. */
export function Filter({
  label,
  typed,
  submit,
  all,
  isNarrowed = false,
  children,
}: {
  label: string;
  typed: string;
  submit: string;
  all: string; // the address of the whole list
  isNarrowed?: boolean; // by anything but the text
  children?: ReactNode;
}) {
  const { desk } = useReader().messages;
  return (
    <search>
      <form method="get" className="filter">
        <div>
          <label htmlFor="q">{label}</label>
          <input id="q" name="q" type="search" defaultValue={typed} autoComplete="off" maxLength={100} />
        </div>
        {children}
        <button type="submit" className="button button-quiet">
          {submit}
        </button>
        {(typed !== "" || isNarrowed) && <Link to={all}>{desk.visits.showAll}</Link>}
      </form>
    </search>
  );
}
