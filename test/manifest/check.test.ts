import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from '../../scripts/manifest/check';

const ROOT = path.resolve(__dirname, '../..');
const good = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

/** A PNG of which only the header is true: that is what is read. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(24);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A site with all pages, and with icons of the size that their name says. */
function siteFile(name: string): Uint8Array | null {
  const size = Number(/^assets\/(?:icon|check|report)-(\d+)\.png$/.exec(name)?.[1]);
  if (size > 0) return png(size, size);
  return name === 'taskpane.html' || name === 'ho-tro.html' ? Buffer.from('<!doctype html>') : null;
}

function messages(xml: string, { readFile = siteFile, built = false } = {}): string[] {
  return checkManifest({ xml, readFile, built }).map(({ message }) => message);
}

/** The good manifest with one change, which must really change it. */
function changed(from: string | RegExp, to: string): string {
  const xml = good.replace(from, to);
  if (xml === good) throw new Error(`nothing to change: ${String(from)}`);
  return xml;
}

const long = (length: number): string => 'x'.repeat(length);

describe('the manifest of the repository', () => {
  test('has no problem', () => {
    expect(messages(good, { readFile: (name) => readOrNull(path.join(ROOT, name)) })).toEqual([]);
  });

  test('has no problem as part of a site with a folder of its own', () => {
    const xml = good.replaceAll('https://localhost:3000', 'https://example.edu.vn/thu-vien');
    expect(messages(xml, { built: true })).toEqual([]);
  });

  test('names its pages so that a built site is checked for them', () => {
    const readFile = (name: string): Uint8Array | null => (name.endsWith('.html') ? null : siteFile(name));
    expect(messages(good, { readFile, built: true })).toContain('the file taskpane.html does not exist');
  });
});

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

type Row = readonly [what: string, from: string | RegExp, to: string, message: string];

