import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import {
  LABEL_KEYS,
  type LabelKey,
  labelsFor,
  labelsIn,
  type MessengerLabels,
} from '@rejoin/core/configuration/labels';
import { z } from 'zod';

/** What the platform API (section 1.3) calls the labels. */
const NAMES = {
  welcomeTitle: 'MessengerHomeHeaderTitle',
  welcomeText: 'MessengerHomeHeaderSubTitle',
  launcherText: 'MessengerLauncherButtonText',
} as const satisfies Record<LabelKey, string>;

/** A name of our own: the title at the head of the conversation, one for all languages. */
const HEADER_TITLE = 'MessengerHeaderTitle';

export type CustomLabelKey = (typeof NAMES)[LabelKey] | typeof HEADER_TITLE;

/** Every key, in the order in which they are written. */
export const CUSTOM_LABEL_KEYS: readonly CustomLabelKey[] = [...LABEL_KEYS.map((key) => NAMES[key]), HEADER_TITLE];

/** `customI18nLabels`, as config.json and the platform API have them. */
export const customLabels = z.array(
  z.object({ language: z.string(), localizedLabels: z.array(z.object({ key: z.string(), value: z.string() })) }),
);

export type CustomLabels = z.infer<typeof customLabels>;

/** The labels of each language in which something is worded, in the order of the languages. */
export function customLabelsOf({ languages, messenger }: ConfigurationContent): CustomLabels {
  const { headerTitle } = messenger;
  const title = headerTitle === '' ? [] : [{ key: HEADER_TITLE, value: headerTitle }];
  return languages
    .map((language) => ({ language, localizedLabels: [...worded(labelsIn(messenger.labels, language)), ...title] }))
    .filter(({ localizedLabels }) => localizedLabels.length > 0);
}

function worded(labels: MessengerLabels) {
  return LABEL_KEYS.map((key) => ({ key: NAMES[key], value: labels[key] })).filter(({ value }) => value !== '');
}

/** The same labels in the order in which they are written; what has no place in it comes last. */
export function inWrittenOrder(sent: CustomLabels, languages: readonly string[]): CustomLabels {
  return byPlace(sent, languages, ({ language }) => language).map((each) => ({
    ...each,
    localizedLabels: byPlace(each.localizedLabels, CUSTOM_LABEL_KEYS, ({ key }) => key),
  }));
}

function byPlace<Each>(all: readonly Each[], order: readonly string[], nameOf: (each: Each) => string): Each[] {
  const placeOf = (each: Each) => {
    const place = order.indexOf(nameOf(each));
    return place < 0 ? order.length : place;
  };
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** What `sent` words for `languages`. What could not be kept is left out. */
export function readCustomLabels(
  sent: CustomLabels,
  languages: readonly string[],
): Pick<ConfigurationContent['messenger'], 'labels' | 'headerTitle'> {
  const all = sent.flatMap(({ localizedLabels }) => localizedLabels);
  const read = sent.map(({ language, localizedLabels }): MessengerLabels => {
    const valueIn = (key: LabelKey) => localizedLabels.find((label) => label.key === NAMES[key])?.value ?? '';
    return {
      language,
      welcomeTitle: valueIn('welcomeTitle'),
      welcomeText: valueIn('welcomeText'),
      launcherText: valueIn('launcherText'),
    };
  });
  return {
    labels: labelsFor(read, languages),
    headerTitle: all.find(({ key }) => key === HEADER_TITLE)?.value ?? '',
  };
}
