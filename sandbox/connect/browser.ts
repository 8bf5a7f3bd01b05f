import type { ExcelHost } from '../host/excel-host';
import { requirementSets } from './requirements';
import { frameName, XdmConversation, type LeavingTo } from './xdm';

export interface PaneOptions {
  /** Highest ExcelApi set that this Excel claims; 1.14 unless said otherwise. */
  readonly excelApi?: string;
  /** Office's language; the workbook's region is its own. */
  readonly displayLanguage?: string;
  /** For screen readers. */
  readonly title?: string;
  /** The keyboard wants to leave the pane. */
  readonly onLeave?: (to: LeavingTo) => void;
}

/** An add-in page in a frame, connected with a workbook. */
export interface Pane {
  readonly frame: HTMLIFrameElement;
  /** Presses a ribbon button of the kind ExecuteFunction. */
  invokeCommand(functionName: string, buttonId: string): Promise<unknown>;
  /** Takes the frame away and forgets its references and events. */
  close(): void;
}

/** Never given twice: office.js keeps settings of a conversation in the session's storage and would prefer them. */
function freshId(): string {
  return `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
}

/**
 * Opens the add-in's page in a frame and answers it as Excel on the web would, over `postMessage`. The page and office.js stay as they are. For a
 * second pane on the same workbook give it a host of its own.
 */
export function openPane(host: ExcelHost, container: Element, address: string, options: PaneOptions = {}): Pane {
  const url = new URL(address, location.href);
  const conversationId = freshId();
  const identity = {
    conversationId,
    controlId: `addin-${conversationId}`,
    displayLanguage: options.displayLanguage ?? 'vi-VN',
    origin: location.origin,
  };
  trustThisPage(url);
  const frame = document.createElement('iframe');
  frame.name = frameName(identity);
  frame.title = options.title ?? '';
  // As Excel on the web: downloads and pop-ups are allowed, the pane cannot leave its place.
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads allow-storage-access-by-user-activation',
  );
  const conversation = new XdmConversation(host, {
    ...identity,
    contentLanguage: host.workbook.culture.name,
    sets: requirementSets(options.excelApi ?? '1.14'),
    ...(options.onLeave ? { onLeave: options.onLeave } : {}),
    send: (text) => frame.contentWindow?.postMessage(text, url.origin),
  });
  const receive = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) conversation.receive(event.data);
  };
  window.addEventListener('message', receive);
  frame.src = url.href;
  container.append(frame);
  return {
    frame,
    invokeCommand: (functionName, buttonId) => conversation.invokeCommand(functionName, buttonId),
    close() {
      window.removeEventListener('message', receive);
      conversation.close();
      frame.remove();
    },
  };
}

/**
 * office.js asks the user once whether it may talk to a page outside Microsoft's domains, except over https on the add-in's own host name. Over
 * plain http the answer is given here, where the add-in comes from this origin.
 */
function trustThisPage(address: URL): void {
  if (location.protocol === 'https:' || address.origin !== location.origin) return;
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, JSON.stringify({ Result: 1 }));
}
