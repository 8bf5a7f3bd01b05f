/** The mapping file is not one; the message says in English what is wrong and where. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
}

export function objectOf(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MappingError(`${where} is no object`);
  return value as Record<string, unknown>;
}
