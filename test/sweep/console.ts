import { format } from 'node:util';

/** The product tells the console of every refusal it could not name; here these are the rule, and of use only beside a failure. */
export async function withConsoleHeld<T>(trial: () => Promise<T>): Promise<{ result: T; told: readonly string[] }> {
  const told: string[] = [];
  const { error } = console;
  console.error = (...parts: unknown[]) => void told.push(format(...parts));
  try {
    return { result: await trial(), told };
  } finally {
    console.error = error;
  }
}
