import type { SettingOrigin } from '../../../protocol/layeredSettings.ts';
import { type Locale, render, say, type Text } from '../text/message.ts';

const names: Readonly<Record<string, Text>> = {
  edition: { zh: '版式 {value}', en: 'edition {value}' },
  level: { zh: '层级 {value}', en: 'level {value}' },
  organisation: { zh: '机关“{value}”', en: 'organisation “{value}”' },
};
const rule: Text = { zh: '规则 {key} {value}', en: 'rule {key} {value}' };
const rules: Text = { zh: '{count} 条规则', en: '{count} rules' };
/** More of them than this are counted. */
const mostRules = 3;

/** Which folder's file says what, one clause for each file; empty where none says anything. */
export function describeOrigins(origins: readonly SettingOrigin[], locale: Locale): string {
  const files = new Set(origins.map(({ file }) => file));
  const clauses = [...files].map((file) => {
    const own = origins.filter((origin) => origin.file === file);
    const ownRules = own.filter(({ key }) => !(key in names));
    const said = own.flatMap(({ key, value }) => {
      const text = names[key];
      if (text) return [render(say(text, { value }), locale)];
      return ownRules.length > mostRules ? [] : [render(say(rule, { key: key.replace('rules.', ''), value }), locale)];
    });
    if (ownRules.length > mostRules) said.push(render(say(rules, { count: ownRules.length }), locale));
    return locale === 'en' ? `${file}: ${said.join(', ')}` : `${file}：${said.join('、')}`;
  });
  return clauses.join(locale === 'en' ? '; ' : '；');
}
