import { signedIn } from "#app/http/access.server.ts";
import { reportFile } from "#app/http/report.server.ts";

/** The report after a visit as a Word file. */
export const loader = signedIn(reportFile);
