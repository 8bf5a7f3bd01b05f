import { readManifest, servedAddress, type AddinManifest, type RibbonButton } from './ribbon/manifest';

/** Where the sandbox serves the production bundle. */
const FOLDER = '/addin/';

/** The add-in as its manifest describes it, with the manifest's addresses led to where the sandbox serves them. */
export class Addin {
  private constructor(private readonly manifest: AddinManifest) {}

  /** @throws ManifestError, or Error when the server has no manifest */
  static async load(locale: string): Promise<Addin> {
    const response = await fetch('/manifest.xml');
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const parsed = new DOMParser().parseFromString(await response.text(), 'application/xml');
    return new Addin(readManifest(parsed, locale));
  }

  get tabs(): AddinManifest['tabs'] {
    return this.manifest.tabs;
  }

  served(address: string): string {
    return servedAddress(address, this.manifest, FOLDER);
  }

  /** What stands over the pane that a button opens. */
  paneTitle(button: RibbonButton): string {
    return (button.action.kind === 'pane' ? button.action.title : null) ?? this.manifest.name;
  }
}
