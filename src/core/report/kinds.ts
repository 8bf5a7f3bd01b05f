import { annualBlocks, type Items } from './annual';
import type { Block, ReportKind } from './document';
import { stocktakeBlocks, weedingBlocks } from './minutes';
import { monthlyBlocks, statisticsBlocks } from './other-kinds';
import type { ReportContext } from './sentence';

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
  /** Minutes go to nobody: they have no Kính gửi. */
  readonly isMinutes: boolean;
  /** The law it stands on besides the library's own plan. */
  readonly law: 'standard' | 'weeding';
  readonly usesNarrative: boolean;
  readonly blocks: (context: ReportContext, items: Items) => Block[];
}

const REPORT = {
  typeName: 'BÁO CÁO',
  typeAbbreviation: 'BC',
  isMinutes: false,
  law: 'standard',
  usesNarrative: false,
} as const;
const MINUTES = {
  typeName: 'BIÊN BẢN',
  typeAbbreviation: 'BB',
  isMinutes: true,
  outlook: null,
  usesNarrative: false,
} as const;

export const REPORT_FORMS: Readonly<Record<ReportKind, ReportForm>> = {
  'tong-ket': {
    ...REPORT,
    name: 'tổng kết',
    subject: 'Tổng kết hoạt động thư viện',
    action: 'báo cáo tổng kết hoạt động thư viện',
    outlook: 'và phương hướng',
    usesNarrative: true,
    blocks: annualBlocks,
  },
  'so-ket-hk1': {
    ...REPORT,
    name: 'sơ kết HKI',
    subject: 'Sơ kết hoạt động thư viện',
    action: 'báo cáo sơ kết hoạt động thư viện',
    outlook: 'và phương hướng',
    usesNarrative: true,
    blocks: annualBlocks,
  },
  thang: {
    ...REPORT,
    name: 'tháng',
    subject: 'Hoạt động thư viện',
    action: 'báo cáo hoạt động thư viện',
    outlook: 'và kế hoạch',
    blocks: monthlyBlocks,
  },
  'thong-ke': {
    ...REPORT,
    name: 'thống kê',
    subject: 'Thống kê hoạt động thư viện',
    action: 'báo cáo thống kê hoạt động thư viện',
    outlook: null,
    blocks: statisticsBlocks,
  },
  'kiem-ke': {
    ...MINUTES,
    law: 'standard',
    name: 'kiểm kê',
    subject: 'Kiểm kê tài liệu thư viện',
    action: 'lập biên bản kiểm kê tài liệu thư viện',
    blocks: stocktakeBlocks,
  },
  'thanh-loc': {
    ...MINUTES,
    law: 'weeding',
    name: 'thanh lọc',
    subject: 'Thanh lọc tài liệu thư viện',
    action: 'lập biên bản thanh lọc tài liệu thư viện',
    blocks: weedingBlocks,
  },
};
