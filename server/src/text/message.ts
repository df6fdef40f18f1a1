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

/** The sentence in one language. A name without a value stays visible as `{name}`. */
export function render(message: Message, locale: Locale): string {
  const pick = (text: Text): string => (locale === 'en' ? text.en : text.zh);
  return pick(message.text).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = message.values[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? pick(value) : String(value);
  });
}
