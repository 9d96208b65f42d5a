import { type Catalog, defineCatalog, describe } from '@cloudconnexa/core/catalog'
import { __serviceKey__ } from './index.ts'
import {
  create__Resource__,
  delete__Resource__,
  get__Resource__,
  list__Resources__,
  update__Resource__,
} from './operations.ts'

/** The methods of the service as data: with it they appear in command lines, forms and lists of tools, beside those of the SDK. */
export const catalog: Catalog = defineCatalog(__serviceKey__, 'Manages __resources-words__.', [
  describe(list__Resources__, { method: 'list', summary: 'Lists __resources-words__.', paging: 'pages' }),
  describe(create__Resource__, {
    method: 'create',
    arguments: ['body'],
    summary: 'Creates __a-resource-words__.',
  }),
  describe(get__Resource__, { method: 'get', arguments: ['id'], summary: 'Reads __a-resource-words__.' }),
  describe(update__Resource__, {
    method: 'update',
    arguments: ['id', 'body'],
    summary: 'Replaces __a-resource-words__: what is left out is cleared.',
  }),
  describe([get__Resource__, update__Resource__], {
    method: 'patch',
    arguments: ['id', { name: 'changes', schema: { type: 'object' } }],
    summary: 'Changes single properties of __a-resource-words__.',
  }),
  describe([], {
    method: 'draft',
    arguments: [{ name: 'response', schema: { type: 'object' } }],
    summary: 'Makes the request that would write __a-resource-words__ as it was read. Sends nothing.',
    result: 'value',
  }),
  describe(delete__Resource__, {
    method: 'delete',
    arguments: ['id'],
    summary: 'Deletes __a-resource-words__.',
  }),
])
