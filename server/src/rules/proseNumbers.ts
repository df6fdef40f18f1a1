import type { Claim } from '../model/claims/claim.ts';
import { say, type Text } from '../text/message.ts';
import type { Fix, Related } from './rule.ts';

const texts = {
  change: { zh: '把{printed}改为{value}', en: 'Change {printed} to {value}' },
  stated: { zh: '{stated}', en: 'Stated: {stated}' },
} satisfies Record<string, Text>;

/** Words before a number that open a list or say nothing of what is counted. */
const opening =
  /^(?:\d{1,2}\.|[一二三四五六七八九十]是|其中|另外|此外|包括|含|共计|合计|总计|共|约|分别[为是有])[,:]?/u;

/** The number as its sentence states it, with a few words of what it counts: `行政审批类160条`. */
export function nameNumber(claim: Claim): string {
  const words = claim.what.text.replace(opening, '').trim();
  return `${words.length > 16 ? `…${words.slice(-16)}` : words}${printNumber(claim)}`;
}

/** The number with its unit as printed, folded: `160条`, `41.9%`. */
export function printNumber({ text, unit }: Claim): string {
  return `${text}${unit ?? ''}`;
}

/** A place that takes part in a computation. */
export function relateNumber(claim: Claim): Related {
  return { span: claim.span, message: say(texts.stated, { stated: nameNumber(claim) }) };
}

/**
 * Puts a number in the place of the printed one. Always a choice: which of the numbers is wrong, only the author knows. None where the number's own
 * place is not known: in a line of HTML with entities it is that of the whole line.
 */
export function offerNumber(claim: Claim, value: string): readonly Fix[] {
  const { span, text, unit } = claim;
  if (span.end - span.start !== text.length) return [];
  const title = say(texts.change, { printed: printNumber(claim), value: `${value}${unit ?? ''}` });
  return [{ title, kind: 'suggestion', edits: [{ span, newText: value }] }];
}
