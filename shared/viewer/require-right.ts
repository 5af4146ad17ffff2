import { CodedError } from '../errors/coded-error.ts';
import { mayRead, type Right, type Viewer } from './viewer.ts';

/** @throws CodedError FORBIDDEN when the viewer's roles do not hold the right */
export function requireRight(viewer: Viewer, right: Right): void {
  if (!mayRead(viewer, right))
    throw new CodedError('FORBIDDEN', `This needs the right ${right}.`, { allowed: right });
}
