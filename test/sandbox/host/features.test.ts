import { excel, firstSheet, useExcel } from './support';

useExcel({ formulas: false });

/** Sets with one batch, reads back with another. */
async function setAndRead<T>(
  set: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  load: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T,
): Promise<T> {
  return Excel.run(async (context) => {
    set(firstSheet(context), context);
    await context.sync();
    const found = load(firstSheet(context), context);
    await context.sync();
    return found();
  });
}

describe('what is set through the API is read back', () => {
  test('page layout', async () => {
    const found = await setAndRead(
      ({ pageLayout }) => {
        pageLayout.paperSize = 'A4';
        pageLayout.orientation = 'Landscape';
        pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2, left: 3, right: 1.5 });
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        pageLayout.setPrintArea('A1:H40');
        pageLayout.setPrintTitleRows('$1:$3');
        pageLayout.headersFooters.state = 'FirstAndDefault';
        pageLayout.headersFooters.defaultForAllPages.centerHeader = '&P';
      },
      ({ pageLayout }) => {
        pageLayout.load(
          'paperSize,orientation,topMargin,leftMargin,zoom,headersFooters/state,headersFooters/defaultForAllPages/centerHeader',
        );
        const area = pageLayout.getPrintAreaOrNullObject().load('address');
        const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
        return () => ({
          ...pageLayout.toJSON(),
          headersFooters: pageLayout.headersFooters.defaultForAllPages.centerHeader,
          state: pageLayout.headersFooters.state,
          area: area.address,
          rows: rows.address,
        });
      },
    );
    expect(found).toMatchObject({
      paperSize: 'A4',
      orientation: 'Landscape',
      topMargin: expect.closeTo(56.693, 3),
      leftMargin: expect.closeTo(85.039, 3),
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      headersFooters: '&P',
      state: 'FirstAndDefault',
      area: 'Sheet1!A1:H40',
      rows: 'Sheet1!1:3',
    });
  });

  test('frozen rows, gridlines, tab colour, position and visibility', async () => {
    const found = await setAndRead(
      (sheet, { workbook }) => {
        sheet.freezePanes.freezeRows(3);
        sheet.showGridlines = false;
        sheet.tabColor = '#0f6cbd';
        const other = workbook.worksheets.add('Ẩn');
        other.visibility = 'Hidden';
        other.position = 0;
      },
      (_, { workbook }) => {
        const sheet = workbook.worksheets.getItem('Sheet1').load('showGridlines,tabColor,position');
        const other = workbook.worksheets.getItem('Ẩn').load('visibility,position');
        const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
        return () => [
          sheet.showGridlines,
          sheet.tabColor,
          sheet.position,
          other.visibility,
          other.position,
          frozen.address,
        ];
      },
    );
    expect(found).toEqual([false, '#0F6CBD', 1, 'Hidden', 0, 'Sheet1!1:3']);
  });

  test('borders: a box, its inside lines, and a line seen from both of its cells', async () => {
    const found = await setAndRead(
      (sheet) => {
        for (const edge of [
          'EdgeTop',
          'EdgeBottom',
          'EdgeLeft',
          'EdgeRight',
          'InsideHorizontal',
          'InsideVertical',
        ] as const) {
          sheet.getRange('B2:C3').format.borders.getItem(edge).style = 'Continuous';
        }
      },
      (sheet) => {
        const inside = sheet.getRange('B2:C3').format.borders.getItem('InsideVertical').load('style,color,weight');
        const above = sheet.getRange('B1').format.borders.getItem('EdgeBottom').load('style');
        const none = sheet.getRange('D4').format.borders.getItem('EdgeTop').load('style');
        const mixed = sheet.getRange('B2:D2').format.borders.getItem('EdgeTop').load('style');
        return () => [inside.style, inside.color, inside.weight, above.style, none.style, mixed.style];
      },
    );
    expect(found).toEqual(['Continuous', '#000000', 'Thin', 'Continuous', 'None', null]);
  });

  test('conditional formats, and clearing them', async () => {
    const found = await setAndRead(
      (sheet) => {
        const range = sheet.getRange('A1:A9');
        const custom = range.conditionalFormats.add('Custom');
        custom.custom.rule.formula = '=$A1=""';
        custom.custom.format.fill.color = '#FFF4CE';
        range.conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'Contains', text: 'mất' };
        sheet.getRange('A1:A3').conditionalFormats.clearAll();
      },
      (sheet) => {
        const left = sheet.getRange('A4:A9').conditionalFormats.load('items/type,items/priority');
        const cleared = sheet.getRange('A1:A3').conditionalFormats.getCount();
        return () => [left.items.map(({ type }) => type), left.items.map(({ priority }) => priority), cleared.value];
      },
    );
    expect(found).toEqual([['ContainsText', 'Custom'], [0, 1], 0]);
    expect(excel().workbook.activeSheet.conditionalFormats.at(1)).toMatchObject({
      areas: [{ row: 3, column: 0, rowCount: 6, columnCount: 1 }],
      rule: { type: 'Custom', formula: '=$A1=""' },
      format: { fillColor: '#FFF4CE' },
    });
  });

  test('data validation', async () => {
    const found = await setAndRead(
      (sheet) => {
        const { dataValidation } = sheet.getRange('A2:A99');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'bản,cuốn' } };
        dataValidation.errorAlert = { message: '', title: '', style: 'Information', showAlert: false };
      },
      (sheet) => {
        const inside = sheet.getRange('A5').dataValidation.load('rule,type,errorAlert');
        const outside = sheet.getRange('B5').dataValidation.load('type');
        const mixed = sheet.getRange('A1:A9').dataValidation.load('type');
        return () => [inside.rule, inside.type, inside.errorAlert.showAlert, outside.type, mixed.type];
      },
    );
    expect(found).toEqual([
      { list: { inCellDropDown: true, source: 'bản,cuốn' } },
      'List',
      false,
      'None',
      'Inconsistent',
    ]);
  });

  test('a chart: its series, title and place', async () => {
    const found = await setAndRead(
      (sheet) => {
        sheet.getRange('A1:C3').values = [
          ['Năm', 'Bản', 'Tên'],
          ['2023-2024x', 10, 3],
          ['2024-2025x', 12, 4],
        ];
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
        chart.name = 'Vốn';
        chart.title.text = 'Vốn tài liệu';
        chart.setPosition('E2', 'H10');
      },
      (sheet) => {
        const chart = sheet.charts.getItem('Vốn').load('left,top,width,height,title/text');
        const series = chart.series.load('items/name');
        return () => [
          chart.title.text,
          chart.left,
          chart.top,
          chart.width,
          chart.height,
          series.items.map(({ name }) => name),
        ];
      },
    );
    expect(found).toEqual(['Vốn tài liệu', 192, 15, 192, 135, ['Bản', 'Tên']]);
    expect(excel().workbook.activeSheet.charts[0]?.series[1]).toEqual({
      name: '=Sheet1!$C$1',
      values: '=Sheet1!$C$2:$C$3',
      categories: '=Sheet1!$A$2:$A$3',
    });
  });

  test('names, settings, document and sheet properties, comments', async () => {
    const found = await setAndRead(
      (sheet, { workbook }) => {
        workbook.names.add('_so', sheet.getRange('A1:A9')).visible = false;
        workbook.settings.add('trang', { so: 2 });
        workbook.properties.title = 'Báo cáo';
        sheet.customProperties.add('loai', 'bao-cao');
        sheet.comments.add('B2', 'Xem lại dòng này');
      },
      (sheet, { workbook }) => {
        const name = workbook.names.getItem('_so').load('formula,visible,type');
        const place = name.getRange().load('address');
        const setting = workbook.settings.getItem('trang').load('value');
        const properties = workbook.properties.load('title');
        const custom = sheet.customProperties.getItemOrNullObject('loai').load('value');
        const comment = sheet.comments.getItemByCell('B2').load('content,resolved');
        return (): unknown => [
          name.formula,
          name.visible,
          name.type,
          place.address,
          setting.value,
          properties.title,
          custom.value,
          comment.content,
        ];
      },
    );
    expect(found).toEqual([
      '=Sheet1!$A$1:$A$9',
      false,
      'Range',
      'Sheet1!A1:A9',
      { so: 2 },
      'Báo cáo',
      'bao-cao',
      'Xem lại dòng này',
    ]);
  });

  test('cell by cell properties', async () => {
    const found = await setAndRead(
      (sheet) => {
        sheet
          .getRange('A1:B1')
          .setCellProperties([
            [{ format: { font: { name: '.VnTime', bold: true } } }, { format: { fill: { color: '#FFF4CE' } } }],
          ]);
      },
      (sheet) => {
        const cells = sheet
          .getRange('A1:B1')
          .getCellProperties({ format: { font: { name: true, bold: true }, fill: { color: true } } });
        return () => cells.value;
      },
    );
    expect(found).toEqual([
      [
        { format: { font: { name: '.VnTime', bold: true }, fill: { color: '#FFFFFF' } } },
        { format: { font: { name: 'Calibri', bold: false }, fill: { color: '#FFF4CE' } } },
      ],
    ]);
  });

  test('copying, finding, sorting and special cells', async () => {
    const found = await setAndRead(
      (sheet) => {
        sheet.getRange('A1:B4').values = [
          ['Tên', 'Số'],
          ['c', 3],
          ['', 1],
          ['a', 2],
        ];
        sheet.getRange('A1:B4').sort.apply([{ key: 1, ascending: true }], false, true);
        sheet.getRange('D1').copyFrom('A1:B4');
      },
      (sheet) => {
        const copy = sheet.getRange('D1:E4').load('values');
        const hit = sheet.getRange('A:B').findOrNullObject('C', { completeMatch: true }).load('address');
        const numbers = sheet.getRange('A1:B4').getSpecialCellsOrNullObject('Constants', 'Numbers').load('address');
        return () => [copy.values, hit.address, numbers.address];
      },
    );
    expect(found).toEqual([
      [
        ['Tên', 'Số'],
        ['', 1],
        ['a', 2],
        ['c', 3],
      ],
      'Sheet1!A4',
      'Sheet1!B2:B4',
    ]);
  });
});
