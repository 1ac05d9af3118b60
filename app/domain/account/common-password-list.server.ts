import { dictionary } from "@zxcvbn-ts/language-common";

/** Some fifty thousand passwords that leaked most often. A file of its own, so that it can be read late. */
export const commonPasswordList: readonly string[] = dictionary["passwords-common"];
