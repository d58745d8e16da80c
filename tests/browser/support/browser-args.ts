/**
 * What every browser of a test is started with: no talk with its maker, and no pages of its own. Chromium opens two
 * unseen ones for its address bar beside each window, which cost more than a small test of ours.
 */
export const browserArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--no-first-run',
  `--disable-features=${unwantedFeatures().join(',')}`,
];

/** The last argument of that name counts alone: what Playwright turns off is therefore among them. */
function unwantedFeatures(): readonly string[] {
  const ofItsAddressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];
  const ofPlaywright = [
    'AimEnabled',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'TcpPortRandomizationWin',
    'ThirdPartyStoragePartitioning',
  ];
  return [...ofItsAddressBar, ...ofPlaywright];
}
