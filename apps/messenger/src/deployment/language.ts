type Wishes = {
  /** The language the page declares; empty when it declares none. */
  readonly page: string;
  /** The browser's languages, most wanted first. */
  readonly browser: readonly string[];
  /** What the deployment offers, and its default. */
  readonly offered: readonly string[];
  readonly fallback: string;
};

/**
 * The offered language that fits best: the page's, else the first of the browser's, else the deployment's default. `de-AT` is served by
 * `de`, and `en` by `en-us`. Lower case.
 */
export function chooseLanguage({ page, browser, offered, fallback }: Wishes): string {
  const wanted = [page, ...(page === '' ? browser : []), fallback].map((language) => language.toLowerCase());
  const available = offered.map((language) => language.toLowerCase());
  for (const language of wanted) {
    const exact = available.find((one) => one === language);
    const found = exact ?? available.find((one) => primary(one) === primary(language));
    if (found) return found;
  }
  return fallback.toLowerCase();
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
