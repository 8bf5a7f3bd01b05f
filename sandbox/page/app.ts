import { areaName, cellName, type Area } from '../../src/core/sheet/address';
import { Faults } from '../host/faults';
import type { ChangeNotice, Sheet } from '../model';
import { connectPane } from './connection';
import { PersonActions } from './actions';
import { Addin } from './addin';
import { Desk } from './desk';
import type { OpenDocument } from './document';
import { byId, el } from './dom';
import { FaultsMenu, type PaneFaults } from './faults-menu';
import { FileMenu, fetchSample } from './file-menu';
import { FormulaBar } from './formula-bar';
import { Editing } from './grid/editing';
import { Grid } from './grid/grid';
import type { Selection } from './grid/selection';
import { Pane } from './pane';
import { HomeTab } from './ribbon/home';
import type { RibbonButton } from './ribbon/manifest';
import { Ribbon } from './ribbon/ribbon';
import { summarise } from './sheet/summary';
import { Settling } from './settling';
import { SheetActions } from './sheet-actions';
import { StatusBar } from './status-bar';
import { Tabs } from './tabs';
import { warn } from './toast';
import { WORDS } from './words';

/** The whole page: builds its parts and carries news between them. The workbook model is the only state that counts. */
export class App {
  isReady = false;
  private readonly faults = new Faults();
  private readonly paneFaults: PaneFaults = { office: 'normal', requirement: '1.14' };
  private readonly editing = new Editing();
  private readonly actions: PersonActions;
  private readonly sheets: SheetActions;
  private readonly grid: Grid;
  private readonly formulaBar: FormulaBar;
  private readonly tabs: Tabs;
  private readonly statusBar: StatusBar;
  private readonly ribbon: Ribbon;
  private readonly home: HomeTab;
  private readonly pane: Pane;
  private readonly desk: Desk;
  private readonly files: FileMenu;
  private readonly faultsMenu: FaultsMenu;
  private readonly title = el('div', { class: 'file-name', 'data-testid': 'file-name' });
  private shownSheet: Sheet | null = null;
  private addin: Addin | null = null;
  private stopListening: () => void = () => {};
  private refreshing = false;
  private readonly settling = new Settling(() => this.refreshSoon());

  constructor() {
    this.actions = new PersonActions(
      () => ({
        workbook: this.document.workbook,
        undo: this.document.undo,
        renderer: this.document.renderer,
        measure: this.grid.measure,
        selection: () => this.grid.selection,
        goTo: (sheet, area) => this.goTo(sheet, area),
      }),
      (selection) => this.selected(selection),
    );
    this.grid = new Grid(this.actions, this.editing, WORDS.grid);
    this.formulaBar = new FormulaBar(this.formulaOwner(), this.editing);
    this.sheets = new SheetActions(
      () => this.document.workbook,
      () => this.grid.finishEditing(),
      () => {
        this.refresh();
        this.grid.focus();
      },
    );
    this.tabs = new Tabs(this.sheets);
    this.statusBar = new StatusBar(() => {
      this.document.host.resetStats();
      this.refreshSoon();
    });
    this.home = new HomeTab({
      undo: () => this.actions.undo(),
      redo: () => this.actions.redo(),
      format: (change) => this.actions.format(change),
      merge: () => this.actions.merge(),
      freeze: () => this.actions.freeze(),
      protect: () => this.sheets.setProtected(!this.document.workbook.activeSheet.protection),
    });
    this.ribbon = new Ribbon(
      { press: (button) => this.press(button), iconAddress: (address) => this.addin?.served(address) ?? address },
      this.home.element,
    );
    this.pane = new Pane({
      connect: (container, address) =>
        connectPane(container, address, this.document.host, this.paneFaults, (to) =>
          to === 'before' ? this.pane.focusTitle() : this.grid.focus(),
        ),
      shown: (buttonId) => this.ribbon.mark(buttonId),
    });
    this.desk = new Desk(
      this.faults,
      this.grid.measure,
      (next) => this.show(next),
      () => this.grid.finishEditing(),
    );
    this.files = new FileMenu(this.desk);
    this.faultsMenu = new FaultsMenu({
      faults: () => this.faults,
      pane: this.paneFaults,
      isProtected: () => !this.desk.isEmpty && this.document.workbook.activeSheet.protection !== null,
      setProtected: (on) => this.sheets.setProtected(on),
      setReadOnly: (on) => {
        this.faults.readOnlyFile = on;
        this.document.workbook.readOnly = on;
      },
      reloadPane: () => this.pane.reload(),
      changed: () => this.refreshSoon(),
    });
    // Typing holds Excel in cell-edit mode: the add-in's batches fail or wait, as in the real one.
    this.editing.onChange((session) => {
      this.faults.cellEditMode = session !== null;
      this.refreshSoon();
    });
    this.layOut();
  }

  /** Reads manifest and samples, and shows the clean sample. */
  async start(): Promise<void> {
    await Promise.all([this.loadManifest(), this.openFirst()]);
    this.isReady = true;
  }

  get document(): OpenDocument {
    return this.desk.document;
  }

  get isEditing(): boolean {
    return this.editing.session !== null;
  }

