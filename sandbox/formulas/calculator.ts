import type { ICellData, Nullable } from '@univerjs/core';
import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/core/sheet/address';
import { EMPTY_TEXT_FORMULA } from './mirror';

/** The library's calculation run as one promise that also fails when the library throws. */
export class Calculator extends CalculateFormulaService {
  constructor(...parts: ConstructorParameters<typeof CalculateFormulaService>) {
    super(...parts);
    // The library asks its own workbook, which has none of our sheets, how far a result may spill.
    this._currentConfigService.getSheetRowColumnCount = () => ({ rowCount: MAX_ROWS, columnCount: MAX_COLUMNS });
    const runtime = this._runtimeService;
    const setRuntimeData = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (result) => {
      setRuntimeData(result);
      this.#markEmptyTexts();
    };
  }

  /** The library takes a result '' for a blank cell unless the cell also says that it holds a formula. */
  #markEmptyTexts(): void {
    const {
      currentUnitId: unit,
      currentSubUnitId: sheet,
      currentRow: row,
      currentColumn: column,
    } = this._runtimeService;
    const mark = (cell: Nullable<ICellData>) => {
      if (cell?.v === '') cell.f = EMPTY_TEXT_FORMULA;
    };
    mark(this._runtimeService.getUnitData()[unit]?.[sheet]?.getValue(row, column));
    const range = this._runtimeService.getUnitArrayFormula()[unit]?.[sheet]?.[row]?.[column];
    const spilled = this._runtimeService.getRuntimeArrayFormulaCellData()[unit]?.[sheet];
    if (!range || !spilled) return;
    for (let r = range.startRow; r <= range.endRow; r++) {
      for (let c = range.startColumn; c <= range.endColumn; c++) mark(spilled.getValue(r, c));
    }
  }

  /** @param book the workbook's name in the library */
  async run(book: string, config: IFormulaDatasetConfig): Promise<IAllRuntimeData> {
    this._currentConfigService.load(config);
    this._currentConfigService.setExecuteUnitId(book);
    this._runtimeService.reset();
    try {
      await this._executeStep();
      return this._runtimeService.getAllRuntimeData();
    } finally {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      this._runtimeService.reset();
    }
  }
}

/** jsdom has no MessageChannel, with which the library lets other work through; there a timer does. */
export function provideMessageChannel(): void {
  if (typeof MessageChannel !== 'undefined') return;
  class TimerChannel {
    readonly port1: { onmessage: ((event: unknown) => void) | null; close(): void } = { onmessage: null, close() {} };
    readonly port2 = {
      postMessage: (data: unknown) => void setTimeout(() => this.port1.onmessage?.({ data }), 0),
      close() {},
    };
  }
  Object.defineProperty(globalThis, 'MessageChannel', { value: TimerChannel, configurable: true, writable: true });
}
