/** A file of the build, with what loads together with it. */
export interface Chunk {
  /** Whether a page loads it at once, not on demand. */
  readonly initial: boolean;
  /** The entry's name, or null for a part that was split off. */
  readonly name: string | null;
  readonly files: readonly string[];
  /** The source files in it, relative to the repository. */
  readonly modules: readonly string[];
}

export interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number;
  readonly files: readonly string[];
}

/** 1 KB is 1,024 bytes here, as in the measurements that the budgets come from. */
const KB = 1024;

/**
 * The yardsticks are 130 KB for the first load and 260 KB for the whole pane. The numbers here are what was reached since Preact draws the pane, rounded up: weight
 * that comes back is seen when it comes. They may rise to the yardsticks for what is worth it, with the reason in docs/SPEED.md.
 */
const BUDGETS = { first: 32 * KB, whole: 322 * KB, writer: 90 * KB, labels: 60 * KB };

/** The page that opens with ?page=check, wherever its code went. */
const CHECK_PAGE = /^src\/taskpane\/check\/check-page\./;
/** The second language comes on demand and in place of the first one; a pane holds one. */
const OTHER_LANGUAGE = /^src\/words\/en(?:\/|\.ts$)/;
/** Fills a school's own Word template; what it shares with the writer below is in both. */
const TEMPLATE_FILLER = /(?:^|\/)node_modules\/easy-template-x\//;
/** Makes labels for books; what it shares with the writer below is in both. */
const LABEL_WRITER = /^src\/word\/labels\/|(?:^|\/)node_modules\/bwip-js\//;
const WORD_WRITER = /^src\/word\/|(?:^|\/)node_modules\/(?:docx|fflate)\//;
/** Belongs to other pages than the pane. */
const NOT_PANE = new Set(['save']);

/**
 * Adds up what a pane loads, compressed by gzip, against the budgets: the first load of Kiểm tra, the whole pane in one language without the Word writers,
 * and each Word writer, which must come on demand. office.js is Microsoft's and is not counted.
 *
 * @param gzip size of a file of the build in bytes, compressed
 * @throws where the pane has no entry, no check page, or a Word writer comes with the first load
 */
export function weigh(chunks: readonly Chunk[], gzip: (file: string) => number): Weight[] {
  const pane = chunks.filter(({ name }) => name === null || !NOT_PANE.has(name));
  const fillers = pane.filter((chunk) => holds(chunk, TEMPLATE_FILLER));
  const labels = pane.filter((chunk) => !fillers.includes(chunk) && holds(chunk, LABEL_WRITER));
  const writers = pane.filter(
    (chunk) => !fillers.includes(chunk) && !labels.includes(chunk) && holds(chunk, WORD_WRITER),
  );
  const first = pane.filter((chunk) => chunk.initial || holds(chunk, CHECK_PAGE));
  if (!first.some((chunk) => chunk.name === 'taskpane')) throw new Error('the build has no entry "taskpane"');
  if (!first.some((chunk) => holds(chunk, CHECK_PAGE)))
    throw new Error('the build does not hold the page of Kiểm tra (src/taskpane/check)');
  const early = [...writers, ...fillers, ...labels].find((chunk) => first.includes(chunk));
  if (early)
    throw new Error(`a Word writer is in ${early.files.join(', ')}, which Kiểm tra loads; import it on demand`);

  const add = (what: string, budget: number, parts: readonly Chunk[]): Weight => {
    const files = [...new Set(parts.flatMap((part) => part.files))];
    return { what, budget, files, bytes: files.reduce((sum, file) => sum + gzip(file), 0) };
  };
  return [
    add('first load of Kiểm tra', BUDGETS.first, first),
    add(
      'whole pane without Word writers, in one language',
      BUDGETS.whole,
      pane.filter(
        (chunk) =>
          !writers.includes(chunk) &&
          !fillers.includes(chunk) &&
          !labels.includes(chunk) &&
          !chunk.modules.every((file) => OTHER_LANGUAGE.test(file)),
      ),
    ),
    ...(writers.length > 0 ? [add('Word writer, on demand', BUDGETS.writer, writers)] : []),
    ...(fillers.length > 0 ? [add('filler of Word templates, on demand', BUDGETS.writer, fillers)] : []),
    ...(labels.length > 0 ? [add('writer of labels, on demand', BUDGETS.labels, labels)] : []),
  ];
}

function holds({ modules }: Chunk, pattern: RegExp): boolean {
  return modules.some((module) => pattern.test(module));
}
