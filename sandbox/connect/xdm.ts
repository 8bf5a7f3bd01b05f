import type { ExcelHost } from '../host/excel-host';
import type { WireEvent } from '../host/protocol';
import { DELAY_FOR_CELL_EDIT } from './bridge';
import type { RequirementSets } from './requirements';

/** What office.js in a frame and Excel on the web say to each other: JSON texts over `postMessage`. */
interface XdmMessage {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data?: unknown;
}

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { call: 0, event: 1 } as const;

/** Numbers of the calls and events of Office's older API, in which RichApi batches travel too. */
const Dispatch = {
  selectionChangedEvent: 2,
  richApiEvent: 33,
  commandInvokedEvent: 39,
  refreshSettings: 75,
  saveSettings: 76,
  richApiRequest: 93,
  commandCompleted: 94,
} as const;

const ERROR_CODES: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const INTERNAL_ERROR = 5001;
/** Number of Excel on the web among Office's applications. */
const EXCEL_WEB_APP = 16;

export interface XdmOptions {
  readonly conversationId: string;
  readonly controlId: string;
  readonly sets: RequirementSets;
  /** Language of Office's own words, and of the workbook's region. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Origin of the host page, e.g. "https://localhost:3000". */
  readonly origin: string;
  /** Puts a text on the way to the frame. */
  readonly send: (text: string) => void;
  /** The keyboard leaves the pane: by Tab behind its end, by Shift+Tab before its beginning, by Escape or F2 to the sheet. */
  readonly onLeave?: (to: LeavingTo) => void;
}

export type LeavingTo = 'after' | 'before' | 'sheet';

/** office.js's `OSF.AgaveHostAction`, as far as it moves the focus. */
const LEAVING: Readonly<Record<number, LeavingTo>> = { 13: 'after', 14: 'before', 15: 'sheet', 16: 'sheet' };

interface Listener {
  readonly dispatch: number;
  readonly correlationId: unknown;
}

/** The host's end of one conversation with an add-in page: answers its start-up, its batches and settings, and sends it events. */
export class XdmConversation {
  readonly #listeners = new Map<string, Listener>();
  readonly #commands = new Map<string, (status: unknown) => void>();
  #nextCommand = 1;
  #closed = false;

  constructor(
    private readonly host: ExcelHost,
    private readonly options: XdmOptions,
  ) {
    host.onEvents = (events) => this.#raise(Dispatch.richApiEvent, { ArrayData: events.map(entryOf) });
    host.onSelectionChanged = () => this.#raise(Dispatch.selectionChangedEvent, {});
  }

  /** Takes a message of the frame; others than this conversation's are left alone. */
  receive(text: unknown): void {
    const message = this.#closed ? null : parse(text);
    if (!message || message._messageType !== MessageType.request) return;
    if (message._conversationId !== this.options.conversationId) return;
    void this.#answer(message);
  }

