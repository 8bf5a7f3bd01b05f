import { HostError } from '../../src/excel/errors';
import { fill } from '../../src/words/fill';
import { vi } from '../../src/words/vi';
import { parseArguments, UsageError, type Arguments } from './arguments';
import { check } from './commands/check';
import { figures } from './commands/figures';
import { inspect } from './commands/inspect';
import { labels } from './commands/labels';
import { report } from './commands/report';
import { FileError, openFile, type OpenFile } from './open-file';
import { commandLine as words } from './words';

/** What a command says: one JSON document or lines for a person, and the exit status. */
export interface Answer {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly status: 0 | 1;
}

const COMMANDS: Readonly<Record<Arguments['command'], (file: OpenFile, args: Arguments) => Promise<Answer>>> = {
  inspect,
  check,
  figures,
  report,
  labels,
};

async function main(): Promise<number> {
  try {
    const args = parseArguments(process.argv.slice(2), new Date());
    const answer = await COMMANDS[args.command](await openFile(args.file), args);
    process.stdout.write(args.json ? `${JSON.stringify(answer.json)}\n` : `${answer.lines.join('\n')}\n`);
    return answer.status;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return 2;
  }
}

function sentence(error: unknown): string {
  if (error instanceof UsageError || error instanceof FileError) return error.message;
  if (error instanceof HostError) {
    const { what, next } = vi.errors[error.code];
    return fill(`${what} ${next}`, { place: error.place ?? '' });
  }
  return words.unexpected(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
}

void main().then((status) => {
  process.exitCode = status;
});
