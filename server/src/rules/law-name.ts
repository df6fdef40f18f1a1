import { ruleSigns } from '../model/ruleSigns.ts';
import { type LawName, wordingData } from '../standards/wording.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { passagesWith, type Passage } from './passages.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  found: {
    zh: '法律法规的名称有误：“{printed}”应为“{official}”。请改为全称。',
    en: 'The law is misquoted: “{printed}” should be “{official}”. Give its full name.',
  },
  fix: { zh: '改为“{official}”', en: 'Change to “{official}”' },
} satisfies Record<string, Text>;

/** Holds `ruleSigns.title`. */
const title = /[《〈]([^《》〈〉。；]{4,40})[》〉]/g;

let names: ReadonlyMap<string, LawName> | undefined;

function misquoted(): ReadonlyMap<string, LawName> {
  names ??= new Map(wordingData.laws.flatMap((law) => law.wrong.map((wrong) => [wrong, law] as const)));
  return names;
}

/** Laws are cited by their own names (norms E13). Short forms such as 《政府信息公开条例》 and 《条例》 are no mistake. */
export const lawName = defineRule({
  id: 'law-name',
  since: '0.1.0',
  group: 'language',
  scope: 'report',
  reads: ['paragraphs'],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '引用的法律法规名称准确。',
    en: 'Laws and regulations are cited by their own names.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const passage of passagesWith(report, document, ruleSigns.title)) {
      for (const { index, 1: name = '' } of passage.text.matchAll(title)) {
        const law = misquoted().get(name) ?? misquoted().get(foldText(name).replaceAll(' ', ''));
        if (law) yield describe(passage, index + 1, name, law);
      }
    }
  },
});

function describe(passage: Passage, at: number, name: string, law: LawName): Problem {
  const isTraditional = foldText(name) !== name;
  const official = isTraditional ? law.traditional : law.official;
  return {
    span: passage.spanOf(at, at + name.length),
    message: say(texts.found, { printed: `《${name}》`, official: `《${official}》` }),
    fixes: () => {
      const fix = { title: say(texts.fix, { official: `《${official}》` }), kind: 'suggestion' } as const;
      return passage.offer(at, at + name.length, official, fix);
    },
  };
}
