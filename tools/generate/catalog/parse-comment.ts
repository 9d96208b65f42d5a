/** A doc comment by its parts. */
export interface ParsedComment {
  /** The first sentence, as plain text. */
  readonly summary: string
  /** Everything before the tags except the line that names operations, as Markdown. */
  readonly documentation: string
  /** The line that names operations: "API 1.0, `listNetworks`, GET /networks". */
  readonly operations: string | undefined
  /** What is said of parameters, by name. */
  readonly parameters: ReadonlyMap<string, string>
  readonly returns: string | undefined
  /** `NotFoundError when …`. */
  readonly throws: readonly string[]
  /** Programs, without the fences around them. */
  readonly examples: readonly string[]
}

/** Takes a doc comment apart. */
export function parseComment(comment: string): ParsedComment {
  const [head = '', ...tags] = comment.split(/^(?=@\w)/m)
  const paragraphs = head
    .trim()
    .split(/\n\s*\n/)
    .map(replaceLinks)
  const operations = paragraphs.find((paragraph) => /^API \d/.test(paragraph))
  const documentation = paragraphs.filter((paragraph) => paragraph !== operations).join('\n\n')
  const find = (tag: string): readonly string[] =>
    tags
      .filter((text) => text.startsWith(`@${tag}`))
      .map((text) => replaceLinks(text.slice(tag.length + 1).trim()))
  return {
    summary: findFirstSentence(joinLines(paragraphs[0] ?? '')),
    documentation: joinLines(documentation),
    operations: operations && joinLines(operations),
    parameters: new Map(find('param').flatMap(splitParameter)),
    returns: find('returns').map(joinLines)[0],
    throws: find('throws').map((text) => joinLines(text.replace(/^\{(\w+)\}/, '$1'))),
    examples: find('example').flatMap((text) =>
      [...text.matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, program = '']) => program),
    ),
  }
}

/** Lines of a paragraph as one; paragraphs and items of lists stay apart. */
function joinLines(text: string): string {
  return text.replaceAll(/(?<!\n)\n(?!\n|[-*] )\s*/g, ' ')
}

/** `{@link NetworksService.patch}` -> `patch` in backticks, because there is nothing to link to. */
function replaceLinks(text: string): string {
  return text.replaceAll(/\{@link (?:\w+\.)?([^\s}|]+)[^}]*\}/g, '`$1`')
}

function findFirstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
}

function splitParameter(text: string): readonly (readonly [string, string])[] {
  const [, name, description] = /^(\w+) - ([\s\S]*)$/.exec(text) ?? []
  return name === undefined || description === undefined ? [] : [[name, joinLines(description)]]
}
