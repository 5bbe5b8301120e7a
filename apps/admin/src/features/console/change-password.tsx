import { PASSWORD_MIN } from '@rejoin/core/directory/password';
import { ChangePasswordDialog, changePasswordProblem } from '@rejoin/ui/change-password-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPCClient } from '../../client/trpc.ts';

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
          return changePasswordProblem(refusalOf(error)?.refusal, PASSWORD_MIN);
        }
        toastDone('Your password is changed');
        onClose();
        return undefined;
      }}
    />
  );
}
