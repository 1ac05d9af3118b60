import type { ReactNode } from "react";

/** One part of the desk under its heading. */
export const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="desk-section">
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
