import type { SettingsFile } from '@rejoin/core/settings-file/settings-file';
import { describe, expect, it } from 'vitest';
import { reportOf, whyNotReadable } from './settings-report.ts';

const ID = '6f000000-0000-4000-8000-000000000001';
const WANTED = { deployments: { [ID]: { name: 'Site' } } } as unknown as SettingsFile;
const long = 'x'.repeat(100);
const plan = {
  steps: [
    { section: 'company', name: 'company', action: 'change', changes: [{ path: ['name'], before: 'A', after: long }] },
    { section: 'wrapUpCodes', name: 'Solved', action: 'add', changes: [] },
    { section: 'deployments', name: ID, action: 'add', changes: [] },
    { section: 'queues', name: 'Old', action: 'remove', changes: [] },
  ],
  left: [{ section: 'skills', name: 'Wood' }],
} as const;
const LINES = [
  '~ company',
  `    name: "A" → "${'x'.repeat(59)}…`,
  '+ wrap-up code "Solved"',
  `+ deployment "Site" (${ID})`,
  '- queue "Old"',
  'Not in the file, and left alone: skill "Wood".',
];

describe('the report of a file of settings', () => {
  it('says what is to be done, or was', () => {
    const told = (type: 'planned' | 'applied') => reportOf({ type, plan }, WANTED).split('\n');
    expect(told('planned')).toEqual([...LINES, '4 changes to make. This was a dry run: nothing was changed.', '']);
    expect(told('applied')).toEqual([...LINES, '4 changes made.', '']);
    expect(reportOf({ type: 'applied', plan: { steps: [], left: [] } }, WANTED)).toBe('Nothing to do.\n');
  });

  it('says what stands in the way', () => {
    const failed = [{ section: 'queues', name: 'Old', complaints: ['In use: flow "Welcome".'] }] as const;
    const told = reportOf({ type: 'failed', plan, failed }, WANTED).split('\n');
    expect(told).toEqual([...LINES, '! queue "Old"', '    In use: flow "Welcome".', 'Nothing was changed.', '']);
  });

  it('tells no secret', () => {
    const changes = [{ path: ['draft', 'nodes', 'ask', 'headers', 'key'], secret: true }] as const;
    const steps = [{ section: 'flows', name: 'Ask', action: 'change', changes }] as const;
    expect(reportOf({ type: 'planned', plan: { steps, left: [] } }, {})).toContain('headers.key: another value');
  });

  it('says why there can be no file', () => {
    const shared = [{ kind: 'skills', name: 'Wood' }] as const;
    expect(whyNotReadable({ type: 'refused', refusal: 'namesShared', shared })).toMatch(/first:\nskills: "Wood"$/);
  });
});
