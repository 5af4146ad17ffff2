import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { Flight } from './flight.ts';

interface SharedFlight {
  readonly body: string;
  readonly flight: Flight;
}

/** By the end of their bodies. */
type Alike = Map<string, readonly SharedFlight[]>;

/**
 * Queries on their way to one agency, to be joined by equal ones of the same viewer: the same proven viewer, not one
 * that looks alike. What one viewer is told never reaches another.
 */
export class SharedFlights {
  #byViewer = new WeakMap<Viewer, Alike>();

  placeOf(viewer: Viewer, body: string): SharedPlace {
    let ofViewer = this.#byViewer.get(viewer);
    if (ofViewer === undefined) {
      ofViewer = new Map();
      this.#byViewer.set(viewer, ofViewer);
    }
    return new SharedPlace(ofViewer, body);
  }

  /** Something was written: what is on its way may be older, so nobody joins it any more. */
  close(): void {
    this.#byViewer = new WeakMap();
  }
}

const END_LENGTH = 64;

/** Where a query of one viewer is found while it is on its way. */
export class SharedPlace {
  readonly #ofViewer: Alike;
  readonly #body: string;
  // Bodies differ most at their end, where the variables stand: hashing a whole one costs more than all else here.
  readonly #end: string;

  constructor(ofViewer: Alike, body: string) {
    this.#ofViewer = ofViewer;
    this.#body = body;
    this.#end = body.slice(-END_LENGTH);
  }

  find(): Flight | undefined {
    return this.#ofViewer.get(this.#end)?.find(({ body }) => body === this.#body)?.flight;
  }

  take(flight: Flight): void {
    const alike = this.#ofViewer.get(this.#end) ?? [];
    this.#ofViewer.set(this.#end, [...alike, { body: this.#body, flight }]);
  }

  leave(flight: Flight): void {
    const others = this.#ofViewer.get(this.#end)?.filter((shared) => shared.flight !== flight) ?? [];
    if (others.length === 0) this.#ofViewer.delete(this.#end);
    else this.#ofViewer.set(this.#end, others);
  }
}
