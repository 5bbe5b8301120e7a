import { ATTACHMENT_MAX_KB } from '@rejoin/core/attachments/limits';
import { type CannedResponseProblem, RESPONSE_CODE_MAX } from '@rejoin/core/canned-responses/validate-response';
import type { CompanySettingsProblem } from '@rejoin/core/company/validate-company-settings';
import { LABEL_MAX } from '@rejoin/core/configuration/labels';
import {
  type ConfigurationProblem,
  HEADER_TITLE_MAX,
  LAUNCHER_SPACE,
  PERSONA_NAME_MAX,
} from '@rejoin/core/configuration/validate-configuration';
import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import { THREADING_MINUTES } from '@rejoin/core/conversation/threading';
import type { DeploymentProblem } from '@rejoin/core/deployment/validate-deployment';
import type { RoleProblem } from '@rejoin/core/directory/validate-role';
import { FLOW_LIMITS } from '@rejoin/core/flow/flow';
import type { FlowDraftProblem } from '@rejoin/core/flow/flow-draft';
import { FLOW_TEST_LIMITS } from '@rejoin/core/flow/flow-test';
import { REFRESH_TOKEN_SECONDS } from '@rejoin/core/identity/identity-provider';
import type { IdentityProviderProblem } from '@rejoin/core/identity/validate-identity-provider';
import { DESCRIPTION_MAX, NAME_MAX } from '@rejoin/core/name-limits';
import type { ScheduleProblem } from '@rejoin/core/office-hours/validate-schedule';
import { QUEUE_LIMITS } from '@rejoin/core/queue/queue';
import { QUEUE_WORDS_MAX, type QueueProblem } from '@rejoin/core/queue/validate-queue';
import { type AgentProblem, PROFICIENCY } from '@rejoin/core/routing/agent-settings';
import { CAPACITY } from '@rejoin/core/routing/capacity';
import type { NameProblem } from '@rejoin/core/routing/validate-name';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import type { Range } from '@rejoin/core/whole-within';

type Code = (
  | AgentProblem
  | CannedResponseProblem
  | CompanySettingsProblem
  | ConfigurationProblem
  | DeploymentProblem
  | FlowDraftProblem
  | IdentityProviderProblem
  | NameProblem
  | QueueProblem
  | RoleProblem
  | ScheduleProblem
)['problem'];

/** What to write instead, by what is wrong with the field. */
const SENTENCES: Readonly<Record<Code, string>> = {
  missing: 'Something has to stand here.',
  tooLong: 'Shorten it.',
  tooMany: 'Leave some out.',
  outOfRange: 'Write a number within the range.',
  twice: 'Write each of them once.',
  taken: 'Write another one: something else here is called so.',
  unknown: 'Write permissions that there are: a “domain:entity”, or “domain:*”, and of its actions.',
  unknownQueue: 'Write the name of a queue that there is.',
  unknownCode: 'Write wrap-up codes that there are.',
  unknownAgent: 'Write addresses of people who have a role that lets them go on queue.',
  unknownSkill: 'Write skills that there are.',
  unknownFlow: 'Write the name of a flow that is published.',
  unknownProvider: 'Write the name of an identity provider that there is.',
  unknownLicence: 'Write licences that there are.',
  unknownLanguage: 'Write languages that the messenger speaks, such as en-us or de.',
  unknownZone: 'Write a time zone such as Europe/Berlin.',
  notAmongLanguages: 'Write one of the configuration’s languages, and each once.',
  notATag: 'Write tags in small letters such as en, en-us or de-at.',
  notAColour: 'Write a colour as # and six digits, such as #0d6efd.',
  notAnAddress: 'Write an address that begins with https://.',
  notSecure: 'Write an address that begins with https://.',
  notAType: 'Write types of files that may be sent, such as image/png or image/*.',
  notADomain: 'Write host names only, in small letters, such as shop.example.',
  notLicensed: 'Write "Inactive": the company has no licence for web messaging.',
  notPublished: 'Publish the configuration with the same file.',
  neededAgain: 'Give the secret again: the address has changed.',
  listAndAll: 'Leave the list empty, or do not allow all domains.',
  badCode: `Write up to ${RESPONSE_CODE_MAX} letters, digits, - and _, without spaces, a letter or digit first.`,
  badPlaceholder: 'Write in double braces only placeholders that there are, such as {{guest.firstName}}.',
  badKey: `Give each node a key of 1 to ${FLOW_LIMITS.keyCharacters} characters, without space around it.`,
  badTestName: `Give each test a name of its own, of ${FLOW_TEST_LIMITS.nameCharacters} characters or fewer.`,
  tooManyNodes: `Use ${FLOW_LIMITS.nodes} nodes or fewer.`,
  tooManyTests: `Use ${FLOW_TEST_LIMITS.tests} tests or fewer.`,
  circle: 'Name another queue: from there guests would come back to this one.',
  overlap: 'Two spans overlap: make one of them, or let the second begin later.',
  noDate: 'Write days that there are, such as 2027-01-31.',
  endsBefore: 'Write a last day that is not before the first.',
  nameMissing: 'Give the holiday a name.',
  nameTooLong: `Use ${NAME_MAX} characters or fewer for the name of the holiday.`,
};

