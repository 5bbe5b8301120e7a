'use client';

import { PASSWORD_MAX, PASSWORD_MIN } from '@rejoin/core/directory/password';
import { durationWords } from '@rejoin/core/duration';
import { LOCK_MS } from '@rejoin/core/sign-in/lockout';
import { ChangePasswordDialog, changePasswordProblem } from '@rejoin/ui/change-password-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { failureOf } from '../../live/failure.ts';
import { useLive } from '../../live/live-context.tsx';

const LIMITS = { minimum: PASSWORD_MIN, maximum: PASSWORD_MAX, lockedFor: durationWords(LOCK_MS / 1000) };

/** Changes the password of whoever is signed in. */
export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { api } = useLive();
  return (
    <ChangePasswordDialog
      minimum={PASSWORD_MIN}
      onClose={onClose}
      onChange={async (passwords) => {
        try {
          await api.session.changePassword.mutate(passwords);
        } catch (error) {
          return changePasswordProblem(failureOf(error), LIMITS);
        }
        toastDone('Your password is changed');
        onClose();
        return undefined;
      }}
    />
  );
}
