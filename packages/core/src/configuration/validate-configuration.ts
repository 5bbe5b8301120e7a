import {
  isContentSize,
  isContentType,
  SUPPORTED_TYPES_MAX,
  type SupportedContent,
} from '../attachments/supported-content.ts';
import { DESCRIPTION_MAX, NAME_MAX } from '../name-limits.ts';
import { SESSION_SECONDS } from '../session/expiry.ts';
import { isWholeWithin } from '../whole-within.ts';
import type { ConfigurationContent } from './configuration.ts';
import { labelProblems } from './labels.ts';
import { MESSENGER_LANGUAGES } from './languages.ts';
import { isPictureAddress } from './picture-address.ts';

/** What is wrong with a field of a configuration; `field` is the path in {@link ConfigurationContent}. */
export type ConfigurationProblem = {
  readonly field: string;
  readonly problem:
    | 'missing'
    | 'tooLong'
    | 'taken'
    | 'notAColour'
    | 'unknownLanguage'
    | 'notAmongLanguages'
    | 'outOfRange'
    | 'notAType'
    | 'notAnAddress'
    | 'unknownProvider';
};

/** In characters. */
export const HEADER_TITLE_MAX = 60;
/** In characters. */
export const PERSONA_NAME_MAX = 60;
/** Between the launcher and the edges of the page, in pixels. */
export const LAUNCHER_SPACE = { min: 0, max: 500 } as const;
const ADDRESS_MAX = 2048;

/** Everything that is wrong with a configuration. An empty list: it may be saved. */
export function validateConfiguration(content: ConfigurationContent): ConfigurationProblem[] {
  const { launcher, primaryColor, headerTitle, homeScreen, persona, attachments, sessionDurationSeconds } =
    content.messenger;
  const checks: readonly (ConfigurationProblem | false)[] = [
    content.name.trim() === '' && { field: 'name', problem: 'missing' },
    content.name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    content.description.length > DESCRIPTION_MAX && { field: 'description', problem: 'tooLong' },
    content.languages.length === 0 && { field: 'languages', problem: 'missing' },
    content.languages.some((language) => !MESSENGER_LANGUAGES.some((known) => known === language)) && {
      field: 'languages',
      problem: 'unknownLanguage',
    },
    !content.languages.includes(content.defaultLanguage) && { field: 'defaultLanguage', problem: 'notAmongLanguages' },
    !/^#[0-9a-fA-F]{6}$/.test(primaryColor) && { field: 'messenger.primaryColor', problem: 'notAColour' },
    headerTitle.length > HEADER_TITLE_MAX && { field: 'messenger.headerTitle', problem: 'tooLong' },
    ...pictureProblems('messenger.homeScreen.logoUrl', homeScreen.logoUrl),
    persona.name.length > PERSONA_NAME_MAX && { field: 'messenger.persona.name', problem: 'tooLong' },
    ...pictureProblems('messenger.persona.avatarUrl', persona.avatarUrl),
    ...pictureProblems('messenger.launcher.iconUrl', launcher.iconUrl),
    !isWholeWithin(launcher.sideSpace, LAUNCHER_SPACE) && {
      field: 'messenger.launcher.sideSpace',
      problem: 'outOfRange',
    },
    !isWholeWithin(launcher.bottomSpace, LAUNCHER_SPACE) && {
      field: 'messenger.launcher.bottomSpace',
      problem: 'outOfRange',
    },
    !isWholeWithin(sessionDurationSeconds, SESSION_SECONDS) && {
      field: 'messenger.sessionDurationSeconds',
      problem: 'outOfRange',
    },
    content.authentication.enabled &&
      content.authentication.providerId === '' && { field: 'authentication.providerId', problem: 'missing' },
  ];
  return [
    ...checks.filter((check) => check !== false),
    ...labelProblems(content.messenger.labels, content.languages).map(({ field, problem }) => ({
      field: `messenger.labels.${field}`,
      problem,
    })),
    ...supportedContentProblems('messenger.attachments.guests', attachments.guests),
    ...supportedContentProblems('messenger.attachments.agents', attachments.agents),
  ];
}

function supportedContentProblems(field: string, { types, maxSizeKB }: SupportedContent): ConfigurationProblem[] {
  const checks: readonly (ConfigurationProblem | false)[] = [
    types.length > SUPPORTED_TYPES_MAX && { field: `${field}.types`, problem: 'tooLong' },
    !types.every(isContentType) && { field: `${field}.types`, problem: 'notAType' },
    !isContentSize(maxSizeKB) && { field: `${field}.maxSizeKB`, problem: 'outOfRange' },
  ];
  return checks.filter((check) => check !== false);
}

function pictureProblems(field: string, url: string): ConfigurationProblem[] {
  if (url.length > ADDRESS_MAX) return [{ field, problem: 'tooLong' }];
  return url === '' || isPictureAddress(url) ? [] : [{ field, problem: 'notAnAddress' }];
}
