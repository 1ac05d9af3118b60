import type { ReactNode } from "react";

/**
 * A link to another page. A plain anchor: pages that carry no script have no use for the framework's
 * own, which costs time and bytes on every one of some hundred links.
 */
export const Link = ({
  to,
  className,
  children,
}: {
  to: string;
  className?: string;
  children: ReactNode;
}) => (
  <a href={to} className={className}>
    {children}
  </a>
);
