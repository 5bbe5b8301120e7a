import { Banner } from '@rejoin/ui/banner';
import { Section } from '@rejoin/ui/section';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import type { ContentFormProps } from './form-props.ts';

/** Whether guests sign in, where, and whether they have to do so before they write. */
export function SignInSection({ content, onChange, readOnly, problems }: ContentFormProps) {
  const trpc = useTRPC();
  const { data: providers } = useQuery(trpc.identityProviders.list.queryOptions());
  const { authentication } = content;
  const change = (part: Partial<typeof authentication>) =>
    onChange({ ...content, authentication: { ...authentication, ...part } });
  return (
    <Section title="Signing in">
      <Switch
        label="Guests sign in"
        hint="At your OpenID provider. Agents see who they talk to, and the conversation is the guest’s on every device."
        checked={authentication.enabled}
        onCheckedChange={(enabled) => change({ enabled })}
        disabled={readOnly}
      />
      {authentication.enabled && providers?.length === 0 && (
        <Banner meaning="attention" title="There is no identity provider yet">
          Add one under{' '}
          <Link href="/identity-providers" className="text-accent-ink underline underline-offset-4">
            Identity providers
          </Link>{' '}
          first.
        </Banner>
      )}
      {authentication.enabled && (
        <>
          <Select
            label="Identity provider"
            options={(providers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={authentication.providerId === '' ? null : authentication.providerId}
            onValueChange={(providerId) => change({ providerId })}
            error={problems.get('authentication.providerId')}
            disabled={readOnly}
          />
          <Switch
            label="Signing in later"
            hint="Guests may begin without signing in, and sign in while the conversation goes on. Off: only guests who have signed in can write."
            checked={authentication.allowSessionUpgrade}
            onCheckedChange={(allowSessionUpgrade) => change({ allowSessionUpgrade })}
            disabled={readOnly}
          />
        </>
      )}
    </Section>
  );
}
