import { Select } from '@rejoin/ui/select';
import { TextField } from '@rejoin/ui/text-field';
import { type IdentityProviderDraft, lifetimesWith } from './identity-provider.ts';
import type { problemsOf } from './problem-texts.ts';

type IdentityProviderFieldsProps = {
  draft: IdentityProviderDraft;
  onChange: (draft: IdentityProviderDraft) => void;
  problems: ReturnType<typeof problemsOf>;
  isNew: boolean;
};

export function IdentityProviderFields({ draft, onChange, problems, isNew }: IdentityProviderFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        hint="For colleagues; guests don’t see it."
        autoComplete="off"
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
        error={problems.get('name')}
      />
      <TextField
        label="Discovery URL"
        hint="The provider’s issuer, or its …/.well-known/openid-configuration."
        type="url"
        autoComplete="off"
        value={draft.discoveryUrl}
        onChange={(event) => onChange({ ...draft, discoveryUrl: event.target.value })}
        error={problems.get('discoveryUrl')}
      />
      <TextField
        label="Client ID"
        autoComplete="off"
        value={draft.clientId}
        onChange={(event) => onChange({ ...draft, clientId: event.target.value })}
        error={problems.get('clientId')}
      />
      <TextField
        label="Client secret"
        hint={
          isNew
            ? 'Kept encrypted, and never shown again.'
            : 'Leave it empty to keep the one that is stored. It is never shown.'
        }
        type="password"
        autoComplete="new-password"
        value={draft.clientSecret}
        onChange={(event) => onChange({ ...draft, clientSecret: event.target.value })}
        error={problems.get('clientSecret')}
      />
      <Select
        label="Guests stay signed in for"
        hint="Then they sign in again. It counts from the sign-in."
        options={lifetimesWith(draft.refreshTokenSeconds)}
        value={`${draft.refreshTokenSeconds}`}
        onValueChange={(seconds) => onChange({ ...draft, refreshTokenSeconds: Number(seconds) })}
        error={problems.get('refreshTokenSeconds')}
      />
    </>
  );
}
