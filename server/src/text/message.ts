/** A sentence for users in both languages. `{name}` stands for a value; both languages use the same names (a test compares them). */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Message languages. The report itself is Chinese in either. */
export type Locale = 'zh-cn' | 'en';

/** A value in a sentence: a string stands as it is, a Text is put in the sentence's own language. */
export type MessageValue = string | number | Text;

/** A sentence with its values, not yet in a language: analyses are cached once and shown in any locale. */
export interface Message {
  readonly text: Text;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export function say(text: Text, values: Readonly<Record<string, MessageValue>> = {}): Message {
  return { text, values };
}

/** What stands between the values and their names, by turns: `{a}为{b}。` is `['', 'a', '为', 'b', '。']`. */
type Template = readonly string[];

/** Sentences are the program's own, few and rendered often: each is taken apart once. */
const templates = new Map<string, Template>();

/** The sentence in one language. A name without a value stays visible as `{name}`. */
export function render({ text, values }: Message, locale: Locale): string {
  const language = locale === 'en' ? 'en' : 'zh';
  const template = readTemplate(text[language]);
  let sentence = '';
  for (let index = 0; index < template.length; index++) {
    const part = template[index] ?? '';
    const value = index % 2 === 0 ? part : values[part];
    if (value === undefined) sentence += `{${part}}`;
    else sentence += typeof value === 'object' ? value[language] : value;
  }
  return sentence;
}

function readTemplate(sentence: string): Template {
  let template = templates.get(sentence);
  if (!template) {
    template = sentence.split(/\{(\w+)\}/);
    templates.set(sentence, template);
  }
  return template;
}
