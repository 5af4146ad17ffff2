import { Cancellation } from '../../gateway/agency/cancellation.ts';
import type { Engine } from '../../gateway/engine/contract.ts';
import { createLocalRoom, type LocalRoomDefinition } from '../../gateway/local/local-room.ts';
import type { OperationContext } from '../../gateway/operation-context.ts';
import { clientOperation } from '../../gateway/operation-context.ts';
import { listen, type RunningServer, readBody, sendJson } from '../../shared/http/http-server.ts';
import { silentLogger } from '../../shared/log/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { VIEWER_HEADER, ViewerVerifier } from '../../shared/viewer/viewer-token.ts';

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;
const DEADLINE_MS = 60_000;

/** A room of our gateway as a subgraph over HTTP, so that other gateways can ask it, too. */
export function serveLocalRoom(
  definition: LocalRoomDefinition,
  engine: Engine<OperationContext>,
  viewerPublicKey: string,
  clock: Clock,
): Promise<RunningServer> {
  const room = createLocalRoom(definition, clock).transportFor(() => engine);
  const verifier = new ViewerVerifier(viewerPublicKey, definition.name, () => clock.nowMs());
  const answer = async (headers: Readonly<Record<string, unknown>>, body: string): Promise<string | null> => {
    const token = headers[VIEWER_HEADER];
    const viewer = await verifier.verify(typeof token === 'string' ? token : undefined);
    if (viewer === null) return null;
    const operation = clientOperation({
      viewer,
      requestId: 'compare-gateways',
      deadlineAtMs: clock.nowMs() + DEADLINE_MS,
      cancellation: new Cancellation(),
      logger: silentLogger,
    });
    const response = await room({
      agency: definition.name,
      body,
      headers: {},
      cancellation: new Cancellation(),
      operation,
    });
    return response.body.toString();
  };
  return listen(
    (request, response) => {
      void readBody(request, LARGEST_BODY_BYTES).then(async (body) => {
        const text = await answer(request.headers, body ?? '');
        sendJson(response, text === null ? 401 : 200, text ?? '{"errors":[{"message":"Unsigned."}]}');
      });
    },
    '127.0.0.1',
    0,
  );
}
