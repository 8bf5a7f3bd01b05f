import { batch } from './batch';
import { HostError } from './errors';

/**
 * Excel says that something is protected or missing, and not which sheet: its name is looked up, since the sentence for the person needs it. One round trip,
 * only after these two refusals; where that fails too, the refusal stays as it was.
 */
export async function nameTheSheet(refused: HostError, sheets: readonly string[]): Promise<HostError> {
  if (refused.place !== null || (refused.code !== 'access-denied' && refused.code !== 'sheet-missing')) return refused;
  const options = { cause: refused.cause };
  try {
    return await batch(async (context) => {
      const asked = [...new Set(sheets)].map((name) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load('name');
        sheet.protection.load('protected');
        return { name, sheet };
      });
      await context.sync();
      const missing = asked.find(({ sheet }) => sheet.isNullObject);
      if (missing && refused.code === 'sheet-missing') return new HostError('sheet-missing', missing.name, options);
      const locked = asked.find(({ sheet }) => !sheet.isNullObject && sheet.protection.protected);
      if (locked && refused.code === 'access-denied') return new HostError('protected', locked.name, options);
      return refused;
    });
  } catch {
    return refused;
  }
}
