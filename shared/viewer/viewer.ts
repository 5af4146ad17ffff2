import type { DataClass } from './data-class.ts';

/** An area of a viewer's jurisdiction: official codes are reused, so the day on which the area began belongs to it. */
export interface JurisdictionArea {
  readonly code: string;
  readonly validFrom: string;
}

/** The `operation.…` rights are the gateway's own: documents beside the trusted ones; how an operation is answered. */
export const RIGHTS = [
  'household.read',
  'person.read',
  'statistics.read',
  'crosswalk.read',
  'operation.write',
  'operation.explain',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Who is asking, from where, what for. Made by the gateway, believed by subgraphs only when signed. */
export interface Viewer {
  readonly subject: string;
  readonly agency: string;
  readonly roles: readonly Right[];
  /** `NATIONWIDE`, or the areas (with all below them) whose households the viewer may see. */
  readonly jurisdiction: 'NATIONWIDE' | readonly JurisdictionArea[];
  readonly purpose: string;
  readonly dataClasses: readonly DataClass[];
}

export function mayRead(viewer: Viewer, right: Right): boolean {
  return viewer.roles.includes(right);
}
