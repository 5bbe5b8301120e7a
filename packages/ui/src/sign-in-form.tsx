'use client';

import { CircleAlert } from 'lucide-react';
import { useActionState, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

/** What became of an attempt to sign in. Neither tells whether the account exists. */
export type SignInState =
  | { readonly type: 'fresh' }
  | { readonly type: 'wrong' }
  /** `until` in milliseconds since 1970. */
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'failed' };

export type SignInFormProps = {
  /** The path to go to afterwards, as the address has it. */
  readonly from: string;
  /** Gets `email`, `password` and `from`. */
  readonly onSubmit: (state: SignInState, form: FormData) => Promise<SignInState>;
};

/** E-mail and password. After a refusal the address stays and the password is asked for again. */
export function SignInForm({ from, onSubmit }: SignInFormProps) {
  const [state, submit, pending] = useActionState(onSubmit, { type: 'fresh' });
  const password = useRef<HTMLInputElement>(null);
  const email = useRef<HTMLInputElement>(null);
  const typed = useRef('');
  useEffect(() => {
    if (state.type === 'fresh') return;
    if (email.current !== null) email.current.value = typed.current;
    password.current?.focus();
  }, [state]);
  return (
    <form
      action={(form) => {
        typed.current = String(form.get('email') ?? '');
        submit(form);
      }}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="from" value={from} />
      <TextField
        ref={email}
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        required
        maxLength={254}
      />
      <TextField
        ref={password}
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={1024}
      />
      <div aria-live="assertive">
        {state.type !== 'fresh' && (
          <p className="flex gap-2 text-danger-ink">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{sentenceFor(state)}</span>
          </p>
        )}
      </div>
      <Button type="submit" variant="primary" loading={pending}>
        Sign in
      </Button>
    </form>
  );
}

function sentenceFor(state: Exclude<SignInState, { type: 'fresh' }>): string {
  switch (state.type) {
    case 'wrong':
      return 'E-mail or password is wrong.';
    case 'locked': {
      const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
        state.until + 59_999,
      );
      return `Too many attempts with this address. Try again at ${time}.`;
    }
    case 'failed':
      return 'Signing in is not possible at the moment. Try again in a minute.';
  }
}
