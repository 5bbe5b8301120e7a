import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/trpc.ts';

/** Shows what has changed: in the lists, and in the menu, which also hangs on one's own roles. */
export function usePeopleChanged(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return async () => {
    router.refresh();
    await queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.roles.pathKey() });
  };
}
