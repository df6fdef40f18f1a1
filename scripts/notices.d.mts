/** The licences of what the bundles contain, as `{ path, text }`. */
export function noticeFile(
  entries?: Partial<Record<'node' | 'browser', readonly string[]>>,
): Promise<{ path: string; text: string }>;
