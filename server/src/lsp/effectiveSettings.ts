import type { CancellationToken } from 'vscode-languageserver';
import {
  type EffectiveSetting,
  type EffectiveSettingsParams,
  effectiveSettingsRequest,
  type EffectiveSettingsResult,
} from '../../../protocol/settingsMessages.ts';
import { answer, type Opened, type Session } from './session.ts';

/** What front matter may say, with its Chinese key. */
const inDocument: Readonly<Record<string, string>> = { edition: '版式', level: '层级', organisation: '机关' };

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
    const own = stated.find((entry) => entry.key === key || entry.key === inDocument[key]);
    if (own && key in inDocument) return { key, value: own.value, source: 'document' };
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
