import type { Chart, Figure } from '../../../protocol/statistics.ts';
import type { Claim } from '../model/claims/claim.ts';
import { readClaimLists } from '../model/claims/readClaims.ts';
import { addsUp } from './claims.ts';
import { withShare } from './shares.ts';
import type { Sketch } from './sketch.ts';

/** More parts than this are bars of their own: a stack of them could not be told apart. */
const mostStacked = 8;

/** What prose says of wholes and their parts, where the parts make up the whole: for reports whose tables draw nothing. */
export function listClaimCharts(sketch: Sketch): readonly Chart[] {
  return readClaimLists(sketch.report).flatMap((list): readonly Chart[] => {
    const { total, parts } = list;
    const whole = total && Number(total.value);
    if (!total || whole === undefined || !Number.isSafeInteger(whole) || !addsUp(list)) return [];
    const named = parts.map(({ count }, index) => withShare(toFigure(count, sketch, String(index + 1)), whole));
    const figure = toFigure(total, sketch, total.value);
    const kind = parts.length > mostStacked ? 'bars' : 'stack';
    return [
      { id: `claims/${figure.id}`, title: figure.label, kind, bars: [{ total: figure, parts: named }], rates: [] },
    ];
  });
}

/** @param otherwise what to call a number that has no words before it */
function toFigure(claim: Claim, sketch: Sketch, otherwise: string): Figure {
  const { what, value, unit, span, sentence, start } = claim;
  return {
    id: `${sentence.index}.${start}`,
    label: what.text.replace(/^(?:其中|按照|按|分别)[:,]?/u, '') || otherwise,
    value,
    shown: value,
    place: sketch.placeOf(span),
    ...(unit === undefined ? {} : { unit }),
  };
}
