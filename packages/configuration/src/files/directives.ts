import type { CatalogSchema } from '@cloudconnexa/core/catalog'

/** What a file may say about an object besides its properties. */
export const directives: Readonly<Record<'$id' | '$renamedFrom' | '$protected', CatalogSchema>> = {
  $id: {
    type: 'string',
    description:
      'Which of several objects with this name is meant: its id. Such a file fits one account only.',
  },
  $renamedFrom: { type: 'string', description: 'The name until the plan is applied: a rename.' },
  $protected: {
    type: 'boolean',
    description: 'A plan that would delete the object is refused, until `false` was applied.',
  },
}
