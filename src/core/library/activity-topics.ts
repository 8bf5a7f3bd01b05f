import type { ActivityTopicId, CategoryId } from './ids';
import { phraseFinder } from './phrases';

/** What a row of the diary must be for a topic to take it, besides its words. */
export interface ActivityTopic {
  readonly id: ActivityTopicId;
  /** Whether a text names the topic. */
  readonly names: (text: string) => boolean;
  /** The kinds that a row may have where only its content names the topic; a row of no known kind always may. */
  readonly among: ReadonlySet<CategoryId>;
  /** A row whose kind itself names the topic is of it, whatever kind that was read as. */
  readonly byKind: boolean;
}

const OTHER: ReadonlySet<CategoryId> = new Set<CategoryId>(['otherActivity']);
const FAIR_OR_OTHER: ReadonlySet<CategoryId> = new Set<CategoryId>(['bookFair', 'otherActivity']);

/**
 * Topics that the report tells apart ("trong đó") inside the kinds of activities. A row that counts for one counts for its kind and for the total as ever:
 * nothing is ever added from here.
 */
export const ACTIVITY_TOPICS: readonly ActivityTopic[] = [
  {
    id: 'lessons.reading',
    names: phraseFinder(['tiết đọc', 'tiết đọc sách', 'giờ đọc thư viện', 'tiết đọc thư viện']),
    among: OTHER,
    byKind: true,
  },
  {
    id: 'lessons.subject',
    names: phraseFinder([
      'tiết học tại thư viện',
      'tiết học thư viện',
      'tiết học ở thư viện',
      'tiết dạy tại thư viện',
      'tiết học môn học tại thư viện',
      'dạy học tại thư viện',
    ]),
    among: OTHER,
    byKind: true,
  },
  {
    id: 'activities.readingDay',
    names: phraseFinder(['ngày sách', 'ngày văn hóa đọc']),
    among: FAIR_OR_OTHER,
    byKind: false,
  },
  {
    id: 'activities.lifelongWeek',
    names: phraseFinder(['học tập suốt đời']),
    among: FAIR_OR_OTHER,
    byKind: false,
  },
  {
    id: 'activities.orientation',
    names: phraseFinder([
      'hướng dẫn sử dụng thư viện',
      'hướng dẫn bạn đọc',
      'hướng dẫn sử dụng tài liệu',
      'hướng dẫn học sinh sử dụng thư viện',
      'hướng dẫn tra cứu',
    ]),
    among: OTHER,
    byKind: false,
  },
  {
    id: 'activities.mobileLibrary',
    names: phraseFinder(['thư viện lưu động', 'luân chuyển sách', 'luân chuyển tài liệu', 'luân chuyển tủ sách']),
    among: OTHER,
    byKind: false,
  },
  {
    id: 'activities.donation',
    names: phraseFinder(['quyên góp', 'góp một cuốn sách nhỏ', 'vận động ủng hộ sách', 'vận động tặng sách']),
    among: OTHER,
    byKind: false,
  },
];
