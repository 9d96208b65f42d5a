import { type DescribedMethod, describe } from '@cloudconnexa/core/catalog'
import { download__Resource__Content } from './operations.ts'

/** The methods of the contents as data. */
export const contentsMethods: readonly DescribedMethod[] = [
  describe(download__Resource__Content, {
    method: 'contents.download',
    arguments: ['id'],
    summary: 'Downloads what __a-resource-words__ holds.',
  }),
]
