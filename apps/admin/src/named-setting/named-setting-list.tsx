import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { Plus } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { inTheWayWords } from '../api/in-the-way.ts';
import { DeleteSetting } from '../setting/delete-setting.tsx';
import type { Named, NamedSettingAbilities, NamedSettingStore, NamedSettingWords } from './named-setting.ts';
import { NamedSettingDeeds, type NamedSettingTask } from './named-setting-deeds.tsx';
import { NamedSettingDialog } from './named-setting-dialog.tsx';

type NamedSettingListProps<Setting extends Named> = {
  words: NamedSettingWords;
  store: NamedSettingStore;
  reading: ComponentProps<typeof ListPage<Setting>>['reading'];
  /** Where each is used. */
  use: Column<Setting>;
  abilities: NamedSettingAbilities;
};

/** All settings of one kind that are no more than a name, and where each is used. */
export function NamedSettingList<Setting extends Named>(props: NamedSettingListProps<Setting>) {
  const { words, store, reading, use, abilities } = props;
  const [task, setTask] = useState<NamedSettingTask<Setting>>();
  const close = () => setTask(undefined);
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New {words.one}
    </Button>
  );
  return (
    <>
      <ListPage
        words={words.list}
        actions={add}
        reading={reading}
        nameOf={({ name }) => name}
        nothingYet={<EmptyState icon={words.icon} title={`No ${words.one} yet`} text={words.nothingYet} action={add} />}
      >
        {(found, empty) => (
          <Table
            caption={words.list.title}
            columns={[NAME, use, deedsColumn(abilities, setTask)]}
            rows={found}
            keyOf={({ id }) => id}
            empty={empty}
          />
        )}
      </ListPage>
      {task?.type === 'add' && <NamedSettingDialog {...{ words, store }} onClose={close} />}
      {task?.type === 'rename' && <NamedSettingDialog {...{ words, store }} setting={task.setting} onClose={close} />}
      {task?.type === 'delete' && <DeleteNamedSetting {...{ words, store }} setting={task.setting} onClose={close} />}
    </>
  );
}

const NAME: Column<Named> = {
  key: 'name',
  header: 'Name',
  cell: ({ name }) => <span className="font-medium">{name}</span>,
};

function deedsColumn<Setting extends Named>(
  abilities: NamedSettingAbilities,
  onTask: (task: NamedSettingTask<Setting>) => void,
): Column<Setting> {
  return {
    key: 'deeds',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    width: '7rem',
    cell: (setting) => <NamedSettingDeeds {...{ setting, abilities, onTask }} />,
  };
}

type DeleteNamedSettingProps = {
  words: NamedSettingWords;
  store: NamedSettingStore;
  setting: Named;
  onClose: () => void;
};

function DeleteNamedSetting({ words, store, setting: { id, name }, onClose }: DeleteNamedSettingProps) {
  return (
    <DeleteSetting
      name={name}
      open
      onOpenChange={(open) => !open && onClose()}
      consequence={words.deleting}
      verb={`Delete ${words.one}`}
      remove={() => store.remove(id)}
      told={store.told}
      deed={{
        right: `delete ${words.list.title.toLowerCase()}`,
        own: { inUse: (refused) => inTheWayWords(refused, words.queueUse) },
      }}
    />
  );
}
