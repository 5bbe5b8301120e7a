/** What an admin words in place of the messenger's own words, in one language. An empty one leaves the messenger's. */
export type MessengerLabels = {
  /** One of the configuration's `languages`; each has labels at most once. */
  readonly language: string;
  /** Greets the guest before the first message; at most 60 characters. */
  readonly welcomeTitle: string;
  /** Stands under it; at most 300 characters. */
  readonly welcomeText: string;
  /** Names the button that opens the messenger; at most 40 characters. */
  readonly launcherText: string;
};

export type LabelKey = Exclude<keyof MessengerLabels, 'language'>;

export const LABEL_KEYS: readonly LabelKey[] = ['welcomeTitle', 'welcomeText', 'launcherText'];

/** The most characters of each label. */
export const LABEL_MAX: Readonly<Record<LabelKey, number>> = { welcomeTitle: 60, welcomeText: 300, launcherText: 40 };

/** The labels of `language`; empty ones where it has none. */
export function labelsIn(labels: readonly MessengerLabels[], language: string): MessengerLabels {
  const found = labels.find((entry) => entry.language === language);
  return found ?? { language, welcomeTitle: '', welcomeText: '', launcherText: '' };
}

/** `labels` for these languages alone, in their order, and without those in which nothing is worded. */
export function labelsFor(labels: readonly MessengerLabels[], languages: readonly string[]): MessengerLabels[] {
  return languages
    .map((language) => labelsIn(labels, language))
    .filter((entry) => LABEL_KEYS.some((key) => entry[key] !== ''));
}

/** What is wrong with them; `field` is the path in the list. */
export function labelProblems(labels: readonly MessengerLabels[], languages: readonly string[]) {
  return labels.flatMap((entry, index) => {
    const isFirst = labels.findIndex(({ language }) => language === entry.language) === index;
    const isOffered = languages.includes(entry.language);
    return [
      ...(isFirst && isOffered ? [] : [{ field: `${index}.language`, problem: 'notAmongLanguages' as const }]),
      ...LABEL_KEYS.filter((key) => entry[key].length > LABEL_MAX[key]).map((key) => ({
        field: `${index}.${key}`,
        problem: 'tooLong' as const,
      })),
    ];
  });
}
