import type { Replacement } from '../../protocol/replacements.ts';
import type { Place, Statistics } from '../../protocol/statistics.ts';

/** What the extension host tells the preview's page. */
export type ToPage =
  /** What to draw; null where the document is no report or is not there any more. */
  | {
      readonly type: 'show';
      readonly statistics: Statistics | null;
      readonly locked: boolean;
      /** Of the document that was read. */
      readonly version: number;
      /** Which report of how many in the document, from 0. */
      readonly report: number;
      readonly reports: number;
      readonly document: PreviewedDocument;
      /** Places that the editor's selection touches. */
      readonly selected: readonly Place[];
    }
  /** What was shown last, with these parts of it replaced. */
  | {
      readonly type: 'change';
      readonly replacements: readonly Replacement[];
      readonly version: number;
      readonly selected: readonly Place[];
    }
  /** The cursor has moved and nothing else has changed. */
  | { readonly type: 'selected'; readonly selected: readonly Place[] };

/** What the page asks of the host. */
export type FromPage =
  /** It has loaded and can be shown something. */
  | { readonly type: 'ready' }
  /** What was to be shown of this version of the document is on the page. */
  | { readonly type: 'drawn'; readonly version: number }
  | { readonly type: 'reveal'; readonly place: Place }
  | { readonly type: 'problems' }
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  | { readonly type: 'save'; readonly kind: 'svg'; readonly name: string; readonly text: string }
  | { readonly type: 'save'; readonly kind: 'png'; readonly name: string; readonly base64: string }
  /** The page's own content without its buttons; the host puts a document around it. */
  | { readonly type: 'save'; readonly kind: 'html'; readonly name: string; readonly text: string };

export interface PreviewedDocument {
  readonly uri: string;
  readonly name: string;
}

/** What the page keeps with VS Code, so that a panel comes back after a reload. */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
  /** How far the page is scrolled, in pixels. */
  readonly scroll?: number;
}
