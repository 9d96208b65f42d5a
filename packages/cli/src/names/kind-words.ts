import { toWords } from '../text/flag-names.ts'

/** A kind as what stands for its name: `ip-service`. */
export function toKindPlaceholder(kind: string): string {
  return toKindWords(kind).toLowerCase().replaceAll(' ', '-')
}

/** A kind as it is read: `networkConnector` is a connector, because its network is named beside it where that matters. */
export function toKindWords(kind: string): string {
  return toWords(kind.replace(/^(?:network|host)(?=[A-Z])/, ''))
}
