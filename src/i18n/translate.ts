import type { en } from '#i18n/en/catalogue.ts';

import { messageAt } from './messages.ts';
import { wholeNumber } from './numbers.ts';

type Catalogue = typeof en;

type RoomOf = keyof Catalogue & string;

/** Every message key: the room, a dot, the name in that room's file (`rating.saved-at`). */
export type MessageKey = {
  [Room in RoomOf]: `${Room}.${keyof Catalogue[Room] & string}`;
}[RoomOf];

type MessageAt<Key extends MessageKey> = Key extends `${infer Room}.${infer Name}`
  ? Room extends RoomOf
    ? Name extends keyof Catalogue[Room]
      ? Catalogue[Room][Name]
      : never
    : never
  : never;

type Placeholder<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

type TextOf<Message> = Message extends { other: infer Other }
  ? Other | Message[keyof Message]
  : Message;

type NeedsCount<Message> = Message extends { other: string } ? 'count' : never;

type ParamsOf<Message> = Record<
  Placeholder<TextOf<Message>> | NeedsCount<Message>,
  string | number
>;

type Arguments<Message> = [keyof ParamsOf<Message>] extends [never]
  ? []
  : [params: ParamsOf<Message>];

const pluralRules = new Intl.PluralRules('en');

/**
 * The sentence of a message. A message is a text with `{name}` placeholders, or a plural
 * `{ one, other, zero? }` chosen by the parameter `count`. Parameters are checked by type.
 */
export function t<Key extends MessageKey>(
  key: Key,
  ...[params]: Arguments<MessageAt<Key>>
): string {
  return fill(messageAt(key), params ?? {});
}

function fill(message: unknown, params: Record<string, string | number>): string {
  const text = typeof message === 'string' ? message : pluralForm(message, Number(params['count']));
  return text.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? wholeNumber(value) : (value ?? '');
  });
}

function pluralForm(message: unknown, count: number): string {
  const forms = message as Record<string, string>;
  if (count === 0 && forms['zero'] !== undefined) return forms['zero'];
  return forms[pluralRules.select(count)] ?? forms['other'] ?? '';
}
