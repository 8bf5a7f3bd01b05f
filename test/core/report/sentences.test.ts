import {
  claimsOf,
  composeReport,
  partOf,
  reportSheet,
  starterSentences,
  STARTER_SENTENCES,
} from '../../../src/core/report';
import type { ReportDocument } from '../../../src/core/report';
import { levelsOf } from '../../../src/core/report/level';
import { sentenceText } from '../../../src/core/report/figure-text';
import { parseSentence } from '../../../src/core/report';
import { bookOf, FACTS, figuresOf, narrativeTable, TODAY, type FigureNumbers, type NarrativeRow } from './sample';

function report(
  figures: FigureNumbers,
  rows: readonly NarrativeRow[],
): { document: ReportDocument; sentences: string[] } {
  const set = figuresOf(figures);
  const document = composeReport({
    book: bookOf(FACTS, [narrativeTable(rows)]),
    figures: set,
    kind: 'tong-ket',
    today: TODAY,
    draft: false,
  });
  const sentences = document.blocks.flatMap((block) =>
    block.kind === 'item' || block.kind === 'paragraph' ? [sentenceText(block.inlines, set)] : [],
  );
  return { document, sentences };
}

describe('claims that a sentence makes in its own words', () => {
  test.each([
    [
      'Số lượng sách bổ sung tăng cả về số lượng và giá trị so với cùng kỳ năm trước.',
      [{ direction: 1, ids: ['additions.copies', 'additions.value'] }],
    ],
    ['Số lượng bạn đọc vào thư viện tăng so với cùng kỳ năm học trước', [{ direction: 1, ids: ['visits.total'] }]],
    ['Lượt bạn đọc học sinh giảm nhẹ.', [{ direction: -1, ids: ['visits.pupil'] }]],
    ['Lượt mượn của giáo viên giữ nguyên.', [{ direction: 0, ids: ['loans.teacher'] }]],
    ['Số tên sách tăng so với năm trước.', [{ direction: 1, ids: ['titles.total'] }]],
    ['Vốn tài liệu tăng.', [{ direction: 1, ids: ['copies.total'] }]],
    ['Sách giáo khoa bổ sung giảm.', [{ direction: -1, ids: ['additions.copies.textbook'] }]],
    ['Sách thiếu nhi tăng.', [{ direction: 1, ids: ['copies.children'] }]],
    ['Chất lượng phục vụ tăng.', [{ direction: 1, ids: [] }]],
    ['Sách báo được bổ sung, tăng cường về số lượng và chất lượng.', []],
    ['Số lượt bạn đọc không tăng.', [{ direction: 1, denied: true, ids: ['visits.total'] }]],
    ['Lượt mượn của học sinh nhiều hơn năm học trước.', [{ direction: 1, ids: ['loans.pupil'] }]],
    ['Lượt bạn đọc thấp hơn so với cùng kỳ năm trước.', [{ direction: -1, ids: ['visits.total'] }]],
    ['Giáo viên sử dụng nhiều tư liệu hơn.', []],
    ['Thư viện có 4 tên báo.', []],
  ])('%s', (sentence, claims) => {
    expect(claimsOf(sentence)).toEqual(claims);
  });
});

describe('a claim is written only as the figures support it', () => {
  const claim: NarrativeRow = [
    'II.2',
    'Số lượng sách bổ sung tăng cả về số lượng và giá trị so với cùng kỳ năm trước.',
    true,
  ];

  test.each<[string, FigureNumbers, string]>([
    ['both rose', { 'additions.copies': [20, 10], 'additions.value': [200, 100] }, claim[1]],
    [
      'one fell',
      { 'additions.copies': [20, 10], 'additions.value': [100, 200] },
      'Số bản bổ sung tăng 10 bản so với năm học trước; giá trị bổ sung giảm 100 đồng so với năm học trước.',
    ],
    [
      'both stand still',
      { 'additions.copies': [20, 20], 'additions.value': [100, 100] },
      'Số bản bổ sung giữ nguyên so với năm học trước; giá trị bổ sung giữ nguyên so với năm học trước.',
    ],
    [
      'last year is unknown',
      { 'additions.copies': 20, 'additions.value': 100 },
      'Số bản bổ sung chưa có số liệu để so sánh với năm học trước; giá trị bổ sung chưa có số liệu để so sánh với năm học trước.',
    ],
  ])('%s', (_, figures, expected) => {
    expect(report(figures, [claim]).sentences).toContain(expected);
  });

  test('without this year’s figures it is left out, and the pane can say why', () => {
    const { document, sentences } = report({}, [claim]);
    expect(sentences.join(' ')).not.toMatch(/tăng|giảm/);
    expect(document.omitted).toEqual([
      { part: 'II.2', text: claim[1], reason: 'unknown', missing: ['Số bản bổ sung', 'Giá trị bổ sung'] },
    ]);
  });

  test('a plan for next year claims nothing', () => {
    const plan = 'Phấn đấu tăng số lượt bạn đọc so với năm học này.';
    expect(report({ 'visits.total': [10, 20] }, [['IV', plan, true]]).sentences).toContain(plan);
  });
});

