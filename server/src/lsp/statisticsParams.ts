import type { FollowedDocument, NeighbourFile } from '../../../protocol/statisticsMessages.ts';

/** What a client sends, taken as far as it is what it should be: any client may send anything. */

export function readFollowed(params: unknown): readonly FollowedDocument[] {
  return listOf(params, 'documents').flatMap((each) => {
    const uri = readProperty(each, 'uri');
    const line = readProperty(each, 'line');
    if (typeof uri !== 'string') return [];
    return typeof line === 'number' && Number.isInteger(line) && line >= 0 ? [{ uri, line }] : [{ uri }];
  });
}

export function readNeighbours(params: unknown): readonly NeighbourFile[] {
  return listOf(params, 'files').flatMap((each) => readFile(each) ?? []);
}

/** A file that the client sends along; undefined where it is none. */
export function readFile(value: unknown): NeighbourFile | undefined {
  const uri = readProperty(value, 'uri');
  const languageId = readProperty(value, 'languageId');
  const text = readProperty(value, 'text');
  if (typeof uri !== 'string' || typeof languageId !== 'string' || typeof text !== 'string') return undefined;
  return { uri, languageId, text };
}

function listOf(params: unknown, name: string): readonly unknown[] {
  const list = readProperty(params, name);
  return Array.isArray(list) ? list : [];
}

export function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