  /** Presses a ribbon button of the kind ExecuteFunction; resolves when the add-in says that it is done. */
  invokeCommand(functionName: string, buttonId: string): Promise<unknown> {
    const id = `command-${this.#nextCommand++}`;
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.#raise(Dispatch.commandInvokedEvent, {
        0: id,
        1: functionName,
        2: JSON.stringify({ source: { id: buttonId } }),
      });
    });
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.host.forgetAddIn();
  }

  async #answer(message: XdmMessage): Promise<void> {
    const data = record(message._data);
    if (message._actionType === ActionType.registerEvent) {
      this.#listeners.set(message._actionName, {
        dispatch: Number(data['eventDispId']),
        correlationId: message._correlationId,
      });
      return this.#reply(message, { Error: 0 });
    }
    if (message._actionType === ActionType.unregisterEvent) {
      this.#listeners.delete(message._actionName);
      return this.#reply(message, { Error: 0 });
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#reply(message, this.#appContext());
      case 'ContextActivationManager_notifyHost':
        // Focus and keys of the pane; nobody waits for an answer.
        return this.#notified(list(message._data));
      case 'executeMethod':
        return this.#reply(message, await this.#execute(data));
      default:
        this.host.noteMissing(`message ${message._actionName}`);
        return this.#reply(message, { Error: INTERNAL_ERROR });
    }
  }

  #notified([, action]: readonly unknown[]): void {
    const to = LEAVING[Number(action)];
    if (to) this.options.onLeave?.(to);
  }

  async #execute(data: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const dispatch = Number(record(data['DdaMethod'])['DispatchId']);
    const done = (more: Record<string, unknown> = {}) => ({ Version: 1, Error: 0, ...more });
    switch (dispatch) {
      case Dispatch.richApiRequest: {
        const sent = list(data['ArrayData']);
        const delayForCellEdit = (Number(sent[6] ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
        const answer = await this.host.processText(String(sent[4]), { delayForCellEdit });
        if ('body' in answer) return done({ Data: [200, [], [answer.body]] });
        return { Version: 1, Error: ERROR_CODES[answer.failure.code] ?? INTERNAL_ERROR };
      }
      case Dispatch.refreshSettings:
        return done({ Properties: { Settings: this.#settings().map(([Name, Value]) => ({ Name, Value })) } });
      case Dispatch.saveSettings:
        this.#saveSettings(list(record(data['DdaSettingsMethod'])['Properties']));
        return done();
      case Dispatch.commandCompleted: {
        const id = String(data['0']);
        this.#commands.get(id)?.(data['1']);
        this.#commands.delete(id);
        return done();
      }
      default:
        this.host.noteMissing(`Office method ${dispatch}`);
        return { Version: 1, Error: INTERNAL_ERROR };
    }
  }

  /** `Office.context.document.settings` and `workbook.settings` are one store. */
  #settings(): [string, string][] {
    return [...this.host.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  }

  #saveSettings(pairs: readonly unknown[]): void {
    const { workbook } = this.host;
    workbook.settings.clear();
    for (const pair of pairs) {
      const [key, value] = list(pair);
      workbook.settings.set(String(key), JSON.parse(String(value)) as unknown);
    }
    workbook.changed('settings');
  }

  /** What office.js asks for first; it does not start when one of its required fields is missing. */
  #appContext(): Record<string, unknown> {
    const { options, host } = this;
    const readOnly = host.workbook.readOnly || host.faults.readOnlyFile;
    return {
      _id: options.controlId,
      _appName: EXCEL_WEB_APP,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: options.displayLanguage,
      _dataLocale: options.contentLanguage,
      _docUrl: `${options.origin}/${encodeURIComponent(host.workbook.name)}`,
      _clientMode: readOnly ? 0 : 1,
      _settings: this.#settings(),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: options.conversationId,
      _appInstanceId: options.controlId,
      _requirementMatrix: JSON.stringify(options.sets),
      _hostFullVersion: '16.0.99999.10000',
      _addinName: options.controlId,
      _appDomains: [],
      _initialDisplayMode: 2,
      _officeTheme: {
        bodyBackgroundColor: '#FFFFFF',
        bodyForegroundColor: '#000000',
        controlBackgroundColor: '#E6E6E6',
        controlForegroundColor: '#000000',
      },
    };
  }

  #reply(message: XdmMessage, data: unknown): void {
    this.#send({
      _messageType: MessageType.response,
      _actionName: message._actionName,
      _correlationId: message._correlationId,
      _errorCode: 0,
      _responseType: ResponseType.call,
      _data: data,
    });
  }

  #raise(dispatch: number, data: unknown): void {
    for (const [name, listener] of this.#listeners) {
      if (listener.dispatch !== dispatch) continue;
      this.#send({
        _messageType: MessageType.response,
        _actionName: name,
        _correlationId: listener.correlationId,
        _errorCode: 0,
        _responseType: ResponseType.event,
        _data: data,
      });
    }
  }

  #send(message: Record<string, unknown>): void {
    if (this.#closed) return;
    const { conversationId, origin, send } = this.options;
    send(JSON.stringify({ _serializerVersion: 1, _origin: origin, _conversationId: conversationId, ...message }));
  }
}

/** The name of the frame, from which office.js knows its host and how to reach it; to be set before the frame is in the page. */
export function frameName(
  options: Pick<XdmOptions, 'conversationId' | 'controlId' | 'displayLanguage' | 'origin'>,
): string {
  const { conversationId, controlId, displayLanguage, origin } = options;
  // The last part holds flags, of which the shared runtime is one; this add-in has none.
  return JSON.stringify({
    baseFrameName: controlId,
    hostInfo: `Excel|Web|16.00|${displayLanguage}|${conversationId}|||0`,
    xdmInfo: `${conversationId}|${controlId}|${origin}/`,
    serializerVersion: 1,
    flights: '',
  });
}

function entryOf({ messageCategory, messageType, targetId, message }: WireEvent): unknown[] {
  return [messageCategory, messageType, targetId, message, 0];
}

function parse(text: unknown): XdmMessage | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as XdmMessage;
  } catch {
    // Other scripts in the frame may post texts of their own.
    return null;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
