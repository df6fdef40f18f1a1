import { detach } from '../text/detach.ts';
import { Notes, type Note } from './notes.ts';

/** Words, and what was read of them alone. */
interface Words {
  /** A copy: a piece of a document would keep the whole document in memory. */
  readonly text: string;
  readonly notes: Notes;
}

/** Longer paragraphs are read again, and so are those of a document that has more than these. */
const longest = 2000;
const most = 5000;

/**
 * What is read of the words of one document, from version to version: an edit changes one paragraph, all others say what they said.
 * Only what depends on the words alone may be kept here, at places in them; what is not asked for in a version is gone with the next.
 */
export class ProseMemory {
  #before = new Map<string, Words>();
  #now = new Map<string, Words>();

  /** Another version is going to be read. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Words that no longer stand in the version at hand. */
  drop(text: string): void {
    this.#now.delete(text);
  }

  recall<T>(kind: new (about: object, value: T) => Note<T>, text: string, make: (text: string) => T): T {
    let words = this.#now.get(text);
    if (!words) {
      if (text.length > longest || this.#now.size >= most) return make(text);
      words = this.#before.get(text) ?? { text: detach(text), notes: new Notes() };
      this.#now.set(words.text, words);
    }
    const { text: own, notes } = words;
    return notes.recall(kind, words, () => make(own));
  }
}
