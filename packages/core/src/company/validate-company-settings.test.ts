import { expect, test } from 'vitest';
import type { CompanySettings } from './company-settings.ts';
import { type CompanySettingsProblem, validateCompanySettings } from './validate-company-settings.ts';

const company: CompanySettings = { name: 'Acme', licences: ['CX 2'], capacity: 4, threadingMinutes: 4320 };

test.each<[Partial<CompanySettings>, CompanySettingsProblem[]]>([
  [{}, []],
  [{ licences: [], threadingMinutes: 0, capacity: 25 }, []],
  [{ name: ' ' }, [{ field: 'companyName', problem: 'missing' }]],
  [{ name: 'x'.repeat(101) }, [{ field: 'companyName', problem: 'tooLong' }]],
  [{ licences: ['CX 2', 'CX 9'] }, [{ field: 'licences', problem: 'unknownLicence' }]],
  [{ capacity: 0 }, [{ field: 'capacity', problem: 'outOfRange' }]],
  [{ capacity: 26 }, [{ field: 'capacity', problem: 'outOfRange' }]],
  [{ capacity: 1.5 }, [{ field: 'capacity', problem: 'outOfRange' }]],
  [{ threadingMinutes: -1 }, [{ field: 'threadingMinutes', problem: 'outOfRange' }]],
  [{ threadingMinutes: 4321 }, [{ field: 'threadingMinutes', problem: 'outOfRange' }]],
])('%j', (part, problems) => {
  expect(validateCompanySettings({ ...company, ...part })).toEqual(problems);
});
