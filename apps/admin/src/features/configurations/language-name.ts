const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/** A locale tag such as `en-us` in words: "English (United States)". */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}
