import { makeRandom } from './random.mjs';

const typed = ['0', '1', '2', '3', '5', '8', '件', '和', '年', '，'];

/** A document under somebody's fingers: each character typed at a random place is taken out again by the next stroke. */
export class TypedDocument {
  #base;
  #random;
  #lineStarts;
  /** @type {{ offset: number, position: { line: number, character: number } } | undefined} */
  #typedAt;
  text;

  /**
   * @param {string} text
   * @param {number} seed
   */
  constructor(text, seed) {
    this.#base = text;
    this.text = text;
    this.#random = makeRandom(seed);
    this.#lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  /** One stroke, as the change event of the protocol. */
  type() {
    if (this.#typedAt) {
      const { position } = this.#typedAt;
      this.#typedAt = undefined;
      this.text = this.#base;
      const end = { line: position.line, character: position.character + 1 };
      return { range: { start: position, end }, rangeLength: 1, text: '' };
    }
    const offset = this.#pickPlace();
    const character = typed[Math.floor(this.#random() * typed.length)] ?? '1';
    const position = this.#positionAt(offset);
    this.#typedAt = { offset, position };
    this.text = this.#base.slice(0, offset) + character + this.#base.slice(offset);
    return { range: { start: position, end: position }, rangeLength: 0, text: character };
  }

  #pickPlace() {
    const offset = Math.floor(this.#random() * this.#base.length);
    if (this.#random() < 0.5) return offset;
    const digit = this.#base.slice(offset, offset + 4000).search(/\d/);
    return digit < 0 ? offset : offset + digit;
  }

  /** @param {number} offset */
  #positionAt(offset) {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#lineStarts[low] ?? 0) };
  }
}
