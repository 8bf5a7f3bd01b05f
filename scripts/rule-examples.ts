import type { RuleId } from '../src/core/rules/ids';

/** What docs/RULES.md shows beside the words of the pane: how the rule sees a cell, a bad and a good example, and the fix or why there is none. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  /** What "Sửa" does, or "—" where the right value cannot be known. */
  readonly fix: string;
  readonly law?: string;
}

const example = (bad: string, good: string, fix = '—', law?: string): RuleExample =>
  law === undefined ? { bad, good, fix } : { bad, good, fix, law };

export const EXAMPLES: Readonly<Record<RuleId, RuleExample>> = {
  'thieu-phan': example(
    'no sheet holds "Bạn đọc"',
    'profile, holdings, equipment, activities and readers are each on some sheet',
    'opens Thiết lập',
  ),
  'thieu-cot': example(
    'a list of titles without "Loại sách", on a sheet that does not say it either',
    'the sheet is named "SGK": every row is a textbook',
    'choose the column',
  ),
  'tieu-de-doi-ten': example(
    '"Hiện còn" was confirmed, the column is now called "Cuối năm"',
    'the column moved, its header is the same',
    'confirm the mapping',
  ),
  'o-loi-cong-thuc': example('Số lượng: #REF!', 'an error in a column that nothing reads'),
  'dong-tong-lech': example(
    '3 + 2, "Tổng cộng" 6',
    '3 + 2, "Tổng cộng" 5; a total of what is left after withdrawals',
    'the sum',
  ),
  'cong-thuc-lac-loai': example(
    'total =SUM(D5:D18) under rows 5–20 of which 19 and 20 are blank; =E7*F6 among =E5*F5, =E6*F6 …',
    'a total of subtotals; columns whose formulas all differ',
  ),
  'o-gop-trong-du-lieu': example(
    '"Loại sách" merged over rows 2–4',
    'a merged title above the table, a merged total row',
  ),
  'dong-trong-giua': example('rows 12–13 blank, records above and below', 'blank rows under the table'),
  'cach-doc-chua-chac': example(
    '"Số bản | Số bản" under "Đợt 1 | Đợt 2"',
    '"Số bản | Số bản" under "2024-2025 | 2025-2026"',
    '— (each way is shown with its totals; the choice is remembered)',
  ),
  'bang-chua-hieu': example(
    'a block of numbers under heads that nobody knows',
    'a timetable, a class list, a payroll; a table that is counted',
  ),
  'cot-chua-hieu': example(
    'a column "Đợt bù" of numbers in a list of titles',
    'STT, year, pages, shelf, barcode',
    'choose the column',
  ),
  'thieu-so-luong': example(
    '"Dế Mèn", Số lượng blank among rows that say theirs; a summary row with a value and no count; October without visits',
    'a quantity of 0; "SGK.001-SGK.010" without a quantity; a heading; a column that is often blank (it is asked about)',
  ),
  'o-trong': example(
    'one blank author among nine; a withdrawal record without its date; "Số lượt tham gia" mostly blank (once, at its head)',
    'a column of texts that is mostly blank; the number of works of anything but a bibliography; a month to come',
  ),
  'ma-cu': example('S¸ch gi¸o khoa (.VnTime)', 'Sách giáo khoa', 'the converted text, and a Unicode font'),
  'dau-to-hop': example('Dế Mèn typed with combining marks', 'Dế Mèn', 'NFC'),
  'khoang-trang-thua': example('"Sách  giáo khoa "', '"Sách giáo khoa"; doubled spaces in a title', 'the text trimmed'),
  'so-dang-chu': example(
    '"03", "37.176.610" as text',
    '3, 37176610; "1.436" is proposed with both readings where nothing proves one',
    'the number',
  ),
  'khong-phai-so': example(
    '"đầy đủ", "khoảng 300", "1.395 / 1.982", "170 HS/tuần"',
    '300, 0, blank',
    '— (two numbers are proposed for their columns)',
  ),
  'so-am': example('Lượt HS: -5', '0'),
  'so-le': example('Số lượng: 2,5', '3; prices and areas may have fractions'),
  'ngay-khong-hieu': example(
    '31/02/2026, "thường xuyên", 5/23/2025',
    '05/09/2025, 17-11-25, 26.XI.2025, 11/2025, 15/9 - 19/9/2025',
    '— (another order is proposed)',
  ),
  'ngay-ngoai-nam-hoc': example('an activity of 05/04/2025 in the report of 2025-2026', 'a register row of any year'),
  'ngay-tuong-lai': example('an activity dated after the day of checking', 'today'),
  'nam-xuat-ban-sai': example(
    'published 2027, entered 2026; "202"',
    '2020; "k.n" for a year that the book does not say',
  ),
  'thanh-tien-sai': example('3 × 10.000 = 33.000', '3 × 10.000 = 30.000; a blank amount', 'the product'),
  'gia-bat-thuong': example(
    '45 where its type costs about 45.000',
    '8.000 and 150.000 among 45.000',
    '— (the likely price is proposed)',
  ),
  'gia-lam-lech-tong': example(
    '45.000.000 among prices of 45.000, 8 % of the whole value',
    'a set of 2.000.000 in a large library; an amount that is not quantity × price (that is `thanh-tien-sai`)',
    '— (the likely price is proposed)',
  ),
  'thieu-don-vi': example('Giá sách: 7, unit blank', 'Giá sách: 7 chiếc', "the category's unit"),
  'don-vi-la': example('Giá sách: 7 tên', '7 chiếc, 7 cái; Máy vi tính: 2 máy', "the category's unit"),
  'thieu-loai': example('a title with a quantity, "Loại sách" blank', 'a heading row "I. SÁCH GIÁO KHOA" above it'),
  'loai-la': example(
    '"Sách giáo khao"',
    'a known spelling: SGK, sach giao khoa; a device of no known kind',
    '— (the nearest names are proposed, or it is added to Danh mục)',
  ),
  'loai-viet-khac': example(
    'SGK, sách giáo khoa, sach giao khoa',
    'Sách giáo khoa; a name of the school’s own on Danh mục',
    'the standard name',
  ),
  'loai-va-so-khac-nhau': example(
    'SGK.0099 under "Sách tham khảo"',
    'TK.0001 … all under "Sách thiếu nhi": the school’s own letters',
  ),
  'muc-khong-co-du-lieu': example(
    'no row of "Triển lãm, tuyên truyền" on the sheet of activities',
    'the section itself is missing (that is `thieu-phan`)',
  ),
  'dkcb-trung': example('SGK.001 and SGK 1', 'numbers that start again with each textbook title; two registers'),
  'dkcb-khuyet': example('…, 0006, 0009, …', 'numbers that do not run at all'),
  'dkcb-sai-mau': example('SGK21 among SGK.0001 – SGK.0020', 'two ways of writing, each used by many'),
  'dong-lap': example(
    'two rows equal in title, author, publisher, year, price',
    'another price or year; copies under different numbers',
  ),
  'da-xuat-con-dem': example('"Tổng cộng" 9 over 3 + 2 (withdrawn) + 4', '"Tổng cộng" 7'),
  'thanh-loc-thieu-quyet-dinh': example(
    '"15/03/2026" alone; condition "Mất"',
    '"12/BB-TL ngày 15/03/2026"; note "Đã thanh lọc theo QĐ 12"',
    '—',
    'Thông tư 02/2020/TT-BVHTTDL, Điều 28',
  ),
  'thanh-loc-qua-10-phan-tram': example(
    '11 of 100 copies under one record',
    '10 of 100',
    '—',
    'Thông tư 02/2020/TT-BVHTTDL, Điều 16 khoản 2 điểm c',
  ),
  'thanh-ly-khong-khop': example(
    '"Sổ thanh lý" names SGK.0099, which no register has; SGK.0012, which the register does not mark',
    'a register that never marks what left; a copy that left on a day that the list is not about',
  ),
  'tong-khac-thanh-phan': example(
    'HS 20, GV 3, Tổng 24; numbers 1-10 beside quantity 12',
    'HS 20, GV 3, Tổng 23',
    'the sum (a range is proposed)',
  ),
  'can-doi-sai': example('100 + 10 − 5 = 106', '105; a blank movement is none', 'the sum'),
  'dau-nam-khac-cuoi-nam-truoc': example(
    'Đầu năm 100, "Số liệu các năm" of last year 101',
    '100 and 100; a type on two rows is added up first',
  ),
  'so-lieu-noi-hai-lan': example(
    'a summary says 25, its register has 20',
    '20 and 20; the difference is rows whose type is not known',
  ),
  'bien-dong-bat-thuong': example('9 last year, 20 now', '10 last year, 20 now'),
  'cho-ngoi-khong-khop': example('18 bộ, 55 chỗ', '18 bộ, 54 chỗ'),
  'tinh-trang-khac-so-luong': example('7, tốt 7, hỏng 1', '7, tốt 7, hỏng blank'),
  'cong-thuc-bi-ghi-de': example(
    '"Số liệu": a typed 613 where the product wrote a formula',
    'a row that says "do phần mềm tính"',
    'the formula',
  ),
  'hai-cach-tinh-khac-nhau': example('Excel 612, the product 613', '613 and 613'),
  'thang-khong-gioi-thieu-sach': example(
    'nothing in February',
    'one introduction, display or session in every month from September to May, up to today',
  ),
  'tan-suat-khac-so-lan': example('"1 lần/1 tháng: 7 lần"', '"1 lần/1 tháng: 9 lần"; "ít nhất 1 lần/tháng: 12 lần"'),
  'thu-muc-thieu-so-tac-pham': example('a bibliography, "Số tác phẩm" blank', '34; "(35 tác phẩm)" in its content'),
  'kiem-tra-sgk-chua-du': example('one check after the first term', 'two; one before the first term ends'),
  'hoat-dong-trung': example('05/09/2025 Họp tổ, twice', 'the same on two days, or for two audiences'),
  'thieu-thong-tin': example(
    'Địa danh: "......", no row "Hiệu trưởng"',
    'all seven are filled in; number and date may be blank',
  ),
  'nam-hoc-sai': example('2025-2027', '2025-2026, "Năm học 2025 – 2026"'),
  'cap-hoc-khong-khop': example('TRƯỜNG TIỂU HỌC …, sign KH-THCS, lớp 6', 'TRƯỜNG TH&THCS … and lớp 1 đến lớp 9'),
  'ky-hieu-sai': example(
    'BC.THVVT, "05 / KH - TV"',
    'BC-THVVT, 05/KH-TV',
    'the correct form, where it is certain',
    'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II khoản 3',
  ),
  'co-quan-cap-huyen': example('PHÒNG GD&ĐT HUYỆN …', 'UBND PHƯỜNG …; any body before 01/7/2025'),
  'van-ban-het-hieu-luc': example('Quyết định 01/2003/QĐ-BGDĐT', 'Thông tư 16/2022/TT-BGDĐT'),
  'cau-con-cho-trong': example('"ngày.....", "20....", {Số gì đó}', '"vẽ tranh, kể chuyện...", {Tổng số bản sách}'),
  'cau-tang-giam-thieu-so': example('"bạn đọc tăng", last year unknown', '"tăng cường", plans and wishes'),
  'cau-tang-giam-sai': example(
    '"bổ sung giảm", 272 last year and 300 now',
    '"bổ sung tăng"',
    'the true word, where the sentence makes one claim',
  ),
  'so-trong-cau-khac-so-lieu': example(
    '"8 buổi giới thiệu sách", counted 7',
    'rates, brackets, plans, ordinals, grades, parts of the year',
    'the placeholder',
  ),
  'cau-mau-thuan': example('"Có đầy đủ hồ sơ, sổ sách" and "Hồ sơ … không sạch sẽ"', 'praise and blame of two things'),
  'danh-so-muc-sai': example('I, II, III, VI', 'I, II, III, IV; rows in any order', 'the number in order'),
  'ban-tren-hoc-sinh': example(
    '20 copies, 10 pupils, tiểu học',
    '30 copies, 10 pupils',
    '—',
    'Nghị định 93/2020/NĐ-CP, Điều 17 khoản 2 điểm a',
  ),
  'dien-tich-doc': example(
    '40 m² indoors and 90 outdoors',
    '50 m² indoors',
    '—',
    'Nghị định 93/2020/NĐ-CP, Điều 17 khoản 3 điểm c',
  ),
  'bao-tap-chi': example('the section is there, its issues are of other years', 'the section is not there (chưa chạy)'),
  'bao-cao-cu': example('a cell changed since the report was written', 'nothing changed', 'write it again'),
  'duyet-da-cu': example('a cell or the report changed since the approval', 'nothing changed'),
};
