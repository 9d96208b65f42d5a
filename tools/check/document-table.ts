import { checkLinks } from '../documentation/check-links.ts'
import { checkLlmsText } from '../documentation/check-llms.ts'
import { checkShippedDocuments } from '../documentation/check-shipped.ts'
import { toOutcome } from '../shared/outcome.ts'
import type { TarballFolder } from '../shared/pack-packages.ts'
import { listPublishedPackages, root } from '../shared/repository.ts'
import type { Check } from './check.ts'
import { checkClientMethods } from './documents/check-client-methods.ts'
import { checkDiagrams } from './documents/check-diagrams.ts'
import { findReadmeProblems } from './documents/check-readmes.ts'
import { checkSnippets } from './documents/check-snippets.ts'

/** The checks that keep documents true. */
export function createDocumentChecks(packed: TarballFolder): readonly Check[] {
  return [
    {
      name: 'snippets',
      proves:
        'every program in a document compiles and runs against the emulator, and every example in a doc comment compiles',
      needs: ['build'],
      run: () => checkSnippets(root),
    },
    {
      name: 'client-methods',
      proves: 'every method of the client that a document names is there',
      needs: ['build'],
      run: () => checkClientMethods(root),
    },
    {
      name: 'links',
      proves: 'relative links in documents lead to files and headings that are there',
      run: () => checkLinks(root),
    },
    {
      name: 'shipped-documents',
      proves: 'the tarball of the client holds the guides, and their links lead somewhere',
      needs: ['pack'],
      run: () => checkShippedDocuments(packed.getFolder('@cloudconnexa/client')),
    },
    {
      name: 'diagrams',
      proves: 'every diagram in a document can be read',
      run: async () => checkDiagrams(root),
    },
    {
      name: 'llms',
      proves: 'llms.txt lists the documents for users as they are',
      run: async () => checkLlmsText(root),
    },
    {
      name: 'readme-sections',
      proves: 'the README of every package has the sections that readers look for',
      run: async () => toOutcome(listPublishedPackages().flatMap(findReadmeProblems)),
    },
  ]
}
