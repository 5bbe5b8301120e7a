import { NothingHere } from '../features/access/nothing-here.tsx';

export default function NotFound() {
  return (
    <main className="flex min-h-dvh">
      <NothingHere />
    </main>
  );
}
