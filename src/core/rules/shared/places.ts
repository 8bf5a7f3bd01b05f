import type { Finding } from '../finding';
import { ROWS_PER_SLICE, type Work } from '../../work';
import type { RuleId } from '../ids';

/** Which rules a rule gives way to at the same cell: the more telling one speaks, and never one of lower severity (docs/RULES.md, "Boundaries between rules"). */
export const GIVES_WAY_TO: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  'dau-to-hop': ['ma-cu', 'khoang-trang-thua', 'loai-viet-khac', 'loai-la'],
  'khoang-trang-thua': ['ma-cu', 'loai-viet-khac', 'loai-la'],
  'loai-viet-khac': ['ma-cu'],
  'so-dang-chu': [
    'so-am',
    'so-le',
    'thanh-tien-sai',
    'tinh-trang-khac-so-luong',
    'can-doi-sai',
    'nam-xuat-ban-sai',
    'tong-khac-thanh-phan',
  ],
  'so-le': ['so-am'],
  'gia-bat-thuong': ['so-am', 'khong-phai-so', 'gia-lam-lech-tong'],
  'o-trong': ['thieu-so-luong', 'thieu-loai', 'thu-muc-thieu-so-tac-pham', 'thanh-loc-thieu-quyet-dinh'],
  'thieu-don-vi': ['don-vi-la'],
  'ngay-ngoai-nam-hoc': ['ngay-tuong-lai'],
  'dkcb-sai-mau': ['loai-va-so-khac-nhau', 'dkcb-trung', 'ma-cu'],
  'dong-tong-lech': ['da-xuat-con-dem'],
  'cong-thuc-lac-loai': ['dong-tong-lech', 'tong-khac-thanh-phan', 'thanh-tien-sai', 'da-xuat-con-dem'],
  'tong-khac-thanh-phan': ['dong-tong-lech', 'can-doi-sai', 'da-xuat-con-dem'],
  'so-lieu-noi-hai-lan': ['da-xuat-con-dem', 'can-doi-sai', 'tong-khac-thanh-phan'],
  'hai-cach-tinh-khac-nhau': ['cong-thuc-bi-ghi-de'],
  'ky-hieu-sai': ['cau-con-cho-trong', 'cap-hoc-khong-khop'],
  'cau-con-cho-trong': ['thieu-thong-tin', 'nam-hoc-sai'],
  'cau-tang-giam-thieu-so': ['cau-tang-giam-sai'],
  'tan-suat-khac-so-lan': ['so-trong-cau-khac-so-lieu'],
};

/** Drops the findings that give way to another one at the same first cell. Linear in the number of findings. */
export function* oneFindingAPlace(findings: readonly Finding[]): Work<Finding[]> {
  const sheets = new Map<string, Map<number, RuleId[]>>();
  const places: (readonly RuleId[] | null)[] = [];
  for (const finding of findings) {
    if (places.length % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield 1;
    const [cell] = finding.cells;
    if (!cell) {
      places.push(null);
      continue;
    }
    let rulesAt = sheets.get(cell.sheet);
    if (!rulesAt) sheets.set(cell.sheet, (rulesAt = new Map<number, RuleId[]>()));
    const place = cell.row * MOST_COLUMNS + cell.column;
    let rules = rulesAt.get(place);
    if (!rules) rulesAt.set(place, (rules = []));
    rules.push(finding.rule);
    places.push(rules);
  }
  yield 1;
  return findings.filter((finding, i) => {
    const rules = places[i];
    if (!rules || rules.length < 2) return true;
    return !(GIVES_WAY_TO[finding.rule] ?? []).some((stronger) => rules.includes(stronger));
  });
}

/** Of a sheet in Excel. */
const MOST_COLUMNS = 16_384;