const broken: readonly Row[] = [
  // Form
  ['a tag that is not closed', '</Permissions>', '', 'not well-formed XML: unexpected close tag'],
  ['a prefix without a namespace', 'xmlns:bt=', 'xmlns:bx=', 'not well-formed XML: unbound namespace prefix: "bt"'],
  ['two hyphens in a comment', 'Add-in-only', 'Add--in-only', 'not well-formed XML: malformed comment'],
  ['another root', /OfficeApp/g, 'App', 'the root element must be <OfficeApp>, not <App>'],
  [
    'a wrong root namespace',
    'appforoffice/1.1"',
    'appforoffice/1.0"',
    'the namespace of <OfficeApp> must be http://schemas.microsoft.com/office/appforoffice/1.1',
  ],
  ['another kind of add-in', '"TaskPaneApp"', '"MailApp"', '<OfficeApp> must have xsi:type="TaskPaneApp"'],

  // Order and required elements
  [
    'Version before Id',
    /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    '$2$1',
    '<Id> must come before <Version> in <OfficeApp>',
  ],
  [
    'Requirements after Permissions',
    /(<Requirements>[\s\S]*<\/Requirements>)([\s\S]*<\/Permissions>)/,
    '$2$1',
    '<Requirements> must come before <Permissions> in <OfficeApp>',
  ],
  [
    'Icon before Label',
    /(<Label resid="Check.Label" \/>)(\s*<Supertip>[\s\S]*?<\/Supertip>)/,
    '$2$1',
    '<Label> must come before <Supertip> in <Control>',
  ],
  [
    'SourceLocation before TaskpaneId',
    /(<TaskpaneId>.*?<\/TaskpaneId>)(\s*<SourceLocation resid="Url.Check" \/>)/,
    '$2$1',
    '<TaskpaneId> must come before <SourceLocation> in <Action>',
  ],
  [
    'the tab’s label before its group',
    /<CustomTab id="SoThuVien.Tab">/,
    '$&<Label resid="Tab.Label" />',
    '<Group> must come before <Label> in <CustomTab>',
  ],
  [
    'GetStarted after the buttons',
    /(<GetStarted>[\s\S]*<\/GetStarted>)([\s\S]*<\/ExtensionPoint>)/,
    '$2$1',
    '<GetStarted> must come before <ExtensionPoint> in <DesktopFormFactor>',
  ],
  [
    'Urls before Images',
    /(<bt:Images>[\s\S]*<\/bt:Images>)([\s\S]*<\/bt:Urls>)/,
    '$2$1',
    '<Images> must come before <Urls> in <Resources>',
  ],
  [
    'Resources before Hosts',
    /(<Hosts>\s*<Host xsi[\s\S]*<\/Hosts>)([\s\S]*<\/Resources>)/,
    '$2$1',
    '<Hosts> must come before <Resources> in <VersionOverrides>',
  ],
  ['no Id', /<Id>.*<\/Id>/, '', '<OfficeApp> must contain <Id>'],
  ['no provider', /<ProviderName>.*<\/ProviderName>/, '', '<OfficeApp> must contain <ProviderName>'],
  ['no help page', /<SupportUrl.*\/>/, '', '<OfficeApp> must contain <SupportUrl>'],
  ['no tip for a button', /<Supertip>[\s\S]*?<\/Supertip>/, '', '<Control> must contain <Supertip>'],
  ['no label for a group', '<Label resid="Group.Label" />', '', '<Group> must contain <Label>'],
  ['no action', /<Action[\s\S]*?<\/Action>/, '', '<Control xsi:type="Button"> must contain <Action>'],
  ['two versions', /<Version>.*<\/Version>/, '$&$&', '<OfficeApp> may hold only one <Version>'],
  ['an unknown element', '<Permissions>', '<Colour/>$&', '<Colour> is not allowed in <OfficeApp>'],
  [
    'a known element in the wrong namespace',
    '<Label resid="Tab.Label" />',
    '<bt:Label resid="Tab.Label" />',
    '<Label> is in the wrong namespace (http://schemas.microsoft.com/office/officeappbasictypes/1.0) inside <CustomTab>',
  ],
  [
    'VersionOverrides without its namespace',
    'VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"',
    'VersionOverrides',
    '<VersionOverrides> is in the wrong namespace (http://schemas.microsoft.com/office/appforoffice/1.1) inside <OfficeApp>',
  ],

  // Identity
  ['an Id that is no GUID', /<Id>.*<\/Id>/, '<Id>so-thu-vien</Id>', '<Id> must be a GUID, not "so-thu-vien"'],
  [
    'the empty GUID',
    /<Id>.*<\/Id>/,
    '<Id>00000000-0000-0000-0000-000000000000</Id>',
    '<Id> must not be the empty GUID',
  ],
  [
    'a version of three parts',
    /<Version>.*<\/Version>/,
    '<Version>1.0.0</Version>',
    '<Version> must have four parts such as 1.0.0.0, not "1.0.0"',
  ],
  [
    'a version with letters',
    /<Version>.*<\/Version>/,
    '<Version>1.0.0.b</Version>',
    '<Version> must have four parts such as 1.0.0.0, not "1.0.0.b"',
  ],
  [
    'a version with a part of six digits',
    /<Version>.*<\/Version>/,
    '<Version>1.0.0.123456</Version>',
    '<Version> must have four parts such as 1.0.0.0, not "1.0.0.123456"',
  ],
  [
    'a permission that does not exist',
    'ReadWriteDocument',
    'Everything',
    '<Permissions> must be one of Restricted, ReadDocument, ReadAllDocument, WriteDocument, ReadWriteDocument, not "Everything"',
  ],
  [
    'a long name',
    'DefaultValue="Sổ thư viện">',
    `DefaultValue="${long(126)}">`,
    'the text of <DisplayName> has 126 characters; at most 125 are allowed',
  ],
  [
    'a long description',
    /<Description DefaultValue="[^"]*"/,
    `<Description DefaultValue="${long(251)}"`,
    'the text of <Description> has 251 characters; at most 250 are allowed',
  ],
  ['an empty name', 'DefaultValue="Sổ thư viện">', 'DefaultValue=" ">', 'the text of <DisplayName> is empty'],

  // Hosts and requirements
  [
    'a host that is not Excel',
    '<Host Name="Workbook" />',
    '<Host Name="Document" />',
    '<Host> must have Name="Workbook": this add-in is for Excel',
  ],
  [
    'buttons for a host that the base does not name',
    '<Host xsi:type="Workbook">',
    '<Host xsi:type="Document">',
    '<Host xsi:type="Document"> has no <Host Name="Document"> in the base manifest',
  ],
  ['no ExcelApi', 'Name="ExcelApi"', 'Name="DialogApi"', '<Requirements> must name the set ExcelApi'],
  ['no version for ExcelApi', ' MinVersion="1.9"', '', '<Set Name="ExcelApi"> needs a MinVersion such as 1.9'],
  [
    'requirements that hide the buttons',
    /(<VersionOverrides[^>]*>)/,
    '$1<Requirements><bt:Sets><bt:Set Name="ExcelApi" MinVersion="1.9"/></bt:Sets></Requirements>',
    '<Requirements> inside <VersionOverrides> hides all buttons where it is not met; put it into the base manifest',
  ],
  [
    'a newer kind of VersionOverrides',
    'VersionOverridesV1_0',
    'VersionOverridesV1_1',
    '<VersionOverrides> must have xsi:type="VersionOverridesV1_0": task pane add-ins know no other',
  ],

  // Languages
  [
    'a default language without a region',
    '<DefaultLocale>vi-VN',
    '<DefaultLocale>vi',
    '<DefaultLocale> must be a full tag such as vi-VN, not "vi"',
  ],
  [
    'a translation without a region',
    'Locale="en-US"',
    'Locale="en"',
    'Locale must be a full tag such as en-US, not "en"',
  ],
  [
    'a translation into the default language',
    'Locale="en-US"',
    'Locale="vi-VN"',
    'Locale vi-VN is the DefaultLocale; its text belongs into DefaultValue',
  ],
  [
    'a translation given twice',
    /<Override Locale="en-US" Value="School Library Book" \/>/,
    '$&$&',
    'Locale en-US is given twice',
  ],
  [
    'a label that is not translated',
    /<bt:Override Locale="en-US" Value="Check" \/>/,
    '',
    '<String id="Check.Label"> has no text for en-US, other texts have',
  ],

  // Resources
  [
    'a label that does not exist',
    'Label resid="Tab.Label"',
    'Label resid="Tab.Name"',
    'resid "Tab.Name" of <Label> is not defined in <Resources>',
  ],
  [
    'a resource that nothing uses',
    '<Label resid="Tab.Label" />',
    '<Label resid="Group.Label" />',
    'the resource "Tab.Label" is used nowhere',
  ],
  [
    'a resource defined twice',
    'String id="Tab.Label"',
    'String id="Group.Label"',
    'the id "Group.Label" is defined twice',
  ],
  [
    'a long text where a short one belongs',
    'Title resid="Check.Label"',
    'Title resid="Check.Tip"',
    'resid "Check.Tip" of <Title> must be in <ShortStrings>, it is in <LongStrings>',
  ],
  [
    'an address where a picture belongs',
    'size="16" resid="Icon.Group.16"',
    'size="16" resid="Url.Check"',
    'resid "Url.Check" of <Image> must be in <Images>, it is in <Urls>',
  ],
  ['no resid', '<Label resid="Tab.Label" />', '<Label />', '<Label> needs a resid'],
  ['a long id', /Tab\.Label/g, long(33), `the id "${long(33)}" has 33 characters; at most 32 are allowed`],
  [
    'a long short string',
    'DefaultValue="Kiểm tra"',
    `DefaultValue="${long(126)}"`,
    'the text of <String> has 126 characters; at most 125 are allowed',
  ],
  [
    'a long translation',
    'Value="Check"',
    `Value="${long(126)}"`,
    'the text of <String> has 126 characters; at most 125 are allowed',
  ],
  [
    'a long long string',
    /DefaultValue="Đọc các[^"]*"/,
    `DefaultValue="${long(251)}"`,
    'the text of <String> has 251 characters; at most 250 are allowed',
  ],

  // Addresses
  [
    'a page without https',
    /<SourceLocation DefaultValue="https:/,
    '<SourceLocation DefaultValue="http:',
    '"http://localhost:3000/taskpane.html?page=check" must start with https://',
  ],
  [
    'an address that is none',
    /(id="Url.Help" DefaultValue=")[^"]*/,
    '$1ho-tro.html',
    '"ho-tro.html" is not a full address',
  ],
  [
    'a button’s page on another site',
    /(id="Url.Report" DefaultValue="https:\/\/)localhost:3000/,
    '$1other.example',
    '"https://other.example/taskpane.html?page=report" is neither on the site of the base SourceLocation nor in AppDomains; Office would open it outside the pane',
  ],
  [
    'a domain with a path',
    /(<SupportUrl.*\/>)/,
    '$1<AppDomains><AppDomain>https://a.example/x</AppDomain></AppDomains>',
    'AppDomain "https://a.example/x" must be a domain only, without a path or a slash at the end: https://a.example',
  ],
  [
    'a domain without https',
    /(<SupportUrl.*\/>)/,
    '$1<AppDomains><AppDomain>a.example</AppDomain></AppDomains>',
    'AppDomain "a.example" must be a full https:// address',
  ],
  [
    'the site itself as a domain',
    /(<SupportUrl.*\/>)/,
    '$1<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains>',
    'AppDomain "https://localhost:3000" is that of the base SourceLocation, which is trusted anyway',
  ],
  [
    'a very long address',
    /(id="Url.Help" DefaultValue="[^"]*)/,
    `$1?${long(2048)}`,
    'the address has 2083 characters; at most 2048 are allowed',
  ],

  // Icons
  ['no icon of 80', /<bt:Image size="80" resid="Icon.Check.80" \/>/, '', '<Icon> needs an image of size 80'],
  [
    'an icon size that Office does not use',
    'size="20" resid="Icon.Check.20"',
    'size="22" resid="Icon.Check.20"',
    'size="22" is not a size that Office uses (16, 20, 24, 32, 40, 48, 64, 80)',
  ],
  [
    'an icon size twice',
    'size="20" resid="Icon.Check.20"',
    'size="16" resid="Icon.Check.20"',
    'size 16 is given twice in this <Icon>',
  ],
  [
    'an icon of another size than it says',
    'assets/check-16.png',
    'assets/check-32.png',
    '"https://localhost:3000/assets/check-32.png" has 32 × 32 pixels; 16 × 16 are needed',
  ],
  [
    'a large list icon',
    'assets/icon-32.png',
    'assets/icon-64.png',
    '"https://localhost:3000/assets/icon-64.png" has 64 × 64 pixels; 32 × 32 are needed',
  ],
  [
    'a small high-resolution icon',
    'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64',
    'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-32',
    '"https://localhost:3000/assets/icon-32.png" has 32 × 32 pixels; 64 × 64 are needed',
  ],
  [
    'an icon that does not exist',
    'assets/check-16.png',
    'assets/tick-16.png',
    'the file assets/tick-16.png does not exist',
  ],
  [
    'an icon that is a page',
    'assets/check-16.png',
    'taskpane.html',
    '"https://localhost:3000/taskpane.html" is not a PNG file',
  ],
  [
    'an icon on another site',
    /https:\/\/localhost:3000(\/assets\/check-16.png)/,
    'https://cdn.example$1',
    '"https://cdn.example/assets/check-16.png" is not on the site of the base SourceLocation, so it cannot be checked',
  ],

  // Buttons
  [
    'two panes',
    /<TaskpaneId>SoThuVien.Pane</,
    '<TaskpaneId>SoThuVien.Other<',
    '<TaskpaneId> "SoThuVien.Pane" differs from "SoThuVien.Other": the buttons would open two panes',
  ],
  [
    'no pane named',
    /<TaskpaneId>.*?<\/TaskpaneId>/,
    '',
    'a ShowTaskpane action needs a <TaskpaneId>, or each button opens a pane of its own',
  ],
  [
    'no page for a button',
    '<SourceLocation resid="Url.Check" />',
    '',
    'a ShowTaskpane action must contain <SourceLocation>',
  ],
  [
    'a command without a function',
    'xsi:type="ShowTaskpane"',
    'xsi:type="ExecuteFunction"',
    'an ExecuteFunction action must contain <FunctionName>',
  ],
  [
    'a command without a function file',
    'xsi:type="ShowTaskpane"',
    'xsi:type="ExecuteFunction"',
    'an ExecuteFunction action needs a <FunctionFile> in <DesktopFormFactor>',
  ],
  [
    'an action that does not exist',
    'xsi:type="ShowTaskpane"',
    'xsi:type="Show"',
    '<Action> must have an xsi:type of ShowTaskpane or ExecuteFunction, not "Show"',
  ],
  [
    'a menu without items',
    'Control xsi:type="Button"',
    'Control xsi:type="Menu"',
    '<Control xsi:type="Menu"> must contain <Items>',
  ],
  ['a button without an id', ' id="SoThuVien.Check"', '', '<Control> needs an id'],
  [
    'two buttons with one id',
    'id="SoThuVien.Report"',
    'id="SoThuVien.Check"',
    'the id "SoThuVien.Check" of <Control> is used twice',
  ],
  [
    'a very long id',
    'id="SoThuVien.Tab"',
    `id="${long(126)}"`,
    'the id of <CustomTab> has 126 characters; at most 125 are allowed',
  ],
];

