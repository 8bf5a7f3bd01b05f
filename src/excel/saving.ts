import { supports } from './batch';

/**
 * How a file made in the pane can reach the disk. 'link': a link of the pane itself (Windows, web). 'browser': the pane saves nothing, silently,
 * but may open a page of ours in the person's own browser (Mac, iPad). 'none': neither. The only place that asks for the platform, because no
 * requirement set tells whether a link saves.
 */
export type SavingWay = 'link' | 'browser' | 'none';

export function savingWay(): SavingWay {
  const { platform } = Office.context;
  if (platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS) return 'link';
  return supports('OpenBrowserWindowApi', '1.1') ? 'browser' : 'none';
}

/** Opens a page of ours in the browser. Nothing comes back: whether the person saved the file there is known to nobody. */
export function openInBrowser(address: string): void {
  // api-set: OpenBrowserWindowApi 1.1, only the way 'browser' of savingWay leads here
  Office.context.ui.openBrowserWindow(address);
}
