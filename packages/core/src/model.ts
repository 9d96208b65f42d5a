/** For models of a service: apart from `@cloudconnexa/core/service`, because what checks by a schema is loaded with the schemas. */
export { defineModel, type Model, type ModelDefinition } from './model/model.ts'
