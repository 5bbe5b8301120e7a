import { type OAuthClientContent, validateOAuthClient } from '@rejoin/core/directory/validate-oauth-client';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isNameTaken } from '../../api/name-taken.ts';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
import {
  contentOf,
  NEW_OAUTH_CLIENT,
  type OAuthClient,
  type OAuthClientAbilities,
  type RoleOption,
  type ShownSecret,
} from './oauth-client.ts';
import { OAuthClientFields } from './oauth-client-fields.tsx';
import { CHANGE_OF_CLIENTS, problemsIn, sentencesOf } from './oauth-client-texts.ts';
import { useClientsChanged } from './use-clients-changed.ts';

type OAuthClientDialogProps = {
  /** What is edited; `undefined`: a new one. */
  client?: OAuthClient;
  roles: readonly RoleOption[];
  abilities: OAuthClientAbilities;
  onClose: () => void;
  onSecret: (shown: ShownSecret) => void;
};

/** Adds a client, or edits one. */
export function OAuthClientDialog({ client, roles, abilities, onClose, onSecret }: OAuthClientDialogProps) {
  const [content, setContent] = useState(() => (client === undefined ? NEW_OAUTH_CLIENT : contentOf(client)));
  const { save, error, isPending, forget } = useSaveClient(client, { onClose, onSecret });
  const invalid = validateOAuthClient(content);
  return (
    <FormDialog
      title={client === undefined ? 'New OAuth client' : `Edit ${client.name}`}
      description={client === undefined ? 'It gets a secret, which is shown once it is added.' : undefined}
      verb={client === undefined ? 'Add client' : 'Save client'}
      saving={isPending}
      content={content}
      invalid={invalid.length > 0}
      fieldRefused={isNameTaken(error)}
      failure={error === null ? undefined : whyNot(error, CHANGE_OF_CLIENTS)}
      onSave={() => save(content)}
      onClose={onClose}
    >
      {(asked) => (
        <OAuthClientFields
          {...{ content, client, roles, abilities }}
          problems={new Map([...problemsIn(error), ...(asked ? sentencesOf(invalid) : [])])}
          onChange={(next) => {
            forget();
            setContent(next);
          }}
        />
      )}
    </FormDialog>
  );
}

/** Stores what the form holds, as a new client or in place of what was read. */
function useSaveClient(client: OAuthClient | undefined, on: Pick<OAuthClientDialogProps, 'onClose' | 'onSecret'>) {
  const trpc = useTRPC();
  const changed = useClientsChanged();
  const add = useMutation(
    trpc.oauthClients.add.mutationOptions({
      onSuccess: async ({ id, secret }, { content }) => {
        on.onSecret({ name: content.name.trim(), clientId: id, secret });
        await changed();
      },
    }),
  );
  const edit = useMutation(
    trpc.oauthClients.save.mutationOptions({
      onSuccess: async (_, { content }) => {
        await changed();
        toastDone(`${content.name.trim()} is saved`);
        on.onClose();
      },
    }),
  );
  return {
    error: add.error ?? edit.error,
    isPending: add.isPending || edit.isPending,
    forget: () => {
      if (add.isError) add.reset();
      if (edit.isError) edit.reset();
    },
    save(content: OAuthClientContent): void {
      if (client === undefined) add.mutate({ content });
      else edit.mutate({ id: client.id, content, revision: client.revision });
    },
  };
}
