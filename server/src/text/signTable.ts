import { visitFoldings } from './fold.ts';

/** Two characters side by side without which something cannot stand in a text. Any of one class, then any of the other. */
export interface PairSign {
  /** Absent: whatever stands before, or nothing. */
  readonly first?: string;
  /** A line feed stands for the end of the text as well. */
  readonly next: string;
  /** The text is looked at as it is typed; else folded, so that a sign is given in simplified characters and half width. */
  readonly asTyped?: true;
}

/** Signs of one table. */
export const mostSigns = 16;
const lineFeed = 0x0a;

/**
 * Looks for many signs in one pass over a text: one look into a table for each character, whatever the number of signs. A sign is a bit:
 * the table has in its lower half what a character is the second of, in its upper half what it is the first of.
 */
export class SignTable {
  readonly #units = new Uint32Array(0x10000);
  /** Signs of one character. */
  readonly #alone: number;

  constructor(signs: readonly PairSign[]) {
    if (signs.length > mostSigns) throw new Error(`more than ${mostSigns} signs`);
    const typed = this.#units;
    const folded = new Map<number, number>();
    const mark = (characters: string, bits: number, asTyped: boolean): void => {
      for (let at = 0; at < characters.length; at++) {
        const code = characters.charCodeAt(at);
        typed[code] = (typed[code] ?? 0) | bits;
        if (!asTyped) folded.set(code, (folded.get(code) ?? 0) | bits);
      }
    };
    let alone = 0;
    for (const [index, { first, next, asTyped = false }] of signs.entries()) {
      mark(next, 1 << index, asTyped);
      if (first === undefined) alone |= 1 << index;
      else mark(first, (1 << index) << mostSigns, asTyped);
    }
    visitFoldings((code, unit) => {
      const bits = folded.get(unit);
      if (bits !== undefined) typed[code] = (typed[code] ?? 0) | bits;
    });
    this.#alone = alone;
  }

  /** The signs that `[start, end)` of the text holds, as bits in their order. */
  find(text: string, start: number, end: number): number {
    const units = this.#units;
    const alone = this.#alone;
    let found = 0;
    let open = alone;
    for (let at = start; at < end; at++) {
      const unit = units[text.charCodeAt(at)] ?? 0;
      found |= unit & open;
      open = (unit >>> mostSigns) | alone;
    }
    return found | ((units[lineFeed] ?? 0) & open & 0xffff);
  }
}
