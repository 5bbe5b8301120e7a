/** A lower-case locale tag, such as `de` or `en-us`. */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag);
}
