import { openXlsx, saveXlsx } from '../../../sandbox/files';
import type { Workbook } from '../../../sandbox/model';
import { differences, partsOf, richWorkbook, textOf } from './fixture';

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

function put(workbook: Workbook, row: number, column: number, value: string | number | boolean | undefined): void {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  sheet.cells.setValue(row, column, value);
  sheet.changed('cells', cell(row, column));
}

describe('what is not touched', () => {
  it('comes back byte for byte when nothing changed', async () => {
    const bytes = await richWorkbook();
    const opened = await openXlsx(bytes);
    expect(differences(bytes, saveXlsx(opened))).toEqual([]);
  });

  it('stays when one cell changes', async () => {
    const bytes = await richWorkbook();
    const opened = await openXlsx(bytes);
    put(opened.workbook, 2, 0, 'Truyện tranh');
    const saved = saveXlsx(opened);
    // The workbook part asks Excel to calculate anew.
    expect(differences(bytes, saved).sort()).toEqual([
      'xl/sharedStrings.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const before = textOf(partsOf(bytes), 'xl/worksheets/sheet1.xml');
    const after = textOf(partsOf(saved), 'xl/worksheets/sheet1.xml');
    // All rows but the third are the same text, unknown attributes and elements included.
    const rows = (text: string) => text.split(/(?=<row )/).slice(1);
    const changed = rows(before).filter((row, index) => row !== rows(after)[index]);
    expect(changed.map((row) => /r="(\d+)"/.exec(row)?.[1])).toEqual(['3']);
    expect(after).toContain('<x99:riêng a="1"/>');
    expect(after).toContain('x14ac:dyDescent="0.25"');
  });

  it('stays when a number changes: no texts and no styles are written', async () => {
    const bytes = await richWorkbook();
    const opened = await openXlsx(bytes);
    put(opened.workbook, 2, 1, 8);
    const saved = saveXlsx(opened);
    expect(differences(bytes, saved).sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const again = await openXlsx(saved);
    expect(again.workbook.sheets[0]?.value(2, 1)).toBe(8);
    expect(again.workbook.sheets[0]?.style(2, 1).fillColor).toBe('#FFEE00');
  });

  it('is kept by a second save after a further change', async () => {
    const bytes = await richWorkbook();
    const opened = await openXlsx(bytes);
    put(opened.workbook, 2, 0, 'một');
    const first = saveXlsx(opened);
    put(opened.workbook, 1, 0, 'hai');
    const second = saveXlsx(opened);
    expect(differences(first, second).sort()).toEqual(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']);
    const { workbook } = await openXlsx(second);
    expect([workbook.sheets[0]?.value(1, 0), workbook.sheets[0]?.value(2, 0)]).toEqual(['hai', 'một']);
    expect(differences(second, saveXlsx(opened))).toEqual([]);
  });
});

describe('formulas of the file', () => {
  it('keep their values, and shared ones their group while its first cell stays', async () => {
    const opened = await openXlsx(await richWorkbook());
    put(opened.workbook, 20, 0, 5);
    const text = textOf(partsOf(saveXlsx(opened)), 'xl/worksheets/sheet1.xml');
    expect(text).toContain('<c r="B21"><f t="shared" si="0"/><v>2</v></c>');
    expect(text).toContain('<f t="array" ref="C20:C21">A20:A21*2</f>');
  });

  it('get texts of their own when the first cell of a shared group changes', async () => {
    const opened = await openXlsx(await richWorkbook());
    put(opened.workbook, 19, 1, 3);
    const saved = saveXlsx(opened);
    const text = textOf(partsOf(saved), 'xl/worksheets/sheet1.xml');
    expect(text).not.toContain('"shared"');
    expect(text).toContain('<c r="B21"><f>A21*$A$20</f><v>2</v></c>');
    const { workbook } = await openXlsx(saved);
    expect(workbook.sheets[0]?.formulaOrValue(21, 1)).toBe('=A22*$A$20');
    expect(workbook.sheets[0]?.formulaOrValue(19, 1)).toBe(3);
  });

  it('leave no chain of calculation behind when one of them goes', async () => {
    const opened = await openXlsx(await richWorkbook());
    put(opened.workbook, 1, 3, 20.5);
    const parts = partsOf(saveXlsx(opened));
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml');
    expect(textOf(parts, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(textOf(parts, '[Content_Types].xml')).not.toContain('calcChain');
    expect(textOf(parts, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('keep the chain when only a value changes', async () => {
    const opened = await openXlsx(await richWorkbook());
    put(opened.workbook, 1, 1, 99);
    expect(Object.keys(partsOf(saveXlsx(opened)))).toContain('xl/calcChain.xml');
  });
});

describe('what a file holds', () => {
  it('is in the model', async () => {
    const { workbook } = await openXlsx(await richWorkbook());
    const [sheet, hidden] = workbook.sheets;
    if (!sheet || !hidden) throw new Error('no sheets');
    expect([sheet.name, hidden.name, hidden.visibility]).toEqual(['Vốn tài liệu', "Danh mục '25", 'Hidden']);
    expect(sheet.value(1, 0)).toBe(' Sách giáo khoa ');
    expect(sheet.value(1, 2)).toBe(45418);
    expect(sheet.style(1, 2).numberFormat).toBe('dd/mm/yyyy');
    expect(sheet.value(2, 2)).toBe(true);
    expect(sheet.value(2, 3)).toBe('#N/A');
    expect(sheet.value(2, 4)).toBe('dòng 1\ndòng 2');
    expect(sheet.value(3, 0)).toBe('đậm nhạt');
    expect([sheet.formulaOrValue(1, 3), sheet.value(1, 3)]).toEqual(['=SUM(B2:B4)', 20.5]);
    expect(sheet.formulaOrValue(20, 1)).toBe('=A21*$A$20');
    expect(sheet.cells.formula(19, 2)?.array).toEqual({ rowCount: 2, columnCount: 1 });
    expect(sheet.value(21, 0)).toBe('trong ô');
    expect([sheet.formulaOrValue(21, 3), sheet.value(21, 3)]).toEqual(['="a"&"<b"', 'a<b']);
    expect(sheet.style(1, 0)).toMatchObject({ fontName: '.VnTime', fontSize: 14, bold: true, fontColor: '#112233' });
    expect(sheet.merges).toEqual([{ row: 5, column: 0, rowCount: 2, columnCount: 3 }]);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
    expect(sheet.tabColor).toBe('#00AA55');
    expect(sheet.columnWidth(1)).toBe(22);
    expect(sheet.page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', titleRows: [0, 0] });
    expect(sheet.page.printArea).toEqual([{ row: 0, column: 0, rowCount: 9, columnCount: 6 }]);
    expect(sheet.page.headerFooter.state).toBe('FirstAndDefault');
    expect(sheet.page.headerFooter.defaultForAllPages.centerFooter).toBe('Trang &P');
    expect(sheet.page.headerFooter.firstPage.leftFooter).toBe('đầu');
    expect(sheet.hyperlinks).toMatchObject([{ address: 'https://example.org/a?b=1&c=2' }]);
    expect(sheet.tables).toMatchObject([{ name: 'Bảng1', columns: ['Mã', 'Lượng'], showHeaders: true }]);
    expect(sheet.validations).toMatchObject([{ type: 'List', formula1: 'Có,Không' }]);
    expect(sheet.conditionalFormats).toMatchObject([
      { rule: { type: 'Custom', formula: '=B2>3' }, format: { bold: true } },
    ]);
    expect(sheet.comments).toMatchObject([
      { row: 2, column: 0, content: 'Xem lại', authorName: 'Cô Lan', replies: [{ content: 'Đã sửa' }] },
    ]);
    expect(sheet.charts).toMatchObject([
      {
        name: 'Biểu đồ 1',
        type: 'ColumnClustered',
        title: { text: 'Lượt mượn' },
        description: 'Mô tả',
        series: [{ values: "='Vốn tài liệu'!$B$2:$B$4" }],
      },
    ]);
    expect(workbook.names).toMatchObject([{ name: 'DanhMục', formula: "='Vốn tài liệu'!$A$1:$A$9" }]);
  });
});
