import { sheet } from '../../support/workbook';
import { area, columnsOf, only, read, valuesOf } from './support';

describe('headers over several rows', () => {
  const movements = [
    ['THỐNG KÊ VỐN TÀI LIỆU', '', '', '', '', '', '', '', '', ''],
    ['STT', 'Loại sách', 'Số bản', '', '', '', 'Giá trị (đồng)', '', '', ''],
    ['', '', 'Đầu năm', 'Tăng', 'Giảm', 'Cuối năm', 'Đầu năm', 'Tăng', 'Giảm', 'Cuối năm'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
    [1, 'SGK', 600, 20, 7, 613, 100, 10, 5, 105],
    ['', 'TỔNG CỘNG', 600, 20, 7, 613, 100, 10, 5, 105],
  ];
  const fields =
    'B=category C=opening D=added E=withdrawn F=closing G=openingValue H=addedValue I=withdrawnValue J=closingValue';
  const merges = [area(0, 0, 1, 10), area(1, 0, 2, 1), area(1, 1, 2, 1), area(1, 2, 1, 4), area(1, 6, 1, 4)];

  it.each([
    ['merged', merges],
    ['not merged', []],
    ['merges unknown', null],
  ])('group headings give their columns a meaning: %s', (_, given) => {
    const table = only(read([sheet('Tổng hợp', movements, { merges: given })]));
    expect(columnsOf(table)).toBe(fields);
    expect(table).toMatchObject({ grain: 'summary', header: { firstRow: 1, lastRow: 2 } });
    expect(table.ignoredRows.map((row) => row.reason)).toEqual(['columnNumbers', 'total']);
    expect(table.rows.length).toBe(1);
  });

  it('movements may stand over the measures', () => {
    const table = only(
      read([
        sheet('TH', [
          ['Loại', 'Đầu năm', '', 'Cuối năm', '', ''],
          ['', 'Số bản', 'Số tiền', 'Số tên', 'Số bản', 'Số tiền'],
          ['SGK', 1, 2, 3, 4, 5],
          ['STK', 1, 2, 3, 4, 5],
        ]),
      ]),
    );
    expect(columnsOf(table)).toBe('A=category B=opening C=openingValue D=titles E=closing F=closingValue');
  });

  it('last year over its own counts is what there was, beside "Hiện còn"', () => {
    const rows = [
      ['Loại sách', 'NĂM HỌC 2024-2025', '', 'TĂNG', '', 'HIỆN CÒN', ''],
      ['', 'Số tên', 'Số bản', 'Số bản', 'Số tiền', 'Số bản', 'Số tiền'],
      ['SGK', 50, 500, 100, 1000, 600, 6000],
      ['STK', 60, 600, 0, 0, 600, 6000],
    ];
    expect(columnsOf(only(read([sheet('Tổng hợp', rows)])))).toBe(
      'A=category C=opening D=added E=addedValue F=closing G=closingValue',
    );
    const oneAlone = [
      ['Loại sách', 'TĂNG', '', 'GIẢM', 'HIỆN CÒN', ''],
      ['', 'Số bản', 'Giá trị (triệu đồng)', 'Số bản', 'Số bản', 'Giá trị (triệu đồng)'],
      ['SGK', 100, 1, 20, 600, 6],
      ['STK', 0, 0, 0, 600, 6],
    ];
    expect(columnsOf(only(read([sheet('Tổng hợp', oneAlone)])))).toBe(
      'A=category B=added C=addedValue D=withdrawn E=closing F=closingValue',
    );
    const compared = [
      ['Loại sách', 'Năm trước', 'Năm nay', 'Tăng/giảm'],
      ['SGK', 500, 613, 113],
      ['STK', 500, 600, 100],
    ];
    expect(columnsOf(only(read([sheet('So sánh', compared)])))).toBe('A=category B=opening C=closing');
  });

  it.each([
    [
      ['Tháng', 'Lượt bạn đọc', '', 'Lượt mượn', ''],
      ['', 'HS', 'GV', 'HS', 'GV'],
      'A=date B=pupilVisits C=teacherVisits D=pupilLoans E=teacherLoans',
    ],
    [
      ['Tháng', 'Học sinh', '', 'Giáo viên', ''],
      ['', 'Đọc', 'Mượn về', 'Đọc', 'Mượn về'],
      'A=date B=pupilVisits C=pupilLoans D=teacherVisits E=teacherLoans',
    ],
    [
      ['Tuần', 'Học sinh', '', 'Giáo viên', ''],
      ['', 'Đọc tại chỗ', 'Mượn về', 'Đọc tại chỗ', 'Mượn về'],
      'A=date B=pupilVisits C=pupilLoans D=teacherVisits E=teacherLoans',
    ],
    [
      ['Từ ngày - đến ngày', 'HS đọc tại chỗ', 'HS mượn về', 'GV đọc tại chỗ', 'GV mượn về'],
      ['', '', '', '', ''],
      'A=date B=pupilVisits C=pupilLoans D=teacherVisits E=teacherLoans',
    ],
    [
      ['Tháng', 'Lượt HS', 'Lượt GV', 'Đọc tại chỗ', 'HS mượn'],
      ['', '', '', '', ''],
      'A=date B=pupilVisits C=teacherVisits D=inHouse E=pupilLoans',
    ],
  ])('who and what of readers: %j', (top, bottom, expected) => {
    expect(columnsOf(only(read([sheet('Phục vụ', [top, bottom, ['T9/2025', 1, 2, 3, 4]])])))).toBe(expected);
  });

  it.each([
    [['Số lượng', '', ''], ['Nhập', 'Thanh lý', 'Còn lại'], 'E'],
    [['Số lượng', 'Thanh lý', 'Còn lại'], ['', '', ''], 'E'],
    [['Số lượng', 'Hỏng', 'Ghi chú'], ['', '', ''], 'C'],
  ])('what is left of a title is its quantity: %j %j', (top, bottom, quantity) => {
    const rows = [
      ['TT', 'Tên sách', ...top, 'Đơn giá'],
      ['', '', ...bottom, ''],
      [1, 'Dế Mèn', 5, 1, 4, 1000],
      [2, 'Làng', 3, 0, 3, 1000],
    ];
    expect(columnsOf(only(read([sheet('STK', rows)])))).toContain(`${quantity}=quantity`);
  });

  it('takes the rightmost of several columns of one field', () => {
    const table = only(
      read([
        sheet('Sổ ĐKCB STK', [
          ['Ngày vào sổ', 'Số ĐKCB', 'Tác giả và tên sách', 'Xuất', '', 'Kiểm kê', '', ''],
          ['', '', '', 'Ngày', 'Số biên bản', '2023', '2024', '2025'],
          [45000, 1, 'A', 45910, '02/BB', 'C', 'C', 'M'],
          [45000, 2, 'B', '', '', 'C', 'C', 'C'],
        ]),
      ]),
    );
    expect(columnsOf(table)).toBe(
      'A=entryDate B=accessionNumber C=title D=withdrawalDate E=withdrawalRecord H=stocktake',
    );
    expect(table.constants).toEqual({ category: 'reference' });
  });
});

describe('spellings of headers', () => {
  it.each([
    [['Số ĐKCB', 'Tên sách', 'Giá tiền'], 'A=accessionNumber B=title C=price'],
    [['SO DKCB', 'ten sach', 'gia tien'], 'A=accessionNumber B=title C=price'],
    [['Số\nĐKCB', 'TÊN SÁCH:', 'Giá tiền (đồng)'], 'A=accessionNumber B=title C=price'],
    [['Mã sách', 'Tác giả - Tên sách', 'Giá bìa'], 'A=accessionNumber B=title C=price'],
    [['Số đăng ký cá biệt', 'Nhan đề', 'Đơn giá'], 'A=accessionNumber B=title C=price'],
    [['Sô ĐKCB', 'Tên sach', 'Gia tiền'], 'A=accessionNumber B=title C=price'],
  ])('%j', (header, expected) => {
    expect(columnsOf(only(read([sheet('x', [header, ['SGK1', 'Toán', 1000]])])))).toBe(expected);
  });

  it('a header with other marks is another word', () => {
    const table = only(
      read([
        sheet('Kho', [
          ['Tên sách', 'Tác giả', 'Số bàn'],
          ['A', 'B', 3],
        ]),
      ]),
    );
    expect(columnsOf(table)).toBe('A=title B=author');
  });

  it('a column of types under "Môn loại" is the category, one of numbers is the class number', () => {
    const rows = (kind: string[]) => [
      ['Số ĐKCB', 'Tên sách', 'Phân loại'],
      ...kind.map((each, i) => [i + 1, `Sách ${i}`, each]),
    ];
    expect(columnsOf(only(read([sheet('x', rows(['SGK', 'STK', 'STN']))])))).toBe(
      'A=accessionNumber B=title C=category',
    );
    expect(columnsOf(only(read([sheet('x', rows(['53(075)', '4V', 'ĐV13']))])))).toBe(
      'A=accessionNumber B=title C=classNumber',
    );
  });

  it('ranges under "Số thứ tự" are accession numbers, running numbers are not', () => {
    const rows = (numbers: (string | number)[]) => [
      ['Số thứ tự', 'Tên sách', 'Số lượng'],
      ...numbers.map((each, i) => [each, `Toán ${i}`, 10]),
    ];
    const table = only(read([sheet('SGK', rows(['1-10', '11-20']))]));
    expect(columnsOf(table)).toBe('A=accessionNumber B=title C=quantity');
    expect(valuesOf(table, 'accessionNumber')).toEqual(['1-10', '11-20']);
    expect(columnsOf(only(read([sheet('SGK', rows([1, 2]))])))).toBe('B=title C=quantity');
  });
});
