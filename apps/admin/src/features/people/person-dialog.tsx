import { type PersonContent, validatePerson } from '@rejoin/core/directory/validate-person';
import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../client/trpc.ts';
import { whyNot } from '../../client/why-not.ts';
import { newPassword } from './new-password.ts';
import { CHANGE_OF_PEOPLE, problemsIn, sentencesOf } from './people-texts.ts';
import { contentOf, NEW_PERSON, type PeopleAbilities, type Person, type RoleOption } from './person.ts';
import { PersonFields } from './person-fields.tsx';
import { usePeopleChanged } from './use-people-change.ts';

type PersonDialogProps = {
  /** Who is edited; `undefined`: somebody new. */
  person?: Person;
  roles: readonly RoleOption[];
  abilities: PeopleAbilities;
  onClose: () => void;
  /** Somebody new can sign in with the password. */
  onAdded: (name: string, password: string) => void;
};

/** Adds somebody, or edits them. */
export function PersonDialog({ person, roles, abilities, onClose, onAdded }: PersonDialogProps) {
  const [content, setContent] = useState(() => (person === undefined ? NEW_PERSON : contentOf(person)));
  const [asked, setAsked] = useState(false);
  const { save, error, isPending, forget } = useSavePerson(person, { onClose, onAdded });
  const problems = new Map([...problemsIn(error), ...(asked ? sentencesOf(validatePerson(content)) : [])]);
  const failure = error === null ? undefined : whyNot(error, CHANGE_OF_PEOPLE);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (validatePerson(content).length === 0 && !isPending) save(content);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={person === undefined ? 'New person' : `Edit ${person.name}`}
      description={
        person === undefined ? 'They get a password that you hand over. It is shown once they are added.' : undefined
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="person" loading={isPending}>
            {person === undefined ? 'Add person' : 'Save person'}
          </Button>
        </>
      }
    >
      <form id="person" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <PersonFields
          {...{ content, problems, person, roles, abilities }}
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

/** Stores what the form holds, as somebody new or in place of what was read. */
function useSavePerson(person: Person | undefined, on: Pick<PersonDialogProps, 'onClose' | 'onAdded'>) {
  const trpc = useTRPC();
  const changed = usePeopleChanged();
  const add = useMutation(
    trpc.people.add.mutationOptions({
      onSuccess: async (_, { content, password }) => {
        on.onAdded(content.name.trim(), password);
        await changed();
      },
    }),
  );
  const edit = useMutation(
    trpc.people.save.mutationOptions({
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
    save(content: PersonContent): void {
      if (person === undefined) add.mutate({ content, password: newPassword() });
      else edit.mutate({ id: person.id, content, revision: person.revision });
    },
  };
}
