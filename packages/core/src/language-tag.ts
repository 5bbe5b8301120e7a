/** A language and where it is spoken, in lower case, as flows and guests' browsers name it: `en`, `en-us`, `zh-hant-tw`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(text);
}
