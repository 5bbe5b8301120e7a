import type { OAuthClientContent } from '@rejoin/core/directory/validate-oauth-client';
import { TextField } from '@rejoin/ui/text-field';
import { DurationField } from '../../form/duration-field.tsx';
import { RoleChoice } from '../../form/role-choice.tsx';
import type { OAuthClient, OAuthClientAbilities, RoleOption } from './oauth-client.ts';
import { type OAuthClientProblems, TOKEN_RANGE } from './oauth-client-texts.ts';

type OAuthClientFieldsProps = {
  content: OAuthClientContent;
  onChange: (content: OAuthClientContent) => void;
  problems: OAuthClientProblems;
  client: OAuthClient | undefined;
  roles: readonly RoleOption[];
  abilities: OAuthClientAbilities;
};

export function OAuthClientFields({ content, onChange, problems, client, roles, abilities }: OAuthClientFieldsProps) {
  const locked = client?.mayDoMore === true;
  return (
    <>
      <TextField
        label="Name"
        hint="The audit log names the client by it."
        autoComplete="off"
        value={content.name}
        onChange={(event) => onChange({ ...content, name: event.target.value })}
        error={problems.get('name')}
      />
      <DurationField
        label="A token works for"
        hint={`${TOKEN_RANGE} Then the client gets another for its secret.`}
        units={['minutes', 'hours']}
        value={content.tokenSeconds}
        onValueChange={(tokenSeconds) => onChange({ ...content, tokenSeconds })}
        error={problems.get('tokenSeconds')}
        readOnly={locked}
      />
      <RoleChoice
        roles={roles}
        had={client?.roleIds ?? []}
        chosen={content.roleIds}
        onChange={(roleIds) => onChange({ ...content, roleIds })}
        abilities={abilities}
        locked={locked}
        note={
          locked
            ? 'It may do more than you: you can change its name alone.'
            : 'They say what it may do. Without a role its tokens open nothing.'
        }
      />
    </>
  );
}
