/**
 * The page demands trusted script addresses (`require-trusted-types-for 'script'`), and this is the one
 * policy that makes them: only files of this app, beside index.html, that end in `.js`.
 */
export function appScriptUrl(address: string): string {
  const policy = (appUrls ??= createPolicy());
  return policy.createScriptURL(address);
}

interface ScriptUrlPolicy {
  readonly createScriptURL: (address: string) => string;
}

let appUrls: ScriptUrlPolicy | undefined;

function createPolicy(): ScriptUrlPolicy {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  const rules: ScriptUrlPolicy = { createScriptURL: checkedAddress };
  return factory === undefined ? rules : factory.createPolicy('app-urls', rules);
}

interface TrustedTypesFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

function checkedAddress(address: string): string {
  const home = new URL('./', document.baseURI);
  const url = new URL(address, home);
  const isOurs = url.origin === home.origin && url.pathname.startsWith(home.pathname);
  // The development server hands out a worker under the name of its source.
  const isScript =
    url.pathname.endsWith('.js') || (import.meta.env.DEV && url.pathname.endsWith('.ts'));
  if (!isOurs || !isScript) {
    throw new TypeError(`Not a script of this app: ${url.href}`);
  }
  return url.href;
}
