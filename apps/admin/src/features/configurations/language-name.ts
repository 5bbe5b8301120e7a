const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/** A locale tag such as `en-us` in words: "English (United States)". */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

/** As it is called by those who speak it, and in English: "Deutsch, German". */
export function languageNames(tag: string): string {
  const own = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  const english = languageName(tag);
  return own === english ? own : `${own}, ${english}`;
}
