import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { Flight } from './flight.ts';

interface SharedFlight {
  readonly body: string;
  readonly flight: Flight;
}

/**
 * Queries on their way to one agency, to be joined by equal ones of the same viewer: the same proven viewer, not one
 * that looks alike. What one viewer is told never reaches another.
 */
export class SharedFlights {
  #byViewer = new WeakMap<Viewer, Map<string, readonly SharedFlight[]>>();

  find(viewer: Viewer, body: string): Flight | undefined {
    const alike = this.#byViewer.get(viewer)?.get(endOf(body));
    return alike?.find((shared) => shared.body === body)?.flight;
  }

  add(viewer: Viewer, body: string, flight: Flight): void {
    const ofViewer = this.#byViewer.get(viewer) ?? new Map<string, readonly SharedFlight[]>();
    this.#byViewer.set(viewer, ofViewer);
    const end = endOf(body);
    const shared = { body, flight };
    const alike = ofViewer.get(end);
    ofViewer.set(end, alike === undefined ? [shared] : [...alike, shared]);
  }

  remove(viewer: Viewer, body: string, flight: Flight): void {
    const ofViewer = this.#byViewer.get(viewer);
    const end = endOf(body);
    const others = ofViewer?.get(end)?.filter((shared) => shared.flight !== flight);
    if (others === undefined) return;
    if (others.length === 0) ofViewer?.delete(end);
    else ofViewer?.set(end, others);
  }

  /** Something was written: what is on its way may be older, so nobody joins it any more. */
  close(): void {
    this.#byViewer = new WeakMap();
  }
}

const END_LENGTH = 64;

/** Where bodies differ most: variables stand last. Hashing a whole body costs more than all else that is done to share it. */
function endOf(body: string): string {
  return body.slice(-END_LENGTH);
}
