import { openXlsx, type OpenedWorkbook } from '../files/open';
import { createFormulaEngine } from '../formulas/engine';
import { ExcelHost } from '../host/excel-host';
import type { Faults } from '../host/faults';
import { CULTURE_VI_VN, type Sheet, type Workbook } from '../model';
import type { Measure } from './grid/text';
import { Renderer } from './sheet/render';
import { SheetView } from './sheet/sheet-view';
import { UndoHistory } from './sheet/undo';

/** One opened file with everything that lives and dies with it: the model, the host that the add-in speaks to, views and undo. */
export class OpenDocument {
  readonly host: ExcelHost;
  readonly undo = new UndoHistory();
  readonly renderer: Renderer;
  /** Scrolling of each sheet, so that coming back shows the same place. */
  readonly scrolls = new WeakMap<Sheet, { readonly left: number; readonly top: number }>();
  private readonly views = new WeakMap<Sheet, SheetView>();

  private constructor(
    private readonly opened: OpenedWorkbook,
    faults: Faults,
    private readonly measure: Measure,
  ) {
    this.host = new ExcelHost(opened.workbook, faults);
    this.renderer = new Renderer(opened.workbook);
  }

  /** @throws UnreadableFileError when the bytes are no workbook that can be opened */
  static async open(bytes: Uint8Array, name: string, faults: Faults, measure: Measure): Promise<OpenDocument> {
    const opened = await openXlsx(bytes, { name, formulas: createFormulaEngine, culture: CULTURE_VI_VN });
    return new OpenDocument(opened, faults, measure);
  }

  static async blank(name: string, faults: Faults, measure: Measure): Promise<OpenDocument> {
    throw new Error(`blank ${name} ${faults.latency} ${measure('', '')}`);
  }

  get workbook(): Workbook {
    return this.opened.workbook;
  }

  viewOf(sheet: Sheet): SheetView {
    const known = this.views.get(sheet);
    if (known) return known;
    const view = new SheetView(sheet, this.renderer, this.measure);
    this.views.set(sheet, view);
    return view;
  }

  save(): Uint8Array {
    throw new Error(`saving ${this.opened.workbook.name}`);
  }

  close(): void {
    this.host.close();
    this.workbook.calculation.dispose();
  }
}
