import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { Area } from '../../../src/core/sheet/address';
import { openXlsx, saveXlsx } from '../../../sandbox/files';
import { Workbook, type Sheet } from '../../../sandbox/model';
import { partsOf, plainWorkbook, textOf } from './fixture';

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

function blank(name = 'Số liệu'): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook({ name: 'mới.xlsx' });
  const sheet = workbook.addSheet(name);
  return { workbook, sheet };
}

/** The saved bytes as two independent readers see them. */
async function reread(workbook: Workbook) {
  const bytes = saveXlsx(workbook);
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(bytes as never);
  return { bytes, other, ours: (await openXlsx(bytes)).workbook };
}

describe('values', () => {
  it('of all kinds come back, here and in another reader', async () => {
    const { workbook, sheet } = blank();
    const values = [
      'Sách',
      ' trước và sau ',
      'dòng 1\ndòng 2\r\nx',
      '📚 tài liệu',
      '=không phải công thức',
      '_x0041_',
      0,
      -1.5,
      1e21,
      0.1 + 0.2,
      true,
      false,
      '#N/A',
      'a'.repeat(32_767),
    ];
    values.forEach((value, row) => sheet.cells.setValue(row, 0, value));
    sheet.cells.setFormula(0, 1, '=COUNTIFS(A:A,"<>")', 14);
    sheet.cells.setFormula(1, 1, '="a"&"<"', 'a<');
    sheet.cells.setFormula(2, 1, '=XLOOKUP(1,A:A,A:A)', '#N/A');
    sheet.cells.setFormula(3, 1, '=A1=A2', false);
    sheet.changed('cells');
    const { other, ours, bytes } = await reread(workbook);
    const mine = ours.sheets[0];
    expect(values.map((_, row) => mine?.value(row, 0))).toEqual(values);
    expect([0, 1, 2, 3].map((row) => mine?.formulaOrValue(row, 1))).toEqual([
      '=COUNTIFS(A:A,"<>")',
      '="a"&"<"',
      '=XLOOKUP(1,A:A,A:A)',
      '=A1=A2',
    ]);
    expect([0, 1, 2, 3].map((row) => mine?.value(row, 1))).toEqual([14, 'a<', '#N/A', false]);
    expect(textOf(partsOf(bytes), 'xl/worksheets/sheet1.xml')).toContain('<f>_xlfn.XLOOKUP(1,A:A,A:A)</f>');
    const theirs = other.getWorksheet('Số liệu');
    expect([1, 2, 4, 7, 8, 11].map((row) => theirs?.getCell(row, 1).value)).toEqual([
      'Sách',
      ' trước và sau ',
      '📚 tài liệu',
      0,
      -1.5,
      true,
    ]);
    expect(theirs?.getCell(1, 2).value).toMatchObject({ formula: 'COUNTIFS(A:A,"<>")', result: 14 });
  });

  const text = fc.string({
    unit: fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
      fc.constantFrom('_x000D_', '\u0000', '\u001f', '\n', '\r', ' ', '&', '<', ']]>', 'ế', '\ud800', '_'),
    ),
  });
  it('survive whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.integer()), {
          maxLength: 30,
        }),
        async (values) => {
          const { workbook, sheet } = blank();
          values.forEach((value, row) => sheet.cells.setValue(row, row % 3, value));
          sheet.changed('cells');
          const saved = (await openXlsx(saveXlsx(workbook))).workbook.sheets[0];
          values.forEach((value, row) => {
            expect(saved?.cells.value(row, row % 3)).toEqual(Object.is(value, -0) ? 0 : value);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a new workbook', () => {
  it('holds looks, merges, links, lists, page setup, names, tables and charts', async () => {
    const { workbook, sheet } = blank();
    const second = workbook.addSheet('Danh mục');
    second.visibility = 'Hidden';
    ['Năm', 'Lượt', '2024', '2025'].forEach((value, i) => sheet.cells.setValue(Math.floor(i / 2), i % 2, value));
    sheet.cells.setValue(1, 1, 613);
    sheet.cells.setValue(2, 0, 'x');
    sheet.cells.setValue(8, 0, 'Trang mẫu');
    sheet.cells.setValue(2, 1, 589);
    sheet.cells.setStyle(
      0,
      0,
      workbook.styles.change(0, {
        bold: true,
        fillColor: '#DDEEFF',
        fillPattern: 'Solid',
        fontName: 'Times New Roman',
        fontSize: 13,
        horizontal: 'Center',
        wrap: true,
        numberFormat: '@',
      }),
    );
    sheet.cells.setStyle(
      1,
      1,
      workbook.styles.change(0, {
        numberFormat: '#,##0',
        locked: false,
        borders: { ...workbook.styles.get(0).borders, top: { line: 'Double', weight: 'Thick', color: '#FF0000' } },
      }),
    );
    sheet.cells.rowForWriting(4).height = 30;
    sheet.cells.rowForWriting(5).hidden = true;
    sheet.columnForWriting(0).width = 25;
    sheet.columnForWriting(1).width = 25;
    sheet.columnForWriting(3).hidden = true;
    sheet.merges = [area(6, 0, 1, 4)];
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.showGridlines = false;
    sheet.tabColor = '#112233';
    sheet.hyperlinks = [
      { area: area(7, 0), documentReference: "'Danh mục'!A1", screenTip: 'Đến danh mục' },
      { area: area(8, 0), address: 'https://example.org/?a=1&b=2' },
    ];
    sheet.validations = [
      {
        areas: [area(1, 2, 5, 1)],
        type: 'List',
        formula1: 'Có,Không',
        inCellDropDown: true,
        ignoreBlanks: true,
        error: { show: true, style: 'Warning', title: 'Xem lại', message: 'Chọn "Có" hoặc "Không"' },
        prompt: { show: false, title: '', message: '' },
      },
    ];
    sheet.conditionalFormats = [
      {
        id: '1',
        areas: [area(1, 1, 2, 1)],
        priority: 0,
        stopIfTrue: false,
        rule: { type: 'CellValue', operator: 'GreaterThan', formula1: '=600' },
        format: { fontColor: '#FF0000' },
      },
    ];
    Object.assign(sheet.page, {
      orientation: 'Landscape',
      paperSize: 'A4',
      topMargin: 56.7,
      titleRows: [0, 0],
      printArea: [area(0, 0, 9, 4)],
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
    });
    sheet.page.headerFooter.state = 'FirstAndDefault';
    sheet.page.headerFooter.defaultForAllPages.centerHeader = '&P';
    sheet.tables = [
      {
        id: '',
        name: 'Bảng_1',
        area: area(0, 0, 3, 2),
        columns: ['Năm', 'Lượt'],
        showHeaders: true,
        showTotals: false,
        style: 'TableStyleLight1',
        showBandedRows: true,
        showBandedColumns: false,
        highlightFirstColumn: false,
        highlightLastColumn: false,
        showFilterButton: true,
      },
    ];
    sheet.charts = [
      {
        id: '',
        name: 'Biểu đồ lượt',
        type: 'Line',
        title: { text: 'Lượt mượn & trả', visible: true },
        left: 200,
        top: 10,
        width: 300,
        height: 160,
        series: [{ name: "='Số liệu'!$B$1", values: "='Số liệu'!$B$2:$B$3", categories: "='Số liệu'!$A$2:$A$3" }],
        legend: { visible: true, position: 'Bottom' },
        axisTitles: { category: '', value: 'Lượt' },
        description: 'Đường đi lên',
      },
    ];
    workbook.names.push({ name: '_sotv_so_lieu', formula: "='Số liệu'!$A$1", comment: '', visible: false });
    workbook.properties.title = 'Báo cáo';
    sheet.changed('cells');
    const { other, ours, bytes } = await reread(workbook);
    const mine = ours.sheets[0];
    if (!mine) throw new Error('no sheet');
    expect(ours.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Số liệu', 'Visible'],
      ['Danh mục', 'Hidden'],
    ]);
    expect(mine.style(0, 0)).toMatchObject({
      bold: true,
      fillColor: '#DDEEFF',
      fontName: 'Times New Roman',
      fontSize: 13,
      horizontal: 'Center',
      wrap: true,
      numberFormat: '@',
    });
    expect(mine.style(1, 1)).toMatchObject({ numberFormat: '#,##0', locked: false, bold: false, fontName: 'Calibri' });
    expect(mine.style(1, 1).borders.top).toEqual({ line: 'Double', weight: 'Thick', color: '#FF0000' });
    expect([mine.rowHeight(4), mine.isRowHidden(5), mine.columnWidth(1), mine.isColumnHidden(3)]).toEqual([
      30,
      true,
      25,
      true,
    ]);
    expect([mine.merges, mine.freeze, mine.showGridlines, mine.tabColor]).toEqual([
      [area(6, 0, 1, 4)],
      { rows: 1, columns: 0 },
      false,
      '#112233',
    ]);
    expect(
      mine.hyperlinks.map(({ address, documentReference, screenTip }) => [address, documentReference, screenTip]),
    ).toEqual([
      [undefined, "'Danh mục'!A1", 'Đến danh mục'],
      ['https://example.org/?a=1&b=2', undefined, undefined],
    ]);
    expect(mine.validations[0]).toMatchObject({ ...sheet.validations[0], opaque: expect.anything() });
    expect(mine.conditionalFormats[0]).toMatchObject({
      rule: { type: 'CellValue', operator: 'GreaterThan', formula1: '=600' },
      format: { fontColor: '#FF0000' },
    });
    expect(mine.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      titleRows: [0, 0],
      printArea: [area(0, 0, 9, 4)],
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    expect(mine.page.topMargin).toBeCloseTo(56.7);
    expect(mine.page.headerFooter).toMatchObject({
      state: 'FirstAndDefault',
      defaultForAllPages: { centerHeader: '&P' },
      firstPage: { centerHeader: '' },
    });
    expect(mine.tables[0]).toMatchObject({
      name: 'Bảng_1',
      area: area(0, 0, 3, 2),
      columns: ['Năm', 'Lượt'],
      style: 'TableStyleLight1',
    });
    expect(mine.charts[0]).toMatchObject({
      name: 'Biểu đồ lượt',
      type: 'Line',
      title: { text: 'Lượt mượn & trả' },
      description: 'Đường đi lên',
      axisTitles: { value: 'Lượt' },
      legend: { position: 'Bottom' },
    });
    expect(Math.round(mine.charts[0]?.width ?? 0)).toBe(300);
    expect(ours.names).toMatchObject([{ name: '_sotv_so_lieu', visible: false }]);
    expect(ours.properties.title).toBe('Báo cáo');
    const theirs = other.getWorksheet('Số liệu');
    expect(theirs?.getCell('A1').font).toMatchObject({ name: 'Times New Roman', bold: true, size: 13 });
    expect(theirs?.getCell('B2').numFmt).toBe('#,##0');
    expect(theirs?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '1:1' });
    expect(theirs?.getCell('C2').dataValidation).toMatchObject({ type: 'list', formulae: ['"Có,Không"'] });
    expect(theirs?.getCell('A9').value).toMatchObject({ hyperlink: 'https://example.org/?a=1&b=2' });
    expect(theirs?.model.merges).toEqual(['A7:D7']);
    const chart = textOf(partsOf(bytes), 'xl/charts/chart1.xml');
    expect(chart).toContain("<c:f>'Số liệu'!$B$2:$B$3</c:f>");
    expect(chart).toContain('<c:pt idx="0"><c:v>613</c:v></c:pt>');
    // Saving once more without a change gives the same file.
    expect(Buffer.compare(Buffer.from(saveXlsx(workbook)), Buffer.from(bytes))).toBe(0);
  });
});

