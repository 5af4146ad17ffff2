// The child's side of start-oracle.ts: messages in, messages out, one question at a time.

/**
 * Answers what the parent asks, with the gateway that `build` makes of the supergraph it sends first.
 * @param build (supergraphSdl, ask) → (query, variables) → answer, where ask(agency, body) → the body of its answer
 */
export async function serveOracle(build) {
  const waiting = new Map();
  let calls = 0;
  const ask = (agency, body) =>
    new Promise((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      process.send({ kind: 'ask', call: calls, agency, body });
    });
  let run;
  process.on('message', async (message) => {
    if (message.kind === 'agency') {
      waiting.get(message.call)(message.body);
      waiting.delete(message.call);
      return;
    }
    const { question } = message;
    try {
      if (message.kind === 'supergraph') {
        run = await build(message.sdl, ask);
        process.send({ kind: 'answer', question, text: '{}' });
        return;
      }
      const answer = await run(message.query, message.variables);
      process.send({ kind: 'answer', question, text: JSON.stringify(answer) });
    } catch (error) {
      process.send({ kind: 'failed', question, text: String(error) });
    }
  });
}
