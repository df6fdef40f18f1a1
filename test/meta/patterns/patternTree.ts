/** A regular expression as far as is needed to write texts that it likes: what a set holds is asked of the engine itself. */
export type Node =
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'set'; readonly characters: readonly string[] }
  | { readonly kind: 'look'; readonly body: Node };

/** Characters of every kind that a pattern may speak of. */
const alphabet = Array.from(
  'aZz09_ \t\n\r\u00a0\u3000政一（）()，。、；：“”《》<>&;:"\'|#*-+/\\.%=!?[]{}〔〕年月日1\u0301\u200b\ufffd😀',
);
const mostCharacters = 8;

class Reader {
  readonly #source: string;
  readonly #flags: string;
  readonly #letters: readonly string[];
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags.replaceAll(/[gyd]/g, '');
    const own = source.match(/[^\\()[\]{}|?*+^$.]/gu) ?? [];
    this.#letters = [...new Set([...own, ...alphabet])];
  }

  readChoice(): Node {
    const options: Node[] = [this.#readSequence()];
    while (this.#take('|')) options.push(this.#readSequence());
    const [only] = options;
    return options.length === 1 && only ? only : { kind: 'choice', options };
  }

  #readSequence(): Node {
    const items: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const atom = this.#readAtom();
      if (atom) items.push(this.#readRepeat(atom));
    }
    return { kind: 'sequence', items };
  }

  #readAtom(): Node | undefined {
    if (this.#take('(')) return this.#readGroup();
    if (this.#take('^') || this.#take('$')) return undefined;
    const rest = this.#source.slice(this.#at);
    const [piece = ''] =
      /^(?:\\(?:p\{[^}]*\}|P\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|[^])|\[(?:\\[^]|[^\]\\])*\]|[^])/iu.exec(
        rest,
      ) ?? [];
    this.#at += piece.length;
    if (/^\\[bB]$/.test(piece)) return undefined;
    // What was matched before may be anything; a character stands for it.
    if (/^\\(?:[1-9]|k<)/.test(piece)) return { kind: 'set', characters: ['a', '"'] };
    return { kind: 'set', characters: this.#charactersOf(piece) };
  }

  #readGroup(): Node {
    const [opening = ''] = /^\?(?:<?[=!]|:|<[^>]*>|[a-z-]*:)/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += opening.length;
    const body = this.readChoice();
    this.#take(')');
    return /^\?<?[=!]/.test(opening) ? { kind: 'look', body } : body;
  }

  #readRepeat(body: Node): Node {
    const [typed = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at)) ?? [];
    if (typed === '') return body;
    this.#at += typed.length;
    if (typed.startsWith('?')) return { kind: 'repeat', body, min: 0, max: 1 };
    if (typed.startsWith('*')) return { kind: 'repeat', body, min: 0, max: Number.POSITIVE_INFINITY };
    if (typed.startsWith('+')) return { kind: 'repeat', body, min: 1, max: Number.POSITIVE_INFINITY };
    const [min = '0', max = min] = typed.replaceAll(/[{}?]/g, '').split(',');
    return { kind: 'repeat', body, min: Number(min), max: max === '' ? Number.POSITIVE_INFINITY : Number(max) };
  }

  #charactersOf(piece: string): readonly string[] {
    const one = new RegExp(`^(?:${piece})$`, this.#flags.replace('m', ''));
    return this.#letters.filter((letter) => one.test(letter)).slice(0, mostCharacters);
  }

  #take(character: string): boolean {
    if (this.#source.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }
}

export function readPattern({ source, flags }: RegExp): Node {
  return new Reader(source, flags).readChoice();
}

/** A text that the node likes; another for another `turn`, as far as it has choices. */
export function writeExample(node: Node, turn: number): string {
  switch (node.kind) {
    case 'set':
      return node.characters[turn % Math.max(1, node.characters.length)] ?? '';
    case 'choice': {
      const option = node.options[turn % node.options.length];
      return option ? writeExample(option, Math.floor(turn / node.options.length)) : '';
    }
    case 'sequence':
      return node.items.map((item) => writeExample(item, turn)).join('');
    case 'repeat':
      return writeExample(node.body, turn).repeat(node.min);
    case 'look':
    default:
      return '';
  }
}
