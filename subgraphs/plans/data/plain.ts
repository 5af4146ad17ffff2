import { Field, FieldResolver } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';

type FieldType = Parameters<typeof Field>[0];

interface PlainOptions {
  readonly nullable?: boolean;
}

/** A field of a plan document: no personal data, so of data class `none`. */
export function Plain(
  type: FieldType,
  description: string,
  options: PlainOptions = {},
): PropertyDecorator & MethodDecorator {
  return both(Field(type, { description, nullable: options.nullable ?? false }));
}

/** The same for a field that a resolver answers. */
export function PlainResolver(
  type: FieldType,
  description: string,
  options: PlainOptions = {},
): PropertyDecorator & MethodDecorator {
  return both(FieldResolver(type, { description, nullable: options.nullable ?? false }) as MethodDecorator);
}

type AnyDecorator = (target: object, key: string | symbol, descriptor?: never) => unknown;

function both(
  field: AnyDecorator | PropertyDecorator | MethodDecorator,
): PropertyDecorator & MethodDecorator {
  const classify = Classified('none') as AnyDecorator;
  return ((target: object, key: string | symbol, descriptor?: never) => {
    (field as AnyDecorator)(target, key, descriptor);
    classify(target, key, descriptor);
  }) as PropertyDecorator & MethodDecorator;
}
