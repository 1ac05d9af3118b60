/** Read when a password is first chosen: the list takes a moment to unfold, and few requests need it. */
let words: Promise<Set<string>> | undefined;

/** The passwords that attackers try first, lower-cased; nothing leaves the machine. */
export function commonPasswords(): Promise<Set<string>> {
  words ??= import("#app/domain/account/common-password-list.server.ts").then(
    ({ commonPasswordList }) => new Set(commonPasswordList.map((word) => word.toLowerCase())),
  );
  return words;
}
