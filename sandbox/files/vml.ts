interface Place {
  readonly row: number;
  readonly column: number;
}

const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/**
 * The old drawing with a box for every note and none for others; boxes that are there, and everything else in the drawing, stay as they are.
 * Without an old drawing a new one.
 */
export function vmlDrawing(old: string | null, places: readonly Place[]): string {
  const wanted = new Map(places.map((place) => [`${place.row} ${place.column}`, place]));
  const source = old ?? `${HEAD}</xml>`;
  let highest = 1024;
  const kept = source.replace(/<v:shape\b[\s\S]*?<\/v:shape>\s*/g, (shape) => {
    highest = Math.max(highest, Number(/\sid="_x0000_s(\d+)"/.exec(shape)?.[1] ?? 0));
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const key = `${/<x:Row>(\d+)</.exec(shape)?.[1] ?? ''} ${/<x:Column>(\d+)</.exec(shape)?.[1] ?? ''}`;
    return wanted.delete(key) ? shape : '';
  });
  const added = [...wanted.values()].map((place) => box(place, ++highest)).join('');
  const end = kept.lastIndexOf('</xml>');
  return kept.slice(0, end) + added + kept.slice(end);
}

/** A box of the usual size, right of its cell. */
function box({ row, column }: Place, id: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:60pt;` +
    'z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
