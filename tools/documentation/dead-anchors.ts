import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesBelow } from '../check/repository.ts'

/**
 * Links within a built site to headings that are not there; VitePress itself looks at pages only.
 *
 * @param folder - of the built site
 * @param base - the path below which it will be published, with slashes at both ends
 */
export function deadAnchors(folder: string, base: string): readonly string[] {
  const pages = filesBelow(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({
      address: `${base}${relative(folder, path)
        .replaceAll('\\', '/')
        .replace(/(?:(^|\/)index)?\.html$/, '$1')}`,
      html: readFileSync(path, 'utf8'),
    }))
  const anchors = new Map(
    pages.map(({ address, html }) => [address, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(second))]),
  )
  const site = 'https://site.invalid'
  return pages.flatMap(({ address, html }) =>
    [...html.matchAll(/<a [^>]*?href="([^"]*#[^"]+)"/g)]
      .map((link) => new URL(second(link).replaceAll('&amp;', '&'), `${site}${address}`))
      .filter(({ origin }) => origin === site)
      .filter(
        ({ pathname, hash }) =>
          anchors.get(decodeURIComponent(pathname))?.has(decodeURIComponent(hash.slice(1))) !== true,
      )
      .map(({ pathname, hash }) => `${address} links to ${pathname}${hash}, which is not there`),
  )
}

function second([, text = '']: RegExpMatchArray): string {
  return text
}