  /** Opens a file in place of the present one; the pane is closed, as in Excel when another workbook comes. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    await this.desk.open(bytes, name);
  }

  goTo(sheet: Sheet, area: Area): void {
    if (!this.grid.finishEditing()) return;
    this.document.workbook.select(sheet, [area]);
    this.refresh();
  }

  pointOf(area: Area): { readonly x: number; readonly y: number } {
    this.grid.reveal(area.row, area.column);
    const place = this.grid.cellOnPage(area.row, area.column);
    if (!place) throw new Error('No sheet is shown.');
    return { x: place.x + Math.min(place.width / 2, 20), y: place.y + place.height / 2 };
  }

  private layOut(): void {
    byId('app', HTMLDivElement).append(
      el('header', { class: 'title-bar' }, [
        el('div', { class: 'brand', title: WORDS.appHint }, [
          el('span', { class: 'brand-mark', 'aria-hidden': 'true', text: 'X' }),
          WORDS.appName,
        ]),
        ...this.files.buttons,
        this.title,
        this.faultsMenu.button,
      ]),
      this.ribbon.element,
      this.formulaBar.element,
      this.grid.element,
      this.pane.element,
      this.tabs.element,
      this.statusBar.element,
    );
  }

  private show(next: OpenDocument): void {
    this.editing.end();
    this.pane.close();
    this.stopListening();
    this.shownSheet = null;
    next.workbook.readOnly = this.faults.readOnlyFile;
    this.stopListening = next.workbook.onChange((notice) => this.changed(next, notice));
    next.host.onBatch = () => this.refreshSoon();
    this.refresh();
    this.grid.focus();
  }

  private changed(document: OpenDocument, notice: ChangeNotice<Sheet>): void {
    const { sheet, part, area, valuesChanged } = notice;
    if (sheet && part !== 'selection') {
      document.viewOf(sheet).changed(part === 'cells' ? area : undefined);
      // Charts show cells of other sheets too.
      for (const other of document.workbook.sheets) if (other.charts.length > 0) document.viewOf(other).chartsChanged();
    }
    if (part === 'cells' && valuesChanged !== false) void this.settling.settle(document.workbook);
    this.refreshSoon();
  }

  private refreshSoon(): void {
    if (this.refreshing) return;
    this.refreshing = true;
    requestAnimationFrame(() => {
      this.refreshing = false;
      this.refresh();
    });
  }

  /** Shows what the model holds now. */
  private refresh(): void {
    if (this.desk.isEmpty) return;
    const current = this.document;
    const { workbook } = current;
    const sheet = workbook.activeSheet;
    if (this.shownSheet !== sheet) {
      if (this.shownSheet) current.scrolls.set(this.shownSheet, this.grid.scroll);
      this.editing.end();
      this.grid.show(current.viewOf(sheet).current());
      this.grid.scroll = current.scrolls.get(sheet) ?? { left: 0, top: 0 };
      this.grid.showCopied(null);
    } else this.grid.show(current.viewOf(sheet).current());
    const area = sheet.selection[0];
    const shown = this.grid.selection.area;
    const moved = area && (this.shownSheet !== sheet || areaName(area) !== areaName(shown));
    this.shownSheet = sheet;
    if (moved) this.grid.selectArea(area);
    const selection = this.grid.selection;
    const { row, column } = selection.active;
    this.formulaBar.show(cellName(row, column), this.actions.typedText(row, column));
    this.statusBar.showSummary(summarise(sheet, selection.area));
    this.statusBar.showMode(this.editing.session, this.settling.running);
    this.statusBar.showTraffic(current.host);
    this.home.show({
      style: sheet.style(row, column),
      canUndo: current.undo.canUndo,
      canRedo: current.undo.canRedo,
      frozen: sheet.freeze !== null,
      isProtected: sheet.protection !== null,
    });
    this.tabs.show(this.sheets.states());
    this.title.replaceChildren(workbook.name, ...(workbook.isDirty ? [el('small', { text: WORDS.changed })] : []));
    window.document.title = `${workbook.name} – ${WORDS.appName}`;
    this.faultsMenu.refresh();
    this.grid.paintNow();
  }

  private selected(selection: Selection): void {
    const { workbook } = this.document;
    workbook.select(workbook.activeSheet, [selection.area]);
    this.refreshSoon();
  }

  private formulaOwner() {
    return {
      goTo: (text: string) => this.actions.goToReference(text) || this.refuse(WORDS.badReference),
      beginTyping: () => {
        if (this.editing.session) return;
        const { row, column } = this.grid.selection.active;
        this.editing.begin(row, column, this.actions.typedText(row, column), 'edit');
      },
      accept: () => this.grid.finishEditing(),
      acceptAndMove: (direction: 'down' | 'right') => this.grid.acceptAndMove(direction),
      focusGrid: () => this.grid.focus(),
    };
  }

  private refuse(words: string): false {
    warn(words);
    return false;
  }

  private async openFirst(): Promise<void> {
    const names = await this.files.loadSamples();
    const wanted = new URLSearchParams(location.search).get('sample') ?? 'thu-vien-mau.xlsx';
    const name = names.find((one) => one === wanted) ?? names[0];
    if (name === undefined) this.desk.blank();
    else await this.desk.open(await fetchSample(name), name);
  }

  private async loadManifest(): Promise<void> {
    try {
      this.addin = await Addin.load(new URLSearchParams(location.search).get('locale') ?? 'vi-VN');
      this.ribbon.showAddin(this.addin.tabs);
    } catch (error) {
      console.error(error);
      warn(WORDS.badManifest(error instanceof Error ? error.message : String(error)));
    }
  }

  private press(button: RibbonButton): void {
    const { addin } = this;
    if (!addin || !this.grid.finishEditing()) return;
    if (button.action.kind === 'function') warn(WORDS.noFunctions(button.action.name));
    else this.pane.show(addin.paneTitle(button), addin.served(button.action.address), button.id);
  }
}
