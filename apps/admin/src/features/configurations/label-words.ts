import { LABEL_KEYS, type LabelKey, type MessengerLabels } from '@rejoin/core/configuration/labels';
import { languageName } from './language-name.ts';

export const LABEL_NAMES: Readonly<Record<LabelKey, string>> = {
  welcomeTitle: 'Welcome title',
  welcomeText: 'Welcome text',
  launcherText: 'Launcher text',
};

/** The fields in an order of their own: the database keeps them in another. */
export function inOrder({ language, welcomeTitle, welcomeText, launcherText }: MessengerLabels): MessengerLabels {
  return { language, welcomeTitle, welcomeText, launcherText };
}

/** Text of any direction, which leaves that of the words around it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** All that is worded otherwise, in a line. */
export function labelWords(labels: readonly MessengerLabels[]): string {
  const texts = labels.flatMap((entry) =>
    LABEL_KEYS.filter((key) => entry[key] !== '').map(
      (key) => `${LABEL_NAMES[key]} (${languageName(entry.language)}): ${isolated(entry[key])}`,
    ),
  );
  return texts.join('; ') || 'None';
}
