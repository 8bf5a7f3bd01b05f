import { type Problem } from './problem';
import { type Site } from './site';
import { at, descendants, type XmlElement } from './xml';

const SIZES = new Set(['16', '20', '24', '32', '40', '48', '64', '80']);
const REQUIRED_SIZES = ['16', '32', '80'];
/** Ids of tabs, groups and controls (reference pages "CustomTab", "Group", "Control"). */
const ID_LIMIT = 125;

const TYPES: Readonly<Record<string, readonly string[]>> = {
  ExtensionPoint: ['PrimaryCommandSurface', 'ContextMenu'],
  Control: ['Button', 'Menu'],
  Action: ['ShowTaskpane', 'ExecuteFunction'],
};

/** The tab with its buttons: types, ids, icons of all required sizes, what each button does. */
export function checkRibbon(root: XmlElement, site: Site, problems: Problem[]): void {
  const [overrides] = at(root, 'VersionOverrides');
  if (!overrides) return;
  const add = (element: XmlElement, message: string): void => {
    problems.push({ line: element.line, message });
  };
  const ids = new Map<string, Set<string>>();
  const panes = new Set<string>();
  const hasFunctionFile = [...descendants(overrides)].some(({ name }) => name === 'FunctionFile');

  for (const element of descendants(overrides)) {
    const types = TYPES[element.name];
    const type = element.attributes.get('xsi:type') ?? '';
    if (types && !types.includes(type)) {
      add(element, `<${element.name}> must have an xsi:type of ${types.join(' or ')}, not "${type}"`);
    }
    if (['CustomTab', 'Group', 'Control', 'Item'].includes(element.name)) checkId(element, ids, add);
    if (element.name === 'Icon') checkIcon(element, add);
    if (element.name === 'Control') checkControl(element, type, add);
    if (element.name === 'Action') checkAction(element, type, { panes, hasFunctionFile, add });
  }
  if (at(overrides, 'Hosts', 'Host', 'DesktopFormFactor', 'ExtensionPoint', 'CustomTab').length > 1) {
    add(overrides, 'an add-in may have only one <CustomTab>');
  }
  for (const { size, element, address } of icons(overrides)) site.checkIcon(address, size, element.line);
}

type Add = (element: XmlElement, message: string) => void;

function checkId(element: XmlElement, ids: Map<string, Set<string>>, add: Add): void {
  const id = element.attributes.get('id') ?? '';
  const kind = element.name === 'Item' ? 'Control' : element.name;
  const known = ids.get(kind) ?? new Set<string>();
  ids.set(kind, known);
  if (id === '') add(element, `<${element.name}> needs an id`);
  else if (id.length > ID_LIMIT)
    add(element, `the id of <${element.name}> has ${id.length} characters; at most ${ID_LIMIT} are allowed`);
  else if (known.has(id)) add(element, `the id "${id}" of <${element.name}> is used twice`);
  known.add(id);
}

function checkIcon(icon: XmlElement, add: Add): void {
  const sizes = at(icon, 'Image').map((image) => image.attributes.get('size') ?? '');
  for (const image of at(icon, 'Image')) {
    const size = image.attributes.get('size') ?? '';
    if (!SIZES.has(size)) add(image, `size="${size}" is not a size that Office uses (${[...SIZES].join(', ')})`);
    else if (sizes.indexOf(size) !== at(icon, 'Image').indexOf(image))
      add(image, `size ${size} is given twice in this <Icon>`);
  }
  for (const size of REQUIRED_SIZES) {
    if (!sizes.includes(size)) add(icon, `<Icon> needs an image of size ${size}`);
  }
}

function checkControl(control: XmlElement, type: string, add: Add): void {
  const has = (name: string): boolean => at(control, name).length > 0;
  if (type === 'Button' && !has('Action')) add(control, '<Control xsi:type="Button"> must contain <Action>');
  if (type === 'Button' && has('Items')) add(control, '<Items> belongs into a <Control xsi:type="Menu">');
  if (type === 'Menu' && !has('Items')) add(control, '<Control xsi:type="Menu"> must contain <Items>');
  if (type === 'Menu' && has('Action')) add(control, '<Control xsi:type="Menu"> has no <Action> of its own');
}

function checkAction(
  action: XmlElement,
  type: string,
  { panes, hasFunctionFile, add }: { panes: Set<string>; hasFunctionFile: boolean; add: Add },
): void {
  if (type === 'ExecuteFunction') {
    if (at(action, 'FunctionName').length === 0) add(action, 'an ExecuteFunction action must contain <FunctionName>');
    if (!hasFunctionFile) add(action, 'an ExecuteFunction action needs a <FunctionFile> in <DesktopFormFactor>');
    return;
  }
  if (at(action, 'SourceLocation').length === 0) add(action, 'a ShowTaskpane action must contain <SourceLocation>');
  const [pane] = at(action, 'TaskpaneId');
  const id = pane?.text ?? '';
  if (id === '')
    add(pane ?? action, 'a ShowTaskpane action needs a <TaskpaneId>, or each button opens a pane of its own');
  else if (panes.size > 0 && !panes.has(id)) {
    add(
      pane ?? action,
      `<TaskpaneId> "${id}" differs from "${[...panes].join('", "')}": the buttons would open two panes`,
    );
  }
  if (id !== '') panes.add(id);
}

/** Every image that an icon shows, with the size it is shown at and the addresses of all languages. */
function icons(overrides: XmlElement): { size: number; element: XmlElement; address: string }[] {
  const images = new Map(
    at(overrides, 'Resources', 'Images', 'Image').map((image) => [image.attributes.get('id') ?? '', image]),
  );
  const found: { size: number; element: XmlElement; address: string }[] = [];
  const seen = new Set<string>();
  for (const shown of descendants(overrides)) {
    const size = shown.attributes.get('size') ?? '';
    const image = images.get(shown.attributes.get('resid') ?? '');
    if (shown.name !== 'Image' || !image || !SIZES.has(size)) continue;
    for (const element of [image, ...at(image, 'Override')]) {
      const address = element.attributes.get(element === image ? 'DefaultValue' : 'Value') ?? '';
      if (seen.has(`${size} ${address}`)) continue;
      seen.add(`${size} ${address}`);
      found.push({ size: Number(size), element, address });
    }
  }
  return found;
}
