import { type Problem } from './problem';
import { BASE, OVERRIDES } from './shapes';
import { type Site } from './site';
import { at, descendants, type XmlElement } from './xml';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Four numbers of at most five digits (reference page "Version" allows fewer parts; one habit is enough). */
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
/** Language and region: language-only tags are not honoured everywhere. */
const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/;
const PERMISSIONS = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];
const LENGTHS: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250 };

/** The base part: identity, names, requirements, where the pane starts, and the languages of the whole. */
export function checkHead(root: XmlElement, site: Site, problems: Problem[]): void {
  const add = (element: XmlElement, message: string): void => {
    problems.push({ line: element.line, message });
  };

  if (root.namespace !== BASE) add(root, `the namespace of <OfficeApp> must be ${BASE}`);
  if (root.attributes.get('xsi:type') !== 'TaskPaneApp') add(root, '<OfficeApp> must have xsi:type="TaskPaneApp"');

  for (const id of at(root, 'Id')) {
    if (!GUID.test(id.text)) add(id, `<Id> must be a GUID, not "${id.text}"`);
    else if (/^[0-]+$/.test(id.text)) add(id, '<Id> must not be the empty GUID');
  }
  for (const version of at(root, 'Version')) {
    if (!VERSION.test(version.text))
      add(version, `<Version> must have four parts such as 1.0.0.0, not "${version.text}"`);
  }
  for (const provider of at(root, 'ProviderName')) {
    if (provider.text === '') add(provider, '<ProviderName> is empty');
    if (provider.text.length > 125) add(provider, '<ProviderName> has more than 125 characters');
  }
  for (const permissions of at(root, 'Permissions')) {
    if (!PERMISSIONS.includes(permissions.text)) {
      add(permissions, `<Permissions> must be one of ${PERMISSIONS.join(', ')}, not "${permissions.text}"`);
    }
  }
  for (const name of ['DisplayName', 'Description'] as const) {
    for (const element of at(root, name)) checkText(element, LENGTHS[name] ?? 0, problems);
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    for (const { line, text } of values(at(root, name))) site.checkIcon(text, size, line);
  }
  for (const { line, text } of values(at(root, 'SupportUrl'))) site.checkUrl(text, line);
  for (const { line, text } of values(at(root, 'DefaultSettings', 'SourceLocation'))) site.checkPage(text, line);

  checkHosts(root, add);
  checkRequirements(root, add);
  checkLocales(root, add);
}

/** A text and its translations: neither empty nor longer than allowed. */
export function checkText(element: XmlElement, limit: number, problems: Problem[]): void {
  for (const { line, text } of values([element])) {
    if (text.trim() === '') problems.push({ line, message: `the text of <${element.name}> is empty` });
    else if (text.length > limit) {
      problems.push({
        line,
        message: `the text of <${element.name}> has ${text.length} characters; at most ${limit} are allowed`,
      });
    }
  }
}

/** DefaultValue of each element and Value of each of its overrides. */
export function values(elements: readonly XmlElement[]): { line: number; text: string }[] {
  return elements.flatMap((element) => [
    { line: element.line, text: element.attributes.get('DefaultValue') ?? '' },
    ...at(element, 'Override').map((override) => ({
      line: override.line,
      text: override.attributes.get('Value') ?? '',
    })),
  ]);
}

type Add = (element: XmlElement, message: string) => void;

function checkHosts(root: XmlElement, add: Add): void {
  const base = at(root, 'Hosts', 'Host');
  const names = new Set(base.map((host) => host.attributes.get('Name')));
  for (const host of base) {
    if (host.attributes.get('Name') !== 'Workbook')
      add(host, '<Host> must have Name="Workbook": this add-in is for Excel');
  }
  for (const overrides of at(root, 'VersionOverrides')) {
    if (overrides.namespace !== OVERRIDES) add(overrides, `the namespace of <VersionOverrides> must be ${OVERRIDES}`);
    if (overrides.attributes.get('xsi:type') !== 'VersionOverridesV1_0') {
      add(overrides, '<VersionOverrides> must have xsi:type="VersionOverridesV1_0": task pane add-ins know no other');
    }
    for (const host of at(overrides, 'Hosts', 'Host')) {
      const type = host.attributes.get('xsi:type');
      if (!names.has(type))
        add(host, `<Host xsi:type="${type ?? ''}"> has no <Host Name="${type ?? ''}"> in the base manifest`);
    }
    for (const requirements of at(overrides, 'Requirements')) {
      add(
        requirements,
        '<Requirements> inside <VersionOverrides> hides all buttons where it is not met; put it into the base manifest',
      );
    }
  }
}

function checkRequirements(root: XmlElement, add: Add): void {
  const sets = at(root, 'Requirements', 'Sets', 'Set');
  for (const set of sets) {
    const version = set.attributes.get('MinVersion') ?? set.parent?.attributes.get('DefaultMinVersion') ?? '';
    if (!/^\d+\.\d+$/.test(version))
      add(set, `<Set Name="${set.attributes.get('Name') ?? ''}"> needs a MinVersion such as 1.9`);
  }
  if (!sets.some((set) => set.attributes.get('Name') === 'ExcelApi')) {
    add(at(root, 'Requirements')[0] ?? root, '<Requirements> must name the set ExcelApi');
  }
}

function checkLocales(root: XmlElement, add: Add): void {
  const own = at(root, 'DefaultLocale')[0];
  if (own && !LOCALE.test(own.text)) add(own, `<DefaultLocale> must be a full tag such as vi-VN, not "${own.text}"`);

  const all = new Set<string>();
  const translated: { element: XmlElement; locales: Set<string> }[] = [];
  for (const element of descendants(root)) {
    const locales = new Set<string>();
    for (const override of at(element, 'Override')) {
      const locale = override.attributes.get('Locale') ?? '';
      if (!LOCALE.test(locale)) add(override, `Locale must be a full tag such as en-US, not "${locale}"`);
      else if (locale === own?.text)
        add(override, `Locale ${locale} is the DefaultLocale; its text belongs into DefaultValue`);
      else if (locales.has(locale)) add(override, `Locale ${locale} is given twice`);
      locales.add(locale);
    }
    const isText = element.name === 'String' || (element.parent === root && element.name in LENGTHS);
    if (!isText) continue;
    for (const locale of locales) all.add(locale);
    translated.push({ element, locales });
  }
  for (const { element, locales } of translated) {
    for (const locale of all) {
      if (!locales.has(locale)) {
        add(element, `<${element.name}${idOf(element)}> has no text for ${locale}, other texts have`);
      }
    }
  }
}

function idOf(element: XmlElement): string {
  const id = element.attributes.get('id');
  return id === undefined ? '' : ` id="${id}"`;
}
