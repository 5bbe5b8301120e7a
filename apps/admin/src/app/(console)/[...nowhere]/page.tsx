import { notFound } from 'next/navigation';

/** An address that no screen has, said within the console so that its menu leads on. */
export default function NowherePage() {
  notFound();
}
