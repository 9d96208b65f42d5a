import { type DescribedMethod, describe } from '@cloudconnexa/core/catalog'
import { create__Resource__, delete__Resource__ } from '../operations.ts'

/** The methods of the batches as data. */
export const batchesMethods: readonly DescribedMethod[] = [
  describe([create__Resource__, delete__Resource__], {
    method: 'batches.createAll',
    arguments: [{ name: 'bodies', schema: { type: 'array', items: { type: 'object' } } }],
    summary: 'Creates several __resources-words__, or none of them.',
    // It deletes nothing but what it has created itself.
    effect: 'write',
  }),
]
