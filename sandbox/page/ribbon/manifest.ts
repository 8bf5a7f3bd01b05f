/** What the ribbon of an add-in-only manifest says, in one language. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Address of the icon of 32 pixels, or of the next larger one; null when the button names none. */
  readonly icon: string | null;
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly kind: 'pane'; readonly paneId: string; readonly address: string; readonly title: string | null }
  | { readonly kind: 'function'; readonly name: string };

export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  /** Where the pane opens when no button says otherwise. */
  readonly address: string;
  readonly tabs: readonly RibbonTab[];
}

/** Thrown when the text is no add-in-only manifest that the ribbon can be read from; the message says what is missing. */
export class ManifestError extends Error {}

function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (!name || (node as Element).localName === name)) found.push(node as Element);
  }
  return found;
}

function find(parent: Element, ...path: readonly string[]): Element | null {
  let current: Element | null = parent;
  for (const name of path) current = (current && childrenOf(current, name)[0]) ?? null;
  return current;
}

function need(parent: Element, ...path: readonly string[]): Element {
  const element = find(parent, ...path);
  if (!element) throw new ManifestError(`<${parent.localName}> has no ${path.join(' > ')}`);
  return element;
}

/** Which kind of host, surface, control or action an element is. */
function kindOf(element: Element): string | null {
  return element.getAttribute('xsi:type') ?? element.getAttribute('type');
}

/** What stands between the tags of an element. */
function textOf(element: Element): string {
  return (element.textContent as string | null)?.trim() ?? '';
}

/** The value of a string, address or picture in the wanted language: its override, else its default. */
function localised(element: Element, locale: string): string {
  const own = childrenOf(element, 'Override').find(
    (override) => override.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
  );
  return own?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

class Resources {
  private readonly values = new Map<string, string>();

  constructor(overrides: Element, locale: string) {
    for (const group of childrenOf(need(overrides, 'Resources'))) {
      for (const entry of childrenOf(group)) {
        this.values.set(entry.getAttribute('id') ?? '', localised(entry, locale));
      }
    }
  }

  /** The resource that an element's `resid` names. Throws ManifestError when there is none. */
  of(element: Element): string {
    const id = element.getAttribute('resid') ?? '';
    const value = this.values.get(id);
    if (value === undefined)
      throw new ManifestError(`<${element.localName}> names the resource "${id}", which does not exist`);
    return value;
  }
}

function iconOf(control: Element, resources: Resources): string | null {
  const images = childrenOf(find(control, 'Icon') ?? control, 'Image')
    .map((image) => ({ image, size: Number(image.getAttribute('size')) }))
    .sort((a, b) => a.size - b.size);
  const chosen = images.find(({ size }) => size >= 32) ?? images.at(-1);
  return chosen ? resources.of(chosen.image) : null;
}

function actionOf(control: Element, resources: Resources): RibbonAction {
  const action = need(control, 'Action');
  const type = kindOf(action);
  if (type === 'ExecuteFunction') return { kind: 'function', name: textOf(need(action, 'FunctionName')) };
  if (type !== 'ShowTaskpane') throw new ManifestError(`unknown action "${type ?? ''}"`);
  const title = find(action, 'Title');
  const paneId = find(action, 'TaskpaneId');
  return {
    kind: 'pane',
    paneId: paneId ? textOf(paneId) : '',
    address: resources.of(need(action, 'SourceLocation')),
    title: title ? resources.of(title) : null,
  };
}

function buttonOf(control: Element, resources: Resources): RibbonButton {
  const label = resources.of(need(control, 'Label'));
  const tip = find(control, 'Supertip');
  return {
    id: control.getAttribute('id') ?? label,
    label,
    tipTitle: tip ? resources.of(need(tip, 'Title')) : label,
    tip: tip ? resources.of(need(tip, 'Description')) : '',
    icon: iconOf(control, resources),
    action: actionOf(control, resources),
  };
}

function tabsOf(root: Element, locale: string): RibbonTab[] {
  const overrides = find(root, 'VersionOverrides');
  if (!overrides) return [];
  const resources = new Resources(overrides, locale);
  const host = childrenOf(need(overrides, 'Hosts'), 'Host').find((entry) => kindOf(entry) === 'Workbook');
  if (!host) throw new ManifestError('no <Host> for workbooks');
  const surfaces = childrenOf(need(host, 'DesktopFormFactor'), 'ExtensionPoint').filter(
    (point) => kindOf(point) === 'PrimaryCommandSurface',
  );
  return surfaces.flatMap((surface) =>
    childrenOf(surface, 'CustomTab').map((tab) => ({
      id: tab.getAttribute('id') ?? '',
      label: resources.of(need(tab, 'Label')),
      groups: childrenOf(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: resources.of(need(group, 'Label')),
        buttons: childrenOf(group, 'Control').map((control) => buttonOf(control, resources)),
      })),
    })),
  );
}

/**
 * Reads the ribbon from an add-in-only manifest (Microsoft's "Manifest element ordering" names the elements).
 * @param locale the display language, e.g. "vi-VN"; where the manifest has no override for it, its default words are taken.
 * @throws ManifestError when an element that the ribbon needs is missing or a resource is not defined.
 */
export function readManifest(document: Document, locale: string): AddinManifest {
  const root = document.documentElement as Element | null;
  if (root?.localName !== 'OfficeApp') throw new ManifestError('not an add-in-only manifest: no <OfficeApp>');
  return {
    id: textOf(need(root, 'Id')),
    name: localised(need(root, 'DisplayName'), locale),
    address: localised(need(root, 'DefaultSettings', 'SourceLocation'), locale),
    tabs: tabsOf(root, locale),
  };
}

/**
 * Where an address of the manifest is served by the sandbox: what follows the add-in's own folder is kept, with query and fragment.
 * An address outside that folder stays as it is.
 */
export function servedAddress(address: string, manifest: AddinManifest, servedFolder: string): string {
  const folder = new URL('.', manifest.address).href;
  const wanted = new URL(address).href;
  return wanted.startsWith(folder) ? servedFolder + wanted.slice(folder.length) : wanted;
}
