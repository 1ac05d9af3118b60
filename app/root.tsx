import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { SignedInProvider } from "#app/components/account/signed-in.tsx";
import { ProblemPage } from "#app/components/problem-page.tsx";
import { ReaderProvider } from "#app/components/reader.tsx";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { frameOf } from "#app/http/frame.server.ts";
import styles from "./components/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/static/icon.svg", type: "image/svg+xml" },
];

/** Only what the frame needs; each page's own loader decides who may see it. */
export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  ...frameOf(request, context),
  reference: context.reference,
  isFormRefused: context.isFormRefused ?? false,
});

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const language = data?.language ?? "en";
  return (
    <html lang={htmlLanguage(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script defer src="/static/enhance.js" />
      </head>
      <body>
        <ReaderProvider language={language}>
          <SignedInProvider account={data?.account ?? null}>{children}</SignedInProvider>
        </ReaderProvider>
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const subject = isRouteErrorResponse(error)
    ? (error.data as { subject?: string } | null)?.subject
    : undefined;
  return <ProblemPage status={status} subject={subject} reference={data?.reference ?? ""} />;
}
