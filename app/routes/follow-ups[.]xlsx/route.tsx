import { signedIn } from "#app/http/access.server.ts";
import { boardFile } from "#app/http/board-files.server.ts";

/** All lines of a view of the board, as a workbook. */
export const loader = signedIn((asked) => boardFile(asked, "xlsx"));
