import { CATEGORIES, CategoryDictionary } from '../../../src/core/library/categories';
import { stripMarks } from '../../../src/core/text/normal';

const dictionary = new CategoryDictionary();

describe('a cell that names a category', () => {
  it.each([
    ['document', 'Sách giáo khoa', 'textbook', 'standard'],
    ['document', 'SÁCH GIÁO KHOA', 'textbook', 'variant'],
    ['document', 'SGK', 'textbook', 'variant'],
    ['document', 'sach giao khoa', 'textbook', 'variant'],
    ['document', 'Sách nghiệp vụ', 'professional', 'standard'],
    ['document', 'SGV', 'professional', 'variant'],
    ['document', 'phap luat', 'reference', 'narrower'],
    ['source', 'Ngân sách', 'purchased', 'narrower'],
    ['document', 'Báo - tạp chí', 'periodical', 'variant'],
    ['document', 'Sách pháp luật', 'reference', 'narrower'],
    ['equipment', 'Kệ sách', 'shelf', 'variant'],
    ['equipment', 'Máy vi tính', 'computer', 'standard'],
    ['activity', 'Kiểm tra SGK', 'textbookCheck', 'variant'],
    ['source', 'PGD cấp phát', 'allocated', 'standard'],
    ['source', 'Biếu, tặng', 'donated', 'standard'],
    ['source', 'HS tặng', 'donated', 'narrower'],
    ['condition', 'Mất', 'lost', 'standard'],
    ['condition', 'đã thanh lọc', 'disposed', 'variant'],
  ] as const)('%s %j is %s (%s)', (group, text, id, how) => {
    expect(dictionary.lookup(group, text)).toMatchObject({ id, how });
  });

  it.each([
    ['document', 'Sách giáo khao'],
    ['document', 'Sách'],
    ['document', ''],
    ['equipment', 'Máy chiếu'],
    ['equipment', 'Băng'],
    ['equipment', 'Đén'],
    ['activity', 'Tham quan'],
  ] as const)('%s %j names none', (group, text) => {
    expect(dictionary.lookup(group, text)).toBeNull();
  });

  it('every spelling in the table leads to its category unless another one has it by name', () => {
    for (const category of CATEGORIES) {
      for (const name of category.names) expect(dictionary.lookup(category.group, name)?.id).toBe(category.id);
      for (const spelling of category.spellings) expect(dictionary.lookup(category.group, spelling)).not.toBeNull();
    }
  });

  it('combining marks change nothing', () => {
    for (const category of CATEGORIES) {
      expect(dictionary.lookup(category.group, (category.names[0] ?? '').normalize('NFD'))?.id).toBe(category.id);
    }
  });
});

describe("the school's own categories", () => {
  const own = new CategoryDictionary([
    { group: 'document', name: 'Sách kỹ năng', parent: 'Sách thiếu nhi', spellings: ['KNS'], unit: 'bản' },
    { group: 'document', name: 'Pháp luật', parent: 'Tài liệu khác', spellings: [], unit: 'bản' },
    { group: null, name: 'Truyện cười', parent: 'Sách kỹ năng', spellings: [], unit: '' },
    { group: 'document', name: 'Lạ', parent: 'Không có', spellings: [], unit: '' },
  ]);

  it.each([
    ['Sách kỹ năng', 'children', 'own'],
    ['KNS', 'children', 'own'],
    ['sách kĩ năng', 'children', 'variant'],
    ['Pháp luật', 'other', 'own'],
    ['Truyện cười', 'children', 'own'],
  ] as const)('%j rolls up to %s', (text, id, how) => {
    expect(own.lookup('document', text)).toMatchObject({ id, how });
  });

  it('one that rolls up to nothing is known as such', () => {
    expect(own.lookup('document', 'Lạ')).toBeNull();
    expect(own.own.find((row) => row.name === 'Lạ')?.id).toBeNull();
  });
});

describe('categories inside a longer text', () => {
  it.each([
    ['activity', 'Giới thiệu, trưng bày sách tháng 9', ['display']],
    ['activity', 'Giới thiệu sách bằng văn bản và trưng bày sách', ['writtenIntroduction', 'display']],
    ['activity', 'Thi vẽ tranh và kể chuyện theo sách', ['contest']],
    ['activity', 've sinh thu vien', ['housekeeping']],
    ['equipment', 'Tủ kính trưng bày', ['displayCabinet']],
    ['equipment', 'Bộ máy vi tính Dell', ['computer']],
    ['equipment', 'Bàn ghế thủ thư', ['librarianDesk']],
    ['equipment', 'Tivi', []],
  ] as const)('%s: %j', (group, text, ids) => {
    expect(dictionary.mentioned(group, text)).toEqual(ids);
  });
});

describe('proposals', () => {
  it.each([
    ['document', 'Sách giáo khao', 'textbook'],
    ['document', 'Sác thiếu nhi', 'children'],
    ['document', 'Sách tharn khảo', 'reference'],
    ['document', 'S. nghiep vu', 'professional'],
    ['equipment', 'Máy ln', 'printer'],
    ['activity', 'Trưng bầy sách', 'display'],
  ] as const)('%s %j is nearest to %s', (group, text, id) => {
    expect(dictionary.nearest(group, text)[0]?.id).toBe(id);
  });

  it.each([
    ['document', 'Luận văn'],
    ['document', '123'],
    ['equipment', 'Máy chiếu'],
    ['equipment', 'Đàn'],
    ['activity', 'Tham quan'],
  ] as const)('%s %j is near nothing', (group, text) => {
    expect(dictionary.nearest(group, text)).toEqual([]);
  });

  // Slips made by a generator that knows nothing of the table: a letter lost, doubled, swapped with its neighbour, or a mark lost.
  it('finds the right name for slips of the finger', () => {
    let seed = 20_251_123;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((seed / 0x80000000) * below);
    };
    const slip = (word: string) => {
      const at = random(word.length - 1);
      const letter = word.charAt(at);
      switch (random(4)) {
        case 0:
          return word.slice(0, at) + word.slice(at + 1);
        case 1:
          return word.slice(0, at) + letter + word.slice(at);
        case 2:
          return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
        default:
          return word.slice(0, at) + stripMarks(letter) + word.slice(at + 1);
      }
    };
    let asked = 0;
    let right = 0;
    let wrong = 0;
    for (const category of CATEGORIES) {
      if (category.group === 'source' || category.group === 'condition') continue;
      const name = category.names[0] ?? '';
      if (name.length < 8) continue;
      for (let i = 0; i < 30; i++) {
        const text = slip(name);
        if (text === name) continue;
        asked++;
        const found = dictionary.lookup(category.group, text)?.id ?? dictionary.nearest(category.group, text, 1)[0]?.id;
        if (found === category.id) right++;
        else if (found) wrong++;
      }
    }
    expect(asked).toBeGreaterThan(500);
    expect(right / asked).toBeGreaterThanOrEqual(0.94);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
  });
});
