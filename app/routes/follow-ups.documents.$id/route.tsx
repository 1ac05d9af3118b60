import { signedIn } from "#app/http/access.server.ts";
import { changeDocument, sendDocument } from "#app/http/documents.server.ts";

export const loader = signedIn(sendDocument);

export const action = signedIn(changeDocument);
