/** Called when somebody is kept from going back or forth; `go` takes them there after all. */
type OnHeld = (go: () => void) => void;

/** Keeps somebody who goes back from leaving the page, and tells of it. Gives what lets go of them again. */
export function holdWayBack(onHeld: OnHeld): () => void {
  const navigation = navigationOf(window);
  return navigation === undefined ? holdByAnEntry(onHeld) : holdByNavigation(navigation, onHeld);
}

/** Not every browser has it. */
function navigationOf(window: { readonly navigation?: Navigation }): Navigation | undefined {
  return window.navigation;
}

function holdByNavigation(navigation: Navigation, onHeld: OnHeld): () => void {
  let leaves = false;
  const onNavigate = (event: NavigateEvent) => {
    if (event.defaultPrevented || !isWayBack(event)) return;
    if (leaves) {
      leaves = false;
      return;
    }
    event.preventDefault();
    const { key } = event.destination;
    onHeld(() => {
      leaves = true;
      navigation.traverseTo(key);
    });
  };
  navigation.addEventListener('navigate', onNavigate);
  return () => navigation.removeEventListener('navigate', onNavigate);
}

/** Whether somebody goes back or forth to another page of the console, and can be kept from it. */
function isWayBack({ navigationType, cancelable, destination }: NavigateEvent): boolean {
  const isElsewhere = URL.parse(destination.url)?.pathname !== window.location.pathname;
  return navigationType === 'traverse' && cancelable && destination.sameDocument && isElsewhere;
}

/** By a second entry of the same page, from which the way back leads to the first. It stays: afterwards the page takes one step back more. */
function holdByAnEntry(onHeld: OnHeld): () => void {
  const { pathname } = window.location;
  let leaves = false;
  addEntry();
  const onPop = (event: PopStateEvent) => {
    if (leaves || window.location.pathname !== pathname) return;
    event.stopImmediatePropagation();
    addEntry();
    onHeld(() => {
      leaves = true;
      history.go(-2);
    });
  };
  window.addEventListener('popstate', onPop, { capture: true });
  return () => window.removeEventListener('popstate', onPop, { capture: true });
}

function addEntry(): void {
  if (!isSecond(history.state)) history.pushState({ ...history.state, second: true }, '');
}

function isSecond(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'second' in state;
}