describe('an opened workbook', () => {
  it('takes new sheets, renamed and deleted ones with names and titles', async () => {
    const { workbook } = await openXlsx(await plainWorkbook());
    const [first, second] = workbook.sheets;
    if (!first || !second) throw new Error('no sheets');
    workbook.renameSheet(first, 'Sổ đăng ký');
    workbook.deleteSheet(second);
    const report = workbook.addSheet('Báo cáo');
    report.cells.setValue(0, 0, 'Tiêu đề');
    report.page.titleRows = [0, 1];
    workbook.activeSheet = report;
    const { bytes, ours, other } = await reread(workbook);
    expect(ours.sheets.map((sheet) => sheet.name)).toEqual(['Sổ đăng ký', 'Báo cáo']);
    expect(ours.sheets.map((sheet) => sheet.page.titleRows)).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(ours.activeSheet.name).toBe('Báo cáo');
    expect(other.worksheets.map((sheet) => sheet.name)).toEqual(['Sổ đăng ký', 'Báo cáo']);
    const parts = partsOf(bytes);
    expect(Object.keys(parts).filter((name) => /worksheets\/[^/]+\.xml$/.test(name))).toHaveLength(2);
    expect(textOf(parts, 'docProps/app.xml')).toContain('<vt:lpstr>Báo cáo</vt:lpstr>');
    const selected = Object.keys(parts).filter(
      (name) => /worksheets\/[^/]+\.xml$/.test(name) && textOf(parts, name).includes('tabSelected="1"'),
    );
    expect(selected).toHaveLength(1);
  });

  it('keeps the rest of a look when one property changes', async () => {
    const { workbook } = await openXlsx(await plainWorkbook());
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    sheet.cells.setStyle(1, 0, workbook.styles.change(sheet.styleNumber(1, 0), { fontName: 'Times New Roman' }));
    sheet.changed('cells', area(1, 0), false);
    const { ours } = await reread(workbook);
    expect(ours.sheets[0]?.style(1, 0)).toMatchObject({
      fontName: 'Times New Roman',
      fontSize: 14,
      bold: true,
      fontColor: '#112233',
    });
    expect(ours.sheets[0]?.value(1, 0)).toBe(' Sách giáo khoa ');
  });

  it('loses a removed table, link and chart with their parts', async () => {
    const { workbook } = await openXlsx(await plainWorkbook());
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    sheet.tables = [];
    sheet.hyperlinks = [];
    sheet.changed('tables');
    sheet.changed('hyperlinks');
    const { bytes, ours } = await reread(workbook);
    expect([ours.sheets[0]?.tables, ours.sheets[0]?.hyperlinks]).toEqual([[], []]);
    expect(Object.keys(partsOf(bytes)).filter((name) => name.includes('/tables/'))).toEqual([]);
    expect(textOf(partsOf(bytes), 'xl/worksheets/sheet1.xml')).not.toContain('tablePart');
  });
});
