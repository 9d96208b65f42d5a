import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkValidateLinks from 'remark-validate-links'
import { engine, type Options } from 'unified-engine'
import { type Outcome, toOutcome } from '../shared/outcome.ts'
import { readDocuments } from '../shared/markdown.ts'

/** Looks for relative links in the documents of a folder that lead to no file, or to no heading of a document. */
export async function checkLinks(folder: string): Promise<Outcome> {
  const files = readDocuments(folder).map(({ path }) => path)
  // The engine passes the set of all files as well, which unified's type of a plugin does not know.
  const plugins = [[remarkValidateLinks, { repository: false, root: folder }]] as Options['plugins']
  const log = new PassThrough()
  const output = text(log)
  const code = await new Promise<number>((resolve, reject) => {
    engine(
      {
        processor: remark().use(remarkGfm),
        plugins,
        cwd: folder,
        files,
        frail: true,
        quiet: true,
        color: false,
        output: false,
        streamError: log,
      },
      (error, status) => (error === null || error === undefined ? resolve(status ?? 1) : reject(error)),
    )
  })
  log.end()
  return toOutcome(code === 0 ? [] : [await output], { note: `${files.length} documents` })
}
