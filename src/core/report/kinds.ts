import { ANNUAL } from './annual';
import type { ReportKind } from './document';
import { MONTHLY, STATISTICS } from './other-kinds';
import { CHAIR } from './minutes';
import type { OutlineNode } from './outline';
import { REPORT_NAMES } from './report-names';
import { SELF_ASSESSMENT } from './self-assessment';
import { STOCKTAKE, STOCKTAKE_CHAIR } from './stocktake';
import { WEEDING } from './weeding';

/** What makes one kind of report differ from another: its words, its basis and its parts. */
export interface ReportForm {
  /** In the sheet's and the file's name: "tổng kết". */
  readonly name: string;
  readonly typeName: string;
  /** The abbreviation in the sign (Nghị định 30/2020, Phụ lục III, mục I). */
  readonly typeAbbreviation: string;
  /** The trích yếu without its period. */
  readonly subject: string;
  /** In the opening and closing sentence: "báo cáo tổng kết hoạt động thư viện". */
  readonly action: string;
  /** What the closing sentence adds to the period: "và phương hướng"; null when nothing. */
  readonly outlook: string | null;
  /** Minutes: as what the presiding person signs. They go to nobody, and have no Kính gửi. Null for a báo cáo. */
  readonly presider: string | null;
  /** Minutes over which the head presides, not the deputy in charge. */
  readonly headPresides?: true;
  /** The law it stands on besides the library's own plan. */
  readonly law: 'standard' | 'weeding';
  /** Whether the form's own parts take sentences from "Nhận định". */
  readonly usesNarrative: boolean;
  readonly outline: readonly OutlineNode[];
}

const REPORT = {
  typeName: 'BÁO CÁO',
  typeAbbreviation: 'BC',
  presider: null,
  law: 'standard',
  usesNarrative: false,
} as const;
const MINUTES = {
  typeName: 'BIÊN BẢN',
  typeAbbreviation: 'BB',
  outlook: null,
  usesNarrative: false,
} as const;

export const REPORT_FORMS: Readonly<Record<ReportKind, ReportForm>> = {
  'tong-ket': {
    ...REPORT,
    name: REPORT_NAMES['tong-ket'],
    subject: 'Tổng kết hoạt động thư viện',
    action: 'báo cáo tổng kết hoạt động thư viện',
    outlook: 'và phương hướng',
    usesNarrative: true,
    outline: ANNUAL,
  },
  'so-ket-hk1': {
    ...REPORT,
    name: REPORT_NAMES['so-ket-hk1'],
    subject: 'Sơ kết hoạt động thư viện',
    action: 'báo cáo sơ kết hoạt động thư viện',
    outlook: 'và phương hướng',
    usesNarrative: true,
    outline: ANNUAL,
  },
  thang: {
    ...REPORT,
    name: REPORT_NAMES.thang,
    subject: 'Hoạt động thư viện',
    action: 'báo cáo hoạt động thư viện',
    outlook: 'và kế hoạch',
    outline: MONTHLY,
  },
  'thong-ke': {
    ...REPORT,
    name: REPORT_NAMES['thong-ke'],
    subject: 'Thống kê hoạt động thư viện',
    action: 'báo cáo thống kê hoạt động thư viện',
    outlook: null,
    outline: STATISTICS,
  },
  'kiem-ke': {
    ...MINUTES,
    presider: STOCKTAKE_CHAIR,
    law: 'standard',
    name: REPORT_NAMES['kiem-ke'],
    subject: 'Kiểm kê tài liệu thư viện',
    action: 'lập biên bản kiểm kê tài liệu thư viện',
    outline: STOCKTAKE,
  },
  'thanh-loc': {
    ...MINUTES,
    presider: CHAIR,
    law: 'weeding',
    name: REPORT_NAMES['thanh-loc'],
    subject: 'Thanh lọc tài liệu thư viện',
    action: 'lập biên bản thanh lọc tài liệu thư viện',
    outline: WEEDING,
  },
  'tu-danh-gia': {
    ...MINUTES,
    presider: CHAIR,
    headPresides: true,
    law: 'standard',
    name: REPORT_NAMES['tu-danh-gia'],
    subject: 'Tự đánh giá thư viện',
    action: 'lập biên bản tự đánh giá thư viện',
    outline: SELF_ASSESSMENT,
  },
};
