import type { CompanySettings } from '@rejoin/core/company/company-settings';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { Gone } from '../../api/why-not.ts';
import type { Saved } from '../../setting/edit-form.ts';
import { isEqual } from '../../setting/is-equal.ts';
import { useSettingEditor } from '../../setting/use-setting-editor.ts';
import type { StoredCompanySettings } from './company-settings.ts';

/** The form of the company's settings, and saving them on what was read. */
export function useCompanyEditor(stored: StoredCompanySettings) {
  const trpc = useTRPC();
  const { company } = useTRPCClient();
  const router = useRouter();
  const fresh = useMemo(() => savedOf(stored), [stored]);
  return useSettingEditor<CompanySettings>(fresh, {
    save: async ({ content, revision }) => {
      const settings = { ...content, licences: [...content.licences] };
      const saved = await company.save.mutate({ settings, revision });
      return { content: settings, revision: saved.revision };
    },
    read: async () => {
      const theirs = await company.settings.query();
      if (theirs === null) throw new Gone();
      return savedOf(theirs);
    },
    told: [trpc.company.settings.queryKey()],
    // What every screen says of the licences is drawn by the server.
    onSaved: () => router.refresh(),
    deed: { not: 'Not saved', thing: 'the company', right: 'change the company' },
    isSame: isEqual,
  });
}

function savedOf({ revision, ...content }: StoredCompanySettings): Saved<CompanySettings> {
  return { content, revision };
}
