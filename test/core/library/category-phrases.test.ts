import { CategoryPhrases } from '../../../src/core/library/category-phrases';

const phrases = new CategoryPhrases();
phrases.add('trưng bày', 'display');
phrases.add('tủ trưng bày', 'displayCabinet');
phrases.add('kiểm tra … giáo khoa', 'textbookCheck');
phrases.add('họp', 'meeting');

describe('what a longer text mentions', () => {
  it.each([
    ['a phrase anywhere in it', 'Tháng 11 trưng bày sách mới', ['display']],
    ['not its words in another order', 'Bày trưng sách mới', []],
    ['not a word with other marks', 'Hộp sách và sách hợp', []],
    ['a text without any marks by its letters', 'hop to, trung bay sach', ['meeting', 'display']],
    ['of two that overlap the longer one', 'Mua tủ trưng bày', ['displayCabinet']],
    ['both where they stand apart', 'Trưng bày sách trong tủ trưng bày', ['display', 'displayCabinet']],
    ['each once, in the order of the text', 'Họp, trưng bày, họp', ['meeting', 'display']],
    ['a phrase with words between', 'Kiểm tra việc dùng sách giáo khoa', ['textbookCheck']],
    ['not with more than six between', 'Kiểm tra a b c d e g h giáo khoa', []],
    ['with six between', 'Kiểm tra a b c d e g giáo khoa', ['textbookCheck']],
    ['nothing in a text of nothing', '', []],
  ])('%s: %j', (_, text, ids) => {
    expect(phrases.mentionedIn(text)).toEqual(ids);
  });
});
