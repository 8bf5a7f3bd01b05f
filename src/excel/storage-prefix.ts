const PRODUCT = 'so-thu-vien.';

/**
 * What every name in localStorage must begin with: on the web browsers divide storage by the page around the pane, and Office says by which key
 * (docs: "Persist add-in state and settings").
 */
export function storagePrefix(): string {
  // Before Office is ready there is no context, whatever its type says.
  const context = Office.context as Office.Context | undefined;
  const key = (context as { readonly partitionKey?: string } | undefined)?.partitionKey;
  return key === undefined || key === '' ? PRODUCT : `${key}.${PRODUCT}`;
}
