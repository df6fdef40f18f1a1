/** The grammars as `{ path, text }`, paths relative to the project's root. */
export function grammarFiles(): { path: string; text: string }[];
