// What create-service, which writes the packages of others, and new:service have in common. It is no package that could be
// imported: its entry is a program.
export { InputError } from '../../packages/create-service/src/input-error.ts'
export {
  buildTemplateValues,
  nameService,
  type ServiceInput,
  type ServiceNames,
} from '../../packages/create-service/src/service-names.ts'
export { fillTemplate } from '../../packages/create-service/src/template.ts'
export { capitalize, toPascalCase as kebabToPascalCase } from '../../packages/create-service/src/words.ts'
