/**
 * What may stand in which element, in which order: Microsoft's page "How to find the proper order of manifest elements" (task pane add-ins), with the
 * required elements of the reference pages "OfficeApp", "DesktopFormFactor", "GetStarted", "CustomTab", "Group", "Control", "Resources".
 * Beyond Microsoft's minimum, IconUrl, HighResolutionIconUrl, SupportUrl and Hosts are required, as for a listing.
 */

export const BASE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
export const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
export const BASIC_TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/** One place in the order: one element, or one of several; `occurs`: 1 exactly one, ? at most one, + at least one, * any number. */
export interface Slot {
  readonly names: readonly string[];
  readonly occurs: '1' | '?' | '+' | '*';
}

export interface Shape {
  /** The namespace of the children. */
  readonly namespace: string;
  readonly slots: readonly Slot[];
}

/** "Id 1, AlternateId ?, Group|OfficeGroup +" → slots. */
function slots(text: string): Slot[] {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [names = '', occurs = '1'] = part.trim().split(' ');
    return { names: names.split('|'), occurs: occurs as Slot['occurs'] };
  });
}

function shapes(namespace: string, table: Record<string, string>): [string, Shape][] {
  return Object.entries(table).map(([name, text]) => [name, { namespace, slots: slots(text) }]);
}

/** Children of the base manifest's elements. VersionOverrides has its own namespace and is looked up below. */
export const BASE_SHAPES: ReadonlyMap<string, Shape> = new Map(
  shapes(BASE, {
    OfficeApp:
      'Id 1, AlternateId ?, Version 1, ProviderName 1, DefaultLocale 1, DisplayName 1, Description 1, IconUrl 1, HighResolutionIconUrl 1, SupportUrl 1, AppDomains ?, Hosts 1, Requirements ?, DefaultSettings 1, Permissions 1, Dictionary ?, VersionOverrides ?, ExtendedOverrides ?',
    DisplayName: 'Override *',
    Description: 'Override *',
    IconUrl: 'Override *',
    HighResolutionIconUrl: 'Override *',
    SupportUrl: 'Override *',
    SourceLocation: 'Override *',
    AppDomains: 'AppDomain +',
    Hosts: 'Host +',
    Requirements: 'Sets ?, Methods ?',
    Sets: 'Set +',
    Methods: 'Method +',
    DefaultSettings: 'SourceLocation 1',
    ...leaves(
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'AppDomain',
      'Host',
      'Set',
      'Method',
      'Permissions',
      'Override',
    ),
  }),
);

/** Children of VersionOverrides and everything below it that has its namespace. */
export const OVERRIDES_SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...shapes(OVERRIDES, {
    VersionOverrides: 'Description ?, Requirements ?, Hosts 1, Resources 1, WebApplicationInfo ?, EquivalentAddins ?',
    Hosts: 'Host +',
    Host: 'Runtimes ?, AllFormFactors ?, DesktopFormFactor ?',
    Runtimes: 'Runtime +',
    DesktopFormFactor: 'GetStarted ?, FunctionFile ?, ExtensionPoint +',
    GetStarted: 'Title 1, Description 1, LearnMoreUrl 1',
    ExtensionPoint: 'OfficeTab *, CustomTab ?, OfficeMenu *',
    OfficeTab: 'Group +',
    CustomTab: 'Group|OfficeGroup +, Label 1, InsertAfter|InsertBefore ?',
    OfficeMenu: 'Control +',
    Group: 'OverriddenByRibbonApi ?, Label 1, Icon 1, Control|OfficeControl +',
    Control: 'OverriddenByRibbonApi ?, Label 1, ToolTip ?, Supertip 1, Icon 1, Action ?, Enabled ?, Items ?',
    Items: 'Item +',
    Item: 'OverriddenByRibbonApi ?, Label 1, Supertip 1, Icon ?, Action 1',
    Supertip: 'Title 1, Description 1',
    Action: 'TaskpaneId ?, SourceLocation ?, Title ?, FunctionName ?',
    ...leaves(
      'Label',
      'ToolTip',
      'Title',
      'Description',
      'LearnMoreUrl',
      'FunctionFile',
      'SourceLocation',
      'TaskpaneId',
      'FunctionName',
      'Enabled',
      'OverriddenByRibbonApi',
      'OfficeGroup',
      'OfficeControl',
      'InsertAfter',
      'InsertBefore',
    ),
  }),
  ...shapes(BASIC_TYPES, {
    Requirements: 'Sets 1',
    Icon: 'Image +',
    Resources: 'Images ?, Urls ?, ShortStrings ?, LongStrings ?',
  }),
]);

/** Children of the elements of the basic types' namespace. */
export const BASIC_SHAPES: ReadonlyMap<string, Shape> = new Map(
  shapes(BASIC_TYPES, {
    Sets: 'Set +',
    Images: 'Image +',
    Urls: 'Url +',
    ShortStrings: 'String +',
    LongStrings: 'String +',
    Url: 'Override *',
    String: 'Override *',
    Image: 'Override *',
    ...leaves('Set', 'Override'),
  }),
);

function leaves(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}
