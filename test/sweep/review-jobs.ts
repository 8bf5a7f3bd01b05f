import { remarkSheet, type NewRemark, type Remark } from '../../src/core/review/remarks';
import { readWorkbook } from '../../src/excel';
import { addDecision, addRemark, answerRemark, type DecisionParts } from '../../src/excel/remarks';
import type { TopLines } from '../../src/excel/remarks-sheet';
import { sheet, workbook } from '../support/workbook';
import { after, lookingAt, type Job } from './jobs';

const TOP: TopLines = ['Ý KIẾN DUYỆT', 'Tình trạng: chưa duyệt.', '', 'Đây không phải chữ ký.'];
const AT = '2026-05-31 10:00';

const remark = (text: string): NewRemark => ({
  at: '2026-05-31 09:00',
  person: 'Cô Hoa',
  code: 'copies.total',
  about: 'Số liệu: Tổng số bản sách (2 bản)',
  cell: { sheet: 'Vốn tài liệu', row: 1, column: 1 },
  text,
});

/** Every press of Duyệt that writes. */
export const REVIEW_JOBS: Readonly<Record<string, () => Promise<Job>>> = {
  'first remark': async () => remarkJob('first remark', await after(books())),
  'another remark': async () =>
    remarkJob('another remark', await after(books(), () => addRemark(remark('Đủ chưa?'), TOP))),
  'answer a remark': () => answerJob('answer a remark', 'answered'),
  'close a remark': () => answerJob('close a remark', 'closed'),
  'approve the report': () => decisionJob('approve the report', 'approved'),
  'send the report back': () => decisionJob('send the report back', 'returned'),
};

function remarkJob(name: string, bytes: Uint8Array): Job {
  return { name, bytes, press: () => () => addRemark(remark('=1+1 hay tăng thật?'), TOP) };
}

async function answerJob(name: string, state: 'answered' | 'closed'): Promise<Job> {
  const bytes = await after(
    books(),
    () => addRemark(remark('Đủ chưa?'), TOP),
    () => addRemark(remark('Vì sao tăng?'), TOP),
  );
  const about = await lookingAt(bytes, lastRemark);
  return {
    name,
    bytes,
    press: () => () => answerRemark(about, { answer: '=Đã đếm lại', person: 'Lan', at: AT, state }),
  };
}

async function lastRemark(): Promise<Remark> {
  const last = remarkSheet(await readWorkbook()).remarks.at(-1);
  if (!last) throw new Error('the workbook has no remark');
  return last;
}

async function decisionJob(name: string, kind: 'approved' | 'returned'): Promise<Job> {
  const bytes = await after(books(), () => addRemark(remark('Đủ chưa?'), TOP));
  const decision = { kind, at: AT, person: 'Cô Hoa', text: kind === 'approved' ? 'Dấu dữ liệu 0123' : 'Xem lại giá' };
  const parts: DecisionParts = {
    about: kind === 'approved' ? 'Duyệt báo cáo' : 'Trả lại báo cáo',
    top: ['Ý KIẾN DUYỆT', `Tình trạng: Cô Hoa, ${AT}.`, '=1+1', 'Đây không phải chữ ký.'],
    state: [
      ['Người duyệt', kind === 'approved' ? 'Cô Hoa' : ''],
      ['Dấu dữ liệu khi duyệt', kind === 'approved' ? '0123' : ''],
    ],
  };
  return { name, bytes, press: () => () => addDecision(decision, parts) };
}

function books() {
  return workbook(
    sheet('Vốn tài liệu', [
      ['Số ĐKCB', 'Tên sách', 'Loại sách', 'Giá tiền'],
      ['TK.0001', 'Dế Mèn phiêu lưu ký', 'Sách thiếu nhi', 30_000],
      ['TK.0002', 'Toán 3', 'Sách giáo khoa', 16_000],
    ]),
  );
}
