import { removeUnprintable } from './unprintable.ts'

/** How many layers of escapes are decoded. A server quotes twice at most; more is an attack on the decoder. */
const mostLayers = 8

/** One Unicode character can expand to eighteen. A string of such characters would cost too much to compare. */
const mostExpansion = 4

const escapes = new RegExp(
  [
    // JSON, JavaScript, Java, Python, C
    String.raw`\\[uU]\{(?<code1>[0-9a-fA-F]{1,6})\}`,
    String.raw`\\U(?<code2>00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})`,
    String.raw`\\[uU]+(?<unit1>[0-9a-fA-F]{4})`,
    String.raw`\\[xX](?<unit2>[0-9a-fA-F]{2})`,
    String.raw`\\(?<octal>[0-3][0-7]{2})`,
    String.raw`\\(?<simple>[^])`,
    // URLs and forms
    String.raw`%(?<unit4>[0-7][0-9a-fA-F])`,
    String.raw`(?<bytes>(?:%[89a-fA-F][0-9a-fA-F])+)`,
    String.raw`%[uU](?<unit3>[0-9a-fA-F]{4})`,
    // HTML and XML
    String.raw`&#[xX]0*(?<code3>[0-9a-fA-F]{1,6});?`,
    String.raw`&#0*(?<decimal>[0-9]{1,7});?`,
    String.raw`&(?<entity>[a-zA-Z]{2,8});`,
    String.raw`&(?<bare>amp|AMP|lt|LT|gt|GT|quot|QUOT)`,
  ].join('|'),
  'gu',
)

const isPlain = /^[\x20-\x7e]*$/
// UTF-8 that was read as Latin-1, which is what headers are.
const misread = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+/g
const lineBreak = /[\n\r\u2028\u2029]+[ \t]*/g

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
}

const entities: ReadonlyMap<string, string> = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp  tab\t newline\n excl! num# dollar$ percnt% lpar( rpar) ast* midast* plus+ comma, ' +
    'period. sol/ colon: semi; equals= quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] hat^ lowbar_ grave` lcub{ lbrace{ ' +
    'verbar| vert| rcub} rbrace} tilde~ dash- hyphen- hellip… bull• szligß thornþ ethð shy zwj zwnj'
  )
    .split(/ (?=[a-z])/)
    .map((pair): [string, string] => {
      const name = /^[a-z]+/.exec(pair)?.[0] ?? ''
      return [name, pair.slice(name.length)]
    }),
)

/**
 * Decodes the layers of escapes of a string one after the other.
 *
 * @returns The string itself, then the string decoded once, twice and so on until nothing changes; `undefined` if that takes too
 *   many layers or too much memory.
 */
export function decodeLayers(text: string): readonly string[] | undefined {
  const layers = [text]
  for (let layer = text; layers.length <= mostLayers;) {
    const decoded = decodeEscapes(normalize(layer))
    if (decoded === layer) return layers
    if (decoded.length > mostExpansion * text.length) return undefined
    layers.push(decoded)
    layer = decoded
  }
  return undefined
}

/** Replaces what hides escapes: full-width characters, line breaks and invisible characters. */
function normalize(text: string): string {
  if (isPlain.test(text)) return text
  const read = text.replace(misread, (characters) => decodeUtf8(Buffer.from(characters, 'latin1')))
  return removeUnprintable(read.replaceAll(lineBreak, '')).normalize('NFKC')
}

/** Decodes one layer of the escapes of JSON, URLs, HTML and programming languages, all at once. */
function decodeEscapes(text: string): string {
  if (!/[\\%&]/.test(text)) return text
  return text.replace(escapes, (...match: unknown[]) => {
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>> // named groups come last
    return decodeEscape(String(match[0]), groups)
  })
}

function decodeEscape(escape: string, groups: Readonly<Record<string, string | undefined>>): string {
  const { bytes, simple, octal, decimal, entity, bare } = groups
  if (bytes !== undefined) return decodeUtf8(Buffer.from(bytes.replaceAll('%', ''), 'hex'))
  if (simple !== undefined) return simpleEscapes[simple.toLowerCase()] ?? simple
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
  if (bare !== undefined) return entities.get(bare.toLowerCase()) ?? escape
  if (entity !== undefined) return decodeEntity(entity) ?? escape
  const unit = groups['unit1'] ?? groups['unit2'] ?? groups['unit3'] ?? groups['unit4']
  // The two halves of a surrogate pair are separate escapes, and are adjacent once both are decoded.
  if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16))
  const hexadecimal = groups['code1'] ?? groups['code2'] ?? groups['code3']
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : escape
}

function decodeEntity(name: string): string | undefined {
  const lower = name.toLowerCase()
  // `&uuml;`, `&Eacute;`: what is compared is compared without accents and letter case.
  const letter = /^([a-z])(?:acute|breve|caron|cedil|circ|dot|grave|macr|ogon|ring|slash|tilde|uml)$/.exec(
    lower,
  )
  return letter?.[1] ?? entities.get(lower)
}

/** Decodes bytes as UTF-8, or as Latin-1 where they are not UTF-8, because some servers send that. */
function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? bytes.toString('latin1') : text
}
