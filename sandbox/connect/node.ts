import { createContext, Script } from 'node:vm';
import type { ExcelHost } from '../host/excel-host';
import { bridgeTo, type NativeBridge } from './bridge';
import { officeFile } from './office-files';
import { isSetSupported, requirementSets } from './requirements';

export interface OfficeOptions {
  /** Highest ExcelApi set that this Excel claims; 1.14 unless said otherwise, never above 1.15. */
  readonly excelApi?: string;
  /**
   * Refuse every member above `excelApi`, as an older Excel would, by the library's own version checks. They are inert in the pinned
   * release, because it sets their switch on the wrong class.
   */
  readonly enforceApiCeiling?: boolean;
  /** Office's language, e.g. "vi-VN". */
  readonly displayLanguage?: string;
  /** The minified file, as users get it, or the readable one. */
  readonly debug?: boolean;
}

/** office.js, loaded and connected. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeStandIn;
  /** Puts the three on `globalThis`, where the add-in looks for them; gives back what was there when called. */
  install(): () => void;
  /** From now on another host answers; for many short lives of one Excel, since loading the library costs more than most presses. */
  connect(host: ExcelHost): void;
}

/** What the task pane's start-up would add to `Office`; the library's own names (`Office.HostType`…) are there too. */
export interface OfficeStandIn {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly platform: string;
    readonly host: string;
    readonly diagnostics: { readonly host: string; readonly version: string; readonly platform: string };
  };
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
}

/**
 * Connects the real, unmodified office.js to a host in Node: its Excel file for the web is run as it is, with a window of its own, and finds
 * the host through the bridge that it looks for itself. Nothing global changes until `install`.
 */
export function loadOfficeInNode(host: ExcelHost, options: OfficeOptions = {}): OfficeInNode {
  const sets = requirementSets(options.excelApi ?? '1.14');
  const language = options.displayLanguage ?? 'en-US';
  const office = standIn((name, version) => isSetSupported(sets, name, version), language);
  const bridge = bridgeTo(host);
  const loaded = runExcelFile(bridge, office, options.debug ? 'excel-web-16.00.debug.js' : 'excel-web-16.00.js');
  if (options.enforceApiCeiling) enforceApiCeiling(loaded.OfficeExtension);
  const globals = { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension, Office: loaded.Office };
  return { ...globals, install: () => installGlobals(globals), connect: (other) => bridge.connect(other) };
}

interface Loaded {
  readonly Office: OfficeStandIn;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const scripts = new Map<string, Script>();

/** Runs the file as a script of a window of its own. Its promises, errors and parsed answers are made by this realm's classes. */
function runExcelFile(bridge: NativeBridge, office: OfficeStandIn, file: string): Loaded {
  const window = windowFor(bridge, office);
  let script = scripts.get(file);
  if (!script) scripts.set(file, (script = new Script(officeFile(file), { filename: file })));
  script.runInContext(createContext(window));
  // The file brings the names of Office without what its start-up adds; the stand-in goes in front of them.
  const names = (window['Office'] as object | undefined) ?? null;
  window['Office'] = Object.create(names, Object.getOwnPropertyDescriptors(office)) as object;
  return window as unknown as Loaded;
}

/** As much of a browser's window as the file touches while it loads. */
function windowFor(bridge: NativeBridge, office: OfficeStandIn): Record<string, unknown> {
  const nothing = () => undefined;
  const document = {
    readyState: 'complete',
    cookie: '',
    getElementsByTagName: () => [],
    getElementById: () => null,
    createElement: () => ({ setAttribute: nothing, style: {} }),
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  const window: Record<string, unknown> = {
    document,
    location: {
      href: 'https://localhost/',
      hash: '',
      search: '',
      origin: 'https://localhost',
      protocol: 'https:',
      hostname: 'localhost',
    },
    navigator: { userAgent: 'node', language: 'en-US' },
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    performance,
    JSON,
    Promise,
    Error,
    Array,
    Date,
    Office: office,
    _richApiNativeBridge: bridge,
  };
  window['window'] = window;
  window['self'] = window;
  return window;
}

function standIn(supported: (name: string, version?: string) => boolean, language: string): OfficeStandIn {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    context: {
      requirements: { isSetSupported: supported },
      displayLanguage: language,
      contentLanguage: language,
      platform: info.platform,
      host: info.host,
      diagnostics: { ...info, version: '16.0.99999.10000' },
    },
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}

/** Turns on the version checks that the library carries for each member. */
export function enforceApiCeiling(extension: typeof OfficeExtension): void {
  const utility = (extension as unknown as { Utility: object }).Utility;
  const base = Object.getPrototypeOf(utility) as { _doApiNotSupportedCheck?: boolean };
  if (typeof base._doApiNotSupportedCheck !== 'boolean') {
    throw new Error('This office.js has no version checks where the pinned one has them.');
  }
  base._doApiNotSupportedCheck = true;
}

function installGlobals(globals: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
