import { PASSWORD_MAX, PASSWORD_MIN } from '@rejoin/core/directory/password';
import { durationWords } from '@rejoin/core/duration';
import { LOCK_MS } from '@rejoin/core/sign-in/lockout';
import { ChangePasswordDialog, changePasswordProblem } from '@rejoin/ui/change-password-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPCClient } from '../../api/trpc.ts';

const LIMITS = { minimum: PASSWORD_MIN, maximum: PASSWORD_MAX, lockedFor: durationWords(LOCK_MS / 1000) };

/** Changes the password of whoever is signed in. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const api = useTRPCClient();
  return (
    <ChangePasswordDialog
      minimum={PASSWORD_MIN}
      onClose={onClose}
      onChange={async (passwords) => {
        try {
          await api.session.changePassword.mutate(passwords);
        } catch (error) {
          return changePasswordProblem(refusalOf(error)?.refusal, LIMITS);
        }
        toastDone('Your password is changed');
        onClose();
        return undefined;
      }}
    />
  );
}
