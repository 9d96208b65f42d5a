import type { OpenQuote } from './split-line.ts'

/**
 * Writes a value as bash reads it.
 *
 * @param value - The value.
 * @param quote - The quotes that are open where it begins. bash closes them, unless the last character looks as if they were closed.
 */
export function quoteForBash(value: string, quote: OpenQuote): string {
  if (quote === '') return value.replaceAll(/[^\p{L}\p{N}\p{M}_./:=@%+,-]/gu, String.raw`\$&`)
  const escaped =
    quote === "'"
      ? value.replaceAll("'", String.raw`'\''`)
      : // No backslash keeps an exclamation mark inside double quotes from being read as history.
        value.replaceAll(/["\\$`]/g, String.raw`\$&`).replaceAll('!', `"'!'"`)
  return escaped.endsWith(quote) ? escaped + quote : escaped
}

/**
 * Writes a value as PowerShell reads it. It replaces the whole word, with the quotes that were typed. What begins with a digit is quoted:
 * the script through which npm starts a program gets `1.10` as the number 1.1 otherwise.
 *
 * @param value - The value.
 */
export function quoteForPowerShell(value: string): string {
  return /^(?:--)?[\p{L}_/][\p{L}\p{N}_./:=%+-]*$/u.test(value)
    ? value
    : `'${value.replaceAll(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`
}
