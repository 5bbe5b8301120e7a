import { ATTACHMENT_MAX_KB } from '@rejoin/core/attachments/limits';
import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { LABEL_MAX } from '@rejoin/core/configuration/labels';
import {
  type ConfigurationProblem,
  HEADER_TITLE_MAX,
  LAUNCHER_SPACE,
  PERSONA_NAME_MAX,
  validateConfiguration,
} from '@rejoin/core/configuration/validate-configuration';
import { durationWords } from '@rejoin/core/duration';
import { DESCRIPTION_MAX, NAME_MAX } from '@rejoin/core/name-limits';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';

/** What the server finds out when it saves. */
export const NAME_TAKEN = takenSentence('configuration');

/** How long a session may live. */
export const SESSION_RANGE = `From ${durationWords(SESSION_SECONDS.min)} to ${durationWords(SESSION_SECONDS.max)}.`;

const SENTENCES: Readonly<Record<ConfigurationProblem['problem'], string>> = {
  missing: 'This is needed.',
  tooLong: 'This is too long.',
  taken: NAME_TAKEN,
  notAColour: 'Write a colour as # and six digits, such as #0d6efd.',
  unknownLanguage: 'The messenger has no words in one of these languages.',
  notAmongLanguages: 'Choose one of the languages above.',
  notAnAddress: 'Write an address that begins with https://.',
  notAType: 'One of these is no type of file that may be sent.',
  outOfRange: `Write a whole number from ${LAUNCHER_SPACE.min} to ${LAUNCHER_SPACE.max}.`,
  unknownProvider: 'This identity provider is gone. Choose another one.',
};

const SPECIAL: Readonly<Record<string, string>> = {
  'name missing': 'A configuration needs a name.',
  'name tooLong': tooLongSentence(NAME_MAX),
  'description tooLong': tooLongSentence(DESCRIPTION_MAX),
  'messenger.headerTitle tooLong': tooLongSentence(HEADER_TITLE_MAX),
  'messenger.labels.welcomeTitle tooLong': tooLongSentence(LABEL_MAX.welcomeTitle),
  'messenger.labels.welcomeText tooLong': tooLongSentence(LABEL_MAX.welcomeText),
  'messenger.labels.launcherText tooLong': tooLongSentence(LABEL_MAX.launcherText),
  'messenger.persona.name tooLong': tooLongSentence(PERSONA_NAME_MAX),
  'messenger.sessionDurationSeconds outOfRange': `Choose a whole number. ${SESSION_RANGE}`,
  'authentication.providerId missing': 'Choose where guests sign in.',
  'messenger.attachments.guests.maxSizeKB outOfRange': `Write a whole number from 1 to ${ATTACHMENT_MAX_KB}.`,
  'messenger.attachments.agents.maxSizeKB outOfRange': `Write a whole number from 1 to ${ATTACHMENT_MAX_KB}.`,
  'languages missing': 'Choose at least one language.',
};

/** Where in a list something is. */
const PLACE = /\.\d+\./;

/** What is wrong, by the path of the field, each as one sentence. */
export function problemTexts(content: ConfigurationContent): ReadonlyMap<string, string> {
  return new Map(
    validateConfiguration(content).map(({ field, problem }) => [
      field,
      SPECIAL[`${field.replace(PLACE, '.')} ${problem}`] ?? SENTENCES[problem],
    ]),
  );
}
