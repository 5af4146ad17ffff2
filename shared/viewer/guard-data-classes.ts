import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { CodedError } from '../errors/coded-error.ts';
import { AGGREGATE_TAG, DATA_CLASS_TAG, DATA_CLASSES, type DataClass } from './data-class.ts';
import { mayRead, type Viewer } from './viewer.ts';

type Field = GraphQLField<unknown, unknown>;

/** The data class a field is tagged with, or `null` where it is not classified. */
export function dataClassOf(field: Field): DataClass | null {
  return classTagged(field, DATA_CLASS_TAG);
}

/** The data class that a field of a cohort tells of in the aggregate, or `null`. */
export function aggregateClassOf(field: Field): DataClass | null {
  return classTagged(field, AGGREGATE_TAG);
}

function classTagged(field: Field, prefix: string): DataClass | null {
  for (const directive of field.astNode?.directives ?? []) {
    const name = directive.name.value === 'tag' ? directive.arguments?.[0]?.value : undefined;
    if (name?.kind !== 'StringValue' || !name.value.startsWith(prefix)) continue;
    const found = DATA_CLASSES.find((dataClass) => name.value === prefix + dataClass);
    if (found !== undefined) return found;
  }
  return null;
}

/** Makes every classified field refuse viewers without its class. Changes the schema in place; costs one set lookup a field. */
export function guardDataClasses(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      guard(type.name, field, dataClassOf(field), mayReadClass);
      guard(type.name, field, aggregateClassOf(field), mayReadAggregate);
    }
  }
}

type Rule = (viewer: Viewer, dataClass: DataClass) => boolean;

function mayReadClass(viewer: Viewer, dataClass: DataClass): boolean {
  return viewer.dataClasses.includes(dataClass);
}

function mayReadAggregate(viewer: Viewer, dataClass: DataClass): boolean {
  return mayReadClass(viewer, dataClass) || !mayRead(viewer, 'household.read');
}

function guard(type: string, field: Field, dataClass: DataClass | null, may: Rule): void {
  if (dataClass === null || dataClass === 'none') return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context: unknown, info) => {
    if (!may((context as { readonly viewer: Viewer }).viewer, dataClass))
      throw forbiddenClass(type, field.name, dataClass);
    return resolve(source, args, context, info);
  };
}

function forbiddenClass(type: string, field: string, dataClass: DataClass): CodedError {
  return new CodedError(
    'FORBIDDEN_DATA_CLASS',
    `${type}.${field} is of data class ${dataClass}, which you may not read.`,
    { dataClass },
  );
}
