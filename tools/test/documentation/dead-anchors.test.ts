import { expect, test } from 'vitest'
import { deadAnchors } from '../../documentation/dead-anchors.ts'
import { folderWith } from '../check/folder.ts'

function problemsOf(html: string): readonly string[] {
  const folder = folderWith({
    'index.html': '<h1 id="here">',
    'docs/index.html': '<h2 class="x" id="first-steps">',
    'docs/guide.html': `<h2 id="own">${html}`,
  })
  return deadAnchors(folder, '/base/')
}

test.each([
  '<a href="#own">',
  '<a class="x" href="/base/#here">',
  '<a href="/base/docs/#first-steps">',
  '<a href="./#first-steps">',
  '<a href="https://example.com/#nowhere">',
  '<a href="/base/nowhere">',
])('good: %s', (html) => {
  expect(problemsOf(html)).toEqual([])
})

test.each(['<a href="#other">', '<a href="/base/#own">', '<a href="/#here">', '<a href="/base/gone#here">'])(
  'dead: %s',
  (html) => {
    expect(problemsOf(html)).toHaveLength(1)
  },
)
