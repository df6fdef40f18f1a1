import type { Locale } from '../text/message.ts';

export const locales: readonly Locale[] = ['zh-cn', 'en'];

/** The language of the messages as the environment asks for it: `zh…` Chinese, `en…` English, anything else Chinese. */
export function detectLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  // POSIX: the first that is set and not empty counts.
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(name) ? 'en' : 'zh-cn';
}
