import { type OAuthClientContent, validateOAuthClient } from '@rejoin/core/directory/validate-oauth-client';
import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { focusFirstProblem } from '../../client/focus-first-problem.ts';
import { useTRPC } from '../../client/trpc.ts';
import { whyNot } from '../../client/why-not.ts';
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
  const [asked, setAsked] = useState(false);
  const { save, error, isPending, forget } = useSaveClient(client, { onClose, onSecret });
  const problems = new Map([...problemsIn(error), ...(asked ? sentencesOf(validateOAuthClient(content)) : [])]);
  const failure = error === null ? undefined : whyNot(error, CHANGE_OF_CLIENTS);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (validateOAuthClient(content).length > 0) focusFirstProblem(event.currentTarget);
    else if (!isPending) save(content);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={client === undefined ? 'New OAuth client' : `Edit ${client.name}`}
      description={client === undefined ? 'It gets a secret, which is shown once it is added.' : undefined}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="oauth-client" loading={isPending}>
            {client === undefined ? 'Add client' : 'Save client'}
          </Button>
        </>
      }
    >
      <form id="oauth-client" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <OAuthClientFields
          {...{ content, problems, client, roles, abilities }}
          onChange={(next) => {
            forget();
            setContent(next);
          }}
        />
        {failure !== undefined && (
          <p role="alert" className="text-danger-ink">
            {failure}
          </p>
        )}
      </form>
    </Dialog>
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
      add.reset();
      edit.reset();
    },
    save(content: OAuthClientContent): void {
      if (client === undefined) add.mutate({ content });
      else edit.mutate({ id: client.id, content, revision: client.revision });
    },
  };
}
