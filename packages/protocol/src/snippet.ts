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
 * `Rejoin('open')`, `Rejoin('on', 'ready', listener)`. A nonce is handed on to the loader's script.
 */
export function snippet(settings: SnippetSettings): string {
  const { gatewayUrl, deploymentId } = settings;
  const facts = scriptJson({ environment: withoutTrailingSlash(gatewayUrl), deploymentId });
  return `<script${nonceAttribute(settings)}>
(function (w, d, n, settings) {
  var r = (w[n] = w[n] || function () { (r.q = r.q || []).push(arguments); });
  var s = d.createElement('script');
  r.settings = r.settings || settings;
  s.async = true;
  s.src = settings.environment + '${LOADER_PATH}';
  s.nonce = (d.currentScript || s).nonce;
  d.head.appendChild(s);
})(window, document, 'Rejoin', ${facts});
</script>`;
}

/** The same as one tag, for a page that allows no inline script or requires Trusted Types. Commands must wait for the script to load. */
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
