import { Button } from '@rejoin/ui/button';
import { IconButton } from '@rejoin/ui/icon-button';
import { Menu } from '@rejoin/ui/menu';
import { PageHeader } from '@rejoin/ui/page-header';
import { StatusDot } from '@rejoin/ui/status-dot';
import { Ellipsis, KeyRound, Pencil, Trash2, Zap } from 'lucide-react';
import { useState } from 'react';
import { Link } from '../../navigation/link.tsx';
import { ChangesLink } from '../../setting/changes-link.tsx';
import { DeleteWebhook } from './delete-webhook.tsx';
import { RotateSecret } from './rotate-secret.tsx';
import { TestWebhook } from './test-webhook.tsx';
import { type StoredWebhook, WEBHOOKS, type WebhookAbilities } from './webhook.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookSecretDialog } from './webhook-secret-dialog.tsx';
import { stateOf } from './webhook-words.ts';

type Task =
  | { readonly type: 'edit' | 'test' | 'rotate' | 'delete' }
  | { readonly type: 'rotated'; readonly secret: string };

type WebhookHeaderProps = { webhook: StoredWebhook; abilities: WebhookAbilities };

/** The head of a webhook's screen, with all that can be done to it. */
export function WebhookHeader({ webhook, abilities }: WebhookHeaderProps) {
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  return (
    <>
      <PageHeader
        title={webhook.name}
        trail={[WEBHOOKS]}
        link={Link}
        status={<StatusDot {...stateOf(webhook)} />}
        description={<span className="wrap-anywhere">{webhook.url}</span>}
        actions={<Deeds {...{ webhook, abilities }} onTask={(type) => setTask({ type })} />}
      />
      {task?.type === 'edit' && <WebhookDialog webhook={webhook} onClose={close} />}
      {task?.type === 'test' && <TestWebhook webhook={webhook} onClose={close} />}
      {task?.type === 'rotate' && (
        <RotateSecret webhook={webhook} onClose={close} onRotated={(secret) => setTask({ type: 'rotated', secret })} />
      )}
      {task?.type === 'rotated' && (
        <WebhookSecretDialog title={`The new secret of ${webhook.name}`} secret={task.secret} onClose={close} />
      )}
      {task?.type === 'delete' && <DeleteWebhook webhook={webhook} onClose={close} />}
    </>
  );
}

type DeedsProps = WebhookHeaderProps & { onTask: (task: 'edit' | 'test' | 'rotate' | 'delete') => void };

function Deeds({ webhook, abilities, onTask }: DeedsProps) {
  const rotate = { label: 'Make a new secret', icon: <KeyRound aria-hidden />, onSelect: () => onTask('rotate') };
  const remove = {
    label: 'Delete webhook',
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: () => onTask('delete'),
  };
  const more = [abilities.edit ? [rotate] : [], abilities.delete ? [remove] : []].filter(({ length }) => length > 0);
  return (
    <>
      <ChangesLink kind="webhook" id={webhook.id} />
      {abilities.edit && (
        <>
          <Button icon={<Zap aria-hidden />} onClick={() => onTask('test')}>
            Test
          </Button>
          <Button variant="primary" icon={<Pencil aria-hidden />} onClick={() => onTask('edit')}>
            Edit
          </Button>
        </>
      )}
      {more.length > 0 && <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={more} align="end" />}
    </>
  );
}
