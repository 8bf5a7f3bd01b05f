/** Which strings can be a Vietnamese syllable: what tells a word in a legacy encoding from a word. */

const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?/;
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu y o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt ' +
    'oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uê uêch uên uênh uêu uơ uy uya uych uyên uyêt uynh uyt uyu ' +
    'uc ui um un ung up ut uôc uôi uôm uôn uông uôt uôp ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'ynh yt yp ych ya yn'
  ).split(' '),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word (any case, NFC) is a possible Vietnamese syllable with at most one tone. */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFD');
  const tones = lower.match(TONES)?.length ?? 0;
  if (tones > 1) return false;
  const letters = lower.replace(TONES, '').normalize('NFC');
  const onset = ONSET.exec(letters)?.[0] ?? '';
  const rhyme = letters.slice(onset.length);
  if (RHYMES.has(rhyme)) return true;
  // gì, giếng: the i of the onset is the vowel.
  return onset === 'gi' && (rhyme === '' || RHYMES.has(`i${rhyme}`));
}
