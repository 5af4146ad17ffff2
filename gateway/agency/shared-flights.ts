import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { Flight } from './flight.ts';

/**
 * Queries on their way to one agency, to be joined by equal ones of the same viewer: the same proven viewer, not one
 * that looks alike. What one viewer is told never reaches another.
 */
export class SharedFlights {
  #byViewer = new WeakMap<Viewer, Map<string, Flight>>();

  find(viewer: Viewer, body: string): Flight | undefined {
    return this.#byViewer.get(viewer)?.get(body);
  }

  add(viewer: Viewer, body: string, flight: Flight): void {
    const ofViewer = this.#byViewer.get(viewer) ?? new Map<string, Flight>();
    this.#byViewer.set(viewer, ofViewer);
    ofViewer.set(body, flight);
  }

  remove(viewer: Viewer, body: string, flight: Flight): void {
    const ofViewer = this.#byViewer.get(viewer);
    if (ofViewer?.get(body) === flight) ofViewer.delete(body);
  }

  /** Something was written: what is on its way may be older, so nobody joins it any more. */
  close(): void {
    this.#byViewer = new WeakMap();
  }
}
