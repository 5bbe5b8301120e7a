import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

const LEAVING = 'rejoin:leaving';

/** Somebody goes elsewhere, and is still shown this screen until the other one has come. */
export function tellLeaving(): void {
  window.dispatchEvent(new Event(LEAVING));
}

/**
 * A mutation's `onMutate`, to be called when something is asked for: gives what leads to another screen once the answer is here, unless
 * whoever asked has gone elsewhere meanwhile.
 */
export function useGoOn(): () => (path: string) => void {
  const router = useRouter();
  const timesLeft = useRef(0);
  useEffect(() => {
    const leave = () => {
      timesLeft.current += 1;
    };
    window.addEventListener(LEAVING, leave);
    return () => {
      leave();
      window.removeEventListener(LEAVING, leave);
    };
  }, []);
  return () => {
    const before = timesLeft.current;
    return (path) => {
      if (timesLeft.current === before) router.push(path);
    };
  };
}
