import { type ConfigurationContent, NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { labelsFor, type MessengerLabels } from '@rejoin/core/configuration/labels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUSTOM_LABEL_KEYS, inWrittenOrder } from '../custom-labels.ts';
import { DEPTH_MAX } from './read-body.ts';
import { readWebConfiguration } from './read-web-configuration.ts';
import { webConfiguration, webConfigurationOf } from './web-configuration.ts';

const word = fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0') && text.isWellFormed());
const kind = fc.record({
  types: fc.array(fc.constantFrom('*/*', 'image/*', 'image/png', 'application/pdf'), { maxLength: 3 }),
  maxSizeKB: fc.integer({ min: 1, max: 10_240 }),
});
const picture = fc.constantFrom('', 'https://shop.example/mark.svg');
const languages = fc.constantFrom<readonly string[]>(['en-us'], ['de'], ['de', 'en-us']);

const worded = (language: string): fc.Arbitrary<MessengerLabels> =>
  fc.record({ language: fc.constant(language), welcomeTitle: word, welcomeText: word, launcherText: word });
const anySettings: fc.Arbitrary<ConfigurationContent> = fc.record({
  name: word,
  description: word,
  languages,
  defaultLanguage: fc.constantFrom('en-us', 'de'),
  messenger: fc.record({
    primaryColor: fc.constantFrom('#0D6EFD', '#ffffff'),
    launcher: fc.record({
      visibility: fc.constantFrom('On', 'Off', 'OnDemand'),
      displayType: fc.constantFrom('Icon', 'Text', 'IconAndText'),
      iconUrl: picture,
      alignment: fc.constantFrom('Auto', 'Left', 'Right'),
      sideSpace: fc.nat(500),
      bottomSpace: fc.nat(500),
    }),
    headerTitle: word,
    labels: fc.tuple(worded('de'), worded('en-us')),
    homeScreen: fc.record({ enabled: fc.boolean(), logoUrl: picture }),
    persona: fc.record({ enabled: fc.boolean(), name: word, avatarUrl: picture }),
    attachments: fc.record({ enabled: fc.boolean(), guests: kind, agents: kind }),
    agentTypingIndicator: fc.boolean(),
    guestTypingIndicator: fc.boolean(),
    autoStart: fc.boolean(),
    clearConversation: fc.boolean(),
    otherDevices: fc.boolean(),
    queuePlace: fc.boolean(),
    headless: fc.boolean(),
    sessionDurationSeconds: fc.integer({ min: 900, max: 47_304_000 }),
    onDisconnect: fc.constantFrom('nothing', 'status', 'readOnly'),
  }),
  authentication: fc.record({
    enabled: fc.boolean(),
    providerId: fc.constantFrom('', '0a000000-0000-4000-8000-000000000001'),
    allowSessionUpgrade: fc.boolean(),
  }),
});

/** With labels as they are kept: for the languages that are offered, where something is worded. */
const settings = anySettings.map((content): ConfigurationContent => {
  const { messenger } = content;
  return { ...content, messenger: { ...messenger, labels: labelsFor(messenger.labels, content.languages) } };
});

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function refusedFields(body: unknown): string[] {
  const read = readWebConfiguration(body, NEW_CONFIGURATION);
  return read.type === 'read' ? [] : read.problems.map(({ field }) => field);
}

describe('a configuration in the shape of the platform API', () => {
  it('is read back as the settings that it was written from', () => {
    fc.assert(
      fc.property(settings, (content) => {
        const body = overTheWire(webConfigurationOf(content));
        expect(webConfiguration.parse(body)).toEqual(body);
        expect(readWebConfiguration(body, content)).toEqual({ type: 'read', content });
      }),
    );
  });

  it('leaves what the shape can’t say as it was, and the rest as in a new one', () => {
    fc.assert(
      fc.property(settings, (before) => {
        const { otherDevices, queuePlace, attachments } = before.messenger;
        const { agents } = attachments;
        const { messenger } = NEW_CONFIGURATION;
        expect(readWebConfiguration({ name: 'Shop' }, before)).toEqual({
          type: 'read',
          content: {
            ...NEW_CONFIGURATION,
            name: 'Shop',
            messenger: { ...messenger, otherDevices, queuePlace, attachments: { ...messenger.attachments, agents } },
          },
        });
      }),
    );
  });

  /** Where anything may be changed in a body that is good. */
  const places = fc.constantFrom<readonly string[]>(
    ['messenger', 'enabled'],
    ['messenger', 'fileUpload', 'modes'],
    ['messenger', 'apps', 'conversations', 'conversationDisconnect', 'type'],
    ['messenger', 'apps', 'conversations', 'humanize'],
    ['messenger', 'styles', 'font'],
    ['messenger', 'launcherButton', 'icon'],
    ['customI18nLabels'],
    ['cobrowse'],
    ['cobrowse', 'enabled'],
    ['languages'],
    ['anything'],
  );
  const labels = fc.array(
    fc.record({
      language: fc.constantFrom('en-us', 'de'),
      localizedLabels: fc.array(fc.record({ key: fc.constantFrom(...CUSTOM_LABEL_KEYS, 'Other'), value: word })),
    }),
  );
  const modes = fc.array(fc.record({ fileTypes: fc.array(word), maxFileSizeKB: fc.nat() }, { requiredKeys: [] }));
  const planted = fc.oneof(fc.jsonValue(), fc.constantFrom(true, 'Send', 'ReadOnly', ['de']), labels, modes);

  it('is refused, or says all that was sent when it is read back', () => {
    fc.assert(
      fc.property(settings, places, planted, (content, place, value) => {
        const body = overTheWire(webConfigurationOf(content)) as Tree;
        plant(body, place, overTheWire(value));
        const read = readWebConfiguration(body, content);
        if (read.type === 'read') {
          const back = overTheWire(webConfigurationOf(read.content));
          const sent = withLabelsInOrder(body, read.content.languages);
          expect(back).toMatchObject(said(sent, back) as object);
        } else expect(read.problems).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('may give the labels in any order', () => {
    const label = (key: string) => ({ key, value: key });
    const localizedLabels = CUSTOM_LABEL_KEYS.map(label);
    const customI18nLabels = ['en-us', 'de'].map((language) => ({ language, localizedLabels }));
    const turned = customI18nLabels.toReversed().map(({ language }) => ({
      ...{ language, localizedLabels: localizedLabels.toReversed() },
    }));
    const body = { name: 'Shop', languages: ['en-us', 'de'], customI18nLabels: turned };
    const read = readWebConfiguration(body, NEW_CONFIGURATION);
    expect(read).toEqual(readWebConfiguration({ ...body, customI18nLabels }, NEW_CONFIGURATION));
    expect(read).toMatchObject({ type: 'read', content: { messenger: { headerTitle: 'MessengerHeaderTitle' } } });
  });

  it.each<[string, object, string]>([
    ['a colour that is a number', { messenger: { styles: { primaryColor: 7 } } }, 'messenger.styles.primaryColor'],
    ['a name that is not text', { name: 'a\0' }, 'name'],
    ['two modes', { messenger: { fileUpload: { modes: [{}, {}] } } }, 'messenger.fileUpload.modes'],
    ['a support center', { supportCenter: { enabled: true, routerType: 'Hash' } }, 'supportCenter.enabled'],
    ['a key that nobody knows', { colour: 'red' }, 'colour'],
    [
      'a header title in one language of two',
      {
        languages: ['en-us', 'de'],
        customI18nLabels: [{ language: 'de', localizedLabels: [{ key: 'MessengerHeaderTitle', value: 'Hallo' }] }],
      },
      'customI18nLabels',
    ],
    [
      'a label that nobody knows',
      { customI18nLabels: [{ language: 'en-us', localizedLabels: [{ key: 'PushNotificationTitle', value: 'Hi' }] }] },
      'customI18nLabels',
    ],
    ['a list', [], ''],
    ['something very deep', { cobrowse: nested(DEPTH_MAX + 1) }, ''],
  ])('is refused with %s', (_, body, field) => {
    expect(refusedFields(Array.isArray(body) ? body : { name: 'Shop', ...body })[0]).toBe(field);
  });

  it('may say that what is not offered is off, and what it is told by the server', () => {
    const body = {
      ...{
        name: 'Shop',
        id: 'any',
        version: '7',
        status: 'Pending',
        dateCreated: 'then',
        selfUri: '/',
        description: null,
      },
      ...{ video: { enabled: false }, cobrowse: { enabled: false, allowAgentControl: false, maskSelectors: [] } },
      messenger: { homeScreen: { enabled: false, logoUrl: '' } },
    };
    expect(refusedFields(body)).toEqual([]);
  });

  it('tells no more than fifty problems, each short', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}${'x'.repeat(9000)}`, 'y'.repeat(9000)]),
    );
    const read = readWebConfiguration({ name: 'Shop', ...many }, NEW_CONFIGURATION);
    expect(read).toMatchObject({ type: 'refused', problems: { length: 50 } });
    expect(JSON.stringify(read).length).toBeLessThan(30_000);
  });
});

type Tree = { [key: string]: Tree };

function plant(body: Tree, place: readonly string[], value: unknown): void {
  let within = body;
  for (const key of place.slice(0, -1)) within = within[key] ??= {};
  within[place.at(-1) ?? ''] = value as Tree;
}

/** Without null, and without what says of something that is not in `back` that it is off or empty. */
function withLabelsInOrder(body: Tree, order: readonly string[]): object {
  const sent = body.customI18nLabels;
  return Array.isArray(sent) ? { ...body, customI18nLabels: inWrittenOrder(sent, order) } : body;
}

function said(value: unknown, back: unknown): unknown {
  if (Array.isArray(value)) {
    const backs: readonly unknown[] = Array.isArray(back) ? back : [];
    return value.map((each, index) => said(each, backs[index]));
  }
  if (typeof value !== 'object' || value === null) return value;
  const backs: Readonly<Record<string, unknown>> = typeof back === 'object' && back !== null ? { ...back } : {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => each !== null && (Object.hasOwn(backs, key) || !isNothing(each)))
      .map(([key, each]) => [key, said(each, backs[key])] as const),
  );
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isNothing);
  return value === false || value === '' || value === null;
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}