describe('a manifest with one fault', () => {
  test.each(broken)('%s', (_what, from, to, message) => {
    expect(messages(changed(from, to))).toContainEqual(expect.stringContaining(message));
  });
});

const sound: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  [
    'a further domain that a button opens',
    /(<SupportUrl.*\/>)([\s\S]*id="Url.Report" DefaultValue="https:\/\/)localhost:3000/,
    '$1<AppDomains><AppDomain>https://other.example</AppDomain></AppDomains>$2other.example',
  ],
  [
    'a help page on another site',
    /<SupportUrl DefaultValue="[^"]*"/,
    '<SupportUrl DefaultValue="https://example.edu.vn/tro-giup"',
  ],
  [
    'a default version for all sets',
    '<Sets>\n      <Set Name="ExcelApi" MinVersion="1.9" />',
    '<Sets DefaultMinVersion="1.9">\n      <Set Name="ExcelApi" />',
  ],
  ['texts as long as allowed', 'Value="Check"', `Value="${long(125)}"`],
  ['an Id in capitals', /<Id>.*<\/Id>/, '<Id>5E1F7A0C-3B64-4D0E-9A52-7C8F1D2B6E94</Id>'],
  [
    'no callout',
    /<GetStarted>[\s\S]*<\/GetStarted>|<bt:String id="GetStarted[\s\S]*?<\/bt:String>|<bt:Url id="Url.Help".*\/>/g,
    '',
  ],
];

describe('a manifest with a harmless change', () => {
  test.each(sound)('%s', (_what, from, to) => {
    expect(messages(changed(from, to))).toEqual([]);
  });
});

test('a problem names its line', () => {
  const line = good.split('\n').findIndex((text) => text.includes('<Version>')) + 1;
  const [problem] = checkManifest({ xml: changed('<Version>1', '<Version>v1'), readFile: siteFile, built: false });
  expect(problem?.line).toBe(line);
});
