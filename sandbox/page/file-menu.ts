import { el, icon } from './dom';
import { ICONS } from './icons';
import { Menu, menuHeading, menuItem, menuLine } from './menu';
import { WORDS } from './words';

export interface FilesOwner {
  /** Opens the bytes of an .xlsx file; tells the person itself when that fails. */
  open(bytes: Uint8Array, name: string): Promise<void>;
  blank(): void;
  /** The bytes of the workbook as it is now. */
  save(): Uint8Array;
  fileName(): string;
  /** Asks before changes are thrown away. */
  mayReplace(): Promise<boolean>;
  notOpened(name: string, error: unknown): void;
  notSaved(error: unknown): void;
  saved(name: string): void;
}

/** Fetches a sample workbook by its name. @throws Error when the server has none of that name */
export async function fetchSample(name: string): Promise<Uint8Array> {
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function sampleNames(): Promise<readonly string[]> {
  const response = await fetch('/samples.json');
  return response.ok ? ((await response.json()) as string[]) : [];
}

/** Menu "Tệp", the button that saves, and dropping a file on the page. */
export class FileMenu {
  readonly buttons: readonly HTMLElement[];
  private readonly picker: HTMLInputElement;
  private readonly menu: Menu;
  private samples: readonly string[] = [];

  constructor(private readonly owner: FilesOwner) {
    const file = el('button', { type: 'button', class: 'title-button' }, [
      icon(ICONS.open),
      WORDS.file,
      icon(ICONS.down),
    ]);
    const save = el('button', { type: 'button', class: 'title-button' }, [icon(ICONS.save), WORDS.save]);
    save.addEventListener('click', () => this.download());
    this.picker = el('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: true, 'data-testid': 'file-picker' });
    this.picker.addEventListener('change', () => {
      const [chosen] = this.picker.files ?? [];
      this.picker.value = '';
      if (chosen) void this.openFile(chosen);
    });
    this.menu = new Menu(file, 'menu', WORDS.file, (panel) => this.fill(panel));
    this.buttons = [file, save, this.picker];
    this.acceptDrops();
  }

  async loadSamples(): Promise<readonly string[]> {
    return (this.samples = await sampleNames());
  }

  private fill(panel: HTMLElement): void {
    const then = (run: () => void) => () => {
      this.menu.close(false);
      run();
    };
    panel.append(
      menuItem(
        WORDS.open,
        then(() => this.picker.click()),
      ),
      menuItem(
        WORDS.blank,
        then(() => void this.replace(WORDS.untitled, () => Promise.resolve(this.owner.blank()))),
      ),
      menuItem(
        WORDS.save,
        then(() => this.download()),
      ),
      menuLine(),
      menuHeading(WORDS.samples),
    );
    if (this.samples.length === 0) panel.append(el('div', { class: 'menu-item', text: WORDS.noSamples }));
    for (const name of this.samples) {
      panel.append(
        menuItem(
          name,
          then(() => void this.replace(name, async () => this.owner.open(await fetchSample(name), name))),
        ),
      );
    }
  }

  private async openFile(file: File): Promise<void> {
    await this.replace(file.name, async () => this.owner.open(new Uint8Array(await file.arrayBuffer()), file.name));
  }

  private async replace(name: string, run: () => Promise<void>): Promise<void> {
    if (!(await this.owner.mayReplace())) return;
    try {
      await run();
    } catch (error) {
      this.owner.notOpened(name, error);
    }
  }

  private download(): void {
    const name = this.owner.fileName();
    try {
      const bytes = this.owner.save();
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
      el('a', { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      this.owner.saved(name);
    } catch (error) {
      this.owner.notSaved(error);
    }
  }

  private acceptDrops(): void {
    const zone = el('div', { class: 'drop-zone', hidden: true, text: WORDS.dropHere });
    document.body.append(zone);
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    window.addEventListener('dragover', (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      zone.hidden = false;
    });
    window.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) zone.hidden = true;
    });
    window.addEventListener('drop', (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      zone.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.openFile(file);
    });
  }
}
