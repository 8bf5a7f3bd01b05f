import { searchKey } from '../text/normal';

/** A kind of list that is certainly none of the library's figures, and what tells it. */
export interface NoConcern {
  readonly kind: string;
  /** Why its numbers are in no report of the library. */
  readonly reason: string;
  /** A title or the name of a sheet, by search key. */
  readonly title: RegExp;
  /** Heads of columns, by search key; two of them are a sign. */
  readonly heads: RegExp;
  /** Heads of which one is a sign by itself. */
  readonly certain?: RegExp;
}

/** Certain signs that an area is of no concern (docs/RULES.md, "Nothing is counted, or left uncounted, in silence"). */
export const NO_CONCERN: readonly NoConcern[] = [
  {
    kind: 'timetable',
    reason: 'hours and classes are no holdings',
    title: /(?:^| )(?:thoi khoa bieu|tkb|lich (?:day|doc|muon|hoc|cong tac|phuc vu|tuan))(?: |$)/,
    heads:
      /^(?:thu(?: (?:[2-7]|hai|ba|tu|nam|sau|bay))?|tiet(?: \d+)?|sang|chieu|buoi(?: (?:sang|chieu))?|chu nhat|gio)$/,
  },
  {
    kind: 'people',
    reason: 'a list of pupils or staff counts nothing of the library',
    title:
      /(?:^| )(?:danh sach (?:lop|hoc sinh|hs|giao vien|gv|cbgv|can bo|nhan vien|cong tac vien|doc gia|ban doc)|so yeu ly lich|trich ngang)(?: |$)/,
    heads:
      /^(?:ho (?:va )?ten(?: .*)?|ngay(?: thang)?(?: nam)? sinh|nam sinh|gioi tinh|nam nu|nu|dan toc|ton giao|dia chi|so dien thoai|sdt|dien thoai|chuc vu|chuc danh|trinh do(?: .*)?|lop|phu huynh|ho ten (?:cha|me|bo)|cccd|cmnd|que quan|noi sinh|ma (?:hoc sinh|hs|dinh danh)|so the)$/,
  },
  {
    kind: 'marks',
    reason: 'marks are no figures of the library',
    title: /(?:^| )(?:bang diem|so diem|ket qua hoc tap|diem thi|diem kiem tra|xep loai)(?: |$)/,
    heads: /^(?:diem(?: .*)?|tb|tbm|dtb|hoc luc|hanh kiem|xep loai|ren luyen|gk|ck|mieng|15 phut|1 tiet)$/,
  },
  {
    kind: 'payroll',
    reason: 'pay is no figure of the library',
    title: /(?:^| )(?:bang luong|luong|phu cap|cham cong|thanh toan (?:luong|tien)|thu nhap|boi duong)(?: |$)/,
    certain: /^(?:thuc linh|thuc nhan|he so luong|muc luong|bhxh)$/,
    heads:
      /^(?:he so(?: .*)?|luong(?: .*)?|phu cap(?: .*)?|pc(?: .*)?|bhxh|bhyt|bhtn|thuc linh|thuc nhan|con nhan|ngay cong|so cong|ky nhan|tam ung|thue(?: .*)?)$/,
  },
  {
    kind: 'roster',
    reason: 'who is on duty when counts nothing',
    title: /(?:^| )(?:lich truc|phan cong|truc thu vien|bang phan cong|lich lam viec)(?: |$)/,
    certain: /^(?:nguoi truc|can bo truc)$/,
    heads: /^(?:nguoi truc|truc|ca truc|can bo truc|ca(?: \d+)?|phan cong|nhiem vu)$/,
  },
  {
    kind: 'plan',
    reason: 'what is only planned has not happened',
    title:
      /^(?:(?:bang|danh muc|danh sach|phieu|to trinh|ban) )?(?:ke hoach|du tru|du kien|de nghi|de xuat|du toan|dat mua|can mua|nhu cau)(?: |$)|(?:^| )(?:sach|tai lieu|thiet bi|bao) (?:de nghi|de xuat|can|du kien|dat) (?:mua|bo sung)(?: |$)/,
    heads:
      /^(?:so luong (?:de nghi|du kien|can mua|dat mua|can)|du kien(?: .*)?|de nghi(?: .*)?|du tru|can mua|thoi gian du kien|kinh phi du kien|chi tieu ke hoach|ke hoach)$/,
  },
  {
    kind: 'teachingEquipment',
    reason: 'equipment of subjects is the school’s and not the library’s',
    title:
      /(?:^| )(?:thiet bi day hoc|tbdh|do dung day hoc|dddh|thiet bi (?:bo mon|mon|toi thieu|thi nghiem|thuc hanh|dung chung)|phong (?:bo mon|thi nghiem|thuc hanh|tin hoc|may)|hoa chat|dung cu thi nghiem|thiet bi giao duc|mon (?:toan|vat l[iy]|hoa|sinh|ngu van|lich su|dia|tin hoc|cong nghe|the duc|am nhac|mi thuat|my thuat|tieng anh|khoa hoc|gdtc|gdqp|quoc phong))(?: |$)/,
    certain: /^(?:chu de day hoc|ten thiet bi day hoc|ten hoa chat|ten do dung day hoc)$/,
    heads:
      /^(?:chu de(?: day hoc)?|mon(?: hoc)?|bo mon|khoi lop|ten hoa chat|cong thuc|nong do|ma thiet bi|muc dich su dung|mo ta chi tiet(?: .*)?|gv|hs|dung cho (?:lop|mon))$/,
  },
  {
    kind: 'disclosure',
    reason: 'what the whole school discloses in public counts its rooms and devices, not the library’s',
    title:
      /(?:^| )(?:cong khai (?:thong tin|csvc|co so vat chat|cam ket|chat luong|thu chi|tai chinh|doi ngu)|(?:bieu mau|bm) ?(?:0?9|1[0-2]))(?: |$)/,
    heads: /^(?:binh quan|binh quan so m2 hoc sinh|so m2 hoc sinh)$/,
  },
  {
    kind: 'receipts',
    reason: 'receipts and cash books are no holdings',
    title: /(?:^| )(?:phieu thu|phieu chi|bien lai|thu chi|so quy|quy lop|hoa don|cong no|thu tien|hoc phi)(?: |$)/,
    heads:
      /^(?:so tien thu|so tien chi|thu|chi|ton quy|so phieu|so hoa don|dien giai|nguoi nop|nguoi nhan|con no|da nop|da thu)$/,
  },
  {
    kind: 'loans',
    reason: 'who has borrowed which book is no stock and no count of visits',
    title: /(?:^| )(?:so muon|phieu muon|muon tra|theo doi muon|danh sach muon|so theo doi ban doc muon)(?: |$)/,
    heads:
      /^(?:nguoi muon|ten nguoi muon|ho ten nguoi muon|ho (?:va )?ten nguoi muon|ban doc|ten ban doc|doc gia|ten doc gia|ngay muon|ngay tra|hen tra|ngay hen tra|han tra|ngay phai tra|ky muon|ky tra|ngay muon tra|tra|da tra|so ngay qua han)$/,
  },
];

