import { WEB_PAYLOAD_LIMIT } from '../../../sandbox/host/faults';
import { codeOf, excel, firstSheet, moment, read, useExcel } from './support';

useExcel({ formulas: false });

const write = async (context: Excel.RequestContext) => void (firstSheet(context).getRange('A1').values = [['x']]);

describe('faults on demand', () => {
  test('a request over 5 MB is refused by its code', async () => {
    const big = Array.from({ length: 1400 }, () => ['x'.repeat(4000)]);
    expect(await codeOf(async (context) => void (firstSheet(context).getRange('A1:A1400').values = big))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
  });

  test('so is an answer over 5 MB; the limit counts bytes, and "ế" has three', async () => {
    const { cells } = excel().workbook.activeSheet;
    const length = Math.floor(WEB_PAYLOAD_LIMIT / 3 / 100);
    for (let row = 0; row < 101; row++) cells.setValue(row, 0, 'ế'.repeat(length));
    const load = async (context: Excel.RequestContext) => void firstSheet(context).getRange('A1:A101').load('values');
    expect(await codeOf(load)).toBe('ResponsePayloadSizeLimitExceeded');
    excel().faults.payloadLimit = null;
    expect(await codeOf(load)).toBe('succeeded');
  });

  test('while somebody types in a cell, batches fail', async () => {
    excel().faults.cellEditMode = true;
    expect(await codeOf(write)).toBe('InvalidOperationInCellEditMode');
    excel().faults.cellEditMode = false;
    expect(await codeOf(write)).toBe('succeeded');
  });

  test('or wait until the typing ends, where the add-in asked for it', async () => {
    excel().faults.cellEditMode = true;
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      await write(context);
      await context.sync();
      done = true;
    });
    await moment();
    expect(done).toBe(false);
    excel().faults.cellEditMode = false;
    await waiting;
    expect(done).toBe(true);
  });

  test('a read-only file can be read and not written', async () => {
    excel().faults.readOnlyFile = true;
    expect(await codeOf(write)).toBe('AccessDenied');
    const readOnly = await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    });
    expect(readOnly).toBe(true);
  });

  test('one action fails once; the actions before it stay done', async () => {
    const both = async (context: Excel.RequestContext) => {
      firstSheet(context).getRange('A1').values = [['một']];
      firstSheet(context).getRange('A2').values = [['hai']];
    };
    excel().faults.failOnce({ at: 'action', number: 8, code: 'GeneralException' });
    expect(await codeOf(both)).toBe('GeneralException');
    expect(await read('A1:A2', 'values')).toEqual([['một'], ['']]);
    expect(await codeOf(both)).toBe('succeeded');
  });

  test('a failure that lasts stays until it is taken away; looking is no change', async () => {
    excel().faults.failFrom({ at: 'edit', number: 2, code: 'AccessDenied' });
    expect(await codeOf(write)).toBe('succeeded');
    expect(await codeOf(write)).toBe('AccessDenied');
    expect(await codeOf(async (context) => void firstSheet(context).getRange('A1').load('values'))).toBe('succeeded');
    expect(await codeOf(write)).toBe('AccessDenied');
    excel().faults.reset();
    expect(await codeOf(write)).toBe('succeeded');
  });

  test('an answer is lost: what the batch did stays done', async () => {
    excel().faults.failOnce({ at: 'answer', number: 1, code: 'RequestAborted' });
    expect(await codeOf(write)).toBe('RequestAborted');
    expect(await read('A1', 'values')).toEqual([['x']]);
  });

  test('the second batch fails once', async () => {
    excel().faults.failOnce({ at: 'batch', number: 2, code: 'RequestAborted' });
    const done: string[] = [];
    const run = Excel.run(async (context) => {
      for (const name of ['một', 'hai', 'ba']) {
        firstSheet(context).load('name');
        await context.sync();
        done.push(name);
      }
    });
    await expect(run).rejects.toMatchObject({ code: 'RequestAborted' });
    expect(done).toEqual(['một']);
    expect(await codeOf(write)).toBe('succeeded');
  });

  test('latency is paid by every round trip, and round trips are counted', async () => {
    excel().faults.latency = 30;
    excel().host.resetStats();
    const start = Date.now();
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.load('name');
      await context.sync();
      sheet.load('id');
      await context.sync();
    });
    expect(Date.now() - start).toBeGreaterThanOrEqual(55);
    expect(excel().stats).toMatchObject({ roundTrips: 2 });
    expect(excel().stats.actions).toBeGreaterThan(2);
    expect(excel().stats.requestBytes).toBeGreaterThan(100);
  });
});

describe('large ranges', () => {
  test('10,000 rows of 8 columns are written in one round trip and come back', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [`Sách ${i}`, i, i % 2 === 0, '', 'a', 'b', 'c', 36526 + i]);
    await Excel.run(async (context) => {
      firstSheet(context).getRangeByIndexes(0, 0, rows.length, 8).values = rows;
      await context.sync();
    });
    expect(excel().stats.roundTrips).toBeLessThanOrEqual(2);
    expect(await read('A1:H10000', 'values')).toEqual(rows);
  });

  test.each<[what: string, code: string, step: (sheet: Excel.Worksheet) => void]>([
    ['reading 5,000,005 cells', 'RangeExceedsLimit', (sheet) => void sheet.getRange('A1:E1000001').load('values')],
    ['asking where they are', 'succeeded', (sheet) => void sheet.getRange('A1:E1000001').load('address')],
    [
      'writing 33,554,016 cells',
      'OperationCellsExceedLimit',
      (sheet) => void (sheet.getRange('A1:AF1048563').values = 1 as unknown as unknown[][]),
    ],
    ['writing 32 cells', 'succeeded', (sheet) => void (sheet.getRange('A1:AF1').values = 1 as unknown as unknown[][])],
    [
      'a text of 8,201 characters that begins with "-" (office-js issue 3256)',
      'GeneralException',
      (sheet) => void (sheet.getRange('A1').values = [[`-${'x'.repeat(8_200)}`]]),
    ],
    [
      'the same text behind an apostrophe',
      'succeeded',
      (sheet) => void (sheet.getRange('A1').values = [[`'-${'x'.repeat(8_200)}`]]),
    ],
  ])('%s: %s', async (...row) => {
    const [, code, step] = row;
    expect(await codeOf(async (context) => step(firstSheet(context)))).toBe(code);
  });
});
