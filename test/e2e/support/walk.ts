import type { Guide } from './guide';
import { Person } from './person';
import type { Stage } from './stage';

/** A guide that is followed, and whoever follows it at the moment. */
export class Walk {
  private person: Person | null = null;

  constructor(
    readonly guide: Guide,
    private readonly open: Stage['open'],
  ) {}

  /** Throws before a workbook was opened. */
  get me(): Person {
    if (!this.person) throw new Error('Nobody has opened a workbook yet.');
    return this.person;
  }

  async openFile(bytes: Uint8Array): Promise<void> {
    this.person = new Person(await this.open({ bytes, name: 'Thư viện Hoa Mai.xlsx' }));
  }

  /** Saves, and somebody else opens the file on another machine. */
  async passOn(): Promise<void> {
    const saved = await this.me.sandbox.page.evaluate(() => window.sandbox?.save() ?? []);
    await this.openFile(Uint8Array.from(saved));
  }
}
