import type { CancellationToken } from 'vscode-languageserver';
import {
  type EffectiveSetting,
  type EffectiveSettingsParams,
  effectiveSettingsRequest,
  type EffectiveSettingsResult,
} from '../../../protocol/settingsMessages.ts';
import { readLevel } from '../model/level.ts';
import { editionById } from '../standards/index.ts';
import { answer, type Opened, type Session } from './session.ts';

/** What front matter may say, with its Chinese key, and whether a value counts: what does not is no setting in force. */
const inDocument: ReadonlyMap<string, { readonly key: string; readonly counts: (value: string) => boolean }> = new Map([
  ['edition', { key: '版式', counts: (value) => editionById(value) !== undefined }],
  ['level', { key: '层级', counts: (value) => readLevel(value) !== undefined }],
  ['organisation', { key: '机关', counts: (value) => value !== '' }],
]);

/** What a document is checked under, each value with where it is from. */
export function serveEffectiveSettings(session: Session): void {
  session.connection.onRequest(effectiveSettingsRequest, ({ uri }: EffectiveSettingsParams, token: CancellationToken) =>
    answer<EffectiveSettingsResult>(session, 'Settings', uri, token, null, (opened) => ({
      entries: listEntries(session, uri, opened),
    })),
  );
}

function listEntries({ settings }: Session, uri: string, { analysis, options }: Opened): readonly EffectiveSetting[] {
  const origins = new Map(settings.originsOf(uri).map((origin) => [origin.key, origin] as const));
  const stated = analysis.document.frontMatter?.entries ?? [];
  const tell = (key: string, value: string): EffectiveSetting => {
    const said = inDocument.get(key);
    const own = said && stated.find((entry) => entry.key === key || entry.key === said.key);
    if (own && said.counts(own.value)) return { key, value: own.value, source: 'document' };
    const origin = origins.get(key);
    return origin ? { key, value: origin.value, source: 'file', file: origin.file } : { key, value, source: 'editor' };
  };
  // A file may also say that a rule has its own level again.
  const rules = new Set([
    ...Object.keys(options.rules),
    ...[...origins.keys()].flatMap((key) => /^rules\.(.+)$/.exec(key)?.[1] ?? []),
  ]);
  return [
    tell('edition', options.edition),
    tell('level', options.level ?? 'auto'),
    tell('organisation', options.organisation ?? ''),
    ...[...rules].toSorted().map((rule) => tell(`rules.${rule}`, options.rules[rule] ?? 'default')),
    tell('codeLens', String(options.codeLens)),
    tell('inlayHints', String(options.inlayHints)),
    tell('largeDocument', String(options.largeDocument)),
  ];
}
