/** Something that was worked out of a readonly value; each kind is a class of its own. */
export class Note<T> {
  readonly about: object;
  readonly value: T;

  constructor(about: object, value: T) {
    this.about = about;
    this.value = value;
  }
}

/**
 * What was worked out of a report or a table, kept with it and gone with it. A WeakMap would say the same, but the collection of
 * young objects takes all that it holds for alive: of a folder, every report would live a little longer.
 */
export class Notes {
  readonly #notes: object[] = [];

  /** What is noted about the value, made when it is first asked for. A copy has the notes of its original; they are not about it. */
  recall<T>(kind: new (about: object, value: T) => Note<T>, about: object, make: () => T): T {
    for (const note of this.#notes) if (note instanceof kind && note.about === about) return note.value;
    const value = make();
    this.#notes.push(new kind(about, value));
    return value;
  }
}
