import { IconButton } from '@rejoin/ui/icon-button';
import { Pencil, Trash2 } from 'lucide-react';
import type { Named } from './named-setting.ts';

/** What is being done in a list of settings that are no more than a name. */
export type NamedSettingTask<Setting extends Named> =
  | { readonly type: 'add' }
  | { readonly type: 'rename' | 'delete'; readonly setting: Setting };

type NamedSettingDeedsProps<Setting extends Named> = {
  setting: Setting;
  abilities: { readonly edit: boolean; readonly delete: boolean };
  onTask: (task: NamedSettingTask<Setting>) => void;
};

/** The buttons in the row of such a setting. */
export function NamedSettingDeeds<Setting extends Named>(props: NamedSettingDeedsProps<Setting>) {
  const { setting, abilities, onTask } = props;
  return (
    <span className="inline-flex gap-1">
      {abilities.edit && (
        <IconButton
          label={`Rename ${setting.name}`}
          icon={<Pencil />}
          onClick={() => onTask({ type: 'rename', setting })}
        />
      )}
      {abilities.delete && (
        <IconButton
          label={`Delete ${setting.name}`}
          icon={<Trash2 />}
          onClick={() => onTask({ type: 'delete', setting })}
        />
      )}
    </span>
  );
}
