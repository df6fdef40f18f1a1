import type { Locale, Text } from '../../text/message.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedReport } from '../placedReport.ts';

/** Something to write at the cursor. */
export interface Completion {
  readonly kind: 'heading' | 'label' | 'value' | 'phrase' | 'document-number' | 'key' | 'choice';
  readonly label: string;
  /** A few words beside it; may be empty. */
  readonly detail: string;
  /** More about it, in Markdown, shown when it is selected; may be empty. */
  readonly documentation: string;
  /** What typed characters are compared with: first letters of the Pinyin, then the words themselves. */
  readonly filter: string;
  /** What is replaced: from the beginning of the word to the cursor. */
  readonly span: Span;
  readonly newText: string;
}

/** Where something is to be completed. Offsets are those of the document as it is. */
export interface CompletionPlace {
  readonly placed: PlacedReport;
  readonly text: string;
  readonly offset: number;
  /** The line up to the cursor. */
  readonly before: string;
  readonly lineStart: number;
  readonly language: keyof Text;
  /** Texts of other documents that are open. */
  readonly others: () => Iterable<string>;
}

export type Completer = (place: CompletionPlace) => readonly Completion[];

/** What a caller knows of the place. */
export interface CompletionRequest {
  readonly offset: number;
  readonly locale: Locale;
  readonly others?: () => Iterable<string>;
}