describe('placeholders are filled from figures and facts', () => {
  const figures: FigureNumbers = {
    'copies.total': [4098, 3950],
    'equipment.printer': 1,
    'ratio.copiesPerPupil': 8.25,
    'visits.total': 5200,
  };
  test.each([
    ['Toàn bộ {Tổng số bản sách} bản sách được sắp xếp gọn gàng.', 'Toàn bộ 4.098 bản sách được sắp xếp gọn gàng.'],
    ['Năm trước có {Tổng số bản sách: năm trước} bản', 'Năm trước có 3.950 bản.'],
    ['Chênh lệch {Tổng số bản sách: chênh lệch} bản ({Tổng số bản sách: %}%).', 'Chênh lệch +148 bản (+3,7%).'],
    ['Tổng số bản sách {Tổng số bản sách: so với năm trước}.', 'Tổng số bản sách tăng 148 bản so với năm học trước.'],
    ['Lượt đọc {Tổng lượt bạn đọc: so với năm trước}.', 'Lượt đọc chưa có số liệu để so sánh với năm học trước.'],
    ['- {Tên trường} năm học {Năm học sau}', 'Trường Tiểu học Bắc Lệnh năm học 2026-2027.'],
    ['bình quân {Số bản trên học sinh} bản một em;', 'Bình quân 8,25 bản một em.'],
  ])('%s', (text, expected) => {
    expect(report(figures, [['II.3', text, true]]).sentences).toContain(expected);
  });

  test.each([
    ['Có {Tổng lượt mượn} lượt mượn.', ['Tổng lượt mượn']],
    ['Có {Tổng số vở} quyển vở.', ['{Tổng số vở}']],
    ['Trang web: {Trang thư viện điện tử}.', ['Trang thư viện điện tử']],
    ['Lượt đọc {Tổng lượt bạn đọc: tăng giảm}.', ['Tổng lượt bạn đọc']],
  ])('%s is left out and named', (text, missing) => {
    const { document, sentences } = report(figures, [['II.3', text, true]]);
    expect(sentences.join(' ')).not.toMatch(/[{}]/);
    expect(document.omitted).toEqual([{ part: 'II.3', text, reason: 'unknown', missing }]);
  });
});

describe('which sentences stand where', () => {
  test.each([
    ['I.1', 'I.1'],
    ['II.4. Tổ chức - hoạt động', 'II.4'],
    ['1. Thuận lợi', 'I.1'],
    ['KHÓ KHĂN', 'I.2'],
    ['III - 2', 'III.2'],
    ['Kĩ thuật nghiệp vụ', 'II.3'],
    ['IV. Phương hướng năm học 2026-2027', 'IV'],
    ['VI', 'IV'],
    ['Phương hướng', 'IV'],
    ['II', null],
    ['2', null],
    ['', null],
    ['Lời bình', null],
  ])('part %p is %p', (text, part) => {
    expect(partOf(text)).toBe(part);
  });

  test('an unticked sentence is left out, one without any mark is meant', () => {
    const { sentences } = report({}, [
      ['I.1', 'Câu có dùng.', true],
      ['I.1', 'Câu không dùng.', false],
      ['I.1', 'Câu chưa đánh dấu.', null],
    ]);
    expect(sentences).toContain('Câu có dùng.');
    expect(sentences).toContain('Câu chưa đánh dấu.');
    expect(sentences).not.toContain('Câu không dùng.');
  });

  test('a sentence of an unknown part is named, not lost silently', () => {
    const { document } = report({}, [['Lời bình', 'Một câu.', true]]);
    expect(document.omitted).toEqual([{ part: 'Lời bình', text: 'Một câu.', reason: 'part', missing: [] }]);
  });
});

