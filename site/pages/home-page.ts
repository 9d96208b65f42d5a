import { readCodeBlocks } from '../../tools/shared/markdown.ts'

const tagline =
  "The REST API of OpenVPN's CloudConnexa, typed: every operation, safe retries and an emulator to try it."

/** The chapter that leads to a first call without an account. */
const trial = 'Thirty seconds'

/** Where most readers go next. */
const doors = [
  ['Getting started', '/docs/guides/getting-started'],
  ['API reference', '/reference/'],
  ['Emulator', `/introduction#${trial.toLowerCase().replaceAll(' ', '-')}`],
] as const

/** Chapters of the README that the first page shows; the page `introduction` has all of them. */
const chapters = ['What it does', 'Packages'] as const

/**
 * The first page, from the README: how to install it, its first program and a picture, then what it does.
 *
 * @throws {Error} when the README lacks one of these.
 */
export function createHomePage(title: string, readme: string): string {
  const blocks = readCodeBlocks(readme)
  const findBlock = (language: string): string => {
    const block = blocks.find((candidate) => candidate.language === language)
    if (block === undefined) throw new Error(`The README has no block of ${language} for the first page`)
    return `\`\`\`${language}\n${block.text}\`\`\``
  }
  // A link to a heading that is gone would lead to the top of the page, unnoticed.
  readChapter(readme, trial)
  const links = doors.map(([text, link]) => `[${text}](${link})`).join('\n')
  const firstScreen = [
    '<main>\n<div class="first-screen">\n<div class="pitch">',
    `# ${title}`,
    `<p class="tagline">${tagline}</p>`,
    findBlock('sh'),
    `<div class="doors">\n\n${links}\n\n</div>`,
    '</div>\n<div class="program">',
    findBlock('ts'),
    '</div>\n<HomePicture />\n</div>',
  ]
  // Its words are those of the introduction, which the search finds. JSON is YAML.
  const settings = JSON.stringify({ layout: 'home', title, search: false })
  return `---\n${settings}\n---\n\n${[...firstScreen, ...chapters.map((name) => readChapter(readme, name)), '</main>'].join('\n\n')}\n`
}

/** A chapter of the second level, with its heading. */
function readChapter(markdown: string, name: string): string {
  const [, text] = markdown.split(`\n## ${name}\n`)
  if (text === undefined) throw new Error(`The README has no chapter "${name}" for the first page`)
  return `## ${name}\n${text.split('\n## ')[0]}`.trimEnd()
}
