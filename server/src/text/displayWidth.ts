import { eastAsianWidth } from 'get-east-asian-width';
import { known } from './known.ts';

/**
 * Columns that a character takes where columns are counted (terminals, fixed-width fonts): 0, 1 or 2. By Unicode's East Asian Width;
 * what it leaves open (“” ‘’ … — · ① ×) is 2, as Chinese fonts draw it.
 */
export function widthOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x80) return 1;
  if (isZeroWidth(codePoint)) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide: true });
}

/** Columns of a text without line ends; a tab counts as one blank. */
export function measureText(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(known(character.codePointAt(0)));
  return width;
}

/** Marks that combine, joiners, variation selectors, the byte order mark. East Asian Width says nothing of these. */
function isZeroWidth(codePoint: number): boolean {
  return (
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff
  );
}
