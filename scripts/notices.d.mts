/** The licences of what the bundles contain, as `{ path, text }`. */
export function noticeFile(): Promise<{ path: string; text: string }>;
