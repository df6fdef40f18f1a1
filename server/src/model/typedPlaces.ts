import type { Noise } from '../text/noise.ts';
import type { Span } from '../text/span.ts';
import { Notes } from './notes.ts';
import { ProseMemory } from './proseMemory.ts';
import type { ReportDocument } from './report.ts';

/** Parts of the model that speak of the edition, not of the text. */
const notText = new Set(['edition', 'definition', 'row', 'column', 'editionReason']);
/** What the reader alone needs: where the numbers stand in the text without noise. */
const notKept = new Set(['filling']);

/**
 * The document with every place in the text as typed, after it was read in the text without noise. Words stay as they were
 * read, as those of HTML are without tags. What was one value before is one value after.
 */
export function placeInTyped(read: ReportDocument, noise: Noise): ReportDocument {
  const places = new Places(noise);
  const { typed: text } = noise;
  return {
    ...read,
    text,
    tree: { ...read.tree, text, blocks: places.of(read.tree.blocks) },
    frontMatter: places.of(read.frontMatter),
    directives: places.of(read.directives),
    foreign: places.of(read.foreign),
    reports: read.reports.map((report) => {
      const { cutAt } = report;
      const typedCut = cutAt === undefined ? undefined : noise.toTyped({ start: cutAt, end: cutAt }).end;
      return { ...places.of(report), cutAt: typedCut };
    }),
    denoised: read,
  };
}

class Places {
  readonly #noise: Noise;
  readonly #placed = new Map<object, object>();

  constructor(noise: Noise) {
    this.#noise = noise;
  }

  of<T>(value: T): T {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#placed.get(value);
    const placed = known ?? this.#place(value);
    if (!known) this.#placed.set(value, placed);
    return isLike(placed, value) ? placed : value;
  }

  #place(value: object): object {
    if (Array.isArray(value)) return value.map((item: unknown) => this.of(item));
    // Notes are about the original.
    if (value instanceof Notes) return new Notes();
    // What is remembered of words alone holds wherever they stand.
    if (value instanceof ProseMemory) return value;
    if (isMap(value)) return new Map(Array.from(value.entries(), ([key, item]) => [key, this.of(item)]));
    if (ArrayBuffer.isView(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [key, item] of membersOf(value))
      if (!notKept.has(key)) copy[key] = notText.has(key) ? item : this.of(item);
    return isSpan(value) ? { ...copy, ...this.#noise.toTyped(value) } : copy;
  }
}

/** Fields, and what a class tells when it is asked. */
function membersOf(value: object): readonly (readonly [string, unknown])[] {
  const members: (readonly [string, unknown])[] = Object.entries(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype) return members;
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    if ('get' in descriptor) members.push([key, Reflect.get(value, key)]);
  return members;
}

/** A map, or a class of the model that is asked like one. */
function isMap(value: object): value is ReadonlyMap<unknown, unknown> {
  return 'entries' in value && typeof value.entries === 'function' && 'size' in value;
}

/** The copy has the members of its original; a walk over the whole model cannot tell the compiler so. */
function isLike<T>(copy: object, original: T): copy is T & object {
  return Array.isArray(copy) === Array.isArray(original);
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
