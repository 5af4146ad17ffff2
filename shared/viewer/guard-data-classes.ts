import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { CodedError } from '../errors/coded-error.ts';
import { DATA_CLASS_TAG, DATA_CLASSES, type DataClass } from './data-class.ts';
import type { Viewer } from './viewer.ts';

/** The data class a field is tagged with, or `null` where it is not classified. */
export function dataClassOf(field: GraphQLField<unknown, unknown>): DataClass | null {
  for (const directive of field.astNode?.directives ?? []) {
    const name = directive.name.value === 'tag' ? directive.arguments?.[0]?.value : undefined;
    if (name?.kind !== 'StringValue' || !name.value.startsWith(DATA_CLASS_TAG)) continue;
    const found = DATA_CLASSES.find((dataClass) => name.value === DATA_CLASS_TAG + dataClass);
    if (found !== undefined) return found;
  }
  return null;
}

/** Makes every classified field refuse viewers without its class. Changes the schema in place; costs one set lookup a field. */
export function guardDataClasses(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const dataClass = dataClassOf(field);
      if (dataClass === null || dataClass === 'none') continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: { readonly viewer: Viewer }, info) => {
        if (!context.viewer.dataClasses.includes(dataClass))
          throw forbiddenClass(type.name, field.name, dataClass);
        return resolve(source, args, context, info);
      };
    }
  }
}

function forbiddenClass(type: string, field: string, dataClass: DataClass): CodedError {
  return new CodedError(
    'FORBIDDEN_DATA_CLASS',
    `${type}.${field} is of data class ${dataClass}, which you may not read.`,
    {
      dataClass,
    },
  );
}
