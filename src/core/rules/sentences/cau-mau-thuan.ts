import { cellOf } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell, shorten } from '../shared/found';
import { allSections } from '../shared/needs';
import { sentences, type Sentence } from '../shared/sentences';

interface Pair {
  readonly topic: string;
  readonly praise: RegExp;
  readonly blame: RegExp;
}

const NEGATED = '(?:không|chưa|thiếu|còn thiếu)';

/** Pairs that school reports are known to contradict themselves with. */
const PAIRS: readonly Pair[] = [
  {
    topic: 'hồ sơ, sổ sách',
    praise:
      /(?:(?:đầy đủ|đủ)(?: các)?(?: loại)? (?:hồ sơ|sổ sách)|(?:hồ sơ|sổ sách)[^.;]{0,30}(?:đầy đủ|sạch|khoa học|gọn gàng|cập nhật (?:thường xuyên|kịp thời)))/iu,
    blame: new RegExp(
      `(?:hồ sơ|sổ sách)[^.;]{0,40}${NEGATED}\\s+(?:\\p{L}+\\s+){0,2}?(?:đầy đủ|đủ|sạch|khoa học|gọn|kịp|thường xuyên|cập nhật)`,
      'iu',
    ),
  },
  {
    topic: 'vốn tài liệu',
    praise:
      /(?:sách|đầu sách|vốn tài liệu|tài liệu|vốn sách)[^.;,]{0,25}(?:phong phú|đa dạng|đáp ứng (?:đủ|tốt|đầy đủ))/iu,
    blame:
      /(?:đầu sách|số lượng sách|vốn tài liệu|vốn sách|sách báo|tài liệu)[^.;,]{0,20}(?:còn (?:hạn chế|ít|thiếu|nghèo)|chưa (?:phong phú|đa dạng|đáp ứng)|nghèo nàn)/iu,
  },
  {
    topic: 'phòng thư viện',
    praise: /(?:thư viện|phòng đọc|diện tích)[^.;]{0,40}(?:rộng|thoáng|khang trang|đáp ứng (?:yêu cầu|tốt|đủ))/iu,
    blame: /(?:thư viện|phòng đọc|diện tích)[^.;]{0,30}(?:chật|hẹp|nhỏ hẹp|chưa (?:đủ|đáp ứng|đảm bảo)|xuống cấp)/iu,
  },
  {
    topic: 'trang thiết bị',
    praise:
      /(?:trang thiết bị|thiết bị|cơ sở vật chất|CSVC)[^.;,]{0,40}(?:đầy đủ|hiện đại|khang trang|đồng bộ|đáp ứng (?:tốt|đủ|đầy đủ))/iu,
    blame:
      /(?:trang thiết bị|thiết bị|cơ sở vật chất|CSVC)[^.;,]{0,30}(?:còn thiếu|thiếu thốn|chưa (?:đầy đủ|đủ|đồng bộ|đáp ứng)|xuống cấp|lạc hậu)/iu,
  },
  {
    topic: 'bạn đọc đến thư viện',
    praise: /(?:học sinh|bạn đọc)[^.;]{0,30}(?<!(?:không|chưa|ít)\s)thường xuyên (?:đến|vào|tới)/iu,
    blame: /(?:học sinh|bạn đọc)[^.;]{0,30}(?:không|chưa|ít) (?:thường xuyên )?(?:đến|vào|tới)(?: đọc)?/iu,
  },
  {
    topic: 'trang thư viện điện tử',
    praise: /(?<!(?:chưa|không)\s)có (?:trang|website)[^.;,]{0,20}(?:thư viện|điện tử|web)/iu,
    blame: /(?:chưa|không) có (?:trang|website)[^.;,]{0,20}(?:thư viện|điện tử|web)/iu,
  },
  {
    topic: 'cán bộ thư viện',
    praise: /(?<!(?:chưa|không)\s)có (?:cán bộ|nhân viên|giáo viên)[^.;,]{0,20}chuyên trách/iu,
    blame:
      /(?:(?:chưa|không) có (?:cán bộ|nhân viên)[^.;,]{0,20}chuyên trách|(?:cán bộ|nhân viên) thư viện[^.;,]{0,20}kiêm nhiệm)/iu,
  },
];

/** Two sentences that contradict each other in one of the known pairs; at the second one, with both cells. */
export const cauMauThuan: Rule = {
  id: 'cau-mau-thuan',
  family: 'sentences',
  severity: 'canh-bao',
  missing: allSections('narrative'),
  *check({ book }): Generator<Found> {
    const all = sentences(book).filter(({ isPlan }) => !isPlan);
    for (const { topic, praise, blame } of PAIRS) {
      const good = all.find(({ text }) => praise.test(text) && !blame.test(text));
      const bad = good ? all.find(({ text }) => blame.test(text)) : undefined;
      if (good && bad) yield contradiction(topic, good, bad);
    }
  },
};

function contradiction(topic: string, good: Sentence, bad: Sentence): Found {
  const data = { topic, sentence: shorten(bad.text, 90), other: shorten(good.text, 90) };
  const others = [cellOf(good.table, good.column, good.record)];
  return atCell(bad.table, bad.column, bad.record, data, { others, keyOf: good.text });
}
