import { type Message, type Text, say } from '../text/message.ts';

/** A command line that asks for nothing we have; says which argument and what is accepted in its place. */
export class UsageError extends Error {
  readonly said: Message;

  constructor(text: Text, values: Message['values'] = {}) {
    super(text.en);
    this.said = say(text, values);
  }
}

/** The value where it is one of those accepted; throws `UsageError` where it is another. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  accepted: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = accepted.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(
    {
      zh: '{option} 不接受“{value}”；可用：{accepted}。',
      en: '{option} does not accept "{value}"; use one of {accepted}.',
    },
    { option, value, accepted: accepted.join(', ') },
  );
}
