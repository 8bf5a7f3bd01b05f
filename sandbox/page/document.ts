import { openXlsx, saveXlsx } from '../files';
import { createFormulaEngine } from '../formulas/engine';
import { ExcelHost } from '../host/excel-host';
import type { Faults } from '../host/faults';
import { CULTURE_VI_VN, Workbook, type Sheet } from '../model';
import type { Measure } from './grid/text';
import { Renderer } from './sheet/render';
import { SheetView } from './sheet/sheet-view';
import { UndoHistory } from './sheet/undo';

/** A Vietnamese school's Excel; formulas are calculated when there are any. */
const OPTIONS = { formulas: createFormulaEngine, culture: CULTURE_VI_VN };

/** One opened file with everything that lives and dies with it: the model, the host that the add-in speaks to, views and undo. */
export class OpenDocument {
  readonly host: ExcelHost;
  readonly undo = new UndoHistory();
  readonly renderer: Renderer;
  /** Scrolling of each sheet, so that coming back shows the same place. */
  readonly scrolls = new WeakMap<Sheet, { readonly left: number; readonly top: number }>();
  private readonly views = new WeakMap<Sheet, SheetView>();

  private constructor(
    readonly workbook: Workbook,
    faults: Faults,
    private readonly measure: Measure,
  ) {
    this.host = new ExcelHost(workbook, faults);
    this.renderer = new Renderer(workbook);
  }

  /** @throws UnreadableFileError when the bytes are no workbook that can be opened */
  static async open(bytes: Uint8Array, name: string, faults: Faults, measure: Measure): Promise<OpenDocument> {
    const { workbook } = await openXlsx(bytes, { name, ...OPTIONS });
    return new OpenDocument(workbook, faults, measure);
  }

  static blank(name: string, faults: Faults, measure: Measure): OpenDocument {
    return new OpenDocument(Workbook.blank({ name, ...OPTIONS }), faults, measure);
  }

  viewOf(sheet: Sheet): SheetView {
    const known = this.views.get(sheet);
    if (known) return known;
    const view = new SheetView(sheet, this.renderer, this.measure);
    this.views.set(sheet, view);
    return view;
  }

  /**
   * The workbook as an .xlsx file; afterwards nothing counts as changed.
   * @throws UnsupportedSaveError
   */
  save(): Uint8Array {
    return saveXlsx(this.workbook);
  }

  close(): void {
    this.host.close();
    this.workbook.calculation.dispose();
  }
}
