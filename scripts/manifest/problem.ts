/** Something in a manifest that Office would refuse or show wrongly. */
export interface Problem {
  /** 1-based line of the manifest. */
  readonly line: number;
  readonly message: string;
}
