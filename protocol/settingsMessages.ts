/** The client asks for it when the author wants to know what a document is checked under; the server answers each value and where it is from. */
export const effectiveSettingsRequest = 'nianbao/effectiveSettings';

export interface EffectiveSettingsParams {
  readonly uri: string;
}

/** Null where the document is not open. */
export type EffectiveSettingsResult = { readonly entries: readonly EffectiveSetting[] } | null;

export interface EffectiveSetting {
  /** As in settings.json without `nianbao.`; of a rule `rules.table-total`. */
  readonly key: string;
  /** As it is written; empty for a text that is not given. */
  readonly value: string;
  /** `document`: its front matter; `file`: a folder's `.nianbao.json`; `editor`: the settings of the editor, or the default. */
  readonly source: 'document' | 'file' | 'editor';
  /** Of `file`: as it is called from the workspace folder. */
  readonly file?: string;
}
