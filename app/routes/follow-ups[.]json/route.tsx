import { signedIn } from "#app/http/access.server.ts";
import { boardFile } from "#app/http/board-files.server.ts";

/** All lines of a view of the board, for programs. */
export const loader = signedIn((asked) => boardFile(asked, "json"));
