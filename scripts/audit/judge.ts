export interface AuditVerdict {
  readonly status: 0 | 1;
  readonly lines: readonly string[];
}

interface Weakness {
  readonly name: string;
  readonly severity: string;
  readonly range?: string;
}

/** What `npm audit --json` has printed, as a verdict. Anything that is not the answer of a registry is no finding, and is said. */
export function judgeAudit(stdout: string, stderr: string): AuditVerdict {
  const found = answerOf(stdout);
  if (!found) {
    const reason = (stderr.trim() || stdout.trim() || 'no output').split('\n').slice(0, 3).join(' / ');
    return {
      status: 0,
      lines: [`NOT CHECKED: the registry gave no answer (${reason}). Run npm run check:audit again.`],
    };
  }
  if (found.length === 0) return { status: 0, lines: ['no known weakness in what is published'] };
  return {
    status: 1,
    lines: found.map(({ name, severity, range }) => `${name} ${range ?? ''}: ${severity}`.replace(/ +:/, ':')),
  };
}

function answerOf(stdout: string): readonly Weakness[] | null {
  try {
    const answer = JSON.parse(stdout) as { readonly vulnerabilities?: unknown };
    if (typeof answer.vulnerabilities !== 'object' || answer.vulnerabilities === null) return null;
    return Object.values(answer.vulnerabilities) as Weakness[];
  } catch {
    return null;
  }
}
