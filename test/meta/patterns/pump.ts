import { type Node, readPattern, writeExample } from './patternTree.ts';

/** What is repeated to make a pattern try again and again, and what it has to have read before. */
export interface Pump {
  readonly before: string;
  readonly piece: string;
}

/** A repetition that ends sooner costs the same whatever is typed. */
const long = 200;
const turns = 4;

/** For each long repetition of a pattern what it repeats, what comes before it, and both. */
export function listPumps(pattern: RegExp): readonly Pump[] {
  const pumps = new Map<string, Pump>();
  const add = (before: string, piece: string): void => {
    if (piece !== '' && pumps.size < 150) pumps.set(`${before} ${piece}`, { before, piece });
  };
  const visit = (node: Node, before: string, turn: number): void => {
    if (node.kind === 'choice') for (const option of node.options) visit(option, before, turn);
    else if (node.kind === 'look') visit(node.body, before, turn);
    else if (node.kind === 'sequence') {
      let read = before;
      for (const item of node.items) {
        visit(item, read, turn);
        read += writeExample(item, turn);
      }
    } else if (node.kind === 'repeat') {
      if (node.max > long) {
        const body = writeExample(node.body, turn);
        add(before, body);
        add('', body);
        add('', before);
        add('', before + body);
      }
      visit(node.body, before, turn);
    }
  };
  const tree = readPattern(pattern);
  for (let turn = 0; turn < turns; turn++) visit(tree, '', turn);
  return [...pumps.values()];
}

/** What may follow: nothing, what no pattern likes, the end of a line. */
const ends: readonly string[] = ['', '\u0000', '\n'];

export function writePumped({ before, piece }: Pump, length: number, end: string): string {
  return before + piece.repeat(Math.ceil(length / piece.length)) + end;
}

/** In ms of the processor: below, nothing is said. */
const noticed = 20;
/** How often a piece comes in the first tries, and how long the text is in the last: what doubles with every piece would never end. */
const few: readonly number[] = [12, 16, 20, 24, 28];
const lengths: readonly number[] = [800, 24_000];

/** The text over which a pattern takes time that grows faster than it; undefined where none was found. */
export function findSlowText(pattern: RegExp): string | undefined {
  for (const pump of listPumps(pattern)) {
    for (const end of ends) {
      for (const length of [...few.map((times) => times * pump.piece.length), ...lengths]) {
        if (growsFaster(pattern, pump, length, end))
          return `${JSON.stringify(pump.before)} + ${JSON.stringify(pump.piece)} ${length} long + ${JSON.stringify(end)}`;
      }
    }
  }
  return undefined;
}

/** Looked at three times: what a busy machine does meanwhile is not there each time. */
function growsFaster(pattern: RegExp, pump: Pump, length: number, end: string): boolean {
  for (let look = 0; look < 3; look++) {
    const time = timeOf(pattern, writePumped(pump, length, end));
    if (time < noticed || time <= 24 * timeOf(pattern, writePumped(pump, length / 8, end))) return false;
  }
  return true;
}

/** The least of two, in time of the processor; a text is searched as a program would, to its end. */
function timeOf(pattern: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2 && least >= noticed / 24; round++) {
    const begun = process.cpuUsage();
    if (pattern.global || pattern.sticky) {
      const all = new RegExp(pattern.source, pattern.flags.replace('y', 'g').replace('gg', 'g'));
      if (pattern.sticky) pattern.test(text);
      else for (const _ of text.matchAll(all)) continue;
    } else pattern.test(text);
    pattern.lastIndex = 0;
    least = Math.min(least, process.cpuUsage(begun).user / 1000);
  }
  return least;
}
