import { NothingHere } from '../../features/access/nothing-here.tsx';

export default function NotFound() {
  return <NothingHere />;
}