/** Where that depends on the field. */
const SPECIAL: Readonly<Record<string, string>> = {
  'name tooLong': atMost(NAME_MAX),
  'companyName tooLong': atMost(NAME_MAX),
  'description tooLong': atMost(DESCRIPTION_MAX),
  'text tooLong': atMost(AGENT_TEXT_MAX_CHARACTERS),
  'inactivityWarning tooLong': atMost(QUEUE_WORDS_MAX),
  'placeWords tooLong': atMost(QUEUE_WORDS_MAX),
  'introductionWords tooLong': atMost(QUEUE_WORDS_MAX),
  'messenger.headerTitle tooLong': atMost(HEADER_TITLE_MAX),
  'messenger.persona.name tooLong': atMost(PERSONA_NAME_MAX),
  'messenger.labels.welcomeTitle tooLong': atMost(LABEL_MAX.welcomeTitle),
  'messenger.labels.welcomeText tooLong': atMost(LABEL_MAX.welcomeText),
  'messenger.labels.launcherText tooLong': atMost(LABEL_MAX.launcherText),
  'languages missing': 'Name at least one language.',
  'allowedDomains missing': 'Name a domain, or allow all: with an empty list no page shows the messenger.',
  'queues missing': 'Name a queue, or write "all".',
  'holidays missing': 'Give it hours, or leave them out: it is closed then.',
  'wrapUpCodes missing': 'Name a wrap-up code: agents have to choose one here.',
  'authentication.providerId missing': 'Name the identity provider at which guests sign in.',
  'skills outOfRange': `Write proficiencies from ${PROFICIENCY.min} to ${PROFICIENCY.max} in half steps.`,
  'hours outOfRange': 'Write spans with a beginning and a later end, in minutes of one day: 0 to 1440.',
  'holidays outOfRange': 'Write spans with a beginning and a later end, in minutes of one day: 0 to 1440.',
  'serviceLevelShare outOfRange': 'Write a share from 0 to 1.',
  'messenger.launcher.sideSpace outOfRange': wholeNumber(LAUNCHER_SPACE),
  'messenger.launcher.bottomSpace outOfRange': wholeNumber(LAUNCHER_SPACE),
  'messenger.attachments.guests.maxSizeKB outOfRange': wholeNumber({ min: 1, max: ATTACHMENT_MAX_KB }),
  'messenger.attachments.agents.maxSizeKB outOfRange': wholeNumber({ min: 1, max: ATTACHMENT_MAX_KB }),
  'messenger.sessionDurationSeconds outOfRange': wholeNumber(SESSION_SECONDS),
  'refreshTokenSeconds outOfRange': wholeNumber(REFRESH_TOKEN_SECONDS),
  'capacity outOfRange': wholeNumber(CAPACITY),
  'threadingMinutes outOfRange': wholeNumber(THREADING_MINUTES),
  ...Object.fromEntries(
    Object.entries(QUEUE_LIMITS).map(([field, limits]) => [`${field} outOfRange`, wholeNumber(limits)]),
  ),
};

/** Where in the file it stands, if that is not what the rules call it. */
const PLACES: Readonly<Record<string, string>> = {
  companyName: 'name',
  configurationVersion: 'configuration',
  flowId: 'flow',
  inactivitySeconds: 'inactivity.afterSeconds',
  inactivityWarning: 'inactivity.warning',
  overflowQueue: 'overflow.queue',
  overflowSeconds: 'overflow.afterSeconds',
  serviceLevelSeconds: 'serviceLevel.seconds',
  serviceLevelShare: 'serviceLevel.share',
  wrapUpCodes: 'wrapUp.codes',
  wrapUpSeconds: 'wrapUp.timeoutSeconds',
};

/** Where in a list something is. */
const INDEX = /\.\d+\./;

type FieldProblem = { readonly field: string; readonly problem: string; readonly at?: number };

/** Where something is wrong, and what to write there instead. */
export function fieldSentence({ field, problem, at }: FieldProblem): string {
  const advice: Readonly<Record<string, string>> = SENTENCES;
  const place = PLACES[field] ?? field;
  const sentence = SPECIAL[`${field.replace(INDEX, '.')} ${problem}`] ?? advice[problem] ?? problem;
  return `${at === undefined ? place : whereIn(place, at)}: ${sentence}`;
}

/** Hours are told by their weekday, which counts from Monday, 1. */
function whereIn(place: string, at: number): string {
  return place === 'hours' ? `hours, weekday ${at}` : `${place}.${at}`;
}

function atMost(characters: number): string {
  return `Use ${characters} characters or fewer.`;
}

function wholeNumber({ min, max }: Range): string {
  return `Write a whole number from ${min} to ${max}.`;
}
