/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { TextEncoder } from 'node:util';
import { ExcelHost } from '../../../sandbox/host/excel-host';
import { Workbook } from '../../../sandbox/model/workbook';
import { officeFile } from '../../../sandbox/connect/office-files';
import { requirementSets } from '../../../sandbox/connect/requirements';
import { frameName, XdmConversation } from '../../../sandbox/connect/xdm';

jest.setTimeout(20_000);
// Every browser has it; jsdom does not.
Object.assign(globalThis, { TextEncoder });

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** The page's own address under jsdom; parent and pane are one window here. */
const ORIGIN = 'https://localhost';

/** Serves office.js's own script tags from the package, as the CDN would. */
function serveScripts(): void {
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(CDN)) return append.call(this, node) as T;
    const name = node.src.slice(CDN.length);
    queueMicrotask(() => {
      window.eval(officeFile(name));
      node.dispatchEvent(new Event('load'));
    });
    return node;
  };
}

describe('the start-up of a task pane over postMessage', () => {
  const host = new ExcelHost(Workbook.blank({ name: 'Thư viện.xlsx' }));
  const identity = { conversationId: 'test-1', controlId: 'addin-1', displayLanguage: 'vi-VN', origin: ORIGIN };

  beforeAll(async () => {
    Object.defineProperty(document, 'domain', { value: location.hostname });
    const tag = document.createElement('script');
    tag.type = 'text/plain';
    tag.src = `${CDN}office.js`;
    document.head.append(tag);
    window.name = frameName(identity);
    const conversation = new XdmConversation(host, {
      ...identity,
      contentLanguage: 'vi-VN',
      sets: requirementSets('1.14'),
      send: (data) => window.dispatchEvent(new MessageEvent('message', { data, origin: ORIGIN, source: window })),
    });
    window.postMessage = (data: unknown) => void setTimeout(() => conversation.receive(data), 0);
    serveScripts();
    window.eval(officeFile('office.js'));
    await Office.onReady();
  });

  afterAll(() => host.close());

  test('Office knows its host, its language and its requirement sets', () => {
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.displayLanguage).toBe('vi-VN');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  test('batches run and events arrive', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(async ({ address }) => void heard.push(address));
      context.workbook.onSelectionChanged.add(async () => void heard.push('selection'));
      await context.sync();
      sheet.getRange('A1').values = [['Sổ đăng ký cá biệt']];
      sheet.getRange('A2').select();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.workbook.activeSheet.cells.value(0, 0)).toBe('Sổ đăng ký cá biệt');
    expect(heard.sort()).toEqual(['A1', 'selection']);
  });

  test('a payload over the limit is refused by its code', async () => {
    host.faults.payloadLimit = 2000;
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['x'.repeat(3000)]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    host.faults.reset();
  });

  test('settings of the document are those of the workbook', async () => {
    Office.context.document.settings.set('lần cuối', { trang: 2 });
    await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
    expect(host.workbook.settings.get('lần cuối')).toEqual({ trang: 2 });
    expect([...host.unimplemented]).toEqual([]);
  });
});
