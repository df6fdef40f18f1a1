import { type Locale, type Message, render } from '../text/message.ts';

/** Sentences in the client's language. */
export type Wording = (message: Message) => string;

/**
 * Remembers what it has rendered: in a long document most findings are the ones of the keystroke before, at other places. This
 * is allowed because a message is never changed and the language is fixed when the client greets.
 */
export function createWording(locale: Locale): Wording {
  const rendered = new WeakMap<Message, string>();
  return (message) => {
    let words = rendered.get(message);
    if (words === undefined) {
      words = render(message, locale);
      rendered.set(message, words);
    }
    return words;
  };
}
