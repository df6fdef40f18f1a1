import { Range } from 'vscode';
import type { MessageRange } from '../../protocol/messages.ts';

/** A place that the server named, as the editor wants it. */
export function toRange({ start, end }: MessageRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
