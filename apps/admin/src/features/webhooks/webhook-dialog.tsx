import { WEBHOOKS_MAX } from '@rejoin/core/webhooks/webhook';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isNameTaken, withTaken } from '../../api/name-taken.ts';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
import { problemsOf } from './problem-texts.ts';
import { useWebhooksChanged } from './use-webhooks.ts';
import { contentOf, NEW_WEBHOOK, type StoredWebhook, type WebhookContent } from './webhook.ts';
import { WebhookFields } from './webhook-fields.tsx';

const NOT_SAVED: Deed = {
  not: 'Not saved',
  thing: 'this webhook',
  right: 'change webhooks',
  own: { tooManyWebhooks: `there are ${WEBHOOKS_MAX} already. Delete one that is not needed any more.` },
};

type WebhookDialogProps = {
  /** What is edited; `undefined`: a new one. */
  webhook?: StoredWebhook;
  onClose: () => void;
  /** A new one signs with the secret. */
  onAdded?: (added: { readonly id: string; readonly secret: string }) => void;
};

/** Adds a webhook, or edits one. */
export function WebhookDialog({ webhook: read, onClose, onAdded }: WebhookDialogProps) {
  // What the form began with, whatever is read while it is open: it is saved on that.
  const [webhook] = useState(read);
  const [content, setContent] = useState(() => (webhook === undefined ? NEW_WEBHOOK : contentOf(webhook)));
  const { save, error, isPending, savedName } = useSaveWebhook(webhook, { onClose, onAdded });
  const problems = problemsOf(content);
  const taken = isNameTaken(error) && savedName === content.name.trim();
  return (
    <FormDialog
      title={webhook === undefined ? 'New webhook' : `Edit ${webhook.name}`}
      description="A server of yours hears of what happens in conversations. What colleagues note or whisper is never sent."
      size="large"
      verb={webhook === undefined ? 'Add webhook' : 'Save webhook'}
      saving={isPending}
      content={content}
      invalid={problems.size > 0}
      fieldRefused={taken}
      failure={error === null ? undefined : whyNot(error, NOT_SAVED)}
      onSave={() => save(content)}
      onClose={onClose}
    >
      {(asked) => (
        <WebhookFields
          content={content}
          onChange={setContent}
          problems={withTaken(asked ? problems : new Map(), taken && 'webhook')}
        />
      )}
    </FormDialog>
  );
}

/** Stores what the form holds, as a new webhook or in place of the one that was read. */
function useSaveWebhook(
  webhook: StoredWebhook | undefined,
  { onClose, onAdded }: Pick<WebhookDialogProps, 'onClose'> & { onAdded: WebhookDialogProps['onAdded'] | undefined },
) {
  const trpc = useTRPC();
  const changed = useWebhooksChanged();
  const add = useMutation(
    trpc.webhooks.add.mutationOptions({
      onSuccess: async (added) => {
        onAdded?.(added);
        await changed();
      },
    }),
  );
  const edit = useMutation(
    trpc.webhooks.save.mutationOptions({
      onSuccess: async () => {
        await changed();
        toastDone('The webhook is saved');
        onClose();
      },
    }),
  );
  return {
    error: add.error ?? edit.error,
    savedName: (add.variables ?? edit.variables)?.webhook.name,
    isPending: add.isPending || edit.isPending,
    save(written: WebhookContent): void {
      const content = { ...written, name: written.name.trim(), events: [...written.events] };
      if (webhook === undefined) add.mutate({ webhook: content });
      else edit.mutate({ webhook: { ...content, id: webhook.id }, revision: webhook.revision });
    },
  };
}
