import type { ExcelHost } from '../host/excel-host';
import type { WireEvent } from '../host/protocol';

/** The object that office.js looks for in hosts that run it outside a browser. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body?: unknown };
}

const RESPONSE = 2;
const EVENT = 3;
/** The flag by which a batch asks to wait until nobody types in a cell. */
export const DELAY_FOR_CELL_EDIT = 64;
const RICH_API_EVENT = 65536;
/** `workbook.onSelectionChanged` is an event of Office's older numbering, without a target. */
const SELECTION_CHANGED = 2;

/** A bridge between office.js and a host in the same process; `connect` gives it another host. */
export interface SwitchingBridge extends NativeBridge {
  connect(host: ExcelHost): void;
}

/** A bridge between office.js and a host in the same process. */
export function bridgeTo(first: ExcelHost): SwitchingBridge {
  let host = first;
  const tell = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const answer = async (text: string): Promise<void> => {
    const request = JSON.parse(text) as BridgeMessage;
    const { body } = request.message;
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const result = await host.processText(sent, {
      delayForCellEdit: ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0,
    });
    const message =
      'body' in result
        ? { statusCode: 200, headers: {}, body: result.body }
        : { statusCode: 400, headers: {}, body: JSON.stringify({ error: result.failure }) };
    tell({ id: request.id, type: RESPONSE, message });
  };
  const entry = ({ messageCategory, messageType, targetId, message }: WireEvent) => [
    messageCategory,
    messageType,
    targetId,
    message,
    0,
  ];
  const bridge: SwitchingBridge = {
    sendMessageToHost(text) {
      void answer(text);
    },
    connect(next) {
      host = next;
      next.onEvents = (events) => tell({ type: EVENT, message: { entries: events.map(entry) } });
      next.onSelectionChanged = () =>
        tell({ type: EVENT, message: { entries: [[RICH_API_EVENT, SELECTION_CHANGED, '', '{}', 0]] } });
    },
  };
  bridge.connect(first);
  return bridge;
}