/** The kind that titles or at least two heads tell for certain; null where none does. */
export function noConcernOf(titles: readonly string[], heads: readonly string[]): NoConcern | null {
  const titleKeys = titles.map(searchKey);
  const headKeys = heads.map((head) => searchKey(head.replace(/[([][^)\]]*[)\]]/g, ' ')));
  for (const sign of NO_CONCERN) {
    if (titleKeys.some((key) => sign.title.test(key))) return sign;
    if (headKeys.some((key) => sign.certain?.test(key))) return sign;
    if (new Set(headKeys.filter((key) => sign.heads.test(key))).size >= 2) return sign;
  }
  // Heads of people and of marks or pay together tell as much.
  const known = new Set(headKeys.filter((key) => NO_CONCERN.some(({ heads }) => heads.test(key))));
  const people = NO_CONCERN.find(({ kind }) => kind === 'people');
  return known.size >= 3 && people ? people : null;
}

/** A list of loans: a reader and a day of lending or return. It is never stock, whatever the sheet is called. */
export function isLoanList(heads: readonly string[]): boolean {
  const keys = heads.map(searchKey);
  const reader = keys.some((key) =>
    /(?:^| )(?:nguoi muon|ban doc|doc gia|hoc sinh muon|ten hoc sinh|ho (?:va )?ten)(?: |$)/.test(key),
  );
  const day = keys.some((key) =>
    /(?:^| )(?:ngay muon|ngay tra|hen tra|han tra|ngay hen|ngay phai tra)(?: |$)/.test(key),
  );
  return (
    day &&
    (reader || keys.filter((key) => /(?:^| )(?:ngay muon|ngay tra|hen tra|han tra)(?: |$)/.test(key)).length >= 2)
  );
}
