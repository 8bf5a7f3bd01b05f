import { RULES } from '../../../../src/core/rules';
import type { Severity } from '../../../../src/core/rules/finding';
import { GIVES_WAY_TO } from '../../../../src/core/rules/shared/places';
import { activities, day, narrative, placesOf, profile } from '../support';

const WEIGHT: Readonly<Record<Severity, number>> = { 'goi-y': 0, 'canh-bao': 1, loi: 2 };

describe('which rule speaks where two would', () => {
  test('never one of lower severity', () => {
    const weights = new Map(RULES.map(({ id, severity }) => [id, WEIGHT[severity]]));
    const wrong = Object.entries(GIVES_WAY_TO).flatMap(([id, stronger]) =>
      stronger
        .filter((other) => (weights.get(other) ?? 0) < (weights.get(id as keyof typeof GIVES_WAY_TO) ?? 0))
        .map((other) => `${id} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  test('a wrong number beside a wrong frequency is not hidden by it', () => {
    const sheets = [
      profile(),
      activities([
        [day(2025, 9, 5), 'Họp', 'Họp tổ', 3, ''],
        [day(2025, 10, 5), 'Hội thi', 'Thi vẽ tranh', 1, ''],
      ]),
      narrative([['II.4', 'Họp tổ 1 lần/tháng; tổ chức 5 hội thi.']]),
    ];
    expect(placesOf('so-trong-cau-khac-so-lieu', sheets)).toEqual(['Nhận định!B2']);
    expect(placesOf('tan-suat-khac-so-lan', sheets)).toEqual([]);
  });
});
