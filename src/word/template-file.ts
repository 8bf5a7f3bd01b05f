import {
  MalformedFileError,
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  TemplateSyntaxError,
  UnclosedTagError,
  UnopenedTagError,
} from 'easy-template-x';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Why a template cannot be filled. old: a .doc of Word 97–2003 or a file with a password. notWord: no .docx at all. otherKind: Word, but a .dotx or .docm.
 * large: inflates beyond what a letter can be. braces: a brace without its partner. loop: a row's mark without its partner. broken: anything else.
 */
export type TemplateProblem = 'old' | 'notWord' | 'otherKind' | 'large' | 'braces' | 'loop' | 'broken';

export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  /** @param detail the words of the template around the fault; '' where there are none */
  constructor(
    readonly problem: TemplateProblem,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? problem : `${problem}: ${detail}`, options);
  }
}

/** The first bytes of an OLE file: old Word, and every file with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const LARGEST = 60 * 1024 * 1024;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** @throws TemplateError where the bytes are no .docx that can be filled */
export function checkTemplateFile(bytes: Uint8Array): void {
  if (OLE.every((byte, at) => bytes[at] === byte)) throw new TemplateError('old');
  let size = 0;
  let types: string;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        return name === '[Content_Types].xml' && originalSize < 1024 * 1024;
      },
    });
    types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
  } catch (error) {
    throw new TemplateError('notWord', '', { cause: error });
  }
  if (size > LARGEST) throw new TemplateError('large');
  if (types.includes(MAIN)) return;
  throw new TemplateError(/wordprocessingml|ms-word/.test(types) ? 'otherKind' : 'notWord');
}

/** The library's fault as ours. */
export function templateError(error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  const options = { cause: error };
  if (error instanceof MissingCloseDelimiterError) return new TemplateError('braces', error.openDelimiterText, options);
  if (error instanceof MissingStartDelimiterError)
    return new TemplateError('braces', error.closeDelimiterText, options);
  if (error instanceof UnclosedTagError || error instanceof UnopenedTagError)
    return new TemplateError('loop', error.tagRawText, options);
  if (error instanceof MalformedFileError) return new TemplateError('notWord', '', options);
  if (error instanceof TemplateSyntaxError) return new TemplateError('braces', '', options);
  return new TemplateError('broken', '', options);
}
