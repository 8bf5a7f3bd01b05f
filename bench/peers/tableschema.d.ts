/** The part of tableschema that the benchmark calls; the package brings no types. */
declare module 'tableschema' {
  interface RowError {
    readonly errors?: readonly RowError[];
    readonly rowNumber?: number;
    readonly columnNumber?: number;
    readonly message: string;
  }
  interface Table {
    read(options: { forceCast: boolean }): Promise<(readonly unknown[] | RowError)[]>;
  }
  const tableschema: {
    Table: { load(rows: readonly (readonly unknown[])[], options: { schema: object }): Promise<Table> };
  };
  export default tableschema;
}
