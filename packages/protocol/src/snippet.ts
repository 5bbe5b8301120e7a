/** Which messenger a page embeds, and where it comes from. */
export type SnippetSettings = {
  /** The gateway's public address, e.g. `https://chat.example`. */
  readonly gatewayUrl: string;
  readonly deploymentId: string;
  /** For a page with a Content-Security-Policy: the nonce of its `script-src`. */
  readonly nonce?: string;
};

/** Where the gateway serves the script that puts a messenger on a page. */
const LOADER_PATH = '/messenger/loader.js';

/**
 * The lines a customer pastes into a page. They define `Rejoin`, which keeps commands until the loader is there to carry them out:
 * `Rejoin('open')`, `Rejoin('on', 'ready', listener)`. A nonce is handed on to the loader's script. A loader that can't be had is asked
 * for again: after longer and longer pauses, not on a page that nobody looks at, and at once when somebody comes back to it or there is a
 * network again.
 */
export function snippet(settings: SnippetSettings): string {
  const { gatewayUrl, deploymentId } = settings;
  const facts = scriptJson({ environment: withoutTrailingSlash(gatewayUrl), deploymentId });
  return `<script${nonceAttribute(settings)}>
(function (w, d, n, settings) {
  var r = (w[n] = w[n] || function () { (r.q = r.q || []).push(arguments); });
  var nonce = (d.currentScript || {}).nonce || '';
  r.settings = r.settings || settings;
  (function load(pause) {
    var s = d.createElement('script');
    s.async = true;
    s.src = settings.environment + '${LOADER_PATH}';
    s.nonce = nonce;
    s.onerror = function () {
      var timer = setTimeout(again, pause * (1 + Math.random()));
      function again() {
        if (d.hidden) return;
        clearTimeout(timer);
        w.removeEventListener('online', again);
        d.removeEventListener('visibilitychange', again);
        load(Math.min(pause * 2, 30000));
      }
      w.addEventListener('online', again);
      d.addEventListener('visibilitychange', again);
      s.remove();
    };
    d.head.appendChild(s);
  })(3000);
})(window, document, 'Rejoin', ${facts});
</script>`;
}

/** The same as one tag, for a page that allows no inline script or requires Trusted Types. Commands must wait for the script to load, which is not tried again. */
export function scriptTag(settings: SnippetSettings): string {
  const source = attribute(`${withoutTrailingSlash(settings.gatewayUrl)}${LOADER_PATH}`);
  return `<script async${nonceAttribute(settings)} src="${source}" data-deployment-id="${attribute(settings.deploymentId)}"></script>`;
}

function nonceAttribute({ nonce }: SnippetSettings): string {
  return nonce === undefined ? '' : ` nonce="${attribute(nonce)}"`;
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** JSON that can't end the script it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
