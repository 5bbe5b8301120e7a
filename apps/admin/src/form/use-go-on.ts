import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

const LEAVING = 'rejoin:leaving';

/** Somebody goes elsewhere, and is still shown this screen until the other one has come. */
export function tellLeaving(): void {
  window.dispatchEvent(new Event(LEAVING));
}

/** Leads to another screen, unless whoever asked for it has gone elsewhere before the answer came. */
export function useGoOn(): (path: string) => void {
  const router = useRouter();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    const leave = () => {
      isHere.current = false;
    };
    window.addEventListener(LEAVING, leave);
    return () => {
      leave();
      window.removeEventListener(LEAVING, leave);
    };
  }, []);
  return (path) => {
    if (isHere.current) router.push(path);
  };
}
