import type { ConfigurationProblem } from '@rejoin/core/configuration/validate-configuration';
import type { DeploymentProblem } from '@rejoin/core/deployment/validate-deployment';
import type { FieldProblem } from './field-problem.ts';

type Problem = ConfigurationProblem | DeploymentProblem;

const SENTENCES: Record<Problem['problem'], string> = {
  missing: 'It is needed.',
  tooLong: 'It is too long.',
  taken: 'Another one has this name: choose a different one.',
  notAColour: 'It is no colour: write it as #RRGGBB.',
  unknownLanguage: 'The messenger does not speak one of them.',
  notAmongLanguages: 'It is none of the languages.',
  outOfRange: 'It is out of range.',
  notAnAddress: 'It is no address that begins with https://.',
  notAType: 'One of them is no type that may be sent.',
  unknownProvider: 'There is no such identity provider.',
  notLicensed: 'The company has no licence for web messaging, so that it can’t be Active.',
  notPublished: 'There is no such published version.',
  unknownFlow: 'There is no such published flow.',
  notADomain: 'One of them is no host name.',
  listAndAll: 'All domains are allowed: leave the list empty.',
};

/** What the fields are called in the shape of the platform API, where it is something else. */
const FIELDS: Readonly<Record<string, string>> = {
  'messenger.primaryColor': 'messenger.styles.primaryColor',
  'messenger.headerTitle': 'customI18nLabels',
  'messenger.persona.name': 'messenger.apps.conversations.humanize.bot.name',
  'messenger.persona.avatarUrl': 'messenger.apps.conversations.humanize.bot.avatarUrl',
  'messenger.launcher.iconUrl': 'messenger.launcherButton.icon.url',
  'messenger.launcher.sideSpace': 'position.sideSpace',
  'messenger.launcher.bottomSpace': 'position.bottomSpace',
  'messenger.sessionDurationSeconds': 'messenger.apps.conversations.sessionDurationSeconds',
  'messenger.attachments.guests.types': 'messenger.fileUpload.modes.0.fileTypes',
  'messenger.attachments.guests.maxSizeKB': 'messenger.fileUpload.modes.0.maxFileSizeKB',
  'authentication.providerId': 'authenticationSettings.integrationId',
  configurationVersion: 'configuration.version',
  flowId: 'flow.id',
};

/** A label by its place in the settings, which is not that in the shape. */
const LABELS = /^messenger\.labels\..*$/;

export function fieldProblemOf({ field, problem }: Problem): FieldProblem {
  return {
    field: FIELDS[field] ?? field.replace(LABELS, 'customI18nLabels'),
    code: dotted(problem),
    message: SENTENCES[problem],
  };
}

/** `tooLong` as `too.long`. */
function dotted(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `.${letter.toLowerCase()}`);
}
