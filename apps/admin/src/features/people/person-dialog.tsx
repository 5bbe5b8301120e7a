import { type PersonContent, validatePerson } from '@rejoin/core/directory/validate-person';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
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
  const { save, error, isPending, forget } = useSavePerson(person, { onClose, onAdded });
  const invalid = validatePerson(content);
  const refused = problemsIn(error);
  return (
    <FormDialog
      title={person === undefined ? 'New person' : `Edit ${person.name}`}
      description={
        person === undefined ? 'They get a password that you hand over. It is shown once they are added.' : undefined
      }
      verb={person === undefined ? 'Add person' : 'Save person'}
      saving={isPending}
      content={content}
      invalid={invalid.length > 0}
      fieldRefused={refused.size > 0}
      failure={error === null ? undefined : whyNot(error, CHANGE_OF_PEOPLE)}
      onSave={() => save(content)}
      onClose={onClose}
    >
      {(asked) => (
        <PersonFields
          {...{ content, person, roles, abilities }}
          problems={new Map([...refused, ...(asked ? sentencesOf(invalid) : [])])}
          onChange={(next) => {
            forget();
            setContent(next);
          }}
        />
      )}
    </FormDialog>
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
      if (add.isError) add.reset();
      if (edit.isError) edit.reset();
    },
    save(content: PersonContent): void {
      if (person === undefined) add.mutate({ content, password: newPassword() });
      else edit.mutate({ id: person.id, content, revision: person.revision });
    },
  };
}
