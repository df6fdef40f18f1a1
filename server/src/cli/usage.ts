import { type Message, type Text, say } from '../text/message.ts';
import { findNearest } from './near.ts';

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

/** @param commands those there are */
export function unknownCommand(name: string, commands: readonly string[]): UsageError {
  // What begins a report takes no path to check.
  const nearest = findNearest(
    name,
    commands.filter((command) => command !== 'new'),
  );
  return new UsageError(
    {
      zh: '没有命令“{name}”；可用：check, read, convert, new。检查文件请写：nianbao {command} {path}',
      en: 'There is no command "{name}"; use check, read, convert or new. To check a file, write: nianbao {command} {path}',
    },
    { name, command: nearest ?? 'check', path: nearest ? 'PATH…' : name },
  );
}

export function unknownRule(id: string, ids: readonly string[]): UsageError {
  const nearest = findNearest(id, ids);
  if (nearest !== undefined) {
    return new UsageError(
      {
        zh: '--rule：没有规则“{id}”。是不是 {nearest}？',
        en: '--rule: there is no rule "{id}". Did you mean {nearest}?',
      },
      { id, nearest },
    );
  }
  return new UsageError(
    {
      zh: '--rule：没有规则“{id}”；可用：{accepted}。',
      en: '--rule: there is no rule "{id}"; the rules are {accepted}.',
    },
    { id, accepted: ids.join(', ') },
  );
}