describe('starter sentences', () => {
  test('every placeholder of theirs is known', () => {
    const pieces = STARTER_SENTENCES.flatMap(({ text }) => parseSentence(text));
    expect(pieces.filter(({ kind }) => kind === 'unknown')).toEqual([]);
  });

  test('none states a number or a rise by itself', () => {
    for (const { part, text } of STARTER_SENTENCES) {
      expect(text.replace(/\{[^}]*\}/g, '').replace(/\d+\/\d+\/TT-BGDĐT/, '')).not.toMatch(/\d/);
      if (part !== 'IV') expect(claimsOf(text)).toEqual([]);
    }
  });

  test.each([
    ['Mầm non', ['mam-non']],
    ['Tiểu học', ['tieu-hoc']],
    ['TH', ['tieu-hoc']],
    ['TH&THCS', ['tieu-hoc', 'thcs']],
    ['Trung học phổ thông', ['thpt']],
    ['', []],
  ])('level %p is %p', (text, levels) => {
    expect(levelsOf(text)).toEqual(levels);
  });

  test('each level has sentences for every part, and a kindergarten has no pupils', () => {
    for (const level of ['mam-non', 'tieu-hoc', 'thcs', 'thpt'] as const) {
      const own = starterSentences([level]);
      expect(new Set(own.map(({ part }) => part)).size).toBe(10);
      if (level === 'mam-non') {
        const texts = own.map(({ text }) => text).filter((text) => !text.includes('cha mẹ học sinh'));
        expect(texts.filter((text) => text.includes('học sinh'))).toEqual([]);
      }
    }
  });
});

describe('in a mầm non those who read are trẻ, also in the unit of a comparison', () => {
  const figures = figuresOf({ 'ratio.copiesPerPupil': [2.5, 2], 'loans.pupil': [40, 55] });
  const rows: NarrativeRow[] = [
    ['II.1', 'Bình quân {Số bản trên học sinh: so với năm trước}.', true],
    ['II.4', 'Lượt mượn của trẻ tăng.', true],
  ];
  const compose = (level: string) =>
    composeReport({
      book: bookOf({ ...FACTS, 'Cấp học': level }, [narrativeTable(rows)]),
      figures,
      kind: 'tong-ket',
      today: TODAY,
      draft: false,
    });

  test.each([
    ['Mầm non', 'Bình quân tăng 0,5 bản/trẻ so với năm học trước.', 'Lượt mượn trẻ giảm 15 lượt so với năm học trước.'],
    [
      'Tiểu học',
      'Bình quân tăng 0,5 bản/học sinh so với năm học trước.',
      'Lượt mượn học sinh giảm 15 lượt so với năm học trước.',
    ],
    [
      'Mầm non, tiểu học',
      'Bình quân tăng 0,5 bản/học sinh so với năm học trước.',
      'Lượt mượn học sinh giảm 15 lượt so với năm học trước.',
    ],
  ])('%s', (level, ratio, reworded) => {
    const document = compose(level);
    const sentences = document.blocks.flatMap((block) =>
      block.kind === 'item' ? [sentenceText(block.inlines, figures)] : [],
    );
    expect(sentences).toEqual(expect.arrayContaining([ratio, reworded]));
  });

  test.each([
    ['Mầm non', '" bản/trẻ"'],
    ['Tiểu học', '" bản/học sinh"'],
  ])('the live formula of the sheet says the same: %s', (level, unit) => {
    const plan = reportSheet(compose(level), figures, {
      figuresCell: (_, of) => ({ sheet: 'Số liệu', row: 5, column: of === 'value' ? 2 : 3 }),
    });
    const formulas = plan.cells.flatMap(({ content }) => (content && 'formula' in content ? [content.formula] : []));
    expect(formulas.find((formula) => formula.includes('Bình quân ') && formula.includes('tăng'))).toContain(unit);
  });
});
